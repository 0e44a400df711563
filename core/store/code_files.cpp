// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_rows.h"
#include "core/store/version_reader.h"

#include <algorithm>
#include <span>

namespace ferrograph::store
{
namespace
{

// The same day a year before.
Seconds yearBefore(Seconds moment)
{
    CivilDate date = civilDate(moment);
    const Seconds timeOfDay = moment - startOfDay(date);
    --date.year;
    if (date.month == 2 && date.day == 29)
        date.day = 28;
    return startOfDay(date) + timeOfDay;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

// The files of one repository's state, path by path.
class FileCollector
{
public:
    FileCollector(const CodeContext &context, const ResolvedFilter &filter,
                  const std::string &pathContains)
        : m_context(context)
        , m_filter(filter)
        , m_pathContains(lower(pathContains))
    {
    }

    void collect(const RepositoryPoint &point, std::vector<FileRow> &files)
    {
        const Ordinal before =
            ordinalAt(m_context.session(), point.key, yearBefore(point.date)).value_or(-1);
        const Ordinal from = std::min(before, point.ordinal); // a clock may run backwards
        VersionReader reader(m_context.session(), point.key, m_filter, from, point.ordinal);
        std::string path;
        std::size_t firstOfPath = files.size();
        std::vector<Ordinal> changes;
        const auto finishPath = [&] {
            std::ranges::sort(changes);
            const auto end = std::unique(changes.begin(), changes.end());
            const auto churn = static_cast<std::uint64_t>(end - changes.begin());
            for (FileRow &file : std::span(files).subspan(firstOfPath))
                file.churn = churn;
            changes.clear();
            firstOfPath = files.size();
        };
        while (reader.next()) {
            const StoredVersion &row = reader.row();
            if (row.path != path) {
                finishPath();
                path = row.path;
            }
            for (const Ordinal ordinal : {row.first, row.end}) {
                if (ordinal > from && ordinal <= point.ordinal)
                    changes.push_back(ordinal);
            }
            const bool there = row.first <= point.ordinal && row.end > point.ordinal;
            if (there && wanted(row))
                files.push_back(fileRow(m_context, point.name, row));
        }
        finishPath();
    }

private:
    bool wanted(const StoredVersion &row) const
    {
        return m_filter.allows(m_context.language(row.language), row.bucket) &&
               m_filter.allowsPath(row.path) &&
               (m_pathContains.empty() ||
                lower(row.path).find(m_pathContains) != std::string::npos);
    }

    const CodeContext &m_context;
    const ResolvedFilter &m_filter;
    std::string m_pathContains;
};

std::uint64_t sortKey(const FileRow &file, FileSort sort)
{
    switch (sort) {
    case FileSort::Code:
        return file.code;
    case FileSort::Comment:
        return file.comment;
    case FileSort::Blank:
        return file.blank;
    case FileSort::Exposed:
        return file.exposed;
    case FileSort::R0:
        return file.unsafe.r0;
    case FileSort::R1:
        return file.unsafe.r1;
    case FileSort::R2:
        return file.unsafe.r2;
    case FileSort::Blocks:
        return file.unsafe.blocks;
    case FileSort::Churn:
        return file.churn;
    case FileSort::Path:
    case FileSort::Language:
        return 0;
    }
    return 0;
}

void sortFiles(std::vector<FileRow> &files, FileSort sort, bool descending)
{
    const auto place = [](const FileRow &file) {
        return std::tie(file.path, file.repository);
    };
    // Whatever the order, equals stand by path, so that pages never overlap.
    const auto before = [&](const FileRow &left, const FileRow &right) {
        const FileRow &a = descending ? right : left;
        const FileRow &b = descending ? left : right;
        if (sort == FileSort::Path)
            return place(a) < place(b);
        if (sort == FileSort::Language && a.language != b.language)
            return a.language < b.language;
        if (sortKey(a, sort) != sortKey(b, sort))
            return sortKey(a, sort) < sortKey(b, sort);
        return place(left) < place(right);
    };
    std::ranges::stable_sort(files, before);
}

void cutPage(std::vector<FileRow> &files, std::int64_t offset, std::int64_t limit)
{
    const auto size = static_cast<std::int64_t>(files.size());
    const std::int64_t first = std::clamp<std::int64_t>(offset, 0, size);
    const std::int64_t count = limit < 0 ? size - first : std::min(limit, size - first);
    files.erase(files.begin() + first + count, files.end());
    files.erase(files.begin(), files.begin() + first);
}

} // namespace

FileRow fileRow(const CodeContext &context, const std::string &repository,
                const StoredVersion &version)
{
    const languages::LanguageId id = context.language(version.language);
    const languages::Language &language = context.table()[id];
    const metrics::LanguageSum sum = languageSum(id, Sum{1, version.figures});
    FileRow file;
    file.repository = repository;
    file.path = version.path;
    file.language = language.name;
    file.languageClass = language.languageClass;
    file.bucket = static_cast<languages::Bucket>(version.bucket);
    file.code = sum.code;
    file.comment = sum.comment;
    file.blank = sum.blank;
    file.exposed = metrics::exposedLines(sum, language.languageClass);
    file.unsafe = sum.unsafe;
    return file;
}

Result<FilePage> files(Database &database, const std::string &project, const FileQuery &query)
{
    return withCode(database, project, [&](CodeContext &context) -> Result<FilePage> {
        const auto filter = context.resolve(query.filter);
        FERROGRAPH_TRY(filter);
        const auto points = context.resolve(query.at);
        FERROGRAPH_TRY(points);
        FilePage page;
        page.recipe = context.recipe(*points, query.filter.buckets);
        FileCollector collector(context, *filter, query.pathContains);
        for (const RepositoryPoint &point : *points) {
            if (filter->allows(point.name))
                collector.collect(point, page.files);
        }
        page.total = page.files.size();
        sortFiles(page.files, query.sort, query.descending);
        cutPage(page.files, query.offset, query.limit);
        return page;
    });
}

} // namespace ferrograph::store
