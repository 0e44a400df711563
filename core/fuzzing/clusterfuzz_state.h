// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What has been read of a run so far, as ClusterFuzz would have it. Private to clusterfuzz*.cpp.
namespace ferrograph::fuzzing::peer
{

inline constexpr int stateFrames = 3;

enum class Next : std::uint8_t { GoOn, LineIsDone };

struct State {
    std::string type;
    std::string address;
    std::string state;
    int frames = 0;
    std::vector<std::string> rawFrames;
    std::string process;
    std::string checkFile;
    bool died = false;
    bool badCastOpen = false; // the sentence of a bad cast still waits for what it was cast from
    bool fatalError = false;
    bool java = false;
    bool goCrash = false;
    bool isGo = false;
    bool isSignal = false; // AddressSanitizer's own rating says that a signal came in

    // A new type, unless the one there is has precedence: a timeout outlives what follows it.
    void setType(std::string_view newType);
    void restart(); // forgets address and state, keeps the type
};

// Types, addresses and assertions that a line tells.
Next readCrashLine(State &state, std::string_view line);
// A line of a stack trace.
void readFrameLine(State &state, std::string_view line);

// "Check failed: a > b (1 vs. 2)" without what differs from run to run.
std::string checkText(std::string_view text);
// The name of a source file without folder, line and quotes.
std::string sourceName(std::string_view text);
// A frame without arguments.
std::string frameText(std::string_view frame);
// Python's str.capitalize of ASCII.
std::string capitalised(std::string_view text);
// A state without addresses and larger numbers.
std::string withoutNumbers(std::string_view text);
bool isSecurity(const State &state, const std::vector<std::string> &lines);

} // namespace ferrograph::fuzzing::peer
