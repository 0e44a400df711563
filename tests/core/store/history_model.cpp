// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/history_model.h"

#include <algorithm>
#include <array>

namespace ferrograph::test
{
namespace
{

constexpr std::array directories = {"",     "src/",   "src/net/", "src/net.d/",
                                    "lib/", "tests/", "docs/"};
constexpr std::array languageNames = {"C", "Rust", "Python", "Markdown", "Unix Assembly"};

class Maker
{
public:
    explicit Maker(unsigned seed)
        : m_engine(seed)
    {
    }

    std::uint32_t below(std::uint32_t end)
    {
        return static_cast<std::uint32_t>(m_engine() % end); // the same on every platform
    }

    std::string path()
    {
        std::string name = directories[below(directories.size())];
        name += "file" + std::to_string(below(12));
        return below(40) == 0 ? name + "\xFF" : name; // not UTF-8
    }

    ModelFile file()
    {
        ModelFile result;
        result.content = ++m_content;
        result.bucket = languages::allBuckets[below(5)];
        for (std::uint32_t part = 0; part <= below(8) / 7; ++part) {
            languages::Part each;
            each.language = languageId(languageNames[(below(5) + part) % 5]);
            each.lines = {below(500), below(100), below(50)};
            if (each.language == languageId("Rust")) {
                each.unsafe.r0 = below(10);
                each.unsafe.r1 = each.unsafe.r0 + below(10);
                each.unsafe.r2 = each.unsafe.r1;
                each.unsafe.blocks = below(5);
                each.unsafe.sites = below(3);
            }
            if (result.parts.empty() || result.parts.front().language != each.language)
                result.parts.push_back(each);
        }
        return result;
    }

    Seconds stepInTime(Seconds time)
    {
        switch (below(10)) {
        case 0:
            return time - below(3600); // small disorder
        case 1:
            return time + 86400 * 40; // a quiet month
        default:
            return time + below(86400 * 3);
        }
    }

private:
    std::mt19937 m_engine;
    int m_content = 0;
};

} // namespace

languages::LanguageId languageId(const char *name)
{
    return languages::LanguageTable::builtin().find(name).value();
}

git::ObjectId objectId(unsigned value)
{
    git::ObjectId id;
    id.bytes[0] = static_cast<std::uint8_t>(value * 37);
    for (std::size_t i = 0; i < 4; ++i)
        id.bytes[19 - i] = static_cast<std::uint8_t>(value >> (8 * i));
    id.bytes[10] = 1;
    return id;
}

HistoryModel HistoryModel::random(unsigned seed, std::size_t count, std::size_t common,
                                  unsigned branch)
{
    Maker trunk(seed);
    Maker other(seed + 1000 + branch);
    HistoryModel model;
    Listing listing;
    Seconds time = 1500000000;
    for (std::size_t i = 0; i < count; ++i) {
        const bool shared = common == 0 || i < common;
        Maker &maker = shared ? trunk : other;
        for (std::uint32_t changes = maker.below(4); changes-- > 0;) {
            if (maker.below(4) == 0 && !listing.empty())
                listing.erase(std::next(listing.begin(),
                                        maker.below(static_cast<std::uint32_t>(listing.size()))));
            else
                listing[maker.path()] = maker.file();
        }
        if (i == count / 2)
            listing.clear(); // an emptied tree
        time = maker.stepInTime(time);
        const Seconds clock = maker.below(25) == 0 ? time + 86400 * 900 : time; // a wrong clock
        const auto number = static_cast<unsigned>(i) + (shared ? 0 : 100000 * (branch + 1));
        model.commits.push_back({objectId(number), objectId(number + 50000), clock});
        model.listings.push_back(listing);
    }
    return model;
}

store::CodeBatch HistoryModel::batch(std::size_t from, std::size_t to) const
{
    store::CodeBatch batch;
    batch.firstOrdinal = static_cast<store::Ordinal>(from);
    batch.commits.assign(commits.begin() + static_cast<std::ptrdiff_t>(from),
                         commits.begin() + static_cast<std::ptrdiff_t>(to));
    std::map<std::string, std::vector<std::size_t>> open; // rows of this batch
    std::map<std::string, std::uint32_t> ids;
    const Listing nothing;
    for (std::size_t i = from; i < to; ++i) {
        const Listing &before = i == 0 ? nothing : listings[i - 1];
        const auto ordinal = static_cast<store::Ordinal>(i);
        const auto close = [&](const std::string &path) {
            for (const std::size_t row : open[path])
                batch.versions[row].end = ordinal;
            if (open[path].empty())
                batch.closed[path] = ordinal;
            open[path].clear();
        };
        for (const auto &[path, file] : before) {
            const auto now = listings[i].find(path);
            if (now == listings[i].end() || now->second != file)
                close(path);
        }
        for (const auto &[path, file] : listings[i]) {
            const auto old = before.find(path);
            if (old != before.end() && old->second == file)
                continue;
            const auto [id, isNew] = ids.emplace(path, batch.paths.size());
            if (isNew)
                batch.paths.push_back(path);
            for (std::size_t part = 0; part < file.parts.size(); ++part) {
                store::VersionRow row;
                row.path = id->second;
                row.part = static_cast<std::uint16_t>(part);
                row.first = ordinal;
                row.language = file.parts[part].language;
                row.bucket = file.bucket;
                row.lines = file.parts[part].lines;
                row.unsafe = file.parts[part].unsafe;
                open[path].push_back(batch.versions.size());
                batch.versions.push_back(row);
            }
        }
    }
    return batch;
}

metrics::Totals HistoryModel::totals(std::size_t commit, languages::BucketSet buckets) const
{
    // Spelled out here from docs/metrics.md, not taken from core/metrics.
    metrics::Totals result;
    for (const auto &[path, file] : listings[commit]) {
        if (!buckets.contains(file.bucket))
            continue;
        for (const languages::Part &part : file.parts) {
            const bool data = part.language == languageId("Markdown");
            const bool c = part.language == languageId("C");
            const bool assembly = part.language == languageId("Unix Assembly");
            result.code += part.lines.code;
            result.comment += part.lines.comment;
            result.blank += part.lines.blank;
            result.countedCode += data ? 0 : part.lines.code;
            result.exposed += c || assembly ? part.lines.code : part.unsafe.r1;
            result.unsafeLanguage += c ? part.lines.code : 0;
            result.assembly += assembly ? part.lines.code : 0;
            result.unsafe.r0 += part.unsafe.r0;
            result.unsafe.r1 += part.unsafe.r1;
            result.unsafe.blocks += part.unsafe.blocks;
            result.unsafe.sites += part.unsafe.sites;
        }
    }
    return result;
}

std::map<std::string, std::uint64_t>
HistoryModel::codeByLanguage(std::size_t commit, const store::CodeFilter &filter) const
{
    std::map<std::string, std::uint64_t> result;
    for (const auto &[path, file] : listings[commit]) {
        const bool below = filter.directory.empty() || path.starts_with(filter.directory + '/');
        if (!filter.buckets.contains(file.bucket) || !below)
            continue;
        for (const languages::Part &part : file.parts) {
            const auto &language = languages::LanguageTable::builtin()[part.language];
            const bool named =
                filter.languages.empty() ||
                std::ranges::find(filter.languages, language.name) != filter.languages.end();
            const bool inClass =
                !filter.languageClass || *filter.languageClass == language.languageClass;
            if (named && inClass)
                result[language.name] += part.lines.code;
        }
    }
    std::erase_if(result, [](const auto &entry) { return entry.second == 0; });
    return result;
}

} // namespace ferrograph::test
