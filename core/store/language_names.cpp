// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/language_names.h"

#include "core/store/statement.h"

#include <fmt/format.h>

namespace ferrograph::store
{

using languages::LanguageId;
using languages::LanguageTable;

LanguageNames::LanguageNames(soci::session &session, Integer project)
    : m_session(session)
    , m_project(project)
    , m_known(LanguageTable::builtin().size(), 0)
{
    Integer id = 0;
    std::string name;
    Statement select(session, "SELECT language_id, name FROM language WHERE project_id = :project");
    select.use(m_project).into(id).into(name);
    for (select.run(); select.next();)
        m_ids.emplace(name, id);
}

Integer LanguageNames::idOf(LanguageId language)
{
    Integer &known = m_known.at(language.value);
    if (known != 0)
        return known;
    const std::string &name = LanguageTable::builtin()[language].name;
    const auto next = static_cast<Integer>(m_ids.size()) + 1;
    const auto [entry, isNew] = m_ids.emplace(name, next);
    if (isNew) {
        m_session << "INSERT INTO language (project_id, language_id, name) "
                     "VALUES (:project, :id, :name)",
            soci::use(m_project), soci::use(next), soci::use(name);
    }
    known = entry->second;
    return known;
}

Result<std::unordered_map<Integer, LanguageId>>
LanguageNames::byId(const std::string &location) const
{
    std::unordered_map<Integer, LanguageId> result;
    for (const auto &[name, id] : m_ids) {
        const auto language = LanguageTable::builtin().find(name);
        if (!language) {
            return failure(ErrorCode::Database, location,
                           fmt::format("holds lines of \"{}\", a language that this version of "
                                       "Ferrograph does not know",
                                       name),
                           {}, "scan the project again");
        }
        result.emplace(id, *language);
    }
    return result;
}

} // namespace ferrograph::store
