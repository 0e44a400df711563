// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace ferrograph
{

// One step of a long job as it is told to whoever watches.
struct ProgressStep {
    std::string what;        // "Reading history", for a person, English; the window translates it
    std::uint64_t done = 0;  // units done so far
    std::uint64_t total = 0; // units in all; 0 when it is not known
    std::string unit;        // "commits", "files"
};

// Where a job reports to. Reports may come from any thread, one at a time; a default-made
// Progress swallows them.
class Progress
{
public:
    using Sink = std::function<void(const ProgressStep &)>;

    Progress() = default;
    explicit Progress(Sink sink)
        : m_sink(std::move(sink))
    {
    }

    void report(const ProgressStep &step) const
    {
        if (m_sink)
            m_sink(step);
    }

private:
    Sink m_sink;
};

} // namespace ferrograph
