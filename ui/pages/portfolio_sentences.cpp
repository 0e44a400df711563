// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/portfolio_view_model.h"
#include "ui/state/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

// The names of at most three, and how many more.
QString names(const QStringList &all)
{
    if (all.size() <= 3)
        return QLocale().createSeparatedList(all);
    return PortfolioViewModel::tr("%1 and %n other(s)", "names of projects",
                                  static_cast<int>(all.size() - 2))
        .arg(all.first(2).join(QStringLiteral(", ")));
}

} // namespace

std::vector<Sentence> PortfolioViewModel::sentences() const
{
    if (m_items.empty())
        return {};
    return {totalSentence(), changeSentence(), gapSentence()};
}

Sentence PortfolioViewModel::totalSentence() const
{
    std::uint64_t code = 0;
    std::uint64_t exposed = 0;
    const PortfolioItem *largest = nullptr;
    for (const PortfolioItem &item : m_items) {
        code += item.code;
        exposed += item.exposed;
        if (!largest || item.exposed > largest->exposed)
            largest = &item;
    }
    if (code == 0)
        return {Sentence::Mark::Plain, tr("No code line has been counted yet.")};
    QString text =
        tr("%1 of %2 code lines (%3) are exposed: not in a memory-safe language, or "
           "unsafe code in one.")
            .arg(Format::shortCount(exposed), Format::shortCount(code),
                 Format::percent(static_cast<double>(exposed) / static_cast<double>(code)));
    if (m_totals.share && m_totals.shareBefore) {
        const double change = *m_totals.share - *m_totals.shareBefore;
        const QString points = QLocale().toString(std::abs(change) * 100, 'f', 1);
        constexpr double shown = 0.0005; // what rounds to 0.0 points
        text += QLatin1Char(' ');
        text += std::abs(change) < shown ? tr("That is as much as a year ago.")
                : change < 0             ? tr("That is %1 points less than a year ago.").arg(points)
                             : tr("That is %1 points more than a year ago.").arg(points);
    }
    if (m_items.size() > 1 && exposed > 0) {
        text += QLatin1Char(' ');
        text += tr("%1 holds %2 of them.")
                    .arg(largest->project, Format::percent(static_cast<double>(largest->exposed) /
                                                           static_cast<double>(exposed)));
    }
    return {Sentence::Mark::Plain, text};
}

Sentence PortfolioViewModel::changeSentence() const
{
    std::vector<const PortfolioItem *> compared;
    for (const PortfolioItem &item : m_items) {
        if (item.exposedChange)
            compared.push_back(&item);
    }
    if (compared.empty()) {
        return {Sentence::Mark::Plain,
                tr("No project has a history of 12 months to compare with yet.")};
    }
    const auto count = [&](auto wanted) {
        return static_cast<int>(std::count_if(compared.begin(), compared.end(), wanted));
    };
    const int fewer = count([](const auto *item) { return *item->exposedChange < 0; });
    const int more = count([](const auto *item) { return *item->exposedChange > 0; });
    const int same = static_cast<int>(compared.size()) - fewer - more;
    const auto [least, most] =
        std::minmax_element(compared.begin(), compared.end(), [](const auto *a, const auto *b) {
            return *a->exposedChange < *b->exposedChange;
        });
    QStringList parts;
    if (fewer > 0) {
        parts += tr("fewer in %n project(s), most in %1 (%2)", nullptr, fewer)
                     .arg((*least)->project, Format::signedCount(*(*least)->exposedChange));
    }
    if (more > 0) {
        parts += tr("more in %n project(s), most in %1 (%2)", nullptr, more)
                     .arg((*most)->project, Format::signedCount(*(*most)->exposedChange));
    }
    if (same > 0)
        parts += tr("as many in %n project(s)", nullptr, same);
    return {Sentence::Mark::Plain,
            tr("Exposed lines against 12 months ago: %1.").arg(parts.join(QStringLiteral("; ")))};
}

Sentence PortfolioViewModel::gapSentence() const
{
    QStringList unscanned;
    QStringList empty;
    QStringList damaged;
    std::uint64_t unreadable = 0;
    std::optional<Seconds> oldest;
    for (const PortfolioItem &item : m_items) {
        if (item.judgement == Judgement::NotScanned)
            unscanned += item.project;
        if (item.judgement == Judgement::NoCode)
            empty += QStringLiteral("%1 (%2)").arg(item.project, item.reason);
        if (item.unreadable > 0)
            damaged += item.project;
        unreadable += item.unreadable;
        if (item.scanned)
            oldest = std::min(oldest.value_or(*item.scanned), *item.scanned);
    }
    QStringList parts;
    if (!unscanned.isEmpty())
        parts += tr("%n not scanned yet: %1", nullptr, static_cast<int>(unscanned.size()))
                     .arg(names(unscanned));
    if (!empty.isEmpty())
        parts +=
            tr("%n without code: %1", nullptr, static_cast<int>(empty.size())).arg(names(empty));
    if (unreadable > 0)
        parts += tr("%Ln object(s) could not be read in %1", nullptr, static_cast<int>(unreadable))
                     .arg(names(damaged));
    if (!parts.isEmpty()) {
        return {unreadable > 0 ? Sentence::Mark::Attention : Sentence::Mark::Plain,
                tr("Missing from this picture: %1.").arg(parts.join(QStringLiteral("; ")))};
    }
    return {Sentence::Mark::Fine,
            oldest ? tr("Every project was read without a gap; the oldest reading is from %1.")
                         .arg(Format::localTime(*oldest))
                   : tr("Every project was read without a gap.")};
}

} // namespace ferrograph::ui
