// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

namespace ferrograph::cli
{
namespace
{

constexpr std::size_t barWidth = 24;
constexpr double settleSeconds = 1; // before that a remaining time is a guess

std::string timeLeft(const ProgressStep &step, double elapsed)
{
    if (step.done == 0 || elapsed < settleSeconds || step.done >= step.total)
        return {};
    const double rest = static_cast<double>(step.total - step.done);
    const double left = std::ceil(elapsed * rest / static_cast<double>(step.done));
    if (left >= 360000) // a hundred hours
        return {};
    const auto seconds = static_cast<unsigned>(left);
    if (seconds >= 3600)
        return fmt::format("  {}:{:02}:{:02} left", seconds / 3600, seconds / 60 % 60,
                           seconds % 60);
    return fmt::format("  {}:{:02} left", seconds / 60, seconds % 60);
}

} // namespace

std::string progressLine(const ProgressStep &step, double elapsedSeconds, std::size_t width)
{
    std::string line = printable(step.what);
    if (step.total == 0) {
        if (step.done > 0)
            line += fmt::format("  {} {}", step.done, step.unit);
        return width > 0 ? keepEnd(line, width) : line;
    }
    const std::uint64_t done = std::min(step.done, step.total);
    const std::string numbers =
        fmt::format("  {}/{} {}{}", done, step.total, step.unit, timeLeft(step, elapsedSeconds));
    const double part = static_cast<double>(done) / static_cast<double>(step.total);
    const auto filled = static_cast<std::size_t>(part * static_cast<double>(barWidth));
    const std::string bar =
        "  [" + std::string(filled, '#') + std::string(barWidth - filled, '.') + ']';
    if (width == 0 || displayWidth(line) + bar.size() + numbers.size() <= width)
        return line + bar + numbers;
    line += numbers;
    return displayWidth(line) <= width ? line : fmt::format("{:.0f} %", part * 100);
}

ProgressBar::ProgressBar(int descriptor, bool enabled)
    : m_descriptor(descriptor)
    , m_terminal(Terminal::of(descriptor))
    , m_enabled(enabled && m_terminal.interactive)
{
}

ProgressBar::~ProgressBar()
{
    wipe();
}

Progress ProgressBar::progress()
{
    if (!m_enabled)
        return {};
    return Progress([this](const ProgressStep &step) { show(step); });
}

void ProgressBar::show(const ProgressStep &step)
{
    const std::lock_guard lock(m_mutex);
    const Clock::time_point now = Clock::now();
    if (step.what != m_what) {
        m_what = step.what;
        m_begun = now;
    } else if (m_visible && now - m_drawn < std::chrono::milliseconds(100)) {
        return;
    }
    m_drawn = now;
    m_visible = true;
    const double elapsed = std::chrono::duration<double>(now - m_begun).count();
    const std::size_t width = m_terminal.width > 0 ? m_terminal.width - 1 : 0;
    put("\r" + progressLine(step, elapsed, width) + "\x1b[K");
}

void ProgressBar::wipe()
{
    const std::lock_guard lock(m_mutex);
    if (m_visible)
        put("\r\x1b[K");
    m_visible = false;
}

void ProgressBar::put(const std::string &text) const
{
    // A terminal that is gone is no reason to stop the work.
    [[maybe_unused]] const ssize_t written = ::write(m_descriptor, text.data(), text.size());
}

} // namespace ferrograph::cli
