// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/roadmap_text.h"

#include "ui/state/format.h"

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

using review::ElementReview;
using review::MilestoneReview;
using review::RoadmapReview;
using review::Standing;
using roadmap::Element;
using roadmap::Scope;
using roadmap::Status;

constexpr Seconds day = 86400;

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

// Days begun.
int daysBetween(Seconds from, Seconds to)
{
    return static_cast<int>((to - from + day - 1) / day);
}

} // namespace

QString RoadmapText::metricName(const std::string &metric)
{
    const auto after = [&metric](std::string_view prefix) {
        return words(metric.substr(prefix.size()));
    };
    if (metric.starts_with("share:"))
        return tr("%1 share", "of a language").arg(after("share:"));
    if (metric.starts_with("lines:"))
        return tr("%1 lines", "of a language").arg(after("lines:"));
    struct Name {
        const char *metric;
        QString words;
    };
    const std::array names = {
        Name{"exposed_share", tr("Exposed share")},
        Name{"exposed", tr("Exposed lines")},
        Name{"unsafe_language", tr("Lines in unsafe languages")},
        Name{"assembly", tr("Assembly lines")},
        Name{"code", tr("Code lines")},
        Name{"safe_share", tr("Memory-safe share")},
        Name{"r0", tr("Unsafe Rust lines (R0)")},
        Name{"r1", tr("Unsafe Rust lines (R1)")},
        Name{"r2", tr("Unsafe Rust lines (R2)")},
        Name{"blocks", tr("Unsafe blocks")},
        Name{"new_safe_share", tr("Memory-safe share of new code")},
        Name{"new_native_share", tr("Rust share of new native code")},
        Name{"open_findings", tr("Open memory-safety findings")},
    };
    const auto found =
        std::ranges::find_if(names, [&](const Name &name) { return metric == name.metric; });
    return found == names.end() ? words(metric) : found->words;
}

QString RoadmapText::value(const std::string &metric, double value)
{
    if (roadmap::scaleOf(metric) == metrics::Scale::Share)
        return Format::percent(value);
    return Format::count(static_cast<std::uint64_t>(std::max(value, 0.0)));
}

QString RoadmapText::scope(const Scope &scope)
{
    switch (scope.kind) {
    case Scope::Kind::Project:
        break;
    case Scope::Kind::Component:
        return tr("in %1", "component").arg(words(scope.name));
    case Scope::Kind::Tag:
        return tr("in all tagged %1").arg(words(scope.name));
    }
    return {};
}

QString RoadmapText::goal(const std::string &metric, const Scope &scope, const metrics::Goal &goal)
{
    const QString text =
        (goal.reach == metrics::Reach::AtMost ? tr("%1 at most %2", "metric, value")
                                              : tr("%1 at least %2", "metric, value"))
            .arg(metricName(metric), value(metric, goal.value));
    const QString where = RoadmapText::scope(scope);
    return where.isEmpty() ? text : tr("%1 %2", "goal, where").arg(text, where);
}

QString RoadmapText::status(Status status)
{
    switch (status) {
    case Status::Done:
        return tr("done");
    case Status::Overdue:
        return tr("overdue");
    case Status::TooEarly:
        return tr("too early to tell");
    case Status::OnTrack:
        return tr("on track");
    case Status::AtRisk:
        return tr("at risk");
    case Status::OffTrack:
        return tr("off track");
    case Status::NoFigure:
        return tr("no code");
    }
    return {};
}

QString RoadmapText::reason(const MilestoneReview &each)
{
    const roadmap::MilestoneState &state = each.state;
    const roadmap::Milestone &milestone = each.milestone;
    const QString due = Format::date(milestone.due.last);
    const auto notHeld = [&] {
        return tr("Reached by %1, not yet held for a month.").arg(Format::date(*state.reached));
    };
    switch (state.status) {
    case Status::Done: {
        const int late = daysBetween(milestone.due.last, *state.reached);
        const QString reached = Format::date(each.firstDate.value_or(*state.reached));
        return late > 0
                   ? tr("Reached %1 and held since, %Ln day(s) late.", nullptr, late).arg(reached)
                   : tr("Reached %1 and held since.").arg(reached);
    }
    case Status::Overdue:
        return state.reached ? notHeld()
                             : tr("Due %1, and it is %2.")
                                   .arg(due, value(milestone.metric, state.now->value));
    case Status::TooEarly:
        return tr("%1 of the %2 monthly points since the start that a status needs.")
            .arg(Format::count(state.points), Format::count(metrics::fewestPoints));
    case Status::OnTrack:
        return state.reached ? notHeld() : tr("The likely date is not after %1.").arg(due);
    case Status::AtRisk:
        return state.reached
                   ? notHeld()
                   : tr("%1 is before the likely date, but not before the earliest.").arg(due);
    case Status::OffTrack:
        if (state.reached)
            return notHeld();
        return state.forecast && state.forecast->band.p10
                   ? tr("%1 is before even the earliest date.").arg(due)
                   : tr("There is no date at this rate, and it is due %1.").arg(due);
    case Status::NoFigure:
        return tr("There is no code that could be measured.");
    }
    return {};
}

QString RoadmapText::course(const MilestoneReview &each)
{
    if (each.firstDate)
        return tr("reached %1", "date").arg(Format::date(*each.firstDate));
    const auto &forecast = each.state.forecast;
    if (!forecast)
        return QStringLiteral("–");
    if (!forecast->band.p50)
        return tr("no date at this rate");
    return tr("likely %1", "month").arg(Format::monthOf(*forecast->band.p50));
}

QString RoadmapText::noDate(const metrics::Prediction &prediction)
{
    using metrics::NoDate;
    switch (prediction.why) {
    case NoDate::None:
        break;
    case NoDate::Reached:
        return tr("The target is reached.");
    case NoDate::TooFewPoints:
        return tr("Too few monthly points for a date.");
    case NoDate::Level:
        return tr("No date at this rate: the slope may as well be zero.");
    case NoDate::WrongWay:
        return tr("No date at this rate: the figure goes the other way.");
    case NoDate::TooFar:
        return tr("No date at this rate: it lies too far ahead to be told.");
    }
    return {};
}

QStringList RoadmapText::band(const MilestoneReview &each)
{
    const auto &forecast = each.state.forecast;
    if (each.firstDate) {
        return {tr("Reached %1", "date").arg(Format::date(*each.firstDate)),
                tr("first at %1", "commit").arg(Format::shortCommit(each.firstCommit))};
    }
    if (!forecast)
        return {noDate({0, {}, metrics::NoDate::TooFewPoints, {}})};
    if (!forecast->prediction().date)
        return {noDate(forecast->prediction())};
    const auto by = [](const std::optional<Seconds> &date, const QString &odds) {
        return date ? tr("%1: by %2", "odds, month").arg(odds, Format::monthOf(*date))
                    : tr("%1: no date", "odds").arg(odds);
    };
    return {forecast->band.p50
                ? tr("Likely in %1", "month").arg(Format::monthOf(*forecast->band.p50))
                : tr("No likely date"),
            by(forecast->band.p10, tr("1 in 10")), by(forecast->band.p90, tr("9 in 10")),
            forecast->ownBand ? tr("From %Ln earlier forecast(s) of this project", nullptr,
                                   static_cast<int>(forecast->ratios.forecasts))
                              : tr("From %Ln earlier forecast(s) of other projects", nullptr,
                                   static_cast<int>(forecast->ratios.forecasts))};
}

QString RoadmapText::recentRate(const MilestoneReview &each)
{
    const auto &forecast = each.state.forecast;
    if (!forecast || !forecast->recentRateDiffers || each.firstDate)
        return {};
    const bool share = roadmap::scaleOf(each.milestone.metric) == metrics::Scale::Share;
    const auto rate = [share](const metrics::WindowRecord &record) {
        const double slope = record.prediction.slope.slope;
        return share ? Format::points(slope)
                     : Format::signedCount(static_cast<std::int64_t>(std::round(slope)));
    };
    return tr("The recent rate differs: %1 a year over 6 months, %2 over 24.")
        .arg(rate(forecast->windows.front()), rate(forecast->windows.back()));
}

QString RoadmapText::elementTitle(Element element)
{
    switch (element) {
    case Element::Phases:
        return tr("Phases and dates");
    case Element::NewCode:
        return tr("Date for new code");
    case Element::Training:
        return tr("Training plan");
    case Element::Dependencies:
        return tr("Dependencies");
    case Element::Transparency:
        return tr("Transparency");
    case Element::CveSupport:
        return tr("CVE support");
    }
    return {};
}

QString RoadmapText::standing(Standing standing)
{
    switch (standing) {
    case Standing::InPlace:
        return tr("In place");
    case Standing::Partly:
        return tr("Partly");
    case Standing::Missing:
        return tr("Missing");
    }
    return {};
}

QString RoadmapText::elementWords(const RoadmapReview &review, const ElementReview &element)
{
    switch (element.element) {
    case Element::Phases: {
        const auto owned =
            std::ranges::count_if(review.milestones, [](const MilestoneReview &each) {
                return !each.milestone.owner.empty();
            });
        const int without = static_cast<int>(review.milestones.size()) - static_cast<int>(owned);
        if (review.milestones.empty())
            return tr("no milestones");
        const QString all =
            tr("%Ln milestone(s), all dated", nullptr, static_cast<int>(review.milestones.size()));
        return without == 0 ? all
                            : tr("%1, %2", "milestones, how many of them")
                                  .arg(all, tr("%Ln without an owner", nullptr, without));
    }
    case Element::NewCode: {
        const auto &since = review.current.roadmap.policy.newCodeSince;
        if (!since)
            return tr("no date from which new code is memory-safe");
        return tr("%1, %2", "date, violations")
            .arg(Format::date(since->first),
                 tr("%Ln violation(s)", nullptr, static_cast<int>(review.violations().size())));
    }
    case Element::Transparency: {
        const QString published = review.current.roadmap.published.empty()
                                      ? tr("roadmap not published")
                                      : tr("roadmap published");
        const QString report = review.lastReport ? tr("last report %Ln day(s) ago", nullptr,
                                                      daysBetween(*review.lastReport, review.asOf))
                                                 : tr("no report made yet");
        return tr("%1; %2", "published, last report").arg(published, report);
    }
    case Element::Training:
    case Element::Dependencies:
    case Element::CveSupport:
        break;
    }
    const roadmap::Evidence &evidence = element.evidence;
    if (evidence.empty())
        return tr("no evidence given");
    if (evidence.link.empty())
        return tr("described, not published");
    return evidence.checked
               ? tr("link checked %1", "date").arg(Format::date(evidence.checked->last))
               : tr("published");
}

QString RoadmapText::source(const store::RoadmapVersion &version)
{
    if (version.repository.empty())
        return tr("kept in the database");
    return tr("file of %1 at %2", "repository, commit")
        .arg(words(version.repository), Format::shortCommit(version.commit));
}

} // namespace ferrograph::ui
