// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/date_range.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/crash_shapes.h"
#include "app/cli/output/shapes.h"
#include "core/store/class_table.h"
#include "core/store/fuzz_queries.h"
#include "core/store/projects.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    RangeOptions range;
    std::string sort = "severity";
    std::int64_t limit = -1;
    std::int64_t offset = 0;
};

using store::CrashGroup;

struct FilterKey {
    const char *name;
    bool (*matches)(const CrashGroup &group, const std::string &value);
};

constexpr std::array filterKeys = {
    FilterKey{"status",
              [](const CrashGroup &group, const std::string &value) {
                  return value == store::crashStatusName(group.status) ||
                         (value == "active" && group.isOpen());
              }},
    FilterKey{"severity",
              [](const CrashGroup &group, const std::string &value) {
                  return value == fuzzing::severityName(group.judgement.severity);
              }},
    FilterKey{"memory_safety",
              [](const CrashGroup &group, const std::string &value) {
                  return value == fuzzing::verdictName(group.judgement.memorySafety);
              }},
    FilterKey{"category",
              [](const CrashGroup &group, const std::string &value) {
                  return value == group.judgement.category;
              }},
    FilterKey{"class",
              [](const CrashGroup &group, const std::string &value) {
                  return value == store::crashClass(group);
              }},
    FilterKey{"type",
              [](const CrashGroup &group, const std::string &value) {
                  return value == group.kind;
              }},
    FilterKey{"tool",
              [](const CrashGroup &group, const std::string &value) {
                  return value == group.tool;
              }},
    FilterKey{"target",
              [](const CrashGroup &group, const std::string &value) {
                  return std::find(group.targets.begin(), group.targets.end(), value) !=
                         group.targets.end();
              }},
};

struct Filter {
    const FilterKey *key = nullptr;
    std::string value;
};

Result<std::vector<Filter>> crashFilters(const std::vector<std::string> &texts)
{
    std::vector<Filter> filters;
    for (const std::string &text : texts) {
        const std::size_t equals = text.find('=');
        const std::string name = text.substr(0, equals);
        const auto key = std::find_if(filterKeys.begin(), filterKeys.end(),
                                      [&name](const FilterKey &one) { return name == one.name; });
        if (equals == std::string::npos || key == filterKeys.end()) {
            std::vector<std::string> names;
            for (const FilterKey &one : filterKeys)
                names.emplace_back(one.name);
            return failure(ErrorCode::Usage, "--filter",
                           fmt::format("'{}' is not KEY=VALUE of a crash", text), {},
                           "the keys are " + alternatives(names));
        }
        filters.push_back({&*key, text.substr(equals + 1)});
    }
    return filters;
}

void sortBy(std::vector<CrashGroup> &groups, const std::string &key)
{
    const auto by = [&groups](auto projection) {
        std::stable_sort(groups.begin(), groups.end(),
                         [&projection](const CrashGroup &a, const CrashGroup &b) {
                             return projection(a) > projection(b);
                         });
    };
    if (key == "first_seen")
        by([](const CrashGroup &group) { return group.firstSeen; });
    else if (key == "last_seen")
        by([](const CrashGroup &group) { return group.lastSeen; });
    else if (key == "occurrences")
        by([](const CrashGroup &group) { return group.occurrences; });
}

Sheet sheetOf(const std::vector<CrashGroup> &groups, std::size_t total)
{
    Sheet sheet;
    sheet.columns = {{"severity", "Severity"},
                     {"memory_safety", "Memory safety"},
                     {"type", "Type"},
                     {"state", "State"},
                     {"target", "Target"},
                     {"status", "Status"},
                     {"first_seen", "First seen"},
                     {"last_seen", "Last seen"},
                     {"occurrences", "Occurrences"},
                     {"not_grouped", "Not grouped"},
                     {"tool", "Tool", Shown::CsvOnly},
                     {"category", "Category", Shown::CsvOnly},
                     {"cwe", "CWE", Shown::CsvOnly},
                     {"group", "Group", Shown::CsvOnly}};
    for (const CrashGroup &group : groups)
        sheet.rows.push_back({std::string(fuzzing::severityName(group.judgement.severity)),
                              std::string(fuzzing::verdictName(group.judgement.memorySafety)),
                              group.kind, fmt::format("{}", fmt::join(group.state, " < ")),
                              fmt::format("{}", fmt::join(group.targets, " ")),
                              std::string(store::crashStatusName(group.status)),
                              isoDate(group.firstSeen), isoDate(group.lastSeen), group.occurrences,
                              group.bucket, group.tool, group.judgement.category,
                              fmt::format("{}", fmt::join(group.judgement.cwe, " ")), group.name});
    if (groups.size() < total)
        sheet.notes.push_back(fmt::format("{} of {} groups", groups.size(), total));
    return sheet;
}

void choose(std::vector<CrashGroup> &groups, const std::vector<Filter> &filters,
            const store::Range &range)
{
    std::erase_if(groups, [&](const CrashGroup &group) {
        const bool outside = (range.from && group.lastSeen < *range.from) ||
                             (range.to && group.firstSeen > *range.to);
        return outside || std::any_of(filters.begin(), filters.end(), [&](const Filter &filter) {
                   return !filter.key->matches(group, filter.value);
               });
    });
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto filters = crashFilters(arguments.show.filters);
    FERROGRAPH_TRY(filters);
    const auto range = parseRange(arguments.range);
    FERROGRAPH_TRY(range);
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto table = store::classTable(database);
        FERROGRAPH_TRY(table);
        auto groups = store::crashGroups(database, arguments.show.project);
        FERROGRAPH_TRY(groups);
        choose(*groups, *filters, *range);
        sortBy(*groups, arguments.sort);
        const std::size_t total = groups->size();
        const auto skipped =
            std::min<std::size_t>(static_cast<std::size_t>(arguments.offset), total);
        groups->erase(groups->begin(), groups->begin() + static_cast<std::ptrdiff_t>(skipped));
        if (arguments.limit >= 0 && groups->size() > static_cast<std::size_t>(arguments.limit))
            groups->resize(static_cast<std::size_t>(arguments.limit));
        context.answer(sheetOf(*groups, total), [&](JsonStream &json) {
            json.member("recipe", toJson(plainRecipe(*table)));
            json.member("project", arguments.show.project);
            json.member("total", total);
            json.beginList("crashes");
            for (const CrashGroup &group : *groups)
                json.element(toJson(group));
            json.endList();
        });
        return ExitStatus::Done;
    });
}

} // namespace

void addShowCrashes(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("crashes", "What fuzzers and sanitizers found, by root cause");
    addProjectOption(command, arguments->show);
    addRangeOptions(command, arguments->range);
    command.option("--filter", "KEY=VALUE", arguments->show.filters,
                   "Only those: status (active is every open one), severity, memory_safety, "
                   "category, class, type, tool, target");
    command.choice("--sort", {"severity", "first_seen", "last_seen", "occurrences"},
                   arguments->sort, "Order, the greatest first (else severity)");
    command.option("--limit", "N", arguments->limit, 0, "At most so many rows");
    command.option("--offset", "N", arguments->offset, 0, "Leave out the first N rows");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
