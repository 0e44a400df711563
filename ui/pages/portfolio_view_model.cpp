// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/portfolio_view_model.h"

#include "ui/models/language_mix.h"
#include "ui/state/format.h"
#include "ui/state/time_range.h"

#include <algorithm>
#include <set>

namespace ferrograph::ui
{
namespace
{

const store::CodePoint *stateAt(const std::vector<store::CodePoint> &points, Seconds moment)
{
    const store::CodePoint *found = nullptr;
    for (const store::CodePoint &point : points) {
        if (point.date <= moment)
            found = &point;
    }
    return found;
}

std::optional<Seconds> oldestScan(const store::ProjectRow &project)
{
    std::optional<Seconds> oldest;
    for (const store::RepositoryRow &repository : project.repositories) {
        if (!repository.scanned)
            return std::nullopt;
        oldest = std::min(oldest.value_or(*repository.scanned), *repository.scanned);
    }
    return oldest;
}

bool anyScan(const store::ProjectRow &project)
{
    return std::any_of(project.repositories.begin(), project.repositories.end(),
                       [](const auto &repository) { return repository.scanned.has_value(); });
}

SparkValues exposedLine(const std::vector<store::CodePoint> &points)
{
    SparkValues line;
    std::optional<Seconds> end;
    for (const store::CodePoint &point : points) {
        // A step without a state is absent: it becomes a gap.
        while (end && nextStepStart(*end + 1, Step::Month) - 1 < point.stepEnd) {
            end = nextStepStart(*end + 1, Step::Month) - 1;
            line.emplace_back();
        }
        end = point.stepEnd;
        line.emplace_back(point.totals.countedCode > 0
                              ? std::optional(static_cast<double>(point.totals.exposed))
                              : std::nullopt);
    }
    return line;
}

} // namespace

PortfolioViewModel::PortfolioViewModel(const std::vector<store::PortfolioRow> &rows,
                                       const languages::LanguageTable &table, Seconds now)
{
    std::optional<Seconds> newest;
    for (const store::PortfolioRow &row : rows)
        newest = std::max(newest, row.state.date);
    m_asOf = newest.value_or(now);
    m_totals = store::portfolioTotals(rows);
    m_items.reserve(rows.size());
    for (const store::PortfolioRow &row : rows)
        m_items.push_back(item(row, table));
}

PortfolioItem PortfolioViewModel::item(const store::PortfolioRow &row,
                                       const languages::LanguageTable &table) const
{
    PortfolioItem item;
    item.project = QString::fromStdString(row.project.name);
    item.programme = QString::fromStdString(row.project.settings.programme);
    for (const std::string &tag : row.project.settings.tags)
        item.tags += QString::fromStdString(tag);
    item.code = row.state.totals.countedCode;
    item.exposed = row.state.totals.exposed;
    item.share = row.state.totals.exposedShare();
    item.mix = languageMix(row.state.languages, table);
    item.scanned = oldestScan(row.project);
    item.unreadable = row.state.recipe.unreadable;
    judge(item, row);
    compare(item, row);
    tell(item, row, table);
    if (item.judgement == Judgement::Measured)
        item.exposedLine = exposedLine(row.lastThreeYears);
    return item;
}

void PortfolioViewModel::judge(PortfolioItem &item, const store::PortfolioRow &row) const
{
    if (item.share) {
        item.judgement = Judgement::Measured;
        item.headline = tr("%1 exposed").arg(Format::percent(*item.share));
        item.headlineFigure = Format::percent(*item.share);
        item.headlineWord = tr("exposed");
        item.reason = tr("%1 of %2 lines")
                          .arg(Format::shortCount(item.exposed), Format::shortCount(item.code));
        return;
    }
    item.headline = tr("n/a", "no figure");
    if (!anyScan(row.project)) {
        item.judgement = Judgement::NotScanned;
        item.reason = tr("not scanned yet");
        return;
    }
    item.judgement = Judgement::NoCode;
    const store::CodePoint *emptied = nullptr; // the first without code after the last with it
    bool hadCode = false;
    for (const store::CodePoint &point : row.lastThreeYears) {
        const bool code = point.totals.countedCode > 0;
        hadCode = hadCode || code;
        if (code)
            emptied = nullptr;
        else if (!emptied)
            emptied = &point;
    }
    if (hadCode && emptied)
        item.reason = tr("no code since %1").arg(Format::monthOf(emptied->date));
    else
        item.reason = tr("no code that counts");
}

void PortfolioViewModel::compare(PortfolioItem &item, const store::PortfolioRow &row) const
{
    if (!item.share) {
        item.changeText = tr("n/a", "no figure");
        return;
    }
    const store::CodePoint *before = stateAt(row.lastThreeYears, monthsBefore(m_asOf, 12));
    if (!before || !before->totals.exposedShare()) {
        item.changeText = QStringLiteral("–");
        item.changeNote = tr("no code 12 months ago to compare with");
        return;
    }
    item.change = *item.share - *before->totals.exposedShare();
    item.exposedChange =
        static_cast<std::int64_t>(item.exposed) - static_cast<std::int64_t>(before->totals.exposed);
    item.changeText = Format::points(*item.change);
    item.changeNote =
        tr("%1 exposed lines, %2 against %3 on %4")
            .arg(Format::signedCount(*item.exposedChange), Format::percent(*item.share),
                 Format::percent(*before->totals.exposedShare()), Format::date(before->date));
}

void PortfolioViewModel::setFindings(const std::map<std::string, store::OpenFindings> &findings)
{
    for (PortfolioItem &item : m_items) {
        const auto found = findings.find(item.project.toStdString());
        item.findings = found == findings.end() ? std::nullopt : std::optional(found->second);
    }
}

QString PortfolioViewModel::subtitle() const
{
    if (m_items.empty())
        return tr("No projects yet");
    std::set<QString> programmes;
    std::uint64_t code = 0;
    std::optional<Seconds> newest;
    for (const PortfolioItem &item : m_items) {
        if (!item.programme.isEmpty())
            programmes.insert(item.programme);
        code += item.code;
        if (item.scanned)
            newest = std::max(newest.value_or(*item.scanned), *item.scanned);
    }
    QString text = tr("%n project(s)", nullptr, static_cast<int>(m_items.size()));
    if (programmes.size() > 1)
        text += tr(" in %n programme(s)", nullptr, static_cast<int>(programmes.size()));
    text += tr(" · %1 code lines").arg(Format::shortCount(code));
    if (newest)
        text += tr(" · measured %1").arg(Format::localTime(*newest));
    return text;
}

QString PortfolioViewModel::comparedWith() const
{
    return tr("compared with %1").arg(Format::date(monthsBefore(m_asOf, 12)));
}

} // namespace ferrograph::ui
