// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/roadmap_view_model.h"

#include "core/review/project_report.h"
#include "ui/state/format.h"
#include "ui/state/roadmap_text.h"

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

using review::ComponentReview;
using review::MilestoneReview;
using review::Standing;

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

QString joined(const std::vector<std::string> &list)
{
    QStringList result;
    for (const std::string &each : list)
        result << words(each);
    return result.join(QStringLiteral(", "));
}

StripElement::Mark markOf(Standing standing)
{
    switch (standing) {
    case Standing::InPlace:
        return StripElement::Mark::Fine;
    case Standing::Partly:
        return StripElement::Mark::Partly;
    case Standing::Missing:
        break;
    }
    return StripElement::Mark::Missing;
}

} // namespace

Result<RoadmapAnswer> roadmapAnswer(store::Database &database, const std::string &project,
                                    const std::optional<review::CurrentRoadmap> &proposal,
                                    Seconds asOf)
{
    RoadmapAnswer answer;
    answer.asOf = asOf;
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    answer.scanned = std::ranges::any_of(
        row->repositories, [](const store::RepositoryRow &each) { return each.commits > 0; });
    if (!answer.scanned)
        return answer;
    auto review = proposal ? review::reviewRoadmap(database, project, *proposal, asOf)
                           : review::reviewRoadmap(database, project, asOf);
    if (review)
        answer.review = std::move(*review);
    else if (review.error().code == ErrorCode::InvalidInput)
        answer.problem = words(review.error().message());
    else if (review.error().code != ErrorCode::NotFound)
        return failure(review.error());
    return answer;
}

bool RoadmapViewModel::isFile() const
{
    return !empty() && !review().current.version.repository.empty();
}

QString RoadmapViewModel::subtitle() const
{
    if (empty())
        return {};
    QStringList parts;
    if (!roadmap().title.empty())
        parts << words(roadmap().title);
    parts << RoadmapText::source(review().current.version);
    if (!roadmap().executive.empty())
        parts << tr("%1 answers for it").arg(words(roadmap().executive));
    return parts.join(QStringLiteral(" · "));
}

QString RoadmapViewModel::problems() const
{
    if (empty() || review().current.problems.empty())
        return {};
    const Problem &first = review().current.problems.front();
    return tr("A newer version of the file cannot be read and is passed over: %1: %2",
              "where, what")
        .arg(words(first.where), words(first.what));
}

std::vector<StripElement> RoadmapViewModel::elements() const
{
    std::vector<StripElement> result;
    for (const review::ElementReview &each : review().elements) {
        QStringList evidence;
        for (const std::string &text : {each.evidence.text, each.evidence.link}) {
            if (!text.empty())
                evidence << words(text);
        }
        result.push_back({RoadmapText::elementTitle(each.element), markOf(each.standing),
                          RoadmapText::standing(each.standing),
                          RoadmapText::elementWords(review(), each),
                          evidence.join(QLatin1Char('\n'))});
    }
    return result;
}

QString RoadmapViewModel::elementsNote() const
{
    const auto &elements = review().elements;
    const auto inPlace =
        std::ranges::count(elements, Standing::InPlace, &review::ElementReview::standing);
    return tr("%1 of %2 in place").arg(inPlace).arg(elements.size());
}

int RoadmapViewModel::firstMilestone() const
{
    const auto &all = review().milestones;
    const auto found = std::ranges::find_if(all, [](const MilestoneReview &each) {
        return each.state.status != roadmap::Status::Done && each.series.size() > 1;
    });
    if (found != all.end())
        return static_cast<int>(found - all.begin());
    return static_cast<int>(all.size()) - 1;
}

report::Chart RoadmapViewModel::chart(const MilestoneReview &each) const
{
    const roadmap::Milestone &milestone = each.milestone;
    report::Chart chart = review::milestoneChart(each, {});
    const QString goal = RoadmapText::goal(milestone.metric, milestone.scope, milestone.goal);
    chart.summary =
        tr("%1. %2: %3", "goal, status, reason")
            .arg(goal, RoadmapText::status(each.state.status), RoadmapText::reason(each))
            .toStdString();
    chart.goal->text = tr("Target %1", "value")
                           .arg(RoadmapText::value(milestone.metric, milestone.goal.value))
                           .toStdString();
    for (const review::GrantReview &grant : review().grants) {
        const QString name =
            review().grants.size() == 1 ? tr("grant period") : words(grant.grant.title);
        chart.shades.push_back({grant.grant.from.first, grant.grant.to.last, name.toStdString()});
    }
    return chart;
}

QString RoadmapViewModel::milestonesNote() const
{
    return tr("%Ln, by due date; the status is computed from the measured figure", "milestones",
              static_cast<int>(review().milestones.size()));
}

QString RoadmapViewModel::policyNote() const
{
    const auto &since = roadmap().policy.newCodeSince;
    return since ? tr("unsafe-language files added since %1").arg(Format::date(since->first))
                 : tr("no date from which new code is memory-safe");
}

std::vector<RowsModel::Row> RoadmapViewModel::violations() const
{
    std::vector<RowsModel::Row> rows;
    for (const store::ArrivedFile &file : m_violations) {
        rows.push_back({{words(file.file.path),
                         tr("%Ln line(s)", "of code", static_cast<int>(file.file.code))},
                        tr("%1, %2", "commit, date")
                            .arg(Format::shortCommit(file.commit), Format::date(file.date)),
                        tr("%1: %2", "repository, path")
                            .arg(words(file.file.repository), words(file.file.path))});
    }
    return rows;
}

std::vector<RoadmapViewModel::LimitLine> RoadmapViewModel::limits() const
{
    std::vector<LimitLine> lines;
    for (const review::LimitReview &each : review().limits) {
        const QString now =
            each.value
                ? tr("now %1", "value").arg(RoadmapText::value(each.limit.metric, *each.value))
            : each.broken ? tr("no results imported")
                          : tr("no code to measure");
        lines.push_back({each.broken, tr("%1: %2", "limit, how it stands")
                                          .arg(RoadmapText::goal(each.limit.metric,
                                                                 each.limit.scope, each.limit.goal),
                                               now)});
    }
    return lines;
}

std::vector<RowsModel::Row> RoadmapViewModel::components() const
{
    std::vector<RowsModel::Row> rows;
    for (const ComponentReview &each : review().components) {
        const auto share = each.totals.exposedShare();
        const QString none = QStringLiteral("–");
        const auto change = [&] {
            return Format::signedCount(static_cast<std::int64_t>(each.totals.exposed) -
                                       static_cast<std::int64_t>(each.yearBefore->exposed));
        };
        rows.push_back({{words(each.component.name), joined(each.component.tags),
                         Format::count(each.totals.countedCode), Format::count(each.totals.exposed),
                         share ? Format::percent(*share) : none, each.yearBefore ? change() : none,
                         words(each.component.owner)},
                        {},
                        joined(each.component.paths)});
    }
    return rows;
}

std::vector<CsvTable> RoadmapViewModel::csv() const
{
    if (empty())
        return {};
    const auto text = [](const char *key) {
        return QString::fromLatin1(key);
    };
    CsvTable milestones{text("milestones"),
                        {text("id"), text("title"), text("metric"), text("target"), text("value"),
                         text("due"), text("status"), text("reached"), text("owner")},
                        {}};
    for (const MilestoneReview &each : review().milestones) {
        const roadmap::Milestone &milestone = each.milestone;
        milestones.rows.push_back(
            {words(milestone.id), words(milestone.title), words(milestone.metric),
             QString::number(milestone.goal.value),
             each.state.now ? QString::number(each.state.now->value) : QString(),
             words(isoDate(milestone.due.last)),
             QString::fromUtf8(roadmap::statusKey(each.state.status).data()),
             each.firstDate ? words(isoDate(*each.firstDate)) : QString(), words(milestone.owner)});
    }
    CsvTable files{text("violations"),
                   {text("repository"), text("path"), text("language"), text("code"),
                    text("commit"), text("date")},
                   {}};
    for (const store::ArrivedFile &file : m_violations) {
        files.rows.push_back({words(file.file.repository), words(file.file.path),
                              words(file.file.language), QString::number(file.file.code),
                              words(file.commit), words(isoDate(file.date))});
    }
    return {files, milestones};
}

} // namespace ferrograph::ui
