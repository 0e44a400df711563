// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/entry_decoder.h"
#include "core/git/libgit2.h"
#include "core/git/pack_store.h"

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ferrograph::git
{

// Reads single objects from packs, in any order: commits and trees. Keeps the latest ones, which
// the next ones tend to be differences from. One thread's.
class PackObjects
{
public:
    explicit PackObjects(std::string folder); // the packs are opened when something is asked

    struct Content {
        PackEntry::Kind kind = PackEntry::Kind::Blob;
        std::string_view bytes; // live until the next read
    };
    // Nothing for what is not in the packs, damaged, or larger than what is read here.
    std::optional<Content> read(const ObjectId &id);

    // See PackStore.
    bool refresh();

private:
    struct Key {
        std::uint32_t pack = 0;
        std::uint64_t offset = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const
        {
            return std::hash<std::uint64_t>{}(key.offset * 0x9E3779B97F4A7C15U ^ key.pack);
        }
    };
    struct Kept {
        Key key;
        PackEntry::Kind kind;
        Buffer bytes;
    };
    using Place = std::list<Kept>::iterator;

    bool climb(Key key, Place &base);
    void drop();

    std::string m_folder;
    std::optional<PackStore> m_packs;
    EntryDecoder m_decoder;
    std::uint32_t m_near = 0;
    std::vector<std::pair<Key, PackEntry>> m_chain;
    std::list<Kept> m_kept; // the latest first
    std::unordered_map<Key, Place, Hash> m_places;
    std::size_t m_keptBytes = 0;
};

// Makes `database`, whose folder this is, read the objects of its packs with PackObjects.
int addPackObjects(git_odb *database, const std::string &folder);

} // namespace ferrograph::git
