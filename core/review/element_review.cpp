// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/roadmap_review.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::review
{
namespace
{

using roadmap::Element;
using roadmap::Evidence;

std::string plural(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

void phases(const RoadmapReview &review, ElementReview &element)
{
    const auto &milestones = review.milestones;
    if (milestones.empty()) {
        element.words = "no milestones";
        return;
    }
    const auto owned = static_cast<std::size_t>(std::ranges::count_if(
        milestones, [](const MilestoneReview &each) { return !each.milestone.owner.empty(); }));
    const bool all = owned == milestones.size();
    element.standing = all ? Standing::InPlace : Standing::Partly;
    element.words = fmt::format(
        "{}, all dated, {}", plural(milestones.size(), "milestone", "milestones"),
        all ? std::string("all with an owner")
            : plural(milestones.size() - owned, "without an owner", "without an owner"));
}

void newCode(const RoadmapReview &review, ElementReview &element)
{
    const auto &since = review.current.roadmap.policy.newCodeSince;
    if (!since) {
        element.words = "no date after which new code is memory-safe";
        return;
    }
    element.standing = Standing::InPlace;
    element.words = fmt::format("{}, {}", since->text,
                                plural(review.violations().size(), "violation", "violations"));
}

// Words and a link; words alone are a promise that nobody can look up.
void evidence(ElementReview &element)
{
    const Evidence &evidence = element.evidence;
    if (evidence.empty()) {
        element.words = "no evidence given";
        return;
    }
    element.standing = evidence.link.empty() ? Standing::Partly : Standing::InPlace;
    if (evidence.link.empty())
        element.words = "described, not published";
    else if (evidence.checked)
        element.words = fmt::format("published, checked {}", evidence.checked->text);
    else
        element.words = "published";
}

// CISA asks for updates "quarterly or semi-annual".
void transparency(const RoadmapReview &review, ElementReview &element)
{
    constexpr Seconds day = 86400;
    constexpr Seconds halfYear = 184 * day;
    const bool published = !review.current.roadmap.published.empty();
    std::string report = "no report made yet";
    bool recent = false;
    if (review.lastReport) {
        const Seconds age = review.asOf - *review.lastReport;
        recent = age <= halfYear;
        report =
            fmt::format("last report as of {}, {} ago", isoDate(*review.lastReport),
                        plural(static_cast<std::size_t>((age + day - 1) / day), "day", "days"));
    }
    element.words =
        fmt::format("{}; {}", published ? "roadmap published" : "roadmap not published", report);
    if (published && recent)
        element.standing = Standing::InPlace;
    else if (published || recent)
        element.standing = Standing::Partly;
}

} // namespace

std::string_view standingKey(Standing standing)
{
    constexpr std::array<std::string_view, 3> keys = {"in_place", "partly", "missing"};
    return keys[static_cast<std::size_t>(standing)];
}

std::string_view standingWords(Standing standing)
{
    constexpr std::array<std::string_view, 3> words = {"in place", "partly", "missing"};
    return words[static_cast<std::size_t>(standing)];
}

std::vector<ElementReview> reviewElements(const RoadmapReview &review)
{
    std::vector<ElementReview> result;
    for (const Element element : roadmap::allElements) {
        ElementReview each{
            element, Standing::Missing, {}, review.current.roadmap.evidenceOf(element)};
        switch (element) {
        case Element::Phases:
            phases(review, each);
            break;
        case Element::NewCode:
            newCode(review, each);
            break;
        case Element::Transparency:
            transparency(review, each);
            break;
        case Element::Training:
        case Element::Dependencies:
        case Element::CveSupport:
            evidence(each);
            break;
        }
        result.push_back(std::move(each));
    }
    return result;
}

} // namespace ferrograph::review
