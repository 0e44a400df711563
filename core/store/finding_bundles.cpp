// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_rows.h"
#include "core/store/finding_select.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

// What is counted by stands in the findings themselves; its words are looked up afterwards, once
// for each group.
struct Words {
    std::string grouped; // of f
    std::string key;
    std::string name;
    std::string table; // joined to the groups g
};

Words wordsOf(FindingGrouping grouping, Integer project)
{
    switch (grouping) {
    case FindingGrouping::File:
    case FindingGrouping::Directory:
        return {"f.path_id", "coalesce(p.text, '')", "''",
                fmt::format("LEFT JOIN finding_text p ON p.project_id = {} AND p.text_id = g.what",
                            project)};
    case FindingGrouping::Rule:
        return {"f.rule_id", "r.rule", "r.name",
                fmt::format("JOIN finding_rule r ON r.project_id = {} AND r.rule_id = g.what",
                            project)};
    case FindingGrouping::Cwe:
        break;
    }
    return {"f.cwe", "g.what", "''", {}};
}

std::string directoryOf(const std::string &path)
{
    const std::size_t one = path.find('/', 1); // an absolute path begins with one
    if (one == std::string::npos)
        return path.empty() ? path : ".";
    const std::size_t two = path.find('/', one + 1);
    return path.substr(0, two == std::string::npos ? one : two);
}

std::vector<std::string> keysOf(FindingGrouping grouping, const std::string &value)
{
    if (grouping == FindingGrouping::Directory)
        return {directoryOf(value)};
    if (grouping != FindingGrouping::Cwe)
        return {value};
    std::vector<std::string> keys;
    for (const int cwe : cweNumbers(value))
        keys.push_back(std::to_string(cwe));
    if (keys.empty())
        keys.emplace_back();
    return keys;
}

} // namespace

Result<std::vector<FindingBundle>> findingBundles(Database &database, const std::string &project,
                                                  const FindingFilter &filter,
                                                  FindingGrouping grouping)
{
    using Answer = std::vector<FindingBundle>;
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Answer> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            const FindingCondition condition(*id, anyJudged(session, *id), filter);
            const Words words = wordsOf(grouping, *id);
            std::string key;
            std::string name;
            Integer severity = 0;
            Integer count = 0;
            Statement select(session,
                             fmt::format("SELECT {0}, {1}, g.severity, g.findings FROM (SELECT {2} "
                                         "AS what, f.severity AS severity, count(*) AS findings{3}"
                                         "{4} GROUP BY {2}, f.severity) g {5}",
                                         words.key, words.name, words.grouped,
                                         findingTables(condition.joins()), condition.sql(),
                                         words.table));
            condition.bind(select);
            select.into(key).into(name).into(severity).into(count);
            std::map<std::string, FindingBundle> bundles;
            for (select.run(); select.next();) {
                for (const std::string &each : keysOf(grouping, key)) {
                    FindingBundle &bundle = bundles[each];
                    bundle.key = each;
                    bundle.name = name;
                    bundle.count += static_cast<std::uint64_t>(count);
                    bundle.severities[static_cast<findings::Severity>(severity)] +=
                        static_cast<std::uint64_t>(count);
                }
            }
            Answer answer;
            for (auto &[text, bundle] : bundles)
                answer.push_back(std::move(bundle));
            std::ranges::stable_sort(answer, std::greater<>(), &FindingBundle::count);
            return answer;
        });
}

} // namespace ferrograph::store
