// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/change_view_model.h"

#include "core/scan/state_name.h"
#include "ui/state/change_text.h"
#include "ui/state/format.h"
#include "ui/state/time_range.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace ferrograph::ui
{
namespace
{

using metrics::ChangePart;

WaterfallInk inkOf(ChangePart part)
{
    switch (part) {
    case ChangePart::Ported:
        return WaterfallInk::Replaced;
    case ChangePart::Moved:
        return WaterfallInk::Moved;
    case ChangePart::NewlyUnsafe:
    case ChangePart::VendoredAdded:
    case ChangePart::Merged:
        return WaterfallInk::Came;
    case ChangePart::VendoredRemoved:
    case ChangePart::Emptied:
    case ChangePart::Deleted:
    case ChangePart::Rescoped:
        break;
    }
    return WaterfallInk::Gone;
}

QString dayText(Seconds moment)
{
    return QString::fromStdString(isoDate(moment));
}

CommitSubjects subjectsOf(const store::ChangeExplanation &change, const store::ProjectRow &project)
{
    CommitSubjects subjects;
    for (const store::RepositoryRow &row : project.repositories) {
        std::vector<std::string> commits;
        for (const store::ExplainedPart &part : change.parts) {
            for (const store::ChangedCommit &commit : part.commits) {
                if (commit.repository == row.name)
                    commits.push_back(commit.commit);
            }
        }
        addSubjects(subjects, row, commits, {}); // a few
    }
    return subjects;
}

} // namespace

Result<ChangeChoices> changeChoices(store::Database &database, const std::string &project)
{
    ChangeChoices choices;
    auto steps = store::explainedSteps(database, project, {});
    FERROGRAPH_TRY(steps);
    choices.steps = std::move(*steps);
    auto tags = store::projectTags(database, project);
    FERROGRAPH_TRY(tags);
    choices.tags = std::move(*tags);
    const auto releases = store::releaseTags(database, project);
    FERROGRAPH_TRY(releases);
    if (!releases->empty())
        choices.release = releases->back();
    const auto state = store::codeState(database, project, {}, {});
    FERROGRAPH_TRY(state);
    choices.newest = state->date;
    const auto first = store::codeSeries(database, project, {}, Step::Year, {});
    FERROGRAPH_TRY(first);
    if (!first->points.empty())
        choices.oldest = first->points.front().date;
    return choices;
}

Result<ChangeAnswer> changeBetween(store::Database &database, const std::string &project,
                                   const QString &from, const QString &to)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    std::optional<store::At> before;
    if (!from.isEmpty()) {
        auto at = scan::stateNamed(from.toStdString(), *row, scan::DateEdge::Begin);
        FERROGRAPH_TRY(at);
        before = std::move(*at);
    }
    const auto after = scan::stateNamed(to.toStdString(), *row);
    FERROGRAPH_TRY(after);
    ChangeAnswer answer;
    auto change = store::explainChange(database, project, before, *after);
    FERROGRAPH_TRY(change);
    answer.change = std::move(*change);
    answer.subjects = subjectsOf(answer.change, *row);
    return answer;
}

ChangeViewModel::ChangeViewModel(ChangeAnswer answer)
    : m_change(std::move(answer.change))
    , m_subjects(std::move(answer.subjects))
{
    std::stable_partition(m_change.parts.begin(), m_change.parts.end(),
                          [](const store::ExplainedPart &part) { return part.lines > 0; });
}

QString ChangeViewModel::subject(const std::string &commit) const
{
    const auto found = m_subjects.find(commit);
    return found == m_subjects.end() ? QString() : found->second;
}

std::vector<ChangeChoice> ChangeViewModel::choices(const ChangeChoices &choices)
{
    std::vector<ChangeChoice> result;
    result.push_back({tr("Whole history"), {}, {}, {}, {}});
    if (choices.newest) {
        result.push_back(
            {tr("Last 12 months"), dayText(monthsBefore(*choices.newest, 12)), {}, {}, {}});
    }
    if (choices.release || !choices.tags.empty()) {
        const store::TagMark &tag = choices.release ? *choices.release : choices.tags.back();
        const QString name = QString::fromStdString(tag.name);
        result.push_back({choices.release ? tr("Since the last release, %1").arg(name)
                                          : tr("Since the last tag, %1").arg(name),
                          name,
                          {},
                          {},
                          {}});
    }
    for (auto step = choices.steps.rbegin(); step != choices.steps.rend(); ++step) {
        // A step goes from the last second of a month to that of the next one.
        result.push_back({tr("%1: %2", "month, what happened")
                              .arg(Format::monthOf(step->step.to), ChangeText::step(*step)),
                          dayText(step->step.from + 1), dayText(step->step.to),
                          QString::fromStdString(step->note), step->step.to});
    }
    return result;
}

std::vector<WaterfallBar> ChangeViewModel::bars() const
{
    std::vector<WaterfallBar> bars;
    const auto end = [&](const std::optional<Seconds> &date, std::uint64_t value) {
        bars.push_back({date ? Format::date(*date) : tr("Beginning"), static_cast<double>(value),
                        WaterfallInk::Whole});
    };
    end(m_change.from, m_change.exposedBefore);
    for (const store::ExplainedPart &part : m_change.parts)
        bars.push_back(
            {ChangeText::partName(part.part), static_cast<double>(part.lines), inkOf(part.part)});
    end(m_change.to, m_change.exposedAfter);
    return bars;
}

const store::ExplainedPart *ChangeViewModel::part(int bar) const
{
    const auto index = static_cast<std::size_t>(bar - 1);
    return bar >= 1 && index < m_change.parts.size() ? &m_change.parts[index] : nullptr;
}

int ChangeViewModel::largestPart() const
{
    int largest = -1;
    for (std::size_t i = 0; i < m_change.parts.size(); ++i) {
        const bool larger =
            largest < 0 || std::abs(m_change.parts[i].lines) >
                               std::abs(m_change.parts[static_cast<std::size_t>(largest)].lines);
        if (larger)
            largest = static_cast<int>(i);
    }
    return largest < 0 ? -1 : largest + 1;
}

QString ChangeViewModel::total() const
{
    return Format::signedCount(static_cast<std::int64_t>(m_change.exposedAfter) -
                               static_cast<std::int64_t>(m_change.exposedBefore));
}

QString ChangeViewModel::totalNote() const
{
    if (m_change.exposedAfter > 0 && m_change.after.countedCode == 0)
        return tr("exposed lines");
    if (m_change.after.countedCode == 0 && m_change.to)
        return tr("exposed lines; no code at this commit");
    if (m_change.exposedBefore == 0)
        return tr("exposed lines, from none");
    const double ratio =
        static_cast<double>(m_change.exposedAfter) / static_cast<double>(m_change.exposedBefore);
    return ratio <= 1 ? tr("exposed lines, %1 fewer").arg(Format::percent(1 - ratio))
                      : tr("exposed lines, %1 more").arg(Format::percent(ratio - 1));
}

QString ChangeViewModel::sum() const
{
    QString text = Format::count(m_change.exposedBefore);
    for (const store::ExplainedPart &part : m_change.parts) {
        text += part.lines < 0 ? QStringLiteral(" − ") : QStringLiteral(" + ");
        text += Format::count(static_cast<std::uint64_t>(std::abs(part.lines)));
    }
    return text + QStringLiteral(" = ") + Format::count(m_change.exposedAfter);
}

QString ChangeViewModel::state(bool after) const
{
    const auto &date = after ? m_change.to : m_change.from;
    const auto &commits = after ? m_change.toCommits : m_change.fromCommits;
    const QString lines =
        tr("%1 exposed lines")
            .arg(Format::count(after ? m_change.exposedAfter : m_change.exposedBefore));
    if (!date)
        return tr("%1, before the first commit").arg(lines);
    return commits.size() == 1
               ? tr("%1 at %2, %3", "lines, commit, date")
                     .arg(lines, Format::shortCommit(commits.front()), Format::date(*date))
               : tr("%1 on %2", "lines, date").arg(lines, Format::date(*date));
}

} // namespace ferrograph::ui
