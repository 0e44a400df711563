// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/git/object_id.h"
#include "core/git/reader.h"
#include "core/languages/classifier.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <span>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace ferrograph::scan
{

// Which blobs are wanted under which hint, and what they were found to hold. Each is read and
// counted once, however many paths and commits name it.
class BlobCounts
{
public:
    using Index = std::uint32_t;

    // The index under which the answer will stand.
    Index want(const git::ObjectId &blob, languages::PathHint hint);

    // Whether blobs that are counted from an earlier version are counted in full too and compared.
    enum class Check : std::uint8_t { No, Yes };
    explicit BlobCounts(Check check = Check::No)
        : m_check(check)
    {
    }

    // Reads and counts what was wanted since the last call, with several threads.
    Result<void> count(const std::string &repositoryPath, const git::Reading &reading,
                       const Progress &progress, std::stop_token stop);

    struct Answer {
        languages::ContentKind kind = languages::ContentKind::Unknown;
        bool readable = true;
        bool generatedContent = false;
        std::span<const languages::Part> parts;
    };
    Answer operator[](Index index) const;
    const git::ObjectId &blob(Index index) const { return m_entries[index].blob; }
    const std::string &reason(Index index) const { return m_reasons.at(index); } // when unreadable

    std::uint64_t blobsRead() const { return m_blobsRead; }
    // Under Check::Yes: how many were compared, and those that differed (then the full count
    // stands).
    std::uint64_t compared() const { return m_compared; }
    const std::vector<git::ObjectId> &differing() const { return m_differing; }

private:
    struct Entry {
        git::ObjectId blob;
        std::uint32_t rule = 0;
        std::uint32_t firstPart = 0;
        std::uint16_t partCount = 0;
        std::uint8_t worker = 0; // whose parts
        languages::ContentKind kind = languages::ContentKind::Unknown;
        bool readable = true;
        bool generatedContent = false;
    };
    struct Key {
        git::ObjectId blob;
        std::uint32_t rule = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const
        {
            return std::hash<git::ObjectId>{}(key.blob) ^ (std::size_t{key.rule} << 1U);
        }
    };
    struct Group { // the entries of one blob
        std::size_t first = 0;
        std::size_t count = 0;
    };

    languages::FileCount countBlob(const Entry &entry, std::string_view bytes,
                                   const languages::Earlier &earlier,
                                   languages::CountMemory *memory);
    void take(unsigned worker, Entry &entry, const languages::FileCount &count);

    std::vector<Entry> m_entries;
    std::unordered_map<Key, Index, Hash> m_indexes;
    std::vector<std::vector<languages::Part>> m_parts; // by worker
    std::map<Index, std::string> m_reasons;
    std::size_t m_counted = 0; // entries before this one are answered
    std::uint64_t m_blobsRead = 0;
    Check m_check;
    std::mutex m_mutex; // of m_reasons and m_differing while counting
    std::atomic<std::uint64_t> m_compared = 0;
    std::vector<git::ObjectId> m_differing;
};

} // namespace ferrograph::scan
