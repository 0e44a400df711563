// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/portfolio_view_model.h"
#include "ui/state/format.h"

#include <cmath>

// Archetypes, headlines and trend words of the portfolio.
namespace ferrograph::ui
{
namespace
{

using metrics::Archetype;
using metrics::Direction;

QString headlineText(const store::ProjectStory &story)
{
    const auto number = Format::count(static_cast<std::uint64_t>(std::max(0.0, *story.value)));
    switch (story.headline.metric->kind) {
    case metrics::Metric::Kind::R1:
        return PortfolioViewModel::tr("%1 unsafe Rust lines").arg(number);
    case metrics::Metric::Kind::LanguageLines:
        return PortfolioViewModel::tr("%1 lines of Rust").arg(number);
    default:
        return PortfolioViewModel::tr("%1 exposed").arg(Format::percent(*story.value));
    }
}

// The change of the headline in 12 months: points of a share, percent of an amount.
QString changeText(const store::ProjectStory &story)
{
    const double change = *story.value - *story.yearBefore;
    if (story.headline.metric->scale() == metrics::Scale::Share)
        return Format::points(change);
    if (*story.yearBefore == 0)
        return Format::signedCount(static_cast<std::int64_t>(change));
    const double ratio = change / *story.yearBefore;
    const QString size = Format::percent(std::abs(ratio));
    return ratio < 0 ? QStringLiteral("−") + size : QStringLiteral("+") + size;
}

} // namespace

QString archetypeText(Archetype archetype)
{
    switch (archetype) {
    case Archetype::RewriteInPlace:
        return PortfolioViewModel::tr("rewrite in place");
    case Archetype::Transpiled:
        return PortfolioViewModel::tr("transpiled");
    case Archetype::NewSafeReplacement:
        return PortfolioViewModel::tr("new safe replacement");
    case Archetype::AlreadySafe:
        return PortfolioViewModel::tr("already safe");
    case Archetype::NotMigrating:
        return PortfolioViewModel::tr("not migrating");
    case Archetype::Process:
        return PortfolioViewModel::tr("process");
    }
    return {};
}

void PortfolioViewModel::tell(PortfolioItem &item, const store::PortfolioRow &row,
                              const languages::LanguageTable &table) const
{
    const store::ProjectStory &story = row.story;
    if (item.judgement == Judgement::NotScanned)
        return;
    item.archetype = archetypeText(story.archetype);
    item.archetypeNote = story.archetypeSet
                             ? tr("set in the project's settings")
                             : tr("suggested: %1").arg(QString::fromStdString(story.why));
    if (item.judgement != Judgement::Measured)
        return;
    if (!story.headline.metric || !story.value) {
        // No figure rather than a zero that means nothing.
        item.headline = tr("n/a", "no figure");
        item.headlineFigure.clear();
        item.reason = story.archetype == Archetype::AlreadySafe ? tr("language says little here")
                                                                : tr("judged by its process");
        item.changeText = tr("n/a", "no figure");
        return;
    }
    item.headline = headlineText(story);
    if (story.headline.metric->kind == metrics::Metric::Kind::R1 ||
        story.headline.metric->kind == metrics::Metric::Kind::LanguageLines) {
        item.headlineFigure =
            Format::count(static_cast<std::uint64_t>(std::max(0.0, *story.value)));
        item.reason.clear(); // it is about exposed lines
        item.headlineWord = story.headline.metric->kind == metrics::Metric::Kind::R1
                                ? tr("unsafe Rust lines")
                                : tr("lines of Rust");
    }
    if (!story.yearBefore || !story.trend)
        return;
    item.direction = story.trend->direction;
    const bool down = story.headline.metric->better(table) == metrics::Reach::AtMost;
    item.better = item.direction == (down ? Direction::Falling : Direction::Rising);
    const QString change = changeText(story);
    switch (item.direction) {
    case Direction::Rising:
        item.changeFigure = QStringLiteral("▲ ") + change;
        item.changeWord = tr("rising");
        break;
    case Direction::Falling:
        item.changeFigure = QStringLiteral("▼ ") + change;
        item.changeWord = tr("falling");
        break;
    case Direction::NoEvidence:
        item.changeFigure = change;
        item.changeWord = tr("no trend");
        break;
    }
    item.changeText = tr("%1, %2", "change, trend word").arg(item.changeFigure, item.changeWord);
    item.changeNote +=
        tr("\n%1 of the last %n month(s): p = %2", "trend word",
           static_cast<int>(story.trend->points))
            .arg(item.direction == Direction::NoEvidence ? tr("No evidence of a trend")
                                                         : tr("Trend"),
                 QString::number(story.trend->test.p, 'f', 3));
}

} // namespace ferrograph::ui
