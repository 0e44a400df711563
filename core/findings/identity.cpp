// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/identity.h"

#include "core/findings/path_pairs.h"
#include "core/findings/sequence_match.h"

#include <algorithm>
#include <unordered_map>

namespace ferrograph::findings
{
namespace
{

constexpr std::uint64_t hashBase = 0xcbf29ce484222325ULL;
constexpr std::uint64_t hashFactor = 0x100000001b3ULL;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// The sightings of each path, in order of place.
std::vector<std::vector<std::uint32_t>> byPath(const Side &side)
{
    std::vector<std::vector<std::uint32_t>> lists(side.paths.size());
    for (std::uint32_t i = 0; i < side.sightings.size(); ++i)
        lists[side.sightings[i].path].push_back(i);
    for (auto &list : lists) {
        std::ranges::stable_sort(list, [&](std::uint32_t a, std::uint32_t b) {
            const Sighting &one = side.sightings[a];
            const Sighting &other = side.sightings[b];
            return std::tie(one.line, one.column, one.rule, one.message) <
                   std::tie(other.line, other.column, other.rule, other.message);
        });
    }
    return lists;
}

class Matcher
{
public:
    Matcher(const Side &before, const Side &after)
        : m_before(before)
        , m_after(after)
        , m_listsBefore(byPath(before))
        , m_listsAfter(byPath(after))
        , m_takenBefore(before.sightings.size(), 0)
        , m_takenAfter(after.sightings.size(), 0)
    {
    }

    Matching run(const LineMap &lines)
    {
        if (lines)
            byLines(lines);
        for (const PathPair &pair : pairPaths(m_before, m_after, m_listsBefore, m_listsAfter)) {
            SequenceMatch sequence(m_before, m_after);
            sequence.run(left(m_listsBefore[pair.before], m_takenBefore),
                         left(m_listsAfter[pair.after], m_takenAfter));
            for (const Match &each : sequence.pairs())
                take(each);
            for (const auto &group : sequence.ambiguous())
                addAmbiguous(group);
        }
        std::ranges::sort(m_matching.pairs, {}, &Match::after);
        return std::move(m_matching);
    }

private:
    // A line that git carries over and on which the same rule reports again; several of a rule on
    // one line by their columns.
    void byLines(const LineMap &lines)
    {
        std::unordered_map<std::string, std::uint32_t> paths;
        for (std::uint32_t i = 0; i < m_after.paths.size(); ++i)
            paths.emplace(m_after.paths[i], i);
        for (std::uint32_t path = 0; path < m_before.paths.size(); ++path) {
            const auto &list = m_listsBefore[path];
            for (std::size_t first = 0; first < list.size();) {
                const std::int64_t line = m_before.sightings[list[first]].line;
                std::size_t end = first;
                while (end < list.size() && m_before.sightings[list[end]].line == line)
                    ++end;
                if (line > 0) {
                    const auto place = lines(m_before.paths[path], line);
                    const auto found = place ? paths.find(place->path) : paths.end();
                    if (found != paths.end())
                        onLine(std::span(list).subspan(first, end - first), found->second,
                               place->line);
                }
                first = end;
            }
        }
    }

    void onLine(std::span<const std::uint32_t> before, std::uint32_t path, std::int64_t line)
    {
        const auto &list = m_listsAfter[path];
        auto at = std::ranges::lower_bound(
            list, line, {}, [&](std::uint32_t index) { return m_after.sightings[index].line; });
        std::vector<std::uint32_t> after;
        for (; at != list.end() && m_after.sightings[*at].line == line; ++at)
            after.push_back(*at);
        for (const std::uint32_t old : before) {
            for (const std::uint32_t fresh : after) {
                if (m_takenAfter[fresh] == 0 &&
                    m_after.sightings[fresh].rule == m_before.sightings[old].rule) {
                    take({old, fresh, MatchedBy::Lines});
                    break;
                }
            }
        }
    }

    static std::vector<std::uint32_t> left(const std::vector<std::uint32_t> &list,
                                           const std::vector<char> &taken)
    {
        std::vector<std::uint32_t> rest;
        std::ranges::copy_if(list, std::back_inserter(rest),
                             [&](std::uint32_t index) { return taken[index] == 0; });
        return rest;
    }

    void take(const Match &pair)
    {
        m_takenBefore[pair.before] = 1;
        m_takenAfter[pair.after] = 1;
        m_matching.pairs.push_back(pair);
    }

    void addAmbiguous(const AmbiguousGroup &group)
    {
        for (std::size_t i = 0; i < std::min(group.before.size(), group.after.size()); ++i)
            m_matching.ambiguous.push_back({group.before[i], group.after[i], MatchedBy::Ambiguous});
        const auto append = [](auto &list, const auto &more) {
            list.insert(list.end(), more.begin(), more.end());
        };
        append(m_matching.ambiguousBefore, group.before);
        append(m_matching.ambiguousAfter, group.after);
    }

    const Side &m_before;
    const Side &m_after;
    std::vector<std::vector<std::uint32_t>> m_listsBefore;
    std::vector<std::vector<std::uint32_t>> m_listsAfter;
    std::vector<char> m_takenBefore;
    std::vector<char> m_takenAfter;
    Matching m_matching;
};

// The hash of GitHub's action counts equal lines (":2"): lines put in between change it.
std::string_view withoutCount(const Fingerprint &fingerprint)
{
    std::string_view value = fingerprint.value;
    if (fingerprint.name.starts_with("primaryLocationLineHash")) {
        const std::size_t colon = value.rfind(':');
        if (colon != std::string_view::npos && value.size() - colon <= 6)
            value = value.substr(0, colon);
    }
    return value;
}

} // namespace

std::uint64_t identityHash(std::string_view text)
{
    std::uint64_t hash = hashBase;
    for (const char c : text) {
        if (!isBlank(c))
            hash = (hash ^ static_cast<unsigned char>(c)) * hashFactor;
    }
    return hash;
}

std::uint64_t exactHash(std::string_view text)
{
    std::uint64_t hash = hashBase;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * hashFactor;
    return hash;
}

std::vector<std::uint64_t> usableFingerprints(const SarifResult &result)
{
    std::vector<std::uint64_t> usable;
    for (const Fingerprint &each : result.fingerprints) {
        const std::string_view value = withoutCount(each);
        if (!each.isText || value.empty() || value == "requires login")
            continue;
        usable.push_back(exactHash(each.name + '\n' + std::string(value)));
    }
    return usable;
}

Matching match(const Side &before, const Side &after, const LineMap &lines)
{
    return Matcher(before, after).run(lines);
}

} // namespace ferrograph::findings
