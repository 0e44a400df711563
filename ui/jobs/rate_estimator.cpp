// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/rate_estimator.h"

namespace ferrograph::ui
{

void RateEstimator::add(double time, const std::string &step, std::uint64_t done,
                        std::uint64_t total)
{
    const bool restarted = !m_samples.empty() && done < m_samples.back().done;
    if (step != m_step || restarted) {
        m_step = step;
        m_samples.clear();
    }
    m_total = total;
    m_samples.push_back({time, done});
    while (m_samples.size() > 2 && time - m_samples[1].time > window)
        m_samples.pop_front();
}

std::optional<double> RateEstimator::secondsLeft() const
{
    if (m_samples.size() < 2 || m_total == 0)
        return std::nullopt;
    const Sample &first = m_samples.front();
    const Sample &last = m_samples.back();
    const double passed = last.time - first.time;
    if (passed < 1 || last.done <= first.done)
        return std::nullopt;
    if (last.done >= m_total)
        return 0;
    const double rate = static_cast<double>(last.done - first.done) / passed;
    return static_cast<double>(m_total - last.done) / rate;
}

} // namespace ferrograph::ui
