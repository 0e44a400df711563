// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace ferrograph::cli
{

// SIGINT and SIGTERM as a stop token: the first asks the running job to stop, the second ends the
// program at once with status 130. A broken pipe becomes a write error instead of a signal. Made
// before any other thread, so that every thread inherits the blocked signals.
class StopOnSignals
{
public:
    StopOnSignals();
    ~StopOnSignals();
    StopOnSignals(const StopOnSignals &) = delete;
    StopOnSignals &operator=(const StopOnSignals &) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    void watch();

    std::stop_source m_source;
    std::atomic<bool> m_done = false;
    std::thread m_watcher;
};

} // namespace ferrograph::cli
