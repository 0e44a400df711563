// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/pack_store.h"

#include "core/git/object_folders.h"

#include <algorithm>

namespace ferrograph::git
{
namespace
{

namespace fs = std::filesystem;

// Each is two mappings; the system allows some 65,000. The objects of more packs are libgit2's.
constexpr std::size_t mostPacks = 20'000;

} // namespace

PackStore::PackStore(const std::string &folder)
    : m_folder(folder)
{
    refresh();
}

bool PackStore::refresh()
{
    bool added = false;
    for (const std::string &folder : objectFolders(m_folder))
        added = addFolder(fs::path(folder) / "pack") || added;
    return added;
}

bool PackStore::addFolder(const fs::path &folder)
{
    std::error_code error;
    const fs::file_time_type changed = fs::last_write_time(folder, error);
    const auto [read, isNew] = m_read.try_emplace(folder.string(), changed);
    if (error || (!isNew && read->second == changed))
        return false;
    read->second = changed;
    std::vector<fs::path> stems;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".idx")
            stems.push_back(fs::path(it->path()).replace_extension());
    }
    std::sort(stems.begin(), stems.end()); // the same order on every machine
    bool added = false;
    for (const fs::path &stem : stems) {
        if (m_packs.size() >= mostPacks || !m_known.try_emplace(stem.string(), true).second)
            continue;
        if (auto pack = Pack::open(stem.string())) {
            m_packs.push_back(std::move(*pack));
            added = true;
        }
    }
    return added;
}

std::optional<PackStore::Place> PackStore::find(const ObjectId &id, std::uint32_t near) const
{
    const auto look = [&](std::size_t number) -> std::optional<Place> {
        const auto offset = m_packs[number].offsetOf(id);
        if (!offset)
            return std::nullopt;
        return Place{static_cast<std::uint32_t>(number), *offset};
    };
    if (near < m_packs.size()) {
        if (const auto place = look(near))
            return place;
    }
    for (std::size_t number = 0; number < m_packs.size(); ++number) {
        if (number == near)
            continue;
        if (const auto place = look(number))
            return place;
    }
    return std::nullopt;
}

} // namespace ferrograph::git
