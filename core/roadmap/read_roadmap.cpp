// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/roadmap/json_node.h"
#include "core/roadmap/roadmap.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace ferrograph::roadmap
{
namespace
{

const std::vector<std::string_view> &keysOf(std::string_view definition)
{
    return std::ranges::find(objectKeys(), definition, &ObjectKeys::definition)->keys;
}

std::optional<Date> dateOf(const JsonNode &node)
{
    const auto date = Date::parse(node.name());
    if (date)
        return *date;
    node.refuse("a date like \"2027-06-30\", \"2027-06\" or \"2027\"");
    return std::nullopt;
}

std::optional<Date> dateOf(const JsonNode &object, std::string_view key, Need need)
{
    const auto node = object.member(key, need);
    return node ? dateOf(*node) : std::nullopt;
}

std::string linkOf(const JsonNode &object, std::string_view key)
{
    const auto node = object.member(key, Need::Optional);
    if (!node)
        return {};
    std::string link = node->text();
    // It becomes a link in reports.
    const bool good = link.starts_with("https://") || link.starts_with("http://");
    if (!good || link.find_first_of(" \"<>\\\r\n\t") != std::string::npos)
        node->refuse("an address that begins with https://");
    return link;
}

std::vector<std::string> patternsOf(const JsonNode &object, std::string_view key)
{
    std::vector<std::string> patterns = object.names(key);
    for (const std::string &pattern : patterns) {
        if (pattern.starts_with('/'))
            object.member(key, Need::Required)
                ->say(fmt::format("\"{}\": expected a pattern from the repository's root, without "
                                  "a slash in front",
                                  pathText(pattern)));
    }
    return patterns;
}

// "component" or "tag" of an object, which names what a figure is of.
Scope scopeOf(const JsonNode &object)
{
    const std::string component = object.text("component");
    const std::string tag = object.text("tag");
    if (!component.empty() && !tag.empty())
        object.say("expected \"component\" or \"tag\", found both");
    if (!component.empty())
        return {Scope::Kind::Component, component};
    if (!tag.empty())
        return {Scope::Kind::Tag, tag};
    return {};
}

std::string metricOf(const JsonNode &object)
{
    const auto node = object.member("metric", Need::Required);
    if (!node)
        return {};
    std::string name = node->name();
    if (!name.empty() && !metrics::parseMetric(name)) {
        node->refuse("a figure: exposed_share, exposed, unsafe_language, assembly, code, "
                     "safe_share, r0, r1, r2, blocks, lines:LANGUAGE or share:LANGUAGE");
    }
    return name;
}

metrics::Goal goalOf(const JsonNode &object, const std::string &metric)
{
    const auto most = object.member("at_most", Need::Optional);
    const auto least = object.member("at_least", Need::Optional);
    metrics::Goal goal;
    if (most.has_value() == least.has_value()) {
        object.say(fmt::format("expected \"at_most\" or \"at_least\", found {}",
                               most ? "both" : "neither"));
        return goal;
    }
    const JsonNode &node = most ? *most : *least;
    goal.reach = most ? metrics::Reach::AtMost : metrics::Reach::AtLeast;
    const auto number = node.number();
    if (!number)
        return goal;
    goal.value = *number;
    const auto parsed = metrics::parseMetric(metric);
    const bool share = parsed && parsed->scale() == metrics::Scale::Share;
    if (share && (goal.value < 0 || goal.value > 1))
        node.refuse("a share from 0 to 1");
    else if (!share && (goal.value < 0 || goal.value != std::floor(goal.value)))
        node.refuse("a whole number that is not negative");
    return goal;
}

Component componentOf(const JsonNode &node)
{
    Component component;
    if (!node.isObject(keysOf("component")))
        return component;
    component.name = node.text("name", Need::Required);
    component.paths = patternsOf(node, "paths");
    if (component.paths.empty())
        node.say("expected \"paths\" with at least one pattern");
    component.exclude = patternsOf(node, "exclude");
    component.tags = node.names("tags");
    component.owner = node.text("owner");
    component.note = node.text("note");
    return component;
}

Milestone milestoneOf(const JsonNode &node)
{
    Milestone milestone;
    if (!node.isObject(keysOf("milestone")))
        return milestone;
    milestone.id = node.text("id", Need::Required);
    milestone.title = node.text("title", Need::Required);
    milestone.phase = node.text("phase");
    milestone.metric = metricOf(node);
    milestone.scope = scopeOf(node);
    milestone.goal = goalOf(node, milestone.metric);
    milestone.start = dateOf(node, "start", Need::Optional);
    milestone.due = dateOf(node, "due", Need::Required).value_or(Date{});
    if (milestone.start && !milestone.due.text.empty() &&
        milestone.start->first > milestone.due.last) {
        node.member("due", Need::Required)
            ->refuse(fmt::format("a date after the start, {}", milestone.start->text));
    }
    milestone.owner = node.text("owner");
    milestone.note = node.text("note");
    return milestone;
}

Policy policyOf(const JsonNode &node)
{
    Policy policy;
    if (!node.isObject(keysOf("policy")))
        return policy;
    policy.newCodeSince = dateOf(node, "new_code_since", Need::Optional);
    policy.exempt = patternsOf(node, "exempt");
    for (const JsonNode &each : node.list("limits")) {
        Limit limit;
        if (!each.isObject(keysOf("limit")))
            continue;
        limit.scope = scopeOf(each);
        if (each.text("metric") == openFindings) {
            limit.metric = openFindings;
            if (limit.scope.kind != Scope::Kind::Project)
                each.say(fmt::format("expected the whole project for {}", openFindings));
        } else {
            limit.metric = metricOf(each);
        }
        limit.goal = goalOf(each, limit.metric);
        policy.limits.push_back(std::move(limit));
    }
    return policy;
}

Evidence evidenceOf(const JsonNode &node)
{
    Evidence evidence;
    if (!node.isObject(keysOf("evidence")))
        return evidence;
    evidence.text = node.text("text");
    evidence.link = linkOf(node, "link");
    evidence.checked = dateOf(node, "checked", Need::Optional);
    return evidence;
}

Measure measureOf(const JsonNode &node)
{
    Measure measure;
    if (!node.isObject(keysOf("measure")))
        return measure;
    measure.metric = node.text("metric", Need::Required);
    measure.scope = scopeOf(node);
    measure.why = node.text("why");
    const bool ofNewCode =
        std::ranges::find(newCodeMeasures, measure.metric) != newCodeMeasures.end();
    if (ofNewCode && measure.scope.kind != Scope::Kind::Project)
        node.say(fmt::format("expected the whole project for {}", measure.metric));
    if (!ofNewCode && !measure.metric.empty() && !metrics::parseMetric(measure.metric)) {
        node.member("metric", Need::Required)
            ->refuse("new_native_share, new_safe_share or a figure that a milestone can have");
    }
    return measure;
}

Grant grantOf(const JsonNode &node)
{
    Grant grant;
    if (!node.isObject(keysOf("grant")))
        return grant;
    grant.id = node.text("id", Need::Required);
    grant.title = node.text("title", Need::Required);
    grant.funder = node.text("funder");
    grant.from = dateOf(node, "from", Need::Required).value_or(Date{});
    grant.to = dateOf(node, "to", Need::Required).value_or(Date{});
    if (!grant.from.text.empty() && !grant.to.text.empty() && grant.from.first > grant.to.last)
        node.member("to", Need::Required)->refuse(fmt::format("a date after {}", grant.from.text));
    grant.objective = node.text("objective");
    grant.narrative = node.text("narrative");
    for (const JsonNode &each : node.list("measures"))
        grant.measures.push_back(measureOf(each));
    grant.milestones = node.names("milestones");
    return grant;
}

// What one part of the file says of another.
class References
{
public:
    References(const Roadmap &roadmap, std::vector<Problem> &problems)
        : m_roadmap(roadmap)
        , m_problems(problems)
    {
        for (const Component &component : roadmap.components)
            m_tags.insert(component.tags.begin(), component.tags.end());
    }

    void check()
    {
        unique(m_roadmap.components, &Component::name, "components", "name");
        unique(m_roadmap.milestones, &Milestone::id, "milestones", "id");
        unique(m_roadmap.grants, &Grant::id, "grants", "id");
        for (std::size_t i = 0; i < m_roadmap.milestones.size(); ++i)
            scope(m_roadmap.milestones[i].scope, fmt::format("$.milestones[{}]", i));
        for (std::size_t i = 0; i < m_roadmap.policy.limits.size(); ++i)
            scope(m_roadmap.policy.limits[i].scope, fmt::format("$.policy.limits[{}]", i));
        for (std::size_t i = 0; i < m_roadmap.grants.size(); ++i)
            grant(m_roadmap.grants[i], fmt::format("$.grants[{}]", i));
    }

private:
    template <typename Item>
    void unique(const std::vector<Item> &items, std::string Item::*name, std::string_view list,
                std::string_view key)
    {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string &each = items[i].*name;
            if (!each.empty() && !seen.insert(each).second)
                m_problems.push_back(
                    {fmt::format("$.{}[{}].{}", list, i, key),
                     fmt::format("expected one of its own, found \"{}\" again", pathText(each))});
        }
    }

    void scope(const Scope &wanted, const std::string &path)
    {
        if (wanted.kind == Scope::Kind::Component && m_roadmap.component(wanted.name) == nullptr) {
            std::vector<std::string> names;
            for (const Component &component : m_roadmap.components)
                names.push_back(pathText(component.name));
            unknown(path + ".component", "a component of this file", wanted.name, names);
        }
        if (wanted.kind == Scope::Kind::Tag && !m_tags.contains(wanted.name))
            unknown(path + ".tag", "a tag of one of the components", wanted.name,
                    {m_tags.begin(), m_tags.end()});
    }

    void grant(const Grant &grant, const std::string &path)
    {
        for (std::size_t i = 0; i < grant.measures.size(); ++i)
            scope(grant.measures[i].scope, fmt::format("{}.measures[{}]", path, i));
        std::vector<std::string> ids;
        for (const Milestone &milestone : m_roadmap.milestones)
            ids.push_back(milestone.id);
        for (std::size_t i = 0; i < grant.milestones.size(); ++i) {
            if (std::ranges::find(ids, grant.milestones[i]) == ids.end())
                unknown(fmt::format("{}.milestones[{}]", path, i), "the id of a milestone",
                        grant.milestones[i], ids);
        }
    }

    void unknown(const std::string &path, std::string_view expected, const std::string &found,
                 std::vector<std::string> known)
    {
        constexpr std::size_t shown = 12;
        const bool more = known.size() > shown;
        known.resize(std::min(known.size(), shown));
        m_problems.push_back(
            {path, fmt::format("expected {} ({}{}), found \"{}\"", expected,
                               known.empty() ? "there is none"
                                             : fmt::format("{}", fmt::join(known, ", ")),
                               more ? ", …" : "", pathText(found))});
    }

    const Roadmap &m_roadmap;
    std::vector<Problem> &m_problems;
    std::set<std::string> m_tags;
};

void readMembers(const JsonNode &root, Roadmap &roadmap)
{
    if (const auto version = root.member("ferrograph_roadmap", Need::Required)) {
        if (const auto number = version->number(); number && *number != 1)
            version->refuse("1, the version of the format that this Ferrograph knows");
    }
    roadmap.schema = root.text("$schema");
    roadmap.title = root.text("title");
    roadmap.executive = root.text("executive");
    roadmap.published = linkOf(root, "published");
    if (const auto policy = root.member("policy", Need::Optional))
        roadmap.policy = policyOf(*policy);
    for (const JsonNode &each : root.list("components"))
        roadmap.components.push_back(componentOf(each));
    for (const JsonNode &each : root.list("milestones"))
        roadmap.milestones.push_back(milestoneOf(each));
    if (const auto elements = root.member("elements", Need::Optional);
        elements && elements->isObject(keysOf("elements"))) {
        for (const Element element : allElements) {
            if (const auto node = elements->member(elementKey(element), Need::Optional))
                roadmap.evidence[static_cast<std::size_t>(element)] = evidenceOf(*node);
        }
    }
    for (const JsonNode &each : root.list("grants"))
        roadmap.grants.push_back(grantOf(each));
}

} // namespace

Result<Date> Date::parse(std::string_view text)
{
    const auto first = parseIso(text);
    FERROGRAPH_TRY(first);
    const auto last = parseIsoEnd(text);
    FERROGRAPH_TRY(last);
    if (text.size() > std::string_view("2027-06-30").size())
        return failure(ErrorCode::InvalidInput, pathText(text), "is not a day, month or year");
    return Date{std::string(text), *first, *last};
}

const Component *Roadmap::component(std::string_view name) const
{
    const auto found = std::ranges::find(components, name, &Component::name);
    return found == components.end() ? nullptr : &*found;
}

std::string_view elementKey(Element element)
{
    constexpr std::array<std::string_view, allElements.size()> keys = {
        "phases", "new_code", "training", "dependencies", "transparency", "cve_support"};
    return keys[static_cast<std::size_t>(element)];
}

std::string_view elementTitle(Element element)
{
    constexpr std::array<std::string_view, allElements.size()> titles = {
        "Phases and dates", "Date for new systems", "Training plan",
        "Dependencies",     "Transparency",         "CVE support"};
    return titles[static_cast<std::size_t>(element)];
}

const std::vector<ObjectKeys> &objectKeys()
{
    static const std::vector<ObjectKeys> all = {
        {"roadmap",
         {"ferrograph_roadmap", "$schema", "title", "executive", "published", "policy",
          "components", "milestones", "elements", "grants"}},
        {"policy", {"new_code_since", "exempt", "limits"}},
        {"limit", {"metric", "component", "tag", "at_most", "at_least"}},
        {"component", {"name", "paths", "exclude", "tags", "owner", "note"}},
        {"milestone",
         {"id", "title", "phase", "metric", "component", "tag", "at_most", "at_least", "start",
          "due", "owner", "note"}},
        {"elements",
         {"phases", "new_code", "training", "dependencies", "transparency", "cve_support"}},
        {"evidence", {"text", "link", "checked"}},
        {"grant",
         {"id", "title", "funder", "from", "to", "objective", "narrative", "measures",
          "milestones"}},
        {"measure", {"metric", "component", "tag", "why"}},
    };
    return all;
}

Reading readRoadmap(std::string_view text)
{
    Reading reading;
    if (text.size() > largestFile) {
        reading.problems.push_back(
            {"$", fmt::format("expected at most {} bytes, found {}", largestFile, text.size())});
        return reading;
    }
    const auto document = parseJson(text, reading.problems);
    if (!document)
        return reading;
    const JsonNode root(*document, "$", reading.problems);
    if (root.isObject(keysOf("roadmap")))
        readMembers(root, reading.roadmap);
    References(reading.roadmap, reading.problems).check();
    return reading;
}

Result<Roadmap> parseRoadmap(std::string_view text, const std::string &subject)
{
    Reading reading = readRoadmap(text);
    if (reading.problems.empty())
        return std::move(reading.roadmap);
    const Problem &first = reading.problems.front();
    const std::size_t more = reading.problems.size() - 1;
    return failure(ErrorCode::InvalidInput, subject, first.what, first.where,
                   more == 0 ? ""
                             : fmt::format("{} more; `ferrograph roadmap check` lists all", more));
}

} // namespace ferrograph::roadmap
