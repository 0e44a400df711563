// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/terminal.h"
#include "core/base/progress.h"

#include <chrono>
#include <mutex>
#include <string>

namespace ferrograph::cli
{

// The line for one step: "Reading history  [#####.....]  1,234/5,678 commits  0:12 left". Without a
// total there is no bar and no time left; a negative `elapsedSeconds` counts as none.
std::string progressLine(const ProgressStep &step, double elapsedSeconds, std::size_t width);

// One line on stderr that is rewritten at most ten times a second and wiped at the end. Reports may
// come from any thread.
class ProgressBar
{
public:
    ProgressBar(int descriptor, bool enabled);
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    Progress progress();
    void wipe(); // before anything else is written to the same terminal

private:
    using Clock = std::chrono::steady_clock;
    void show(const ProgressStep &step);
    void put(const std::string &text) const;

    const int m_descriptor;
    const Terminal m_terminal;
    const bool m_enabled;
    std::mutex m_mutex;
    bool m_visible = false;
    std::string m_what;
    Clock::time_point m_begun;
    Clock::time_point m_drawn;
};

} // namespace ferrograph::cli
