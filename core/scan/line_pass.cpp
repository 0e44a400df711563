// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/line_pass.h"

#include "core/base/path_text.h"
#include "core/git/line_changes.h"
#include "core/git/messages.h"
#include "core/languages/fix_words.h"
#include "core/scan/pass_rules.h"
#include "core/scan/phase.h"
#include "core/scan/repository_place.h"
#include "core/scan/tree_state.h"
#include "core/store/class_table.h"
#include "core/store/line_changes.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace ferrograph::scan
{
namespace
{

using store::FileSpan;
using store::LinePass;
using store::Ordinal;

constexpr Ordinal commitsPerStretch = 10000;

// The counted files of a stretch by path, to find the one that a commit changed.
class Spans
{
public:
    Spans(std::vector<FileSpan> spans, const languages::LanguageTable &table)
        : m_spans(std::move(spans))
    {
        std::erase_if(m_spans, [&table](const FileSpan &span) {
            return table[span.language].languageClass == languages::LanguageClass::None;
        });
        for (std::size_t i = 0; i < m_spans.size(); ++i)
            m_firsts.emplace(m_spans[i].path, i);
    }

    // The file as the commit left it; where it went, as it was before.
    const FileSpan *at(const std::string &path, Ordinal ordinal) const
    {
        const auto found = m_firsts.find(path);
        if (found == m_firsts.end())
            return nullptr;
        const FileSpan *before = nullptr;
        for (std::size_t i = found->second; i < m_spans.size() && m_spans[i].path == path; ++i) {
            const FileSpan &span = m_spans[i];
            if (span.first <= ordinal && span.end > ordinal)
                return &span;
            if (span.end == ordinal)
                before = &span;
        }
        return before;
    }

private:
    std::vector<FileSpan> m_spans; // by path, then time
    std::unordered_map<std::string, std::size_t> m_firsts;
};

// A change of a counted file that is to be measured.
struct Wanted {
    std::uint32_t path = 0; // in the table of the stretch
    git::BlobPair blobs;
    store::LineChangeRow row;
};

bool hasText(git::EntryKind kind)
{
    return isFile(kind) || kind == git::EntryKind::Symlink;
}

class Pass
{
public:
    Pass(store::Database &database, const RepositoryPlace &place, const ScanOptions &options,
         const Progress &progress, std::stop_token stop)
        : m_database(database)
        , m_project(place.project.id)
        , m_row(place.row)
        , m_path(place.path)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
    }

    Result<LinePassReport> run()
    {
        auto commits = store::storedCommits(m_database, m_project, m_row.id);
        FERROGRAPH_TRY(commits);
        m_commits = std::move(*commits);
        FERROGRAPH_TRY(readRules());
        auto pass = store::linePass(m_database, m_project, m_row.id);
        FERROGRAPH_TRY(pass);
        m_stored = std::move(*pass);
        const auto length = static_cast<Ordinal>(m_commits.size());
        LinePass now = m_stored;
        if (now.rules != m_rules || now.empty())
            now = {length, length, 0, m_rules};
        // What is new since the last pass first, upwards; then back to the root.
        while (now.end < length || now.first > 0) {
            const bool up = now.end < length;
            const Ordinal begin =
                up ? now.end : std::max<Ordinal>(0, now.first - commitsPerStretch);
            const Ordinal end = up ? std::min(length, now.end + commitsPerStretch) : now.first;
            now.first = up ? now.first : begin;
            now.end = up ? end : now.end;
            FERROGRAPH_TRY(countStretch(begin, end, now));
        }
        return m_report;
    }

private:
    Result<void> readRules()
    {
        auto table = store::classTable(m_database);
        FERROGRAPH_TRY(table);
        m_table = std::move(*table);
        auto rules = passRules(m_database);
        FERROGRAPH_TRY(rules);
        m_rules = std::move(*rules);
        return {};
    }

    Result<void> countStretch(Ordinal begin, Ordinal end, LinePass &now)
    {
        auto wanted = wantedChanges(begin, end);
        FERROGRAPH_TRY(wanted);
        // Path by path, the newest first: so the blobs are read once, and cheaply.
        std::ranges::stable_sort(*wanted, [](const Wanted &a, const Wanted &b) {
            return std::pair(a.path, -a.row.ordinal) < std::pair(b.path, -b.row.ordinal);
        });
        std::vector<git::BlobPair> pairs;
        pairs.reserve(wanted->size());
        for (const Wanted &each : *wanted)
            pairs.push_back(each.blobs);
        const auto changes = git::lineChanges(m_path, pairs, m_options.reading(),
                                              phase(m_progress, "Counting new lines"), m_stop);
        FERROGRAPH_TRY(changes);
        std::vector<store::LineChangeRow> rows;
        for (std::size_t i = 0; i < wanted->size(); ++i) {
            const git::LineChange &change = (*changes)[i];
            now.unreadable += change.kind == git::Comparison::Unreadable ? 1 : 0;
            m_report.unreadable += change.kind == git::Comparison::Unreadable ? 1 : 0;
            if (change.kind != git::Comparison::Text)
                continue;
            store::LineChangeRow row = (*wanted)[i].row;
            row.added = change.lines.added;
            row.deleted = change.lines.deleted;
            rows.push_back(row);
        }
        std::ranges::sort(rows, {}, [](const store::LineChangeRow &row) {
            return std::pair(row.ordinal, row.pathId);
        });
        FERROGRAPH_TRY(store::storeLineChanges(m_database, m_project, m_row.id,
                                               static_cast<Ordinal>(m_commits.size()), m_stored,
                                               now, rows, fixesOf(begin, end)));
        m_stored = now;
        m_report.commits += static_cast<std::uint64_t>(end - begin);
        m_report.comparisons += wanted->size();
        return {};
    }

    // A commit whose message cannot be read is none.
    std::vector<Ordinal> fixesOf(Ordinal begin, Ordinal end) const
    {
        std::vector<Ordinal> fixes;
        const auto repository = git::Repository::open(m_path, m_options.reader);
        for (Ordinal ordinal = begin; repository && ordinal < end; ++ordinal) {
            const auto message =
                git::commitMessage(*repository, m_commits[static_cast<std::size_t>(ordinal)]);
            if (message && languages::mendsMemorySafety(*message))
                fixes.push_back(ordinal);
        }
        return fixes;
    }

    // The changes of the commits begin <= ordinal < end to files that count.
    Result<std::vector<Wanted>> wantedChanges(Ordinal begin, Ordinal end)
    {
        auto repository = git::Repository::open(m_path, m_options.reader);
        FERROGRAPH_TRY(repository);
        std::vector<git::Commit> commits;
        for (Ordinal ordinal = std::max<Ordinal>(0, begin - 1); ordinal < end; ++ordinal) {
            auto commit = repository->commit(m_commits[static_cast<std::size_t>(ordinal)]);
            FERROGRAPH_TRY(commit);
            commits.push_back(*commit);
        }
        const std::size_t own = begin > 0 ? 1 : 0; // the first is the base
        std::vector<git::ObjectId> standing;       // by path
        git::PathTable paths;
        std::optional<git::ObjectId> baseTree;
        if (begin > 0) {
            baseTree = commits.front().tree;
            FERROGRAPH_TRY(enterBase(*repository, commits.front(), paths, standing));
        }
        auto changes =
            git::treeChanges(m_path, std::span(commits).subspan(own), baseTree, m_row.paths,
                             m_options.reading(), phase(m_progress, "Comparing trees"), m_stop);
        FERROGRAPH_TRY(changes);
        auto spans = store::fileSpans(m_database, m_project, m_row.id, begin, end);
        FERROGRAPH_TRY(spans);
        const Spans files(std::move(*spans), m_table);
        std::vector<Wanted> wanted;
        for (const git::TreeChange &change : changes->changes) {
            const std::string_view name = changes->paths[change.path];
            const std::uint32_t path = paths.intern(name);
            standing.resize(std::max(standing.size(), paths.size()));
            const git::ObjectId before = standing[path];
            const git::ObjectId after = hasText(change.kind) ? change.object : git::ObjectId();
            standing[path] = after;
            if (!isFile(change.before) && !isFile(change.kind))
                continue;
            const Ordinal ordinal = begin + change.commit;
            if (const FileSpan *file = files.at(pathText(name), ordinal)) {
                wanted.push_back({path,
                                  {before, after},
                                  {ordinal, file->pathId, file->languageId, file->bucket, 0, 0}});
            }
        }
        return wanted;
    }

    Result<void> enterBase(const git::Repository &repository, const git::Commit &base,
                           git::PathTable &paths, std::vector<git::ObjectId> &standing)
    {
        const auto tree = git::commitChanges(repository, base, std::nullopt, m_row.paths, m_stop);
        FERROGRAPH_TRY(tree);
        for (const git::TreeChange &change : tree->changes) {
            const std::uint32_t path = paths.intern(tree->paths[change.path]);
            standing.resize(std::max(standing.size(), paths.size()));
            if (hasText(change.kind))
                standing[path] = change.object;
        }
        return {};
    }

    store::Database &m_database;
    std::int64_t m_project;
    const store::RepositoryRow &m_row;
    const std::string &m_path;
    const ScanOptions &m_options;
    const Progress &m_progress;
    std::stop_token m_stop;
    languages::LanguageTable m_table = languages::LanguageTable::builtin();
    std::string m_rules;
    std::vector<git::ObjectId> m_commits; // the stored line
    LinePass m_stored;
    LinePassReport m_report;
};

} // namespace

Result<LinePassReport> countLineChanges(store::Database &database, const std::string &projectName,
                                        const std::string &repositoryName,
                                        const ScanOptions &options, const Progress &progress,
                                        std::stop_token stop)
{
    const auto place = repositoryPlace(database, projectName, repositoryName, options);
    FERROGRAPH_TRY(place);
    return Pass(database, *place, options, progress, std::move(stop)).run();
}

} // namespace ferrograph::scan
