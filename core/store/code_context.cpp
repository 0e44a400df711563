// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_context.h"

#include "core/base/path_text.h"
#include "core/store/language_names.h"
#include "core/store/near_names.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{

using languages::LanguageId;
using languages::LanguageTable;

namespace
{

constexpr std::string_view directFiles = "/."; // "src/.": the files directly in src

std::string classOverridesOf(soci::session &session)
{
    std::string json;
    Statement select(session, "SELECT value FROM meta WHERE name = 'class_overrides'");
    select.into(json);
    return select.runOnce() ? json : std::string();
}

Result<std::vector<bool>> allowedLanguages(const LanguageTable &table, const CodeFilter &filter)
{
    std::vector<bool> named(table.size(), filter.languages.empty());
    for (const std::string &name : filter.languages) {
        const auto found = table.find(name);
        if (!found) {
            std::vector<std::string> known;
            for (std::size_t i = 0; i < table.size(); ++i)
                known.push_back(table[LanguageId{static_cast<std::uint16_t>(i)}].name);
            return failure(ErrorCode::InvalidInput, fmt::format("language \"{}\"", pathText(name)),
                           "is not known", {}, nearNamesAdvice(name, known));
        }
        named[found->value] = true;
        for (std::size_t i = 0; i < table.size(); ++i) {
            const auto &language = table[LanguageId{static_cast<std::uint16_t>(i)}];
            if (language.group == table[*found].name)
                named[i] = true;
        }
    }
    for (std::size_t i = 0; i < table.size() && filter.languageClass; ++i) {
        const auto &language = table[LanguageId{static_cast<std::uint16_t>(i)}];
        named[i] = named[i] && language.languageClass == *filter.languageClass;
    }
    return named;
}

} // namespace

Result<CodeContext> CodeContext::open(soci::session &session, const std::string &location,
                                      const std::string &projectName)
{
    CodeContext context;
    context.m_session = &session;
    auto project = readProject(session, projectName);
    FERROGRAPH_TRY(project);
    context.m_project = std::move(*project);
    auto names = LanguageNames(session, context.m_project.id).byId(location);
    FERROGRAPH_TRY(names);
    context.m_languages = std::move(*names);
    if (const std::string json = classOverridesOf(session); !json.empty()) {
        auto table = LanguageTable::builtin().withClasses(json);
        FERROGRAPH_TRY(table);
        context.m_changedTable = std::move(*table);
    }
    return context;
}

const LanguageTable &CodeContext::table() const
{
    return m_changedTable ? *m_changedTable : LanguageTable::builtin();
}

Result<ResolvedFilter> CodeContext::resolve(const CodeFilter &filter) const
{
    ResolvedFilter result;
    result.buckets = filter.buckets;
    auto languages = allowedLanguages(table(), filter);
    FERROGRAPH_TRY(languages);
    result.languages = std::move(*languages);
    result.directory = filter.directory;
    const std::size_t colon = filter.directory.find(':');
    if (colon != std::string::npos) {
        const std::string name = filter.directory.substr(0, colon);
        if (std::ranges::find(m_project.repositories, name, &RepositoryRow::name) !=
            m_project.repositories.end()) {
            result.repository = name;
            result.directory.erase(0, colon + 1);
        }
    }
    if (result.directory == "." || result.directory.ends_with(directFiles)) {
        result.directOnly = true;
        result.directory.pop_back();
    }
    while (result.directory.ends_with('/'))
        result.directory.pop_back();
    return result;
}

Result<std::pair<RepositoryRow, Ordinal>> CodeContext::findCommit(const std::string &prefix) const
{
    const std::string subject = fmt::format("commit \"{}\"", pathText(prefix));
    std::string low = prefix;
    std::ranges::transform(low, low.begin(), [](char c) {
        return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    constexpr std::size_t fewest = 4;
    if (low.size() < fewest || low.find_first_not_of("0123456789abcdef") != std::string::npos) {
        return failure(ErrorCode::InvalidInput, subject,
                       "is not a commit id of 4 or more hexadecimal digits");
    }
    const std::string high = low + "g";
    std::optional<std::pair<RepositoryRow, Ordinal>> found;
    std::string foundOid;
    for (const RepositoryRow &repository : m_project.repositories) {
        const RepositoryKey where = key(repository);
        Integer ordinal = 0;
        std::string oid;
        Statement select(session(),
                         "SELECT ordinal, oid FROM commit_line WHERE project_id = :project "
                         "AND repository_id = :repository AND oid >= :low AND oid < :high");
        select.use(where.project).use(where.repository).use(low).use(high);
        select.into(ordinal).into(oid);
        for (select.run(); select.next();) {
            if (found && oid != foundOid)
                return failure(ErrorCode::InvalidInput, subject, "is the beginning of several ids");
            found = std::pair(repository, ordinal);
            foundOid = oid;
        }
    }
    if (!found) {
        return failure(ErrorCode::NotFound, subject,
                       fmt::format("is not on the stored history of \"{}\"", m_project.name));
    }
    return *found;
}

Result<RepositoryPoint> CodeContext::pointOf(const std::string &commit) const
{
    const auto found = findCommit(commit);
    FERROGRAPH_TRY(found);
    return pointAt(session(), key(found->first), found->first.name, found->second);
}

Result<std::vector<RepositoryPoint>> CodeContext::resolve(const At &at) const
{
    std::optional<Seconds> date = at.date;
    std::optional<RepositoryPoint> given;
    if (!at.commit.empty()) {
        const auto point = pointOf(at.commit);
        FERROGRAPH_TRY(point);
        given = *point;
        date = given->date;
    }
    std::vector<RepositoryPoint> result;
    for (const RepositoryRow &repository : m_project.repositories) {
        if (given && given->key.repository == repository.id)
            result.push_back(*given);
        else if (const auto ordinal = ordinalAt(session(), key(repository), date))
            result.push_back(pointAt(session(), key(repository), repository.name, *ordinal));
    }
    return result;
}

metrics::Recipe CodeContext::recipe(const std::vector<RepositoryPoint> &points,
                                    languages::BucketSet buckets) const
{
    metrics::Recipe recipe;
    recipe.definition = languages::definitionVersion;
    recipe.classes = fmt::format("{}-{}", table().version(), table().contentHash());
    recipe.buckets = buckets;
    recipe.pathRules = languages::BucketRules(m_project.settings.pathRules).name();
    for (const RepositoryPoint &point : points) {
        recipe.commits.emplace(point.name, point.commit);
        recipe.unreadable += unreadableAt(session(), point);
        Integer definition = 0;
        session() << "SELECT definition FROM repository WHERE project_id = :project "
                     "AND repository_id = :repository",
            soci::use(point.key.project), soci::use(point.key.repository), soci::into(definition);
        recipe.definition = std::min(recipe.definition, static_cast<int>(definition));
    }
    return recipe;
}

std::vector<metrics::LanguageSum> CodeContext::ordered(const LanguageSums &sums) const
{
    std::vector<metrics::LanguageSum> result;
    for (const auto &[id, sum] : sums) {
        if (!sum.isZero())
            result.push_back(languageSum(id, sum));
    }
    std::ranges::stable_sort(result, std::greater{}, &metrics::LanguageSum::code);
    return result;
}

std::optional<Ordinal> ordinalAt(soci::session &session, const RepositoryKey &key,
                                 std::optional<Seconds> date)
{
    Integer ordinal = 0;
    const Integer latest = date.value_or(std::numeric_limits<Integer>::max());
    Statement select(session, "SELECT ordinal FROM commit_line WHERE project_id = :project "
                              "AND repository_id = :repository "
                              "AND committed + correction <= :date ORDER BY ordinal DESC LIMIT 1");
    select.use(key.project).use(key.repository).use(latest).into(ordinal);
    return select.runOnce() ? std::optional<Ordinal>(ordinal) : std::nullopt;
}

CommitReader::CommitReader(soci::session &session, const RepositoryKey &key, std::string name)
    : m_point{key, std::move(name), 0, {}, 0}
    , m_select(session, "SELECT oid, committed + correction FROM commit_line "
                        "WHERE project_id = :project AND repository_id = :repository "
                        "AND ordinal = :ordinal")
{
    m_select.use(m_point.key.project).use(m_point.key.repository).use(m_ordinal);
    m_select.into(m_point.commit).into(m_time);
}

RepositoryPoint CommitReader::at(Ordinal ordinal)
{
    m_ordinal = ordinal;
    m_select.run();
    m_select.next();
    m_point.ordinal = ordinal;
    m_point.date = m_time;
    return m_point;
}

RepositoryPoint pointAt(soci::session &session, const RepositoryKey &key, const std::string &name,
                        Ordinal ordinal)
{
    return CommitReader(session, key, name).at(ordinal);
}

std::uint64_t unreadableAt(soci::session &session, const RepositoryPoint &point)
{
    Integer count = 0;
    const Integer ordinal = point.ordinal;
    session << "SELECT count(*) FROM unreadable WHERE project_id = :project "
               "AND repository_id = :repository AND first_commit <= :ordinal "
               "AND end_commit > :ordinal2",
        soci::use(point.key.project), soci::use(point.key.repository), soci::use(ordinal),
        soci::use(ordinal), soci::into(count);
    return static_cast<std::uint64_t>(count);
}

} // namespace ferrograph::store
