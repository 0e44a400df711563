// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/pack_store.h"

#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

namespace ferrograph::git
{

// Wanted objects and what they are differences from, down to the objects that are stored whole: a
// forest whose trees can be read each on its own, every object of them once.
class DeltaForest
{
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    struct Node {
        std::uint64_t offset = 0;
        std::uint32_t pack = 0;
        std::uint32_t wanted = none; // index in the wanted list
        std::uint32_t parent = none; // what it is a difference from
        std::uint32_t firstChild = none;
        std::uint32_t nextSibling = none; // the heaviest child is the last
        std::uint32_t weight = 1;         // nodes of its subtree
        bool usable = true;               // else its whole tree is not
        bool circle = false;              // its own base is in its tree
    };

    // Takes each wanted id once. An object that is no blob, or whose chain is damaged, is in the
    // tree of a root that is not usable.
    DeltaForest(const PackStore &packs, std::span<const ObjectId> wanted);

    const Node &node(std::uint32_t number) const { return m_nodes[number]; }
    const std::vector<std::uint32_t> &roots() const { return m_roots; } // the heaviest first
    // Wanted indices without a node, in order: not in the packs, or there a second time.
    const std::vector<std::size_t> &rest() const { return m_rest; }

    // Appends the wanted indices in the subtree of a node.
    void collect(std::uint32_t number, std::vector<std::size_t> &indices) const;

private:
    struct Hash {
        std::size_t operator()(const std::pair<std::uint32_t, std::uint64_t> &place) const
        {
            return std::hash<std::uint64_t>{}(place.second * 0x9E3779B97F4A7C15U ^ place.first);
        }
    };

    std::uint32_t nodeAt(const PackStore::Place &place);
    void climb(std::uint32_t number);
    void addChildren();

    const PackStore *m_packs;
    std::vector<Node> m_nodes;
    std::unordered_map<std::pair<std::uint32_t, std::uint64_t>, std::uint32_t, Hash> m_numbers;
    std::vector<std::uint32_t> m_roots;
    std::vector<std::size_t> m_rest;
};

} // namespace ferrograph::git
