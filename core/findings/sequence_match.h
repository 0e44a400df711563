// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/identity.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace ferrograph::findings
{

struct AmbiguousGroup {
    std::vector<std::uint32_t> before;
    std::vector<std::uint32_t> after;
};

// Matches the findings of one file in two runs, both in order of line and column. What is unique
// on both sides is an anchor; between anchors equals are paired in their order when there are as
// many of them on both sides, or when their distance from an anchor tells them apart.
class SequenceMatch
{
public:
    SequenceMatch(const Side &before, const Side &after)
        : m_before(before)
        , m_after(after)
    {
    }

    void run(std::vector<std::uint32_t> before, std::vector<std::uint32_t> after);
    const std::vector<Match> &pairs() const { return m_pairs; }
    const std::vector<AmbiguousGroup> &ambiguous() const { return m_ambiguous; }

private:
    using List = std::vector<std::uint32_t>;
    using Keys = std::unordered_map<std::uint64_t, std::pair<List, List>>;
    enum class Key : std::uint8_t { Fingerprint, Whole, Text };

    Keys keysOf(const List &before, const List &after, Key key) const;
    void uniqueOnes(Key key, MatchedBy by);
    void refuseShared();
    void findAnchors();
    void alignGaps(Key key);
    void alignGroup(const List &before, const List &after, std::size_t gap);
    void pairInOrder(const List &before, const List &after);
    void byDistance(const List &before, const List &after, std::size_t gap);
    void pairAcrossGaps(Key key);
    void groupRest(Key key);
    void take(std::uint32_t before, std::uint32_t after, MatchedBy by);
    void dropTaken();
    std::uint64_t hashOf(const Sighting &sighting, Key key) const;

    struct Anchor {
        std::int64_t before = 0; // lines
        std::int64_t after = 0;
    };
    std::size_t gapOf(std::int64_t line, std::int64_t Anchor::*side) const;

    const Side &m_before;
    const Side &m_after;
    List m_leftBefore;
    List m_leftAfter;
    std::vector<Match> m_pairs;
    std::vector<AmbiguousGroup> m_ambiguous;
    std::vector<Anchor> m_anchors; // rising on both sides
    std::unordered_map<std::uint32_t, bool> m_takenBefore;
    std::unordered_map<std::uint32_t, bool> m_takenAfter;
};

} // namespace ferrograph::findings
