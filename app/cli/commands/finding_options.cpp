// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/finding_options.h"

#include "app/cli/output/shapes.h"

#include <fmt/format.h>

#include <charconv>

namespace ferrograph::cli
{
namespace
{

tl::unexpected<Error> badFilter(const std::string &filter, const std::string &what,
                                const std::string &advice)
{
    return failure(ErrorCode::Usage, "--filter " + filter, what, {}, advice);
}

template <typename Value>
std::vector<std::string> namesOf(std::initializer_list<Value> values)
{
    std::vector<std::string> names;
    for (const Value value : values)
        names.emplace_back(name(value));
    return names;
}

class FilterReader
{
public:
    explicit FilterReader(store::FindingFilter &filter)
        : m_filter(filter)
    {
    }

    Result<void> add(const std::string &filter)
    {
        const std::size_t equals = filter.find('=');
        const std::string key = filter.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : filter.substr(equals + 1);
        if (value.empty())
            return badFilter(filter, "has no value", "write KEY=VALUE");
        if (key == "state")
            return addState(filter, value);
        if (key == "severity")
            return addNamed(filter, value, m_filter.severities, findings::severityFromName(value),
                            {"critical", "high", "medium", "low", "info", "unknown"});
        if (key == "triage")
            return addNamed(filter, value, m_filter.verdicts, store::verdictFromName(value),
                            {"none", "confirmed", "false_positive", "accepted"});
        if (key == "kind")
            return setKind(filter, value);
        if (key == "memory_safety")
            return setMemorySafety(filter, value);
        if (key == "cwe")
            return setCwe(filter, value);
        if (key == "category")
            m_filter.categories.push_back(value);
        else if (key == "tool")
            m_filter.tools.push_back(value);
        else if (key == "rule")
            m_filter.rule = value;
        else if (key == "path")
            m_filter.pathContains = value;
        else if (key == "text")
            m_filter.text = value;
        else
            return badFilter(filter, fmt::format("'{}' is not a key", key),
                             "use state, severity, category, tool, kind, triage, rule, path, "
                             "text, cwe or memory_safety");
        return {};
    }

private:
    template <typename Value>
    static Result<void> addNamed(const std::string &filter, const std::string &text,
                                 std::vector<Value> &list, std::optional<Value> value,
                                 const std::vector<std::string> &known)
    {
        if (!value)
            return badFilter(filter, fmt::format("'{}' is not known", text),
                             "use " + alternatives(known));
        list.push_back(*value);
        return {};
    }

    Result<void> addState(const std::string &filter, const std::string &value)
    {
        using enum store::FindingState;
        if (value == "active") {
            m_filter.states.insert(m_filter.states.end(), {New, Open, Reopened});
            return {};
        }
        auto names = namesOf({New, Open, Reopened, Suppressed, Fixed});
        names.emplace_back("active");
        return addNamed(filter, value, m_filter.states, store::findingStateFromName(value), names);
    }

    Result<void> setKind(const std::string &filter, const std::string &value)
    {
        using enum store::FindingGroup;
        for (const auto group : {Finding, Hazard, Surface}) {
            if (value == name(group)) {
                m_filter.group = group;
                return {};
            }
        }
        return badFilter(filter, fmt::format("'{}' is not a kind", value),
                         "use " + alternatives(namesOf({Finding, Hazard, Surface})));
    }

    Result<void> setMemorySafety(const std::string &filter, const std::string &value)
    {
        if (value != "true" && value != "false" && value != "unclassified")
            return badFilter(filter, fmt::format("'{}' is not known", value),
                             "use true, false or unclassified");
        m_filter.unclassified = value == "unclassified";
        if (!m_filter.unclassified)
            m_filter.memorySafety = value == "true";
        return {};
    }

    Result<void> setCwe(const std::string &filter, const std::string &value)
    {
        const std::string digits =
            value.substr(value.find_first_of("0123456789") == std::string::npos
                             ? value.size()
                             : value.find_first_of("0123456789"));
        const char *end = digits.data() + digits.size();
        const auto parsed = std::from_chars(digits.data(), end, m_filter.cwe);
        if (parsed.ec != std::errc() || parsed.ptr != end)
            return badFilter(filter, "is no CWE", "write cwe=787");
        return {};
    }

    store::FindingFilter &m_filter;
};

} // namespace

void addFindingOptions(Command &command, FindingOptions &options)
{
    command.option("--project", "NAME", options.project, "The project", Need::Required);
    command.option("--filter", "KEY=VALUE", options.filters,
                   "Only what fits: state=NAME|active, severity=NAME, category=NAME, tool=NAME, "
                   "kind=finding|hazard|surface, triage=NAME, rule=ID, path=PART, text=PART, "
                   "cwe=N, memory_safety=true|false|unclassified");
    command.choice("--profile", {"strict", "default", "broad", "cwe-1399"}, options.profile,
                   "What counts as memory safety");
}

Result<store::FindingFilter> findingFilter(const FindingOptions &options)
{
    store::FindingFilter filter;
    filter.profile = *findings::profileFromName(options.profile);
    FilterReader reader(filter);
    for (const std::string &each : options.filters)
        FERROGRAPH_TRY(reader.add(each));
    return filter;
}

Json toJson(const store::FindingRow &row)
{
    return {{"id", row.id},
            {"fingerprint", row.fingerprint},
            {"tool", row.tool},
            {"rule", row.rule},
            {"cwe", row.cwe},
            {"category", textOrNull(row.classified.category)},
            {"severity", findings::name(row.classified.severity)},
            {"kind", store::name(row.group())},
            {"tier", findings::name(row.classified.tier)},
            {"state", store::name(row.state)},
            {"closed_reason", textOrNull(std::string(store::name(row.reason)))},
            {"triage", store::name(row.verdict)},
            {"ambiguous", row.ambiguous},
            {"path", textOrNull(row.path)},
            {"line", row.line > 0 ? Json(row.line) : Json()},
            {"message", row.message},
            {"first_seen", dateOrNull(row.firstSeen)},
            {"last_seen", dateOrNull(row.lastSeen)},
            {"fixed_at", dateOrNull(row.fixedAt)}};
}

} // namespace ferrograph::cli
