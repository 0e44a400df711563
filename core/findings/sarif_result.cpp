// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_tables.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ferrograph::findings
{
namespace
{

constexpr std::size_t longestMessage = std::size_t{1} << 16;

struct Text {
    std::optional<std::string> text;
    MessageFrom from = MessageFrom::Missing;
};

// §3.11.7: the text itself, or a string of the rule or of the tool; markdown where there is nothing
// else.
Text messageText(SarifTables &tables, JsonValue message, JsonValue descriptor)
{
    if (const auto text = message["text"].string())
        return {std::string(*text), MessageFrom::Text};
    if (const JsonValue id = message["id"]; id.isString()) {
        const JsonValue ofRule = descriptor["messageStrings"][id.text()];
        const JsonValue ofTool = ofRule.exists() ? JsonValue() : tables.globalMessage(id.text());
        if (const auto text = (ofRule.exists() ? ofRule : ofTool)["text"].string()) {
            return {std::string(*text), ofRule.exists() ? MessageFrom::Rule : MessageFrom::Global};
        }
    }
    if (const auto text = message["markdown"].string())
        return {std::string(*text), MessageFrom::Markdown};
    return {};
}

// §3.11.5: {n} is an argument, doubled braces are braces.
std::string filledIn(SarifTables &tables, const std::string &pattern, JsonValue arguments)
{
    if (pattern.find_first_of("{}") == std::string::npos)
        return pattern;
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if ((c == '{' || c == '}') && i + 1 < pattern.size() && pattern[i + 1] == c) {
            text += c;
            ++i;
            continue;
        }
        const std::size_t end = c == '{' ? pattern.find('}', i) : std::string::npos;
        std::int64_t number = 0;
        const char *last = pattern.data() + (end == std::string::npos ? i : end);
        const auto parsed = std::from_chars(pattern.data() + i + 1, last, number);
        const bool placeholder = end != std::string::npos && end > i + 1 &&
                                 parsed.ec == std::errc() && parsed.ptr == last && number >= 0;
        if (!placeholder) {
            text += c;
            continue;
        }
        const JsonValue argument = arguments.at(number);
        if (argument.exists()) {
            text += argument.isString() ? std::string(argument.text()) : argument.dump();
        } else {
            tables.warn("placeholder without argument");
            text += pattern.substr(i, end - i + 1);
        }
        i = end;
    }
    return text;
}

Kind kindOf(SarifTables &tables, JsonValue value)
{
    if (!value.exists())
        return Kind::Fail;
    for (const Kind kind : {Kind::Fail, Kind::Pass, Kind::Open, Kind::Informational,
                            Kind::NotApplicable, Kind::Review}) {
        if (value.text() == name(kind))
            return kind;
    }
    tables.warn("unknown kind");
    return Kind::Fail;
}

// §3.27.10.
void readLevel(SarifTables &tables, JsonValue value, JsonValue descriptor, SarifResult &result)
{
    result.kind = kindOf(tables, value["kind"]);
    if (const JsonValue level = value["level"]; level.exists() && !level.isNull()) {
        if (const auto known = levelFromName(level.text())) {
            result.level = *known;
            result.levelFrom = LevelFrom::Result;
            return;
        }
        tables.warn("unknown level");
    }
    if (result.kind != Kind::Fail) {
        result.level = Level::None;
        result.levelFrom = LevelFrom::Kind;
        return;
    }
    if (const auto level = tables.overriddenLevel(value, descriptor)) {
        result.level = *level;
        result.levelFrom = LevelFrom::Override;
    } else if (const auto byRule =
                   levelFromName(descriptor["defaultConfiguration"]["level"].text())) {
        result.level = *byRule;
        result.levelFrom = LevelFrom::Rule;
    }
}

// §3.35: one accepted suppression hides, whatever the others say; consumers differ.
Suppression suppressionOf(JsonValue list)
{
    if (!list.isArray())
        return Suppression::Unknown;
    if (list.size() == 0)
        return Suppression::None;
    bool underReview = false;
    for (const JsonValue each : list) {
        const std::string_view status = each["status"].text();
        if (status.empty() || status == "accepted")
            return Suppression::Accepted;
        underReview = underReview || status == "underReview";
    }
    return underReview ? Suppression::UnderReview : Suppression::Rejected;
}

void readFingerprints(JsonValue values, bool partial, SarifResult &result)
{
    if (!values.isObject())
        return;
    for (const JsonValue value : values) {
        result.fingerprints.push_back({std::string(value.key()),
                                       value.isString() ? std::string(value.text()) : value.dump(),
                                       value.isString(), partial});
    }
}

void readFlow(SarifTables &tables, JsonValue flows, SarifResult &result)
{
    if (!flows.isArray())
        return;
    for (const JsonValue flow : flows) {
        const bool first = result.codeFlows++ == 0;
        for (const JsonValue thread : flow["threadFlows"]) {
            const JsonValue steps = thread["locations"];
            if (!steps.isArray())
                continue;
            for (JsonValue step : steps) {
                ++result.flowSteps;
                if (!first || result.flow.size() >= mostFlowSteps)
                    continue;
                if (!step["location"].exists() && step["index"].integer())
                    step = tables.threadFlowLocation(*step["index"].integer());
                const Location location = tables.locate(step["location"]);
                result.flow.push_back({location.path, location.line.value_or(0),
                                       std::string(step["location"]["message"]["text"].text())});
            }
        }
    }
}

std::string severityText(JsonValue value)
{
    if (value.isString())
        return std::string(value.text());
    return value.number() ? value.dump() : std::string();
}

void readRule(SarifTables &tables, JsonValue value, const SarifTables::Rule &rule,
              SarifResult &result)
{
    result.ruleId = rule.id;
    result.ruleFound = rule.descriptor.exists();
    result.ruleName = rule.descriptor["name"].text();
    result.ruleText = rule.descriptor["shortDescription"]["text"].text();
    const JsonValue properties = rule.descriptor["properties"];
    const JsonValue severity = properties["security-severity"];
    result.securitySeverity = severityText(severity.exists() && !severity.isNull()
                                               ? severity
                                               : value["properties"]["security-severity"]);
    for (const JsonValue tag : properties["tags"])
        result.tags.emplace_back(tag.text());
    const CweSets &ofRule = tables.cweOf(rule.descriptor);
    std::set<int> strong = ofRule.strong;
    std::set<int> weak = ofRule.weak;
    if (value["taxa"].isArray()) {
        for (const JsonValue taxon : value["taxa"])
            tables.addTaxon(taxon, strong);
    }
    addCwesOfProperties(value["properties"], strong);
    if (const auto number = firstCwe(value["ruleId"].text()))
        strong.insert(*number);
    if (result.message)
        addCwes(*result.message, weak);
    strong.erase(0);
    weak.erase(0);
    result.cwe.assign(strong.begin(), strong.end());
    std::ranges::set_difference(weak, strong, std::back_inserter(result.weakCwe));
}

} // namespace

SarifResult readResult(SarifTables &tables, std::size_t index, JsonValue value)
{
    SarifResult result;
    result.index = index;
    const SarifTables::Rule rule = tables.ruleOf(value);
    readLevel(tables, value, rule.descriptor, result);
    const Text text = messageText(tables, value["message"], rule.descriptor);
    result.messageFrom = text.from;
    if (text.text) {
        result.message = filledIn(tables, *text.text, value["message"]["arguments"]);
        if (result.message->size() > longestMessage) {
            result.message->resize(longestMessage);
            tables.warn("message longer than 64 KiB, cut");
        }
    } else {
        tables.warn("message not resolvable");
    }
    if (value["locations"].isArray()) {
        for (const JsonValue location : value["locations"])
            result.locations.push_back(tables.locate(location));
    }
    readRule(tables, value, rule, result);
    if (value["relatedLocations"].isArray())
        result.related = value["relatedLocations"].size();
    readFlow(tables, value["codeFlows"], result);
    result.suppression = suppressionOf(value["suppressions"]);
    if (const auto state = value["baselineState"].string())
        result.baselineState = std::string(*state);
    readFingerprints(value["fingerprints"], false, result);
    readFingerprints(value["partialFingerprints"], true, result);
    result.guid = value["guid"].text();
    result.correlationGuid = value["correlationGuid"].text();
    result.rank = value["rank"].number();
    return result;
}

} // namespace ferrograph::findings
