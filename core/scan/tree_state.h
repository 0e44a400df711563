// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/history.h"
#include "core/languages/attributes.h"
#include "core/languages/classifier.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::scan
{

inline bool isFile(git::EntryKind kind)
{
    return kind == git::EntryKind::File || kind == git::EntryKind::Executable;
}

// Whether the path is at or below one of the limits; none means all.
bool isWithin(std::string_view path, const std::vector<std::string> &limits);

// How the content of a path is to be judged.
struct Judgement {
    languages::PathHint hint;
    languages::BucketBasis basis; // without what the content says
    friend bool operator==(const Judgement &, const Judgement &) = default;
};

// What happened to a file at a commit, as far as counting goes.
struct FileEvent {
    std::uint32_t commit = 0; // index into the commits
    std::uint32_t path = 0;
    bool there = false; // a file stands there now
    Judgement judgement;
    git::ObjectId blob;
};

// The tree as it is after a commit, moved along the history change by change. Knows how each file
// is to be judged under the .gitattributes of the commit.
class TreeState
{
public:
    // Reads a blob of the repository; nothing when it cannot be read.
    using ReadBlob = std::function<std::optional<std::string>(const git::ObjectId &)>;

    // Only what lies within `limits` is counted; .gitattributes above them are obeyed.
    TreeState(const git::PathTable &paths, std::vector<std::string> limits, ReadBlob readBlob);

    // The changes of one commit. `events` get one entry per file that must be judged anew.
    void apply(std::span<const git::TreeChange> changes, std::vector<FileEvent> &events);

private:
    struct Place {
        git::ObjectId blob;
        git::EntryKind kind = git::EntryKind::None;
        git::EntryKind judgedKind = git::EntryKind::None;
        std::uint32_t judgedUnder = 0; // attribute epoch; 0: never judged
        Judgement judgement;
    };

    bool applyAttributes(std::span<const git::TreeChange> changes,
                         std::vector<std::string> &folders);
    void applyChange(const git::TreeChange &change, std::vector<FileEvent> &events);
    void judgeFolders(std::uint32_t commit, const std::vector<std::string> &folders,
                      std::vector<FileEvent> &events);
    const Judgement &judge(std::uint32_t path, Place &place);
    bool counts(std::string_view path) const { return isWithin(path, m_limits); }

    const git::PathTable &m_paths;
    std::vector<std::string> m_limits;
    ReadBlob m_readBlob;
    languages::AttributeSet m_attributes;
    std::uint32_t m_epoch = 1;   // rises with every change of the attributes
    std::vector<Place> m_places; // by path
};

// Whether the path is a .gitattributes file, and of which folder.
std::optional<std::string> attributesFolder(std::string_view path);

// The limits for git::treeChanges that also bring the .gitattributes above the wanted paths.
std::vector<std::string> limitsWithAttributes(const std::vector<std::string> &limits);

} // namespace ferrograph::scan
