// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/policy_dialog.h"

#include "ui/dialogs/roadmap_fields.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ferrograph::ui
{

PolicyDialog::PolicyDialog(const roadmap::Roadmap &roadmap, Save save, QWidget *parent)
    : FormDialog(tr("Policy"),
                 tr("Files that break it are listed on the page, and `ferrograph check` ends with "
                    "an error."),
                 tr("Save"), parent)
    , m_roadmap(roadmap)
    , m_save(std::move(save))
{
    setMinimumWidth(680);
    m_since = makeDateField(roadmap.policy.newCodeSince, this);
    m_since->setObjectName(QStringLiteral("since"));
    addRow(tr("New code since"), m_since,
           tr("From then on new files are in memory-safe languages. Empty: no date."));
    m_exempt = makeLinesField(roadmap.policy.exempt, this);
    m_exempt->setObjectName(QStringLiteral("exempt"));
    m_exempt->setPlaceholderText(QStringLiteral("third_party"));
    addRow(tr("Exempt"), m_exempt, tr("Path patterns that the date does not bind, one a line."));
    addRow(tr("Limits"), makeLimits());
    for (const roadmap::Limit &limit : roadmap.policy.limits)
        addLimit(&limit);
    connect(this, &FormDialog::accepting, this, &PolicyDialog::save);
}

QWidget *PolicyDialog::makeLimits()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(8);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    column->addLayout(m_rows);
    auto *add = new QPushButton(tr("Add a limit"), box);
    add->setObjectName(QStringLiteral("addLimit"));
    add->setProperty("kind", QStringLiteral("link"));
    add->setAccessibleName(add->text());
    add->setAutoDefault(false);
    column->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        addLimit(nullptr);
        m_limits.back()->setFocus(Qt::OtherFocusReason);
    });
    return box;
}

void PolicyDialog::addLimit(const roadmap::Limit *limit)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const QString what = tr("Limit %1").arg(m_limits.size() + 1);
    auto *field = new GoalField(m_roadmap, what, line);
    field->offerFindings();
    if (limit != nullptr)
        field->set(limit->metric, limit->scope, limit->goal);
    row->addWidget(field, 1);
    auto *remove = new QToolButton(line);
    remove->setProperty("kind", QStringLiteral("icon"));
    remove->setIcon(icon(QStringLiteral("remove"), IconTint::Muted));
    remove->setAccessibleName(tr("Remove %1", "limit 2").arg(what));
    remove->setToolTip(tr("Remove the limit"));
    row->addWidget(remove, 0, Qt::AlignTop);
    m_rows->addWidget(line);
    m_limits.push_back(field);
    connect(remove, &QToolButton::clicked, this, [this, field, line] {
        std::erase(m_limits, field);
        line->deleteLater();
    });
}

void PolicyDialog::save()
{
    roadmap::Policy policy;
    const DateInput since = dateOf(*m_since);
    if (!since.good)
        return setProblem(tr("Dates are written like 2027-06-30, 2027-06 or 2027."));
    policy.newCodeSince = since.date;
    policy.exempt = linesOf(*m_exempt);
    for (const GoalField *field : m_limits) {
        if (field->metricName() != roadmap::openFindings &&
            !metrics::parseMetric(field->metricName()))
            return setProblem(tr("These are not languages that Ferrograph knows."));
        policy.limits.push_back({field->metricName(), field->scope(), field->goal()});
    }
    const QString problem = m_save(policy);
    if (problem.isEmpty())
        accept();
    else
        setProblem(problem);
}

} // namespace ferrograph::ui
