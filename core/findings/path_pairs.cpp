// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/path_pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace ferrograph::findings
{
namespace
{

using Lists = std::vector<std::vector<std::uint32_t>>;

std::string_view lastName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

// The parts in front of what two paths have in common at their ends, by whole components.
std::pair<std::string_view, std::string_view> prefixes(std::string_view one, std::string_view other)
{
    std::size_t common = 0;
    std::size_t whole = 0;
    while (common < one.size() && common < other.size() &&
           one[one.size() - 1 - common] == other[other.size() - 1 - common]) {
        ++common;
        if (one[one.size() - common] == '/')
            whole = common;
    }
    const bool isEnd = common == one.size() || common == other.size();
    const bool atSlash = isEnd && (common == one.size() || one[one.size() - common - 1] == '/') &&
                         (common == other.size() || other[other.size() - common - 1] == '/');
    if (atSlash)
        whole = common;
    return {one.substr(0, one.size() - whole), other.substr(0, other.size() - whole)};
}

class PathPairing
{
public:
    PathPairing(const Side &older, const Side &newer, const Lists &before, const Lists &after)
        : m_older(older)
        , m_newer(newer)
        , m_before(before)
        , m_after(after)
    {
    }

    std::vector<PathPair> run()
    {
        std::unordered_map<std::string_view, std::uint32_t> newer;
        for (std::uint32_t i = 0; i < m_newer.paths.size(); ++i)
            newer.emplace(m_newer.paths[i], i);
        for (std::uint32_t i = 0; i < m_older.paths.size(); ++i) {
            const auto found = newer.find(m_older.paths[i]);
            if (found == newer.end()) {
                m_gone.insert(i);
                continue;
            }
            m_pairs.push_back({i, found->second});
            newer.erase(found);
        }
        for (const auto &[path, index] : newer)
            m_fresh.insert(index);
        if (!m_gone.empty() && !m_fresh.empty()) {
            byPrefix();
            byContent();
        }
        return std::move(m_pairs);
    }

private:
    // One change of prefix that explains most of the paths: another checkout, a moved folder.
    void byPrefix()
    {
        std::unordered_map<std::string_view, std::vector<std::uint32_t>> names;
        for (const std::uint32_t fresh : m_fresh)
            names[lastName(m_newer.paths[fresh])].push_back(fresh);
        std::map<std::pair<std::string_view, std::string_view>, std::size_t> votes;
        for (const std::uint32_t gone : m_gone) {
            const auto found = names.find(lastName(m_older.paths[gone]));
            constexpr std::size_t mostCandidates = 50; // a name like index.js says little
            if (found == names.end() || found->second.size() > mostCandidates)
                continue;
            for (const std::uint32_t fresh : found->second)
                ++votes[prefixes(m_older.paths[gone], m_newer.paths[fresh])];
        }
        std::vector<std::pair<std::size_t, std::pair<std::string_view, std::string_view>>> ranked;
        for (const auto &[change, count] : votes)
            ranked.emplace_back(count, change);
        std::ranges::stable_sort(ranked, std::greater<>(), [](const auto &e) { return e.first; });
        for (const auto &[count, change] : ranked)
            applyPrefix(change.first, change.second);
    }

    void applyPrefix(std::string_view from, std::string_view to)
    {
        std::unordered_map<std::string_view, std::uint32_t> rests;
        for (const std::uint32_t fresh : m_fresh) {
            const std::string_view path = m_newer.paths[fresh];
            if (path.starts_with(to))
                rests.emplace(path.substr(to.size()), fresh);
        }
        for (const std::uint32_t gone : std::set(m_gone)) {
            const std::string_view path = m_older.paths[gone];
            if (!path.starts_with(from))
                continue;
            const auto found = rests.find(path.substr(from.size()));
            if (found != rests.end() && shared(gone, found->second) > 0)
                join(gone, found->second);
        }
    }

    // Rule and source line of what is in both.
    using Keys = std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t>;
    static Keys keysOf(const Side &side, const std::vector<std::uint32_t> &list)
    {
        Keys keys;
        for (const std::uint32_t index : list) {
            const Sighting &each = side.sightings[index];
            ++keys[{each.rule, each.text != 0 ? each.text : each.message}];
        }
        return keys;
    }

    std::size_t shared(std::uint32_t gone, std::uint32_t fresh) const
    {
        const Keys one = keysOf(m_older, m_before[gone]);
        const Keys other = keysOf(m_newer, m_after[fresh]);
        std::size_t count = 0;
        for (const auto &[key, number] : one) {
            const auto found = other.find(key);
            if (found != other.end())
                count += std::min(number, found->second);
        }
        return count;
    }

    // A renamed file keeps most of its findings.
    void byContent()
    {
        std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::uint32_t>> holders;
        for (const std::uint32_t fresh : m_fresh) {
            for (const auto &[key, number] : keysOf(m_newer, m_after[fresh]))
                holders[key].push_back(fresh);
        }
        struct Candidate {
            std::size_t shared;
            std::uint32_t gone;
            std::uint32_t fresh;
        };
        std::vector<Candidate> candidates;
        for (const std::uint32_t gone : m_gone) {
            std::map<std::uint32_t, std::size_t> counts;
            for (const auto &[key, number] : keysOf(m_older, m_before[gone])) {
                const auto found = holders.find(key);
                constexpr std::size_t mostHolders = 20; // a line that is everywhere says little
                if (found == holders.end() || found->second.size() > mostHolders)
                    continue;
                for (const std::uint32_t fresh : found->second)
                    counts[fresh] += number;
            }
            for (const auto &[fresh, count] : counts) {
                const std::size_t largest = std::max(m_before[gone].size(), m_after[fresh].size());
                if (count * 2 > largest)
                    candidates.push_back({count, gone, fresh});
            }
        }
        std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::shared);
        for (const Candidate &each : candidates) {
            if (m_gone.contains(each.gone) && m_fresh.contains(each.fresh))
                join(each.gone, each.fresh);
        }
    }

    void join(std::uint32_t gone, std::uint32_t fresh)
    {
        m_pairs.push_back({gone, fresh});
        m_gone.erase(gone);
        m_fresh.erase(fresh);
    }

    const Side &m_older;
    const Side &m_newer;
    const Lists &m_before;
    const Lists &m_after;
    std::vector<PathPair> m_pairs;
    std::set<std::uint32_t> m_gone;
    std::set<std::uint32_t> m_fresh;
};

} // namespace

std::vector<PathPair> pairPaths(const Side &older, const Side &newer, const Lists &before,
                                const Lists &after)
{
    return PathPairing(older, newer, before, after).run();
}

} // namespace ferrograph::findings
