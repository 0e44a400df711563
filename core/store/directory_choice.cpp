// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/directory_choice.h"

#include <algorithm>

namespace ferrograph::store
{
namespace
{

using languages::LanguageClass;

// A directory with all that is below it, or only the files directly in it.
struct Candidate {
    std::uint32_t node = DirectoryTree::root;
    bool directOnly = false;
};

struct Weight {
    Integer exposed = 0;
    Integer counted = 0;
    friend auto operator<=>(const Weight &, const Weight &) = default;
};

class Chooser
{
public:
    Chooser(const DirectoryTree &tree, const std::vector<ShownVersion> &versions,
            const languages::LanguageTable &table, std::size_t steps)
        : m_tree(tree)
        , m_versions(versions)
        , m_table(table)
        , m_steps(steps)
        , m_children(tree.size())
        , m_hasFiles(tree.size(), false)
    {
        for (std::uint32_t node = 1; node < tree.size(); ++node)
            m_children[tree.parent(node)].push_back(node);
        for (const ShownVersion &version : versions)
            m_hasFiles[version.directory] = true;
    }

    DirectoryChoice choose(std::size_t count)
    {
        m_candidates = {{DirectoryTree::root, false}};
        assign();
        const std::vector<Weight> whole = peaks();
        split([](std::size_t) { return true; });
        split([this](std::size_t i) { return m_tree.name(m_candidates[i].node).ends_with(':'); });
        for (std::vector<Weight> weights = peaks();; weights = peaks()) {
            const bool changed = split([&](std::size_t i) {
                return weights[i].exposed * 10 > whole.front().exposed * 6 ||
                       weights[i].counted * 10 > whole.front().counted * 6;
            });
            if (!changed)
                return best(weights, count);
        }
    }

private:
    // Which candidate every directory belongs to. Parents stand before their children.
    void assign()
    {
        m_owner.assign(m_tree.size(), -1);
        std::vector<std::int32_t> inherited(m_tree.size(), -1);
        std::vector<std::int32_t> direct(m_tree.size(), -1);
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            auto &where = m_candidates[i].directOnly ? direct : inherited;
            where[m_candidates[i].node] = static_cast<std::int32_t>(i);
        }
        for (std::uint32_t node = 0; node < m_tree.size(); ++node) {
            if (inherited[node] < 0 && node != DirectoryTree::root)
                inherited[node] = inherited[m_tree.parent(node)];
            m_owner[node] = direct[node] >= 0 ? direct[node] : inherited[node];
        }
    }

    // The most that each candidate had at any step.
    std::vector<Weight> peaks() const
    {
        std::vector<std::vector<Weight>> changes(m_candidates.size(),
                                                 std::vector<Weight>(m_steps + 1));
        for (const ShownVersion &version : m_versions) {
            const LanguageClass languageClass = m_table[version.language].languageClass;
            const auto owner = m_owner[version.directory];
            if (owner < 0 || languageClass == LanguageClass::None)
                continue;
            const metrics::LanguageSum sum = languageSum(version.language, version.sum);
            const auto exposed = static_cast<Integer>(metrics::exposedLines(sum, languageClass));
            const auto counted = static_cast<Integer>(sum.code);
            auto &steps = changes[static_cast<std::size_t>(owner)];
            steps[version.fromStep].exposed += exposed;
            steps[version.fromStep].counted += counted;
            steps[version.toStep].exposed -= exposed;
            steps[version.toStep].counted -= counted;
        }
        std::vector<Weight> result;
        for (const auto &steps : changes) {
            Weight now;
            Weight peak;
            for (const Weight &change : steps) {
                now.exposed += change.exposed;
                now.counted += change.counted;
                peak.exposed = std::max(peak.exposed, now.exposed);
                peak.counted = std::max(peak.counted, now.counted);
            }
            result.push_back(peak);
        }
        return result;
    }

    // Replaces the candidates that are too large and have children.
    template <typename Predicate>
    bool split(Predicate tooLarge)
    {
        std::vector<Candidate> result;
        bool changed = false;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const Candidate candidate = m_candidates[i];
            const auto &children = m_children[candidate.node];
            if (candidate.directOnly || children.empty() || !tooLarge(i)) {
                result.push_back(candidate);
                continue;
            }
            changed = true;
            for (const std::uint32_t child : children)
                result.push_back({child, false});
            if (m_hasFiles[candidate.node])
                result.push_back({candidate.node, true});
        }
        m_candidates = std::move(result);
        assign();
        return changed;
    }

    std::string nameOf(const Candidate &candidate) const
    {
        const std::string &name = m_tree.name(candidate.node);
        if (!candidate.directOnly)
            return name;
        return name.empty() || name.ends_with(':') ? name + '.' : name + "/.";
    }

    DirectoryChoice best(const std::vector<Weight> &weights, std::size_t count) const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (weights[i].counted > 0)
                order.push_back(i);
        }
        std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
            if (weights[left] != weights[right])
                return weights[left] > weights[right];
            return nameOf(m_candidates[left]) < nameOf(m_candidates[right]);
        });
        order.resize(std::min(order.size(), count));
        DirectoryChoice choice;
        std::vector<std::int32_t> rank(m_candidates.size(), -1);
        for (const std::size_t i : order) {
            rank[i] = static_cast<std::int32_t>(choice.names.size());
            choice.names.push_back(nameOf(m_candidates[i]));
        }
        for (const std::int32_t owner : m_owner)
            choice.ofNode.push_back(owner < 0 ? -1 : rank[static_cast<std::size_t>(owner)]);
        return choice;
    }

    const DirectoryTree &m_tree;
    const std::vector<ShownVersion> &m_versions;
    const languages::LanguageTable &m_table;
    std::size_t m_steps;
    std::vector<std::vector<std::uint32_t>> m_children;
    std::vector<bool> m_hasFiles;
    std::vector<Candidate> m_candidates;
    std::vector<std::int32_t> m_owner;
};

} // namespace

std::uint32_t DirectoryTree::intern(const std::string &name, std::uint32_t parent)
{
    const auto [entry, isNew] = m_ids.emplace(name, static_cast<std::uint32_t>(m_nodes.size()));
    if (isNew)
        m_nodes.push_back({name, parent});
    return entry->second;
}

std::uint32_t DirectoryTree::directoryOf(const std::string &prefix, std::string_view path)
{
    const std::size_t last = path.rfind('/');
    const std::string full = prefix + std::string(path.substr(0, std::min(last, path.size())));
    if (last != std::string_view::npos) {
        if (const auto known = m_ids.find(full); known != m_ids.end())
            return known->second;
    }
    std::uint32_t node = prefix.empty() ? root : intern(prefix, root);
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', slash + 1))
        node = intern(prefix + std::string(path.substr(0, slash)), node);
    return node;
}

DirectoryChoice chooseDirectories(const DirectoryTree &tree,
                                  const std::vector<ShownVersion> &versions,
                                  const languages::LanguageTable &table, std::size_t steps,
                                  std::size_t count)
{
    return Chooser(tree, versions, table, steps).choose(count);
}

} // namespace ferrograph::store
