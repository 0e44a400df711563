// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/pack.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ferrograph::git
{

// The packs of an objects folder and of those that it borrows from. A pack that cannot be used
// (damaged, of another version) is left out: libgit2 has its own word on its objects.
class PackStore
{
public:
    explicit PackStore(const std::string &folder);

    struct Place {
        std::uint32_t pack = 0;
        std::uint64_t offset = 0;
    };
    // Where the object stands; nothing when no pack has it. `near` is the pack to look into first.
    std::optional<Place> find(const ObjectId &id, std::uint32_t near = 0) const;

    const Pack &pack(std::uint32_t number) const { return m_packs[number]; }
    std::size_t size() const { return m_packs.size(); }

    // Opens what packs have come since, by a repack or a fetch; the known ones stay open, also when
    // they are gone. Whether there were any. Not while others read.
    bool refresh();

private:
    bool addFolder(const std::filesystem::path &folder);

    std::string m_folder;
    std::map<std::string, std::filesystem::file_time_type> m_read; // folders, as of when
    std::map<std::string, bool> m_known;                           // stems
    std::vector<Pack> m_packs;
};

} // namespace ferrograph::git
