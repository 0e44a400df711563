// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fuzz_decisions.h"

#include "core/base/civil_time.h"
#include "core/store/projects.h"
#include "core/store/statement.h"

namespace ferrograph::store
{
namespace
{

bool exists(soci::session &session, Integer project, CrashDecision kind, const std::string &name)
{
    Integer count = 0;
    const std::string table = kind == CrashDecision::Separate
                                  ? "crash_signature WHERE project_id = "
                                    ":project AND signature"
                                  : "crash_group WHERE project_id = "
                                    ":project AND name";
    session << "SELECT count(*) FROM " + table + " = :name", soci::use(project), soci::use(name),
        soci::into(count);
    return count > 0;
}

Error unknownGroup(const std::string &name)
{
    return {ErrorCode::NotFound, "crash \"" + name + "\"", "is not known", {}, {}, {}};
}

} // namespace

Result<void> decideCrash(Database &database, const std::string &project, CrashDecision kind,
                         const std::string &subject, const std::string &other,
                         const std::string &note)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const Integer id = row->id;
        if (!exists(session, id, kind, subject))
            return failure(unknownGroup(subject));
        if (kind == CrashDecision::Merge && !exists(session, id, kind, other))
            return failure(unknownGroup(other));
        if (kind == CrashDecision::Merge && subject == other)
            return failure(ErrorCode::Usage, subject, "cannot be merged into itself");
        const Integer code = static_cast<Integer>(kind);
        session << "UPDATE crash_decision SET undone = 1 WHERE project_id = :project AND kind = "
                   ":kind AND subject = :subject",
            soci::use(id), soci::use(code), soci::use(subject);
        const Integer decided = now();
        session << "INSERT INTO crash_decision (project_id, decision_id, kind, subject, other, "
                   "note, decided, undone) SELECT :project, coalesce(max(decision_id), 0) + 1, "
                   ":kind, :subject, :other, :note, :decided, 0 FROM crash_decision WHERE "
                   "project_id = :same",
            soci::use(id), soci::use(code), soci::use(subject), soci::use(other), soci::use(note),
            soci::use(decided), soci::use(id);
        return {};
    });
}

Result<void> undoCrashDecision(Database &database, const std::string &project,
                               const std::string &subject)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const Integer id = row->id;
        Statement undo(session,
                       "UPDATE crash_decision SET undone = 1 WHERE project_id = :project "
                       "AND undone = 0 AND decision_id = (SELECT max(decision_id) FROM "
                       "crash_decision WHERE project_id = :same AND subject = :subject AND "
                       "undone = 0)");
        undo.use(id).use(id).use(subject);
        undo.runOnce();
        if (undo.affectedRows() == 0)
            return failure(unknownGroup(subject));
        return {};
    });
}

} // namespace ferrograph::store
