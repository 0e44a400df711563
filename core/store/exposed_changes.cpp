// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/exposed_changes.h"

#include "core/store/bulk_insert.h"
#include "core/store/code_context.h"
#include "core/store/commit_times.h"
#include "core/store/project_rows.h"
#include "core/store/version_reader.h"

#include <fmt/format.h>

#include <array>

namespace ferrograph::store
{
namespace
{

constexpr std::string_view rust = "Rust";

// A row of one part joins the version it belongs to.
void addPart(CodeSpan &span, const CodeContext &context, const StoredVersion &row)
{
    const languages::LanguageId id = context.language(row.language);
    const languages::Language &language = context.table()[id];
    const metrics::LanguageSum sum = languageSum(id, Sum{1, row.figures});
    span.code += sum.code;
    span.comment += sum.comment;
    span.blank += sum.blank;
    span.counted += language.languageClass == languages::LanguageClass::None ? 0 : sum.code;
    span.exposed += metrics::exposedLines(sum, language.languageClass);
    if (language.name == rust)
        span.nativeSafe += sum.code - std::min<std::uint64_t>(sum.code, sum.unsafe.r1);
}

void readSpans(const CodeContext &context, const RepositoryKey &key, CodeSpans &result)
{
    const ResolvedFilter everything;
    VersionReader reader(context.session(), key, everything, 0, stillThere);
    while (reader.next()) {
        const StoredVersion &row = reader.row();
        if (result.paths.empty() || result.paths.back() != row.path)
            result.paths.push_back(row.path);
        const auto path = static_cast<std::uint32_t>(result.paths.size() - 1);
        const bool sameVersion = !result.spans.empty() && result.spans.back().path == path &&
                                 result.spans.back().first == row.first;
        if (!sameVersion) {
            CodeSpan span;
            span.path = path;
            span.first = row.first;
            span.end = row.end;
            span.language = context.language(row.language);
            span.bucket = static_cast<languages::Bucket>(row.bucket);
            result.spans.push_back(span);
        }
        addPart(result.spans.back(), context, row);
    }
}

void readMarkers(soci::session &session, const RepositoryKey &key, CodeSpans &result)
{
    MarkerSpan marker;
    std::array<Integer, 3> columns{};
    Statement select(session, "SELECT path, first_commit, end_commit, kind FROM marker "
                              "JOIN path USING (project_id, repository_id, path_id) "
                              "WHERE project_id = :project AND repository_id = :repository "
                              "ORDER BY path, first_commit");
    select.use(key.project).use(key.repository).into(marker.path).into(columns);
    for (select.run(); select.next();) {
        marker.first = columns[0];
        marker.end = columns[1];
        marker.kind = static_cast<languages::MarkerKind>(columns[2]);
        result.markers.push_back(marker);
    }
}

std::string projectName(soci::session &session, Integer project)
{
    std::string name;
    session << "SELECT name FROM project WHERE project_id = :project", soci::use(project),
        soci::into(name);
    return name;
}

} // namespace

Result<CodeSpans> codeSpans(Database &database, std::int64_t project, std::int64_t repository)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<CodeSpans> {
            const auto context =
                CodeContext::open(session, database.location(), projectName(session, project));
            FERROGRAPH_TRY(context);
            const RepositoryKey key{project, repository};
            CodeSpans result;
            readSpans(*context, key, result);
            readMarkers(session, key, result);
            const CommitTimes times = CommitTimes::read(session, key);
            for (Ordinal ordinal = 0; ordinal < times.size(); ++ordinal)
                result.times.push_back(times.at(ordinal));
            return result;
        });
}

Result<ChangePass> changePass(Database &database, std::int64_t project, std::int64_t repository)
{
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) -> Result<ChangePass> {
                       ChangePass pass;
                       Integer end = 0;
                       const Integer projectId = project;
                       const Integer repositoryId = repository;
                       Statement select(session, "SELECT end_commit, rules FROM change_pass "
                                                 "WHERE project_id = :project "
                                                 "AND repository_id = :repository");
                       select.use(projectId).use(repositoryId).into(end).into(pass.rules);
                       if (select.runOnce())
                           pass.end = end;
                       return pass;
                   });
}

Result<CommitAnswers> commitAnswers(Database &database, std::int64_t project,
                                    std::int64_t repository)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<CommitAnswers> {
            CommitAnswers answers;
            Integer ordinal = 0;
            Integer question = 0;
            Integer answer = 0;
            const Integer ofProject = project;
            const Integer ofRepository = repository;
            Statement select(session, "SELECT ordinal, question, answer "
                                      "FROM commit_answer WHERE project_id = :project "
                                      "AND repository_id = :repository");
            select.use(ofProject).use(ofRepository);
            select.into(ordinal).into(question).into(answer);
            for (select.run(); select.next();)
                answers[{static_cast<Ordinal>(ordinal), static_cast<CommitQuestion>(question)}] =
                    answer != 0;
            return answers;
        });
}

Result<void> storeExposedChanges(Database &database, std::int64_t project, std::int64_t repository,
                                 const ChangePass &pass, const std::vector<ExposedChangeRow> &rows,
                                 const CommitAnswers &answers)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const RepositoryKey key{project, repository};
        if (CommitTimes::read(session, key).size() != pass.end) {
            return failure(ErrorCode::Busy, database.location(),
                           "another program changed this repository's history meanwhile", {},
                           "scan again");
        }
        for (const std::string_view table : {"exposed_change", "change_pass"}) {
            session << fmt::format("DELETE FROM {} WHERE project_id = :project "
                                   "AND repository_id = :repository",
                                   table),
                soci::use(key.project), soci::use(key.repository);
        }
        BulkInsert insert(session, "exposed_change",
                          "project_id, repository_id, ordinal, kind, lines", "directory");
        for (const ExposedChangeRow &row : rows) {
            insert.add(std::array<Integer, 5>{key.project, key.repository, row.ordinal,
                                              static_cast<Integer>(row.kind), row.lines},
                       {&row.directory, 1});
        }
        insert.flush();
        BulkInsert asked(session, "commit_answer",
                         "project_id, repository_id, ordinal, question, answer", "");
        for (const auto &[of, answer] : answers)
            asked.add(std::array<Integer, 5>{key.project, key.repository, of.first,
                                             static_cast<Integer>(of.second), answer ? 1 : 0},
                      {});
        asked.flush();
        const Integer end = pass.end;
        session << "INSERT INTO change_pass (project_id, repository_id, end_commit, rules) "
                   "VALUES (:project, :repository, :end, :rules)",
            soci::use(key.project), soci::use(key.repository), soci::use(end),
            soci::use(pass.rules);
        return {};
    });
}

Result<std::vector<StepNote>> stepNotes(Database &database, const std::string &project)
{
    using Answer = std::vector<StepNote>;
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) -> Result<Answer> {
                       const auto id = projectId(session, project);
                       FERROGRAPH_TRY(id);
                       Answer result;
                       Integer moment = 0;
                       StepNote note;
                       Statement select(session, "SELECT moment, note FROM step_note "
                                                 "WHERE project_id = :project ORDER BY moment");
                       select.use(*id).into(moment).into(note.note);
                       for (select.run(); select.next();) {
                           note.moment = moment;
                           result.push_back(note);
                       }
                       return result;
                   });
}

Result<void> setStepNote(Database &database, const std::string &project, const StepNote &note)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, project);
        FERROGRAPH_TRY(id);
        const Integer moment = note.moment;
        session << "DELETE FROM step_note WHERE project_id = :project AND moment = :moment",
            soci::use(*id), soci::use(moment);
        if (note.note.empty())
            return {};
        session << "INSERT INTO step_note (project_id, moment, note) "
                   "VALUES (:project, :moment, :note)",
            soci::use(*id), soci::use(moment), soci::use(note.note);
        return {};
    });
}

} // namespace ferrograph::store
