// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/store/figure_columns.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// Which directories are worth a chart of their own.
namespace ferrograph::store
{

// The directories of a project's files, named as CodeFilter takes them.
class DirectoryTree
{
public:
    static constexpr std::uint32_t root = 0;

    // The directory a file is in; `prefix` is "NAME:" where there are several repositories.
    std::uint32_t directoryOf(const std::string &prefix, std::string_view path);

    std::size_t size() const { return m_nodes.size(); }
    const std::string &name(std::uint32_t node) const { return m_nodes[node].name; }
    std::uint32_t parent(std::uint32_t node) const { return m_nodes[node].parent; }

private:
    struct Node {
        std::string name;
        std::uint32_t parent = root;
    };
    std::uint32_t intern(const std::string &name, std::uint32_t parent);

    std::vector<Node> m_nodes{Node{}};
    std::unordered_map<std::string, std::uint32_t> m_ids;
};

// A version that some step of a series shows.
struct ShownVersion {
    std::uint32_t directory = DirectoryTree::root;
    std::uint32_t fromStep = 0;
    std::uint32_t toStep = 0; // not shown there any more; may be beyond the last step
    languages::LanguageId language;
    Sum sum;
};

struct DirectoryChoice {
    std::vector<std::string> names;   // largest first
    std::vector<std::int32_t> ofNode; // for each directory of the tree the choice it is part of; -1
};

// At most `count` directories that do not overlap, largest first: by the most exposed lines they
// had at any step, then by the most counted code, then by name. They are the top level's, but a
// directory that had more than 60 % of the project's peak of exposed lines, or of counted code,
// gives way to its children; files directly in it are then "DIRECTORY/.". Directories that never
// had counted code are left out.
DirectoryChoice chooseDirectories(const DirectoryTree &tree,
                                  const std::vector<ShownVersion> &versions,
                                  const languages::LanguageTable &table, std::size_t steps,
                                  std::size_t count);

} // namespace ferrograph::store
