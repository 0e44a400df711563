// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/tree.h"

#include "core/git/objects.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <optional>

namespace ferrograph::git
{
namespace
{

constexpr std::uint32_t kindMask = 0170000;
constexpr std::size_t longestMode = 7; // "0100644": some old tools padded with a zero

// The mode in front of the space, in the form that git gives it; nothing for what is no mode.
std::optional<std::uint32_t> readMode(std::string_view digits)
{
    if (digits.empty() || digits.size() > longestMode)
        return std::nullopt;
    std::uint32_t mode = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '7')
            return std::nullopt;
        mode = mode * 8 + static_cast<std::uint32_t>(digit - '0');
    }
    switch (mode & kindMask) {
    case 0100000:
        return (mode & 0100U) != 0 ? 0100755 : 0100644;
    case 0040000:
    case 0120000:
    case 0160000:
        return mode & kindMask;
    default:
        return std::nullopt;
    }
}

// Where the name begins at the beginning of an entry, and its mode. The two commonest modes are
// told by their bytes.
struct ModeField {
    std::uint32_t mode = 0; // 0 for what is no mode
    std::size_t length = 0; // with the space
};
ModeField readModeField(std::string_view entry)
{
    constexpr std::string_view file = "100644 ";
    constexpr std::string_view directory = "40000 ";
    if (entry.starts_with(file))
        return {0100644, file.size()};
    if (entry.starts_with(directory))
        return {0040000, directory.size()};
    const std::size_t space = entry.substr(0, longestMode + 1).find(' ');
    if (space == std::string_view::npos)
        return {};
    return {readMode(entry.substr(0, space)).value_or(0), space + 1};
}

} // namespace

std::strong_ordering compareEntries(const TreeEntry &a, const TreeEntry &b)
{
    const std::size_t common = std::min(a.name.size(), b.name.size());
    if (const int order = std::memcmp(a.name.data(), b.name.data(), common); order != 0)
        return order <=> 0;
    const auto next = [&](const TreeEntry &entry) {
        if (entry.name.size() > common)
            return static_cast<unsigned char>(entry.name[common]);
        return static_cast<unsigned char>(entry.isDirectory() ? '/' : '\0');
    };
    return next(a) <=> next(b);
}

std::shared_ptr<const Tree> Tree::empty()
{
    static const std::shared_ptr<const Tree> tree(new Tree);
    return tree;
}

std::shared_ptr<const Tree> Tree::parse(DatabaseObject object)
{
    if (git_odb_object_type(object.get()) != GIT_OBJECT_TREE)
        return nullptr;
    const std::shared_ptr<Tree> tree(new Tree);
    tree->m_object = std::move(object);
    if (!tree->index(bytesOf(tree->m_object)))
        return nullptr;
    if (!tree->isOrdered())
        tree->sort();
    return tree->hasDoubles() ? nullptr : tree;
}

bool Tree::index(std::string_view bytes)
{
    m_bytes = bytes.data();
    m_slots.clear();
    std::size_t position = 0;
    while (position < bytes.size()) {
        const std::string_view rest = bytes.substr(position);
        const ModeField field = readModeField(rest);
        const std::size_t nul = rest.find('\0', field.length);
        if (field.mode == 0 || nul == std::string_view::npos || nul == field.length ||
            rest.size() - nul - 1 < idLength)
            return false;
        if (std::memchr(rest.data() + field.length, '/', nul - field.length) != nullptr)
            return false;
        m_slots.push_back({static_cast<std::uint32_t>(position), // trees stay below 1 GiB
                           static_cast<std::uint16_t>(field.mode),
                           static_cast<std::uint16_t>(field.length)});
        position += nul + 1 + idLength;
    }
    m_slots.push_back({static_cast<std::uint32_t>(position), 0, 0});
    return true;
}

bool Tree::isOrdered() const
{
    TreeEntry previous;
    for (std::size_t i = 0; i < size(); ++i) {
        const TreeEntry entry = (*this)[i];
        if (i > 0 && compareEntries(previous, entry) > 0)
            return false;
        previous = entry;
    }
    return true;
}

void Tree::sort()
{
    std::vector<std::size_t> order(size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return compareEntries((*this)[a], (*this)[b]) < 0;
    });
    std::string sorted;
    for (const std::size_t i : order)
        sorted += raw(i);
    m_sorted = std::move(sorted);
    index(m_sorted);
    m_object.reset();
}

// Between a file and a directory of one name only names that begin with it can stand.
bool Tree::hasDoubles() const
{
    for (std::size_t i = 1; i < size(); ++i) {
        const TreeEntry entry = (*this)[i];
        for (std::size_t before = i; before-- > 0;) {
            const std::string_view name = (*this)[before].name;
            if (name == entry.name)
                return true;
            if (!entry.isDirectory() || !name.starts_with(entry.name))
                break;
        }
    }
    return false;
}

std::size_t Tree::memory() const
{
    return sizeof(Tree) + m_slots.back().start + m_slots.capacity() * sizeof(Slot);
}

} // namespace ferrograph::git
