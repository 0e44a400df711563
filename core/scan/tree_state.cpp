// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/tree_state.h"

#include <algorithm>

namespace ferrograph::scan
{
namespace
{

using git::EntryKind;

constexpr std::string_view attributesName = ".gitattributes";

bool isAtOrBelow(std::string_view path, std::string_view folder)
{
    return folder.empty() || (path.starts_with(folder) &&
                              (path.size() == folder.size() || path[folder.size()] == '/'));
}

languages::BucketBasis basisOf(const languages::PathAttributes &attributes)
{
    languages::BucketBasis basis;
    basis.vendoredAttribute = attributes.vendored;
    basis.generatedAttribute = attributes.generated;
    basis.documentationAttribute = attributes.documentation;
    return basis;
}

} // namespace

bool isWithin(std::string_view path, const std::vector<std::string> &limits)
{
    return limits.empty() || std::ranges::any_of(limits, [path](const std::string &limit) {
               return isAtOrBelow(path, limit);
           });
}

std::optional<std::string> attributesFolder(std::string_view path)
{
    if (path == attributesName)
        return std::string();
    if (!path.ends_with(attributesName))
        return std::nullopt;
    path.remove_suffix(attributesName.size());
    if (!path.ends_with('/'))
        return std::nullopt;
    path.remove_suffix(1);
    return std::string(path);
}

std::vector<std::string> limitsWithAttributes(const std::vector<std::string> &limits)
{
    std::vector<std::string> result = limits;
    for (const std::string &limit : limits) {
        for (std::size_t slash = limit.rfind('/'); slash != std::string::npos;
             slash = slash == 0 ? std::string::npos : limit.rfind('/', slash - 1))
            result.push_back(limit.substr(0, slash + 1) + std::string(attributesName));
        result.emplace_back(attributesName);
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

TreeState::TreeState(const git::PathTable &paths, std::vector<std::string> limits,
                     ReadBlob readBlob)
    : m_paths(paths)
    , m_limits(std::move(limits))
    , m_readBlob(std::move(readBlob))
{
}

void TreeState::apply(std::span<const git::TreeChange> changes, std::vector<FileEvent> &events)
{
    m_places.resize(std::max(m_places.size(), m_paths.size()));
    // First the attributes: they are those of the commit, wherever they stand among its changes.
    std::vector<std::string> folders;
    const bool attributesChanged = applyAttributes(changes, folders);
    for (const git::TreeChange &change : changes) {
        if (counts(m_paths[change.path]))
            applyChange(change, events);
    }
    if (attributesChanged)
        judgeFolders(changes.front().commit, folders, events);
}

bool TreeState::applyAttributes(std::span<const git::TreeChange> changes,
                                std::vector<std::string> &folders)
{
    for (const git::TreeChange &change : changes) {
        auto folder = attributesFolder(m_paths[change.path]);
        if (!folder || (!isFile(change.before) && !isFile(change.kind)))
            continue;
        const auto content =
            isFile(change.kind) ? m_readBlob(change.object) : std::optional<std::string>();
        m_attributes.set(*folder, content);
        folders.push_back(std::move(*folder));
    }
    if (folders.empty())
        return false;
    ++m_epoch;
    return true;
}

// What a path is taken for under the attributes of now; kept until these change.
const Judgement &TreeState::judge(std::uint32_t path, Place &place)
{
    if (place.judgedUnder == m_epoch && place.judgedKind == place.kind)
        return place.judgement;
    const std::string_view name = m_paths[path];
    const languages::PathAttributes attributes =
        m_attributes.empty() ? languages::PathAttributes() : m_attributes.lookup(name);
    place.judgement.hint = languages::Classifier::builtin().hint(
        name, place.kind == EntryKind::Executable, attributes);
    place.judgement.basis = basisOf(attributes);
    place.judgedUnder = m_epoch;
    place.judgedKind = place.kind;
    return place.judgement;
}

void TreeState::applyChange(const git::TreeChange &change, std::vector<FileEvent> &events)
{
    Place &place = m_places[change.path];
    const bool wasThere = isFile(change.before);
    const bool isThere = isFile(change.kind);
    const bool sameContent = wasThere && isThere && place.blob == change.object;
    const Judgement before = place.judgement;
    place.kind = change.kind;
    place.blob = isThere ? change.object : git::ObjectId();
    if (isThere && judge(change.path, place) == before && sameContent)
        return; // only the mode changed, and it makes no difference
    if (wasThere || isThere)
        events.push_back({change.commit, change.path, isThere, place.judgement, place.blob});
}

void TreeState::judgeFolders(std::uint32_t commit, const std::vector<std::string> &folders,
                             std::vector<FileEvent> &events)
{
    for (std::uint32_t path = 0; path < m_places.size(); ++path) {
        Place &place = m_places[path];
        const std::string_view name = m_paths[path];
        const bool below = isFile(place.kind) && counts(name) &&
                           std::ranges::any_of(folders, [name](const std::string &folder) {
                               return isAtOrBelow(name, folder);
                           });
        if (!below)
            continue;
        const Judgement before = place.judgement;
        if (judge(path, place) != before)
            events.push_back({commit, path, true, place.judgement, place.blob});
    }
}

} // namespace ferrograph::scan
