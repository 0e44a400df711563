// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/json_text.h"
#include "core/roadmap/roadmap.h"

#include <cmath>

namespace ferrograph::roadmap
{
namespace
{

// What is empty is left out.
void put(Json &object, std::string_view key, const std::string &text)
{
    if (!text.empty())
        object[std::string(key)] = text;
}

void put(Json &object, std::string_view key, const std::optional<Date> &date)
{
    if (date)
        object[std::string(key)] = date->text;
}

void put(Json &object, std::string_view key, const std::vector<std::string> &list)
{
    if (!list.empty())
        object[std::string(key)] = list;
}

template <typename Item, typename Function>
void put(Json &object, std::string_view key, const std::vector<Item> &items, Function toJson)
{
    if (items.empty())
        return;
    Json list = Json::array();
    for (const Item &item : items)
        list.push_back(toJson(item));
    object[std::string(key)] = std::move(list);
}

void put(Json &object, const Scope &scope)
{
    if (scope.kind == Scope::Kind::Component)
        object["component"] = scope.name;
    if (scope.kind == Scope::Kind::Tag)
        object["tag"] = scope.name;
}

// Whole numbers without a point, whatever was read.
void put(Json &object, const metrics::Goal &goal)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    const char *key = goal.reach == metrics::Reach::AtMost ? "at_most" : "at_least";
    if (goal.value == std::floor(goal.value) && std::abs(goal.value) < exact)
        object[key] = static_cast<std::int64_t>(goal.value);
    else
        object[key] = goal.value;
}

Json toJson(const Component &component)
{
    Json object{{"name", component.name}};
    put(object, "paths", component.paths);
    put(object, "exclude", component.exclude);
    put(object, "tags", component.tags);
    put(object, "owner", component.owner);
    put(object, "note", component.note);
    return object;
}

Json toJson(const Milestone &milestone)
{
    Json object{{"id", milestone.id}, {"title", milestone.title}};
    put(object, "phase", milestone.phase);
    object["metric"] = milestone.metric;
    put(object, milestone.scope);
    put(object, milestone.goal);
    put(object, "start", milestone.start);
    object["due"] = milestone.due.text;
    put(object, "owner", milestone.owner);
    put(object, "note", milestone.note);
    return object;
}

Json toJson(const Limit &limit)
{
    Json object{{"metric", limit.metric}};
    put(object, limit.scope);
    put(object, limit.goal);
    return object;
}

Json toJson(const Policy &policy)
{
    Json object = Json::object();
    put(object, "new_code_since", policy.newCodeSince);
    put(object, "exempt", policy.exempt);
    put(object, "limits", policy.limits, [](const Limit &limit) { return toJson(limit); });
    return object;
}

Json toJson(const Evidence &evidence)
{
    Json object = Json::object();
    put(object, "text", evidence.text);
    put(object, "link", evidence.link);
    put(object, "checked", evidence.checked);
    return object;
}

Json toJson(const Measure &measure)
{
    Json object{{"metric", measure.metric}};
    put(object, measure.scope);
    put(object, "why", measure.why);
    return object;
}

Json toJson(const Grant &grant)
{
    Json object{{"id", grant.id}, {"title", grant.title}};
    put(object, "funder", grant.funder);
    object["from"] = grant.from.text;
    object["to"] = grant.to.text;
    put(object, "objective", grant.objective);
    put(object, "narrative", grant.narrative);
    put(object, "measures", grant.measures, [](const Measure &each) { return toJson(each); });
    put(object, "milestones", grant.milestones);
    return object;
}

} // namespace

std::string roadmapText(const Roadmap &roadmap)
{
    Json root = Json::object();
    put(root, "$schema", roadmap.schema);
    root["ferrograph_roadmap"] = 1;
    put(root, "title", roadmap.title);
    put(root, "executive", roadmap.executive);
    put(root, "published", roadmap.published);
    if (Json policy = toJson(roadmap.policy); !policy.empty())
        root["policy"] = std::move(policy);
    put(root, "components", roadmap.components, [](const Component &each) { return toJson(each); });
    put(root, "milestones", roadmap.milestones, [](const Milestone &each) { return toJson(each); });
    Json elements = Json::object();
    for (const Element element : allElements) {
        if (Json evidence = toJson(roadmap.evidenceOf(element)); !evidence.empty())
            elements[std::string(elementKey(element))] = std::move(evidence);
    }
    if (!elements.empty())
        root["elements"] = std::move(elements);
    put(root, "grants", roadmap.grants, [](const Grant &each) { return toJson(each); });
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace ferrograph::roadmap
