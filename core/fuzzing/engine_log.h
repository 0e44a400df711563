// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/campaign.h"
#include "core/fuzzing/log_cleaner.h"

#include <string>
#include <string_view>

namespace ferrograph::fuzzing
{

// Follows what libFuzzer (also forked and merging) and Go's fuzzer tell about their progress.
// A log may hold several processes; each becomes a campaign. At most some thousand points are kept
// for each, evenly.
class EngineLog
{
public:
    void read(const LogLine &line);
    // Ends the reading.
    std::vector<Campaign> finish();

    // The fuzz target as far as the log names it; empty else.
    const std::string &target() const { return m_target; }
    bool sawEngine() const { return m_sawEngine; }
    bool isGo() const { return m_go; }
    // Inputs that were run again and did not crash.
    const std::vector<std::string> &passed() const { return m_passed; }

private:
    Campaign &campaign();
    void startCampaign();
    void readStatus(std::string_view line, const LogLine &whole);
    void readForkStatus(std::string_view line);
    void readGoStatus(std::string_view line);
    void readInformation(std::string_view line, const LogLine &whole);
    void finishClock(double seconds);
    void readTarget(std::string_view line);
    void add(CampaignPoint point, const LogLine *clock);

    std::vector<Campaign> m_campaigns;
    std::string m_target;
    std::vector<std::string> m_passed;
    bool m_sawEngine = false;
    bool m_go = false;
    bool m_forked = false;      // children print into the same log
    bool m_inner = false;       // a process started by another: minimising, merging
    std::uint64_t m_seen = 0;   // status lines of the campaign
    std::uint64_t m_stride = 1; // every how many of them one is kept
};

} // namespace ferrograph::fuzzing
