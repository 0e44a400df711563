// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/milestone_dialog.h"

#include "ui/dialogs/roadmap_fields.h"

#include <QLineEdit>

namespace ferrograph::ui
{

MilestoneDialog::MilestoneDialog(const roadmap::Roadmap &roadmap,
                                 const std::optional<roadmap::Milestone> &milestone, Save save,
                                 QWidget *parent)
    : FormDialog(milestone ? tr("Milestone") : tr("New milestone"),
                 tr("How it stands is computed from the history each time it is asked for."),
                 tr("Save"), parent)
    , m_id(milestone ? milestone->id : std::string())
    , m_save(std::move(save))
{
    setMinimumWidth(620);
    for (const roadmap::Milestone &each : roadmap.milestones)
        m_taken.push_back(each.id);
    const roadmap::Milestone shown = milestone.value_or(roadmap::Milestone());
    const auto line = [this](const std::string &text, const char *name) {
        auto *field = new QLineEdit(QString::fromStdString(text), this);
        field->setObjectName(QString::fromLatin1(name));
        return field;
    };
    m_title = line(shown.title, "title");
    addRow(tr("Title"), m_title);
    m_phase = line(shown.phase, "phase");
    m_phase->setPlaceholderText(tr("Pilot"));
    addRow(tr("Phase"), m_phase);
    m_goal = new GoalField(roadmap, tr("Goal"), this);
    if (milestone)
        m_goal->set(shown.metric, shown.scope, shown.goal);
    addRow(tr("Goal"), m_goal, tr("Languages with a + between: C+C++."));
    m_start = makeDateField(shown.start, this);
    m_start->setObjectName(QStringLiteral("start"));
    addRow(tr("Start"), m_start, tr("Where progress counts from; empty: the first commit."));
    m_due = makeDateField(milestone ? std::optional(shown.due) : std::nullopt, this);
    m_due->setObjectName(QStringLiteral("due"));
    addRow(tr("Due"), m_due, tr("A day, a month (2027-06) or a year: its last day counts."));
    m_owner = line(shown.owner, "owner");
    addRow(tr("Owner"), m_owner);
    m_note = line(shown.note, "note");
    addRow(tr("Note"), m_note);
    connect(this, &FormDialog::accepting, this, &MilestoneDialog::save);
}

void MilestoneDialog::save()
{
    roadmap::Milestone milestone;
    milestone.title = m_title->text().trimmed().toStdString();
    if (milestone.title.empty())
        return setProblem(tr("A milestone needs a title."));
    milestone.id = m_id.empty() ? idFor(m_title->text(), m_taken, "milestone") : m_id;
    milestone.phase = m_phase->text().trimmed().toStdString();
    milestone.metric = m_goal->metricName();
    if (!metrics::parseMetric(milestone.metric))
        return setProblem(tr("These are not languages that Ferrograph knows."));
    milestone.scope = m_goal->scope();
    milestone.goal = m_goal->goal();
    const DateInput start = dateOf(*m_start);
    const DateInput due = dateOf(*m_due);
    if (!start.good || !due.good)
        return setProblem(tr("Dates are written like 2027-06-30, 2027-06 or 2027."));
    if (!due.date)
        return setProblem(tr("A milestone needs a due date."));
    if (start.date && start.date->first > due.date->last)
        return setProblem(tr("It is due before it starts."));
    milestone.start = start.date;
    milestone.due = *due.date;
    milestone.owner = m_owner->text().trimmed().toStdString();
    milestone.note = m_note->text().trimmed().toStdString();
    const QString problem = m_save(milestone);
    if (problem.isEmpty())
        accept();
    else
        setProblem(problem);
}

} // namespace ferrograph::ui
