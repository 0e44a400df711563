// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/pack_objects.h"

#include <git2/sys/odb_backend.h>

#include <cstring>

namespace ferrograph::git
{
namespace
{

constexpr std::size_t mostKept = std::size_t{24} << 20U; // bytes
constexpr std::size_t longestChain = 65'536;             // git's own limit is 4,095

git_object_t libgit2Kind(PackEntry::Kind kind)
{
    switch (kind) {
    case PackEntry::Kind::Commit:
        return GIT_OBJECT_COMMIT;
    case PackEntry::Kind::Tree:
        return GIT_OBJECT_TREE;
    case PackEntry::Kind::Blob:
        return GIT_OBJECT_BLOB;
    case PackEntry::Kind::Tag:
        return GIT_OBJECT_TAG;
    case PackEntry::Kind::Delta:
        break;
    }
    return GIT_OBJECT_INVALID;
}

struct Backend {
    git_odb_backend base;
    PackObjects objects;
};

PackObjects &objectsOf(git_odb_backend *backend)
{
    return reinterpret_cast<Backend *>(backend)->objects;
}

// What is not read here is left to the next backend.
int readForLibgit2(void **data, std::size_t *size, git_object_t *kind, git_odb_backend *backend,
                   const git_oid *id)
{
    const auto content = objectsOf(backend).read(fromOid(*id));
    if (!content)
        return GIT_ENOTFOUND;
    *data = git_odb_backend_data_alloc(backend, content->bytes.size() + 1);
    if (*data == nullptr)
        return GIT_ERROR;
    auto *out = static_cast<char *>(*data);
    if (!content->bytes.empty())
        std::memcpy(out, content->bytes.data(), content->bytes.size());
    out[content->bytes.size()] = '\0';
    *size = content->bytes.size();
    *kind = libgit2Kind(content->kind);
    return 0;
}

int refreshForLibgit2(git_odb_backend *backend)
{
    objectsOf(backend).refresh();
    return 0;
}

void freeForLibgit2(git_odb_backend *backend)
{
    const std::unique_ptr<Backend> owned(reinterpret_cast<Backend *>(backend));
}

} // namespace

PackObjects::PackObjects(std::string folder)
    : m_folder(std::move(folder))
{
}

bool PackObjects::refresh()
{
    return m_packs && m_packs->refresh();
}

// The chain from `key` to the first object that is kept or stored whole; `base` is the kept one,
// else the end.
bool PackObjects::climb(Key key, Place &base)
{
    m_chain.clear();
    for (;;) {
        if (const auto known = m_places.find(key); known != m_places.end()) {
            base = known->second;
            return true;
        }
        const auto entry = m_packs->pack(key.pack).entryAt(key.offset);
        if (!entry || m_chain.size() == longestChain)
            return false;
        m_chain.emplace_back(key, *entry);
        if (entry->kind != PackEntry::Kind::Delta) {
            base = m_kept.end();
            return true;
        }
        key.offset = entry->base;
    }
}

std::optional<PackObjects::Content> PackObjects::read(const ObjectId &id)
{
    if (!m_packs)
        m_packs.emplace(m_folder);
    const auto place = m_packs->find(id, m_near);
    Place base;
    if (!place || !climb({place->pack, place->offset}, base))
        return std::nullopt;
    m_near = place->pack;
    while (!m_chain.empty()) {
        const auto &[key, entry] = m_chain.back();
        const bool whole = base == m_kept.end();
        Kept kept{key, whole ? entry.kind : base->kind, {}};
        const std::string_view from = whole ? std::string_view() : base->bytes.view();
        if (m_decoder.decode(entry, from, kept.bytes) != EntryDecoder::Outcome::Done)
            return std::nullopt;
        m_chain.pop_back();
        m_keptBytes += kept.bytes.view().size();
        m_kept.push_front(std::move(kept));
        m_places.emplace(m_kept.front().key, m_kept.begin());
        base = m_kept.begin();
        drop();
    }
    m_kept.splice(m_kept.begin(), m_kept, base);
    return Content{base->kind, base->bytes.view()};
}

// The first two stay in any case: the object and what it was made from.
void PackObjects::drop()
{
    while (m_keptBytes > mostKept && m_kept.size() > 2) {
        m_keptBytes -= m_kept.back().bytes.view().size();
        m_places.erase(m_kept.back().key);
        m_kept.pop_back();
    }
}

int addPackObjects(git_odb *database, const std::string &folder)
{
    auto backend = std::make_unique<Backend>(Backend{{}, PackObjects(folder)});
    git_odb_init_backend(&backend->base, GIT_ODB_BACKEND_VERSION);
    backend->base.read = readForLibgit2;
    backend->base.refresh = refreshForLibgit2;
    backend->base.free = freeForLibgit2;
    const int status = git_odb_add_backend(database, &backend->base, ownPackPriority);
    if (status == 0)
        static_cast<void>(backend.release()); // the database frees it
    return status;
}

} // namespace ferrograph::git
