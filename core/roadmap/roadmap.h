// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/import_report.h"
#include "core/base/result.h"
#include "core/metrics/forecast.h"
#include "core/metrics/metric.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a project promises: components, milestones, a policy, evidence and grants, as the file
// .ferrograph/roadmap.json says it (docs/roadmap.md). Nothing here is measured.
namespace ferrograph::roadmap
{

// Where the file lives in a repository.
inline constexpr std::string_view repositoryPath = ".ferrograph/roadmap.json";

// A day, a month or a year, kept as it was written.
struct Date {
    std::string text;
    Seconds first = 0; // its first second
    Seconds last = 0;  // its last one

    static Result<Date> parse(std::string_view text); // InvalidInput
    friend bool operator==(const Date &left, const Date &right) { return left.text == right.text; }
};

// A part of the project: what the patterns of `paths` match and those of `exclude` do not
// (core/roadmap/path_scope.h).
struct Component {
    std::string name; // unique
    std::vector<std::string> paths;
    std::vector<std::string> exclude;
    std::vector<std::string> tags; // "network-facing", "parser", "crypto", "privileged", …
    std::string owner;
    std::string note;
    friend bool operator==(const Component &, const Component &) = default;
};

// What a figure is of: the project, one component, or all components with a tag.
struct Scope {
    enum class Kind : std::uint8_t { Project, Component, Tag };
    Kind kind = Kind::Project;
    std::string name;
    friend auto operator<=>(const Scope &, const Scope &) = default;
};

struct Milestone {
    std::string id; // unique
    std::string title;
    std::string phase;  // "pilot", "port", …
    std::string metric; // metrics::parseMetric
    Scope scope;
    metrics::Goal goal;
    std::optional<Date> start; // nothing: the first commit
    Date due;
    std::string owner;
    std::string note;
};

// A limit may also be on this one: memory-safety findings of static analysis that are open and not
// judged false or accepted, of the whole project.
inline constexpr std::string_view openFindings = "open_findings";

struct Limit {
    std::string metric; // of metrics::parseMetric, or openFindings
    Scope scope;
    metrics::Goal goal;
};

struct Policy {
    std::optional<Date> newCodeSince; // from then on new code is memory-safe
    std::vector<std::string> exempt;  // path patterns that the date does not bind
    std::vector<Limit> limits;
};

// The six elements of CISA's "The Case for Memory Safe Roadmaps".
enum class Element : std::uint8_t {
    Phases,
    NewCode,
    Training,
    Dependencies,
    Transparency,
    CveSupport
};
inline constexpr std::array allElements = {Element::Phases,       Element::NewCode,
                                           Element::Training,     Element::Dependencies,
                                           Element::Transparency, Element::CveSupport};
std::string_view elementKey(Element element);   // "cve_support"
std::string_view elementTitle(Element element); // "CVE support"

// What cannot be measured: words, where they are published, and when someone last looked.
struct Evidence {
    std::string text;
    std::string link;
    std::optional<Date> checked;

    bool empty() const { return text.empty() && link.empty(); }
};

// One figure that a grant is looked at by.
struct Measure {
    std::string metric; // of metrics::parseMetric, or one of newCodeMeasures
    Scope scope;
    std::string why;
};
// Of the code added in a quarter, not of the code that stands (docs/metrics.md, New code).
inline constexpr std::array<std::string_view, 2> newCodeMeasures = {"new_safe_share",
                                                                    "new_native_share"};

struct Grant {
    std::string id; // unique
    std::string title;
    std::string funder;
    Date from;
    Date to;
    std::string objective;
    std::string narrative;
    std::vector<Measure> measures;
    std::vector<std::string> milestones; // ids
};

struct Roadmap {
    std::string schema; // "$schema" as it stood; may be empty
    std::string title;
    std::string executive; // who answers for it
    std::string published; // where it can be read
    Policy policy;
    std::vector<Component> components;
    std::vector<Milestone> milestones;
    std::array<Evidence, allElements.size()> evidence;
    std::vector<Grant> grants;

    const Evidence &evidenceOf(Element element) const
    {
        return evidence[static_cast<std::size_t>(element)];
    }
    const Component *component(std::string_view name) const;
};

// At most this many bytes are read.
inline constexpr std::size_t largestFile = 4U << 20U;

// Reads the file's text. All that is wrong with it, each with its JSON path
// ("$.milestones[3].due") and what was expected there; `roadmap` is complete where there is none.
struct Reading {
    Roadmap roadmap;
    std::vector<Problem> problems;
};
Reading readRoadmap(std::string_view text);

// The same for who wants all or nothing: InvalidInput names the first problem.
Result<Roadmap> parseRoadmap(std::string_view text, const std::string &subject);

// The file as it is exported: keys in a fixed order, two spaces, what is empty left out, a line
// feed at the end. Reading and writing it again gives the same bytes.
std::string roadmapText(const Roadmap &roadmap);

// The keys that an object of the file may have, by the name of the definition in the JSON Schema
// ("roadmap", "component", …).
struct ObjectKeys {
    std::string_view definition;
    std::vector<std::string_view> keys;
};
const std::vector<ObjectKeys> &objectKeys();

} // namespace ferrograph::roadmap
