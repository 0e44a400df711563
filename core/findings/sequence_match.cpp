// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sequence_match.h"

#include <algorithm>

namespace ferrograph::findings
{
namespace
{

std::uint64_t mixed(std::uint64_t one, std::uint64_t other)
{
    return (one ^ (other + 0x9e3779b97f4a7c15ULL + (one << 6) + (one >> 2))) * 0x100000001b3ULL;
}

} // namespace

std::uint64_t SequenceMatch::hashOf(const Sighting &sighting, Key key) const
{
    // Without a source line the message stands for it.
    const std::uint64_t text = sighting.text != 0 ? sighting.text : sighting.message;
    const std::uint64_t ruleAndText = mixed(sighting.rule, text);
    return key == Key::Text ? ruleAndText : mixed(ruleAndText, sighting.message);
}

SequenceMatch::Keys SequenceMatch::keysOf(const List &before, const List &after, Key key) const
{
    Keys keys;
    const auto add = [&](const Side &side, const List &list, List std::pair<List, List>::*member) {
        for (const std::uint32_t index : list) {
            const Sighting &each = side.sightings[index];
            if (key != Key::Fingerprint) {
                (keys[hashOf(each, key)].*member).push_back(index);
                continue;
            }
            for (const std::uint64_t value : each.fingerprints)
                (keys[mixed(each.rule, value)].*member).push_back(index);
        }
    };
    add(m_before, before, &std::pair<List, List>::first);
    add(m_after, after, &std::pair<List, List>::second);
    return keys;
}

void SequenceMatch::take(std::uint32_t before, std::uint32_t after, MatchedBy by)
{
    m_takenBefore[before] = true;
    m_takenAfter[after] = true;
    m_pairs.push_back({before, after, by});
}

void SequenceMatch::dropTaken()
{
    std::erase_if(m_leftBefore, [&](std::uint32_t each) { return m_takenBefore.contains(each); });
    std::erase_if(m_leftAfter, [&](std::uint32_t each) { return m_takenAfter.contains(each); });
}

void SequenceMatch::uniqueOnes(Key key, MatchedBy by)
{
    for (const auto &[hash, lists] : keysOf(m_leftBefore, m_leftAfter, key)) {
        const auto &[before, after] = lists;
        if (before.size() == 1 && after.size() == 1 && !m_takenBefore.contains(before[0]) &&
            !m_takenAfter.contains(after[0]))
            take(before[0], after[0], by);
    }
    dropTaken();
}

// Where the tool itself calls several results of a file by one partial fingerprint and their lines
// are equal, it says that it cannot tell them apart.
void SequenceMatch::refuseShared()
{
    for (const auto &[hash, lists] : keysOf(m_leftBefore, m_leftAfter, Key::Whole)) {
        const auto &[before, after] = lists;
        const bool shared =
            std::ranges::any_of(before,
                                [&](auto each) { return m_before.sightings[each].sharedByTool; }) ||
            std::ranges::any_of(after,
                                [&](auto each) { return m_after.sightings[each].sharedByTool; });
        if (!shared || before.empty() || after.empty() || before.size() + after.size() < 3)
            continue;
        m_ambiguous.push_back({before, after});
        for (const std::uint32_t each : before)
            m_takenBefore[each] = true;
        for (const std::uint32_t each : after)
            m_takenAfter[each] = true;
    }
    dropTaken();
}

// The longest run of pairs that rises on both sides: what crosses it moved within the file.
void SequenceMatch::findAnchors()
{
    std::vector<Anchor> all;
    for (const Match &pair : m_pairs) {
        all.push_back({m_before.sightings[pair.before].line, m_after.sightings[pair.after].line});
    }
    std::ranges::sort(all, [](const Anchor &a, const Anchor &b) {
        return std::tie(a.before, a.after) < std::tie(b.before, b.after);
    });
    std::vector<std::size_t> tails; // index of the smallest end of each length
    std::vector<std::size_t> previous(all.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = std::ranges::upper_bound(tails, all[i].after, {},
                                                 [&](std::size_t tail) { return all[tail].after; });
        if (at != tails.begin())
            previous[i] = *(at - 1);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    m_anchors.clear();
    for (std::size_t i = tails.empty() ? all.size() : tails.back(); i < all.size(); i = previous[i])
        m_anchors.push_back(all[i]);
    std::ranges::reverse(m_anchors);
}

// Between which anchors a line is: 0 before the first.
std::size_t SequenceMatch::gapOf(std::int64_t line, std::int64_t Anchor::*side) const
{
    const auto above = std::ranges::upper_bound(m_anchors, line, {}, side);
    return static_cast<std::size_t>(above - m_anchors.begin());
}

void SequenceMatch::alignGaps(Key key)
{
    for (const auto &[hash, lists] : keysOf(m_leftBefore, m_leftAfter, key)) {
        std::unordered_map<std::size_t, std::pair<List, List>> gaps;
        for (const std::uint32_t each : lists.first)
            gaps[gapOf(m_before.sightings[each].line, &Anchor::before)].first.push_back(each);
        for (const std::uint32_t each : lists.second)
            gaps[gapOf(m_after.sightings[each].line, &Anchor::after)].second.push_back(each);
        for (const auto &[gap, group] : gaps)
            alignGroup(group.first, group.second, gap);
    }
    dropTaken();
}

void SequenceMatch::alignGroup(const List &before, const List &after, std::size_t gap)
{
    if (before.empty() || after.empty())
        return;
    if (before.size() == after.size())
        pairInOrder(before, after);
    else
        byDistance(before, after, gap);
}

void SequenceMatch::pairInOrder(const List &before, const List &after)
{
    for (std::size_t i = 0; i < before.size(); ++i)
        take(before[i], after[i], MatchedBy::Order);
}

// As far from the anchor above, or from the one below, as it was.
void SequenceMatch::byDistance(const List &before, const List &after, std::size_t gap)
{
    std::vector<std::int64_t> shifts;
    if (gap > 0)
        shifts.push_back(m_anchors[gap - 1].after - m_anchors[gap - 1].before);
    if (gap < m_anchors.size())
        shifts.push_back(m_anchors[gap].after - m_anchors[gap].before);
    if (m_anchors.empty())
        shifts.push_back(0);
    const auto distinct = [](const Side &side, const List &list) {
        for (std::size_t i = 1; i < list.size(); ++i) {
            if (side.sightings[list[i]].line == side.sightings[list[i - 1]].line &&
                side.sightings[list[i]].column == side.sightings[list[i - 1]].column)
                return false;
        }
        return true;
    };
    if (!distinct(m_before, before) || !distinct(m_after, after))
        return;
    for (const std::int64_t shift : shifts) {
        for (const std::uint32_t old : before) {
            for (const std::uint32_t fresh : after) {
                if (!m_takenBefore.contains(old) && !m_takenAfter.contains(fresh) &&
                    m_before.sightings[old].line + shift == m_after.sightings[fresh].line)
                    take(old, fresh, MatchedBy::Order);
            }
        }
    }
}

// What moved within the file.
void SequenceMatch::pairAcrossGaps(Key key)
{
    for (const auto &[hash, lists] : keysOf(m_leftBefore, m_leftAfter, key)) {
        if (!lists.first.empty() && lists.first.size() == lists.second.size())
            pairInOrder(lists.first, lists.second);
    }
    dropTaken();
}

void SequenceMatch::groupRest(Key key)
{
    for (auto &[hash, lists] : keysOf(m_leftBefore, m_leftAfter, key)) {
        if (lists.first.empty() || lists.second.empty())
            continue;
        for (const std::uint32_t each : lists.first)
            m_takenBefore[each] = true;
        for (const std::uint32_t each : lists.second)
            m_takenAfter[each] = true;
        m_ambiguous.push_back({std::move(lists.first), std::move(lists.second)});
    }
    dropTaken();
}

void SequenceMatch::run(std::vector<std::uint32_t> before, std::vector<std::uint32_t> after)
{
    m_leftBefore = std::move(before);
    m_leftAfter = std::move(after);
    uniqueOnes(Key::Fingerprint, MatchedBy::Fingerprint);
    uniqueOnes(Key::Whole, MatchedBy::Text);
    uniqueOnes(Key::Text, MatchedBy::Text);
    refuseShared();
    for (const Key key : {Key::Whole, Key::Text}) {
        findAnchors();
        alignGaps(key);
    }
    for (const Key key : {Key::Whole, Key::Text})
        pairAcrossGaps(key);
    groupRest(Key::Text);
}

} // namespace ferrograph::findings
