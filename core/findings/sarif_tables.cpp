// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_tables.h"

#include <algorithm>
#include <array>

namespace ferrograph::findings
{
namespace
{

// Members that are read; the others are checked and skipped.
constexpr std::array readMembersNames = {"tool",
                                         "invocations",
                                         "taxonomies",
                                         "originalUriBaseIds",
                                         "automationDetails",
                                         "versionControlProvenance",
                                         "conversion",
                                         "columnKind",
                                         "baselineGuid",
                                         "externalPropertyFileReferences"};

// base is full, or a prefix of it by components (§3.52.4).
bool isHierarchicalPrefix(std::string_view base, std::string_view full)
{
    return full == base ||
           (full.starts_with(base) && full.size() > base.size() && full[base.size()] == '/');
}

bool sameGuid(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

std::string firstText(std::initializer_list<JsonValue> values)
{
    for (const JsonValue value : values) {
        if (!value.text().empty())
            return std::string(value.text());
    }
    return {};
}

void appendObjects(JsonValue list, std::vector<JsonValue> &objects)
{
    if (!list.isArray())
        return;
    for (const JsonValue each : list)
        objects.push_back(each);
}

bool hasError(JsonValue notifications)
{
    if (!notifications.isArray())
        return false;
    for (const JsonValue each : notifications) {
        if (each["level"].text() == "error")
            return true;
    }
    return false;
}

} // namespace

Result<std::unique_ptr<SarifTables>> SarifTables::read(JsonText &text,
                                                       const std::vector<Member> &members,
                                                       JsonValue inlined, std::size_t index)
{
    std::unique_ptr<SarifTables> tables(new SarifTables(text));
    FERROGRAPH_TRY(tables->readMembers(members));
    FERROGRAPH_TRY(tables->applyInlined(inlined));
    tables->indexComponents();
    tables->describeRun(index);
    tables->describeRules();
    tables->describeInvocations();
    return tables;
}

// The last of several members of one name counts; the others are checked.
Result<void> SarifTables::readMembers(const std::vector<Member> &members)
{
    std::map<std::string_view, Range> last;
    for (const Member &member : members) {
        const auto [found, fresh] = last.try_emplace(member.key, member.value);
        if (!fresh)
            FERROGRAPH_TRY(checkSyntax(m_text, found->second));
        found->second = member.value;
    }
    for (const auto &[key, range] : last)
        FERROGRAPH_TRY(readMember(key, range));
    return {};
}

Result<void> SarifTables::readMember(std::string_view key, Range range)
{
    m_text.content.seek(range.begin);
    char first = 0;
    const auto got = m_text.content.read({&first, 1});
    FERROGRAPH_TRY(got);
    if (key == "results" && first == '[') {
        m_results.push_back(range);
        return {};
    }
    if (key == "artifacts" && first == '[')
        return readArtifacts(range);
    if (std::ranges::find(readMembersNames, key) != readMembersNames.end()) {
        JsonTree &values = tree();
        FERROGRAPH_TRY(parse(m_text, range, values));
        m_members[std::string(key)] = values.root();
        return {};
    }
    FERROGRAPH_TRY(checkSyntax(m_text, range));
    if (key == "threadFlowLocations") {
        auto ranges = elements(m_text, range);
        FERROGRAPH_TRY(ranges);
        m_flowLocations = std::move(*ranges);
    }
    return {};
}

// Only where each of them is: a large project has hundreds of thousands, with their contents.
Result<void> SarifTables::readArtifacts(Range range)
{
    return parseElements(m_text, range, [&](std::size_t, JsonValue value) -> Result<void> {
        Artifact artifact;
        const JsonValue location = value["location"];
        if (const auto uri = location["uri"].string())
            artifact.uri = std::string(*uri);
        if (const auto base = location["uriBaseId"].string())
            artifact.base = std::string(*base);
        artifact.parent = value["parentIndex"].integer().value_or(-1);
        for (const JsonValue role : value["roles"]) {
            if (role.text() == "analysisTarget" && artifact.uri)
                m_run.analysed.push_back(uriToPath(*artifact.uri));
        }
        m_artifacts.push_back(std::move(artifact));
        return {};
    });
}

// §3.15.2: properties of the run that stand elsewhere in the file, joined by guid.
Result<void> SarifTables::applyInlined(JsonValue inlined)
{
    const JsonValue references = m_members["externalPropertyFileReferences"];
    const auto lookUp = [&](std::string_view guid) {
        for (const JsonValue each : inlined) {
            if (!guid.empty() && each["guid"].text() == guid)
                return each;
        }
        return JsonValue();
    };
    if (!references.isObject())
        return {};
    for (const JsonValue reference : references) {
        const std::string key(reference.key());
        std::vector<JsonValue> each;
        if (reference.isArray())
            appendObjects(reference, each);
        else
            each.push_back(reference);
        for (const JsonValue one : each) {
            const JsonValue external = lookUp(one["guid"].text());
            if (!external.exists()) {
                if (m_run.externalFiles.empty() || m_run.externalFiles.back() != key)
                    m_run.externalFiles.push_back(key);
                continue;
            }
            if (key == "taxonomies")
                appendObjects(external["taxonomies"], m_taxonomies);
            else if (key == "invocations")
                appendObjects(external["invocations"], m_invocations);
            else if (key == "artifacts" && external["artifacts"].isArray())
                for (const JsonValue value : external["artifacts"])
                    m_artifacts.push_back({std::string(value["location"]["uri"].text()),
                                           std::nullopt,
                                           value["parentIndex"].integer().value_or(-1)});
            else
                warn("inline external property not read: " + key);
        }
    }
    std::ranges::sort(m_run.externalFiles);
    return {};
}

void SarifTables::indexComponents()
{
    const JsonValue tool = m_members["tool"];
    std::vector<JsonValue> values = {tool["driver"]};
    appendObjects(tool["extensions"], values);
    for (const JsonValue value : values) {
        Component &component = m_components.emplace_back();
        component.value = value;
        appendObjects(value["rules"], component.rules);
        for (std::size_t i = 0; i < component.rules.size(); ++i) {
            if (const std::string_view id = component.rules[i]["id"].text(); !id.empty())
                component.byId.try_emplace(id, i);
        }
    }
    std::vector<JsonValue> taxonomies;
    appendObjects(m_members["taxonomies"], taxonomies);
    m_taxonomies.insert(m_taxonomies.begin(), taxonomies.begin(), taxonomies.end());
    std::vector<JsonValue> invocations;
    appendObjects(m_members["invocations"], invocations);
    m_invocations.insert(m_invocations.begin(), invocations.begin(), invocations.end());
}

void SarifTables::describeRun(std::size_t index)
{
    const JsonValue driver = m_components.front().value;
    m_run.index = index;
    m_run.tool = driver["name"].text();
    m_run.toolVersion = firstText({driver["semanticVersion"], driver["version"]});
    m_run.hasResults = !m_results.empty();
    m_run.extensions = m_components.size() - 1;
    m_run.artifacts = m_artifacts.size();
    for (std::size_t i = 0; i < m_components.size(); ++i)
        (i == 0 ? m_run.driverRules : m_run.extensionRules) += m_components[i].rules.size();
    for (const JsonValue taxonomy : m_taxonomies)
        m_run.taxonomies.emplace_back(taxonomy["name"].text());
    if (const auto id = m_members["automationDetails"]["id"].string()) {
        m_run.automationId = std::string(*id);
        if (const std::size_t slash = id->rfind('/'); slash != std::string_view::npos)
            m_run.category = std::string(id->substr(0, slash));
    }
    std::vector<JsonValue> provenance;
    appendObjects(m_members["versionControlProvenance"], provenance);
    for (const JsonValue each : provenance) {
        m_run.revisions.emplace_back(each["revisionId"].text());
        m_run.branches.emplace_back(each["branch"].text());
    }
    m_run.columnKind = m_members["columnKind"].text();
    m_run.baselineGuid = m_members["baselineGuid"].text();
    const JsonValue bases = m_members["originalUriBaseIds"];
    if (bases.isObject()) {
        for (const JsonValue base : bases) {
            const auto uri = base["uri"].string();
            m_run.bases[std::string(base.key())] =
                uri ? std::optional<std::string>(*uri) : std::nullopt;
        }
    }
    m_run.convertedFrom = m_members["conversion"]["tool"]["driver"]["name"].text();
}

void SarifTables::describeRules()
{
    for (const Component &component : m_components) {
        for (const JsonValue rule : component.rules) {
            const std::string id(rule["id"].text());
            const bool off = rule["defaultConfiguration"]["enabled"].boolean() == false;
            (off ? m_run.disabledRules : m_run.ruleIds).push_back(id);
            for (const JsonValue old : rule["deprecatedIds"])
                m_run.deprecatedIds[std::string(old.text())] = id;
        }
    }
}

void SarifTables::describeInvocations()
{
    for (std::size_t i = 0; i < m_invocations.size(); ++i) {
        const JsonValue each = m_invocations[i];
        if (m_run.startTime.empty())
            m_run.startTime = each["startTimeUtc"].text();
        if (!each["endTimeUtc"].text().empty())
            m_run.endTime = each["endTimeUtc"].text();
        m_run.failed = m_run.failed || each["executionSuccessful"].boolean() == false ||
                       hasError(each["toolExecutionNotifications"]) ||
                       hasError(each["toolConfigurationNotifications"]);
        std::vector<JsonValue> overrides;
        appendObjects(each["ruleConfigurationOverrides"], overrides);
        for (const JsonValue override : overrides) {
            const JsonValue reference = override["descriptor"];
            std::optional<std::string> id;
            if (const auto text = reference["id"].string())
                id = std::string(*text);
            const JsonValue rule =
                descriptor(reference, id, reference["index"].integer().value_or(-1));
            const JsonValue configuration = override["configuration"];
            if (const auto level = levelFromName(configuration["level"].text()))
                m_overrides[i].emplace_back(rule, *level);
            const std::string ruleId(rule["id"].text());
            if (configuration["enabled"].boolean() == false && !ruleId.empty()) {
                std::erase(m_run.ruleIds, ruleId);
                m_run.disabledRules.push_back(ruleId);
            }
        }
    }
}

// §3.54.2, and by name for those who give nothing else.
const SarifTables::Component &SarifTables::component(JsonValue reference) const
{
    const std::int64_t index = reference["index"].integer().value_or(-1);
    if (index >= 0 && static_cast<std::size_t>(index) + 1 < m_components.size())
        return m_components[static_cast<std::size_t>(index) + 1];
    for (const char *key : {"guid", "name"}) {
        const std::string_view wanted = reference[key].text();
        if (wanted.empty())
            continue;
        for (const Component &each : m_components) {
            const std::string_view have = each.value[key].text();
            if (key[0] == 'g' ? sameGuid(have, wanted) : have == wanted)
                return each;
        }
    }
    return m_components.front();
}

JsonValue SarifTables::byGuid(const Component &first, std::string_view guid) const
{
    const auto within = [&](const Component &each) {
        const auto found = std::ranges::find_if(
            each.rules, [&](JsonValue rule) { return rule["guid"].text() == guid; });
        return found == each.rules.end() ? JsonValue() : *found;
    };
    JsonValue found = within(first);
    for (std::size_t i = 0; !found.exists() && i < m_components.size(); ++i)
        found = within(m_components[i]);
    return found;
}

JsonValue SarifTables::byIdOrPrefix(const Component &first, const std::string &id,
                                    JsonValue byIndex) const
{
    const auto lookUp = [&](std::string_view wanted) {
        const auto within = [&](const Component &each) {
            const auto found = each.byId.find(wanted);
            return found == each.byId.end() ? JsonValue() : each.rules[found->second];
        };
        JsonValue found = within(first);
        for (std::size_t i = 0; !found.exists() && i < m_components.size(); ++i)
            found = within(m_components[i]);
        return found;
    };
    if (const JsonValue exact = lookUp(id); exact.exists())
        return exact;
    if (byIndex.exists())
        return byIndex;
    for (std::size_t slash = id.rfind('/'); slash != std::string::npos && slash > 0;
         slash = id.rfind('/', slash - 1)) {
        if (const JsonValue prefix = lookUp(std::string_view(id).substr(0, slash)); prefix.exists())
            return prefix;
    }
    return {};
}

// §3.52.3: the index decides. It is stale where it names another id and some descriptor has this
// one exactly.
JsonValue SarifTables::descriptor(JsonValue reference, const std::optional<std::string> &id,
                                  std::int64_t index)
{
    const Component &owner = component(reference["toolComponent"]);
    JsonValue byIndex;
    if (index >= 0 && static_cast<std::size_t>(index) < owner.rules.size()) {
        const JsonValue rule = owner.rules[static_cast<std::size_t>(index)];
        const std::string_view ruleId = rule["id"].text();
        if (!id || ruleId.empty() || isHierarchicalPrefix(ruleId, *id))
            return rule;
        warn("ruleIndex disagrees with ruleId");
        byIndex = rule;
    } else if (index >= 0) {
        warn("ruleIndex out of range");
    }
    if (const std::string_view guid = reference["guid"].text(); !guid.empty()) {
        if (const JsonValue found = byGuid(owner, guid); found.exists())
            return found;
    }
    return id && !id->empty() ? byIdOrPrefix(owner, *id, byIndex) : byIndex;
}

SarifTables::Rule SarifTables::ruleOf(JsonValue result)
{
    const JsonValue reference = result["rule"];
    Rule rule;
    if (!reference["id"].text().empty())
        rule.id = std::string(reference["id"].text());
    else if (const auto id = result["ruleId"].string())
        rule.id = std::string(*id);
    const JsonValue index = reference["index"].exists() ? reference["index"] : result["ruleIndex"];
    rule.descriptor = descriptor(reference, rule.id, index.integer().value_or(-1));
    if (!rule.id) {
        if (const auto id = rule.descriptor["id"].string())
            rule.id = std::string(*id);
    }
    return rule;
}

std::optional<Level> SarifTables::overriddenLevel(JsonValue result, JsonValue descriptor)
{
    if (m_overrides.empty() || !descriptor.exists())
        return std::nullopt;
    const std::int64_t index = result["provenance"]["invocationIndex"].integer().value_or(
        m_invocations.size() == 1 ? 0 : -1);
    const auto found =
        index < 0 ? m_overrides.end() : m_overrides.find(static_cast<std::size_t>(index));
    if (found == m_overrides.end())
        return std::nullopt;
    for (const auto &[rule, level] : found->second) {
        if (rule == descriptor)
            return level;
    }
    return std::nullopt;
}

JsonValue SarifTables::globalMessage(std::string_view id) const
{
    for (const Component &component : m_components) {
        const JsonValue message = component.value["globalMessageStrings"][id];
        if (message.exists())
            return message;
    }
    return {};
}

// §3.38.2: an entry of run.threadFlowLocations, parsed when it is needed.
JsonValue SarifTables::threadFlowLocation(std::int64_t index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_flowLocations.size())
        return {};
    const auto parsed =
        parse(m_text, m_flowLocations[static_cast<std::size_t>(index)], m_flowLocation);
    return parsed ? m_flowLocation.root() : JsonValue();
}

std::optional<Level> levelFromName(std::string_view text)
{
    for (const Level level : {Level::None, Level::Note, Level::Warning, Level::Error}) {
        if (text == name(level))
            return level;
    }
    return std::nullopt;
}

} // namespace ferrograph::findings
