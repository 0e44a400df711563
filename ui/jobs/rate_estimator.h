// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace ferrograph::ui
{

// The time a job still needs, from the rate measured over its last seconds. A new step of the job
// ("Reading history", then "Counting files") starts the measurement again.
class RateEstimator
{
public:
    // `time` in seconds, rising.
    void add(double time, const std::string &step, std::uint64_t done, std::uint64_t total);

    // Nothing until the rate has been measured for a second, and when the total is not known.
    std::optional<double> secondsLeft() const;

private:
    struct Sample {
        double time = 0;
        std::uint64_t done = 0;
    };
    static constexpr double window = 10;

    std::string m_step;
    std::uint64_t m_total = 0;
    std::deque<Sample> m_samples;
};

} // namespace ferrograph::ui
