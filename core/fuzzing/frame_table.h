// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ferrograph::fuzzing
{

// Which frames of a stack are the project's own (resources/tables/crash_frames.json).
class FrameTable
{
public:
    static const FrameTable &builtin();

    // Whether a bug is to be looked for in this frame: not the runtime of a sanitizer, a language,
    // the C library or a fuzzer.
    bool isOwn(const Frame &frame) const;
    // The function through which a fuzzer calls the project.
    bool isHarness(std::string_view function) const;

    // Whether ClusterFuzz leaves the frame out of a crash state; `frame` is what it takes for one,
    // place included, with slashes.
    bool isLeftOutByPeer(std::string_view frame) const;

private:
    struct Beginnings {
        std::vector<std::string> texts; // sorted; none begins with another
        bool match(std::string_view text) const;
    };

    explicit FrameTable(std::string_view json);

    std::unordered_set<std::string> m_peerWhole;
    Beginnings m_peerBegins;
    std::vector<std::vector<std::string>> m_peerHolds; // all, in order
    std::unordered_set<std::string> m_whole;
    Beginnings m_begins;
    std::vector<std::string> m_places;
    Beginnings m_placeBegins;
    std::vector<std::string> m_modules;
    std::vector<std::string> m_harness;
};

// The content of a table that is compiled in; that it is there is a property of the build.
std::string_view embeddedTable(std::string_view name);

} // namespace ferrograph::fuzzing
