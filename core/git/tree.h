// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/libgit2.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::git
{

struct TreeEntry {
    std::uint32_t mode = 0; // as git reads it: the kind and, for files, 0644 or 0755
    std::string_view name;
    std::string_view id; // 20 bytes

    bool isDirectory() const { return mode == 0040000; }
};

// git's order of entries: by name bytes, a directory as if its name ended in '/'.
std::strong_ordering compareEntries(const TreeEntry &a, const TreeEntry &b);

// A tree object that has been checked: each entry has a mode that git knows and a name that is
// neither empty nor holds a '/', no name stands twice, and the entries are in git's order.
class Tree
{
public:
    // Null when the object is no tree or a malformed one. Entries in the wrong order are sorted.
    static std::shared_ptr<const Tree> parse(DatabaseObject object);
    static std::shared_ptr<const Tree> empty();

    std::size_t size() const { return m_slots.size() - 1; }
    TreeEntry operator[](std::size_t index) const
    {
        const Slot &slot = m_slots[index];
        const std::string_view bytes = raw(index);
        return {slot.mode,
                bytes.substr(slot.nameOffset, bytes.size() - slot.nameOffset - 1 - idLength),
                bytes.substr(bytes.size() - idLength)};
    }
    // The whole entry as it stands in the object.
    std::string_view raw(std::size_t index) const
    {
        const std::uint32_t start = m_slots[index].start;
        return {m_bytes + start, m_slots[index + 1].start - start};
    }
    std::size_t memory() const; // bytes held, about

private:
    static constexpr std::size_t idLength = 20;
    struct Slot {
        std::uint32_t start = 0;
        std::uint16_t mode = 0;
        std::uint16_t nameOffset = 0; // behind the mode and its space
    };

    Tree() = default;
    bool index(std::string_view bytes);
    bool isOrdered() const;
    bool hasDoubles() const;
    void sort();

    DatabaseObject m_object; // owns the bytes, or
    std::string m_sorted;    // these do
    const char *m_bytes = nullptr;
    std::vector<Slot> m_slots = {{}}; // of each entry, and the end
};

} // namespace ferrograph::git
