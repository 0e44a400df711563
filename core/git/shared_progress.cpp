// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/shared_progress.h"

namespace ferrograph::git
{
namespace
{

constexpr auto interval = std::chrono::milliseconds(100);

} // namespace

SharedProgress::SharedProgress(const Progress &progress, std::string what, std::string unit,
                               std::uint64_t total)
    : m_progress(progress)
    , m_step{std::move(what), 0, total, std::move(unit)}
{
}

void SharedProgress::add(std::uint64_t count)
{
    m_done.fetch_add(count, std::memory_order_relaxed);
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    if (now.count() < m_next.load(std::memory_order_relaxed))
        return;
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock || now.count() < m_next.load(std::memory_order_relaxed))
        return;
    m_next.store((now + interval).count(), std::memory_order_relaxed);
    report();
}

void SharedProgress::set(std::uint64_t done, std::uint64_t total)
{
    {
        const std::lock_guard lock(m_mutex);
        m_step.total = total;
    }
    m_done.store(0, std::memory_order_relaxed);
    add(done);
}

void SharedProgress::finish()
{
    const std::lock_guard lock(m_mutex);
    report();
}

void SharedProgress::report()
{
    m_step.done = m_done.load(std::memory_order_relaxed);
    m_progress.report(m_step);
}

} // namespace ferrograph::git
