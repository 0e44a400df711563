// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/roadmap_view_model.h"
#include "ui/state/format.h"
#include "ui/state/roadmap_text.h"

#include <QLocale>

#include <cmath>

// What the Roadmap page says of grants.
namespace ferrograph::ui
{
namespace
{

using review::GrantReview;
using review::MeasureReview;
using roadmap::BaselineRow;
using roadmap::Compared;
using roadmap::PeriodFigures;

const QString none = QStringLiteral("–");

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

QString levelText(const MeasureReview &measure, const std::optional<double> &value)
{
    return value ? RoadmapText::value(measure.measure.metric, *value) : none;
}

// A change a year.
QString rateText(const MeasureReview &measure, const std::optional<double> &value)
{
    if (!value)
        return none;
    return roadmap::scaleOf(measure.measure.metric) == metrics::Scale::Share
               ? Format::points(*value)
               : Format::signedCount(static_cast<std::int64_t>(std::round(*value)));
}

QString oddsText(const std::optional<double> &p)
{
    return p ? QLocale().toString(*p, 'f', 2) : none;
}

QString nameOf(const MeasureReview &measure)
{
    const QString name = RoadmapText::metricName(measure.measure.metric);
    const QString where = RoadmapText::scope(measure.measure.scope);
    return where.isEmpty() ? name : QStringLiteral("%1 %2").arg(name, where);
}

} // namespace

QString RoadmapViewModel::grantTitle(std::size_t grant) const
{
    const roadmap::Grant &each = review().grants[grant].grant;
    return tr("%1 – %2", "first and last month of a period")
        .arg(Format::monthOf(each.from.first), Format::monthOf(each.to.last));
}

std::vector<RowsModel::Row> RoadmapViewModel::measures(std::size_t grant) const
{
    std::vector<RowsModel::Row> rows;
    for (const MeasureReview &measure : review().grants[grant].measures) {
        const roadmap::GrantEffect &effect = measure.effect;
        const bool level = effect.compared == Compared::Level;
        const QString p = oddsText(effect.baseline().p);
        rows.push_back({{nameOf(measure), levelText(measure, effect.before.mean),
                         levelText(measure, effect.during.mean),
                         levelText(measure, effect.after.mean), level ? p : QString()},
                        {},
                        words(measure.measure.why)});
        if (level)
            continue;
        rows.push_back(
            {{tr("its change a year"), rateText(measure, effect.before.slope),
              rateText(measure, effect.during.slope), rateText(measure, effect.after.slope), p},
             {},
             {}});
    }
    return rows;
}

QStringList RoadmapViewModel::grantDetailColumns()
{
    return {tr("Measure"), tr("Period"), tr("Points"), tr("Mean"), tr("Change a year"), tr("p")};
}

std::vector<QStringList> RoadmapViewModel::grantDetails(std::size_t grant) const
{
    std::vector<QStringList> rows;
    const GrantReview &review = this->review().grants[grant];
    for (const MeasureReview &measure : review.measures) {
        const roadmap::GrantEffect &effect = measure.effect;
        const QString name = nameOf(measure);
        const auto period = [&](const QString &what, const PeriodFigures &figures) {
            rows.push_back({name, figures.over ? what : tr("%1, not over yet").arg(what),
                            Format::count(figures.points), levelText(measure, figures.mean),
                            rateText(measure, figures.slope), QString()});
        };
        period(tr("2 years before"), effect.before);
        period(tr("during"), effect.during);
        period(tr("after"), effect.after);
        period(tr("first year after"), effect.oneYearOn);
        period(tr("third year after"), effect.threeYearsOn);
        for (const BaselineRow &row : effect.sensitivity) {
            const bool level = effect.compared == Compared::Level;
            const auto text = [&](const std::optional<double> &value) {
                return level ? levelText(measure, value) : rateText(measure, value);
            };
            const QString change =
                tr("%1 → %2", "before, since").arg(text(row.before), text(row.since));
            rows.push_back({name,
                            tr("since the start, against %Ln year(s) before", nullptr, row.years),
                            Format::count(row.points), level ? change : QString(),
                            level ? QString() : change, oddsText(row.p)});
        }
    }
    for (const std::string &id : review.grant.milestones) {
        for (const review::MilestoneReview &each : this->review().milestones) {
            if (each.milestone.id == id)
                rows.push_back({words(each.milestone.title),
                                RoadmapText::status(each.state.status),
                                {},
                                RoadmapText::course(each),
                                Format::shortCommit(each.firstCommit),
                                {}});
        }
    }
    return rows;
}

QString RoadmapViewModel::grantWords(std::size_t grant) const
{
    const roadmap::Grant &each = review().grants[grant].grant;
    QStringList parts;
    for (const std::string &text : {each.objective, each.narrative}) {
        if (!text.empty())
            parts << words(text);
    }
    parts << tr("It changed during the grant; that does not say what caused it. p is the part of "
                "all circular shifts of the series in which before and since lie as far apart.");
    return parts.join(QStringLiteral("\n"));
}

} // namespace ferrograph::ui
