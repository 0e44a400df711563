// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/delta_forest.h"

#include <algorithm>

namespace ferrograph::git
{

DeltaForest::DeltaForest(const PackStore &packs, std::span<const ObjectId> wanted)
    : m_packs(&packs)
{
    std::uint32_t near = 0;
    m_numbers.reserve(wanted.size());
    m_nodes.reserve(wanted.size());
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const auto place = index < none ? packs.find(wanted[index], near) : std::nullopt;
        if (!place) {
            m_rest.push_back(index);
            continue;
        }
        near = place->pack;
        const std::size_t known = m_nodes.size();
        const std::uint32_t number = nodeAt(*place);
        if (m_nodes[number].wanted != none) {
            m_rest.push_back(index);
            continue;
        }
        m_nodes[number].wanted = static_cast<std::uint32_t>(index);
        if (m_nodes.size() > known)
            climb(number);
    }
    addChildren();
}

std::uint32_t DeltaForest::nodeAt(const PackStore::Place &place)
{
    const auto next = static_cast<std::uint32_t>(m_nodes.size());
    const auto [known, isNew] = m_numbers.try_emplace({place.pack, place.offset}, next);
    if (isNew) {
        Node node;
        node.offset = place.offset;
        node.pack = place.pack;
        m_nodes.push_back(node);
    }
    return known->second;
}

// From a new node to the first known one, or to one that is stored whole. The nodes that are new on
// the way have the highest numbers, which tells a chain that comes back to itself.
void DeltaForest::climb(std::uint32_t number)
{
    const std::uint32_t first = number;
    for (;;) {
        const auto entry = m_packs->pack(m_nodes[number].pack).entryAt(m_nodes[number].offset);
        if (!entry ||
            (entry->kind != PackEntry::Kind::Delta && entry->kind != PackEntry::Kind::Blob)) {
            m_nodes[number].usable = false;
            return;
        }
        if (entry->kind == PackEntry::Kind::Blob)
            return;
        const std::size_t known = m_nodes.size();
        const std::uint32_t base = nodeAt({m_nodes[number].pack, entry->base});
        if (base >= first && m_nodes.size() == known) {
            m_nodes[number].usable = false;
            m_nodes[number].circle = true; // cut here
            return;
        }
        m_nodes[number].parent = base;
        if (m_nodes.size() == known)
            return;
        number = base;
    }
}

// Every node becomes a child of its parent when its own children are all there, so that the weights
// are known and the heaviest can be put last.
void DeltaForest::addChildren()
{
    std::vector<std::uint32_t> missing(m_nodes.size(), 0); // children not yet done
    for (const Node &node : m_nodes) {
        if (node.parent != none)
            ++missing[node.parent];
    }
    std::vector<std::uint32_t> ready;
    for (std::uint32_t number = 0; number < m_nodes.size(); ++number) {
        if (missing[number] == 0)
            ready.push_back(number);
    }
    std::vector<std::uint32_t> lastChild(m_nodes.size(), none);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const std::uint32_t number = ready[i];
        Node &node = m_nodes[number];
        if (node.parent == none) {
            m_roots.push_back(number);
            continue;
        }
        Node &parent = m_nodes[node.parent];
        parent.weight += node.weight;
        std::uint32_t &last = lastChild[node.parent];
        if (last == none) {
            parent.firstChild = number;
            last = number;
        } else if (m_nodes[last].weight <= node.weight) {
            m_nodes[last].nextSibling = number;
            last = number;
        } else {
            node.nextSibling = parent.firstChild;
            parent.firstChild = number;
        }
        if (--missing[node.parent] == 0)
            ready.push_back(node.parent);
    }
    std::stable_sort(m_roots.begin(), m_roots.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_nodes[a].weight > m_nodes[b].weight;
    });
}

void DeltaForest::collect(std::uint32_t number, std::vector<std::size_t> &indices) const
{
    std::vector<std::uint32_t> todo{number};
    while (!todo.empty()) {
        const Node &node = m_nodes[todo.back()];
        todo.pop_back();
        if (node.wanted != none)
            indices.push_back(node.wanted);
        for (std::uint32_t child = node.firstChild; child != none;
             child = m_nodes[child].nextSibling)
            todo.push_back(child);
    }
}

} // namespace ferrograph::git
