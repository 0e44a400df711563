// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace ferrograph::git
{

// Counts the work of several threads and reports it, one report at a time and at most ten a second.
class SharedProgress
{
public:
    SharedProgress(const Progress &progress, std::string what, std::string unit,
                   std::uint64_t total);

    void add(std::uint64_t count);                     // from any thread
    void set(std::uint64_t done, std::uint64_t total); // instead of add, for one thread
    void finish(); // reports the end, whatever was reported last

private:
    void report();

    const Progress &m_progress;
    ProgressStep m_step;
    std::mutex m_mutex;
    std::atomic<std::uint64_t> m_done = 0;
    std::atomic<std::chrono::steady_clock::rep> m_next = 0;
};

} // namespace ferrograph::git
