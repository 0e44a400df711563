// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"
#include "core/store/figure_columns.h"
#include "core/store/language_totals.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

// What every query over a project's code needs, read once per query inside its transaction.
namespace ferrograph::store
{

// A CodeFilter with its names looked up.
struct ResolvedFilter {
    languages::BucketSet buckets;
    std::vector<bool> languages; // by LanguageId
    std::string repository;      // only this one; empty is all
    std::string directory;       // as pathText has it, no slash at the end; empty is all
    bool directOnly = false;     // only files directly in the directory

    bool wholeTree() const { return directory.empty() && !directOnly; }
    bool allows(const std::string &repositoryName) const
    {
        return repository.empty() || repository == repositoryName;
    }
    bool allows(languages::LanguageId language, Integer bucket) const
    {
        return languages[language.value] &&
               buckets.contains(static_cast<languages::Bucket>(bucket));
    }
    bool isBelow(std::string_view path) const
    {
        return directory.empty() || (path.size() > directory.size() &&
                                     path.starts_with(directory) && path[directory.size()] == '/');
    }
    // Whether a path that is below the directory counts.
    bool allowsPath(std::string_view path) const
    {
        return !directOnly ||
               path.find('/', directory.empty() ? 0 : directory.size() + 1) == std::string::npos;
    }
};

// Where a repository stands in a state: its commit of that moment.
struct RepositoryPoint {
    RepositoryKey key;
    std::string name;
    Ordinal ordinal = 0;
    std::string commit;
    Seconds date = 0;
};

using LanguageSums = std::map<languages::LanguageId, Sum>;

class CodeContext
{
public:
    // NotFound for an unknown project.
    static Result<CodeContext> open(soci::session &session, const std::string &location,
                                    const std::string &project);

    soci::session &session() const { return *m_session; }
    const ProjectRow &project() const { return m_project; }
    const languages::LanguageTable &table() const;
    languages::LanguageId language(Integer id) const { return m_languages.at(id); }
    RepositoryKey key(const RepositoryRow &repository) const
    {
        return {m_project.id, repository.id};
    }

    // InvalidInput for a language that does not exist, NotFound for such a repository.
    Result<ResolvedFilter> resolve(const CodeFilter &filter) const;

    // The commits of a state; a repository that has not begun is absent. NotFound and InvalidInput
    // for a commit that is unknown or ambiguous.
    Result<std::vector<RepositoryPoint>> resolve(const At &at) const;

    // The commit that the hex digits name, on any repository of the project.
    Result<RepositoryPoint> pointOf(const std::string &commit) const;

    metrics::Recipe recipe(const std::vector<RepositoryPoint> &points,
                           languages::BucketSet buckets) const;

    // By code lines, falling.
    std::vector<metrics::LanguageSum> ordered(const LanguageSums &sums) const;

private:
    CodeContext() = default;
    Result<std::pair<RepositoryRow, Ordinal>> findCommit(const std::string &prefix) const;

    soci::session *m_session = nullptr;
    ProjectRow m_project;
    std::optional<languages::LanguageTable> m_changedTable;
    std::unordered_map<Integer, languages::LanguageId> m_languages;
};

// Runs a query over a project's code in one reading transaction.
template <typename Function>
auto withCode(Database &database, const std::string &project, Function &&function)
    -> std::invoke_result_t<Function, CodeContext &>
{
    using Answer = std::invoke_result_t<Function, CodeContext &>;
    return guarded(database, Transaction::Kind::Read, [&](soci::session &session) -> Answer {
        auto context = CodeContext::open(session, database.location(), project);
        FERROGRAPH_TRY(context);
        return std::forward<Function>(function)(*context);
    });
}

// The last commit whose time is not after `date`; the newest one without a date.
std::optional<Ordinal> ordinalAt(soci::session &session, const RepositoryKey &key,
                                 std::optional<Seconds> date);
RepositoryPoint pointAt(soci::session &session, const RepositoryKey &key, const std::string &name,
                        Ordinal ordinal);

// Reads many commits of one repository.
class CommitReader
{
public:
    CommitReader(soci::session &session, const RepositoryKey &key, std::string name);
    RepositoryPoint at(Ordinal ordinal);

private:
    RepositoryPoint m_point;
    Integer m_ordinal = 0;
    Integer m_time = 0;
    Statement m_select;
};

std::uint64_t unreadableAt(soci::session &session, const RepositoryPoint &point);

} // namespace ferrograph::store
