// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/target_editor.h"

#include "core/metrics/metric.h"
#include "ui/state/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

QDate dateOf(Seconds moment)
{
    return QDateTime::fromSecsSinceEpoch(moment, Qt::UTC).date();
}

Seconds endOfDay(const QDate &date)
{
    return startOfDay({date.year(), date.month(), date.day()}) + 86399;
}

// What the figure of a name is; the exposed share where the name says nothing.
metrics::Metric metricOf(const QString &name)
{
    return metrics::parseMetric(name.toStdString()).value_or(metrics::Metric());
}

} // namespace

TargetEditor::TargetEditor(const std::optional<store::Target> &target, Seconds now, QWidget *parent)
    : QWidget(parent)
    , m_before(target)
    , m_now(now)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(8);
    m_hasTarget = new QCheckBox(tr("One figure to steer by"), this);
    m_hasTarget->setObjectName(QStringLiteral("hasTarget"));
    m_hasTarget->setAccessibleName(tr("Set a target"));
    column->addWidget(m_hasTarget);
    column->addLayout(makeFigure());
    column->addLayout(makeDue());
    fill();
    showState();
    connect(m_hasTarget, &QCheckBox::toggled, this, &TargetEditor::showState);
    connect(m_hasDue, &QCheckBox::toggled, this, &TargetEditor::showState);
    connect(m_metric, &QComboBox::activated, this, &TargetEditor::showMetric);
}

QLayout *TargetEditor::makeFigure()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_metric = new QComboBox(this);
    m_metric->setObjectName(QStringLiteral("metric"));
    m_metric->setAccessibleName(tr("Metric of the target"));
    m_metric->addItem(tr("Exposed share"), QStringLiteral("exposed_share"));
    m_metric->addItem(tr("Exposed lines"), QStringLiteral("exposed"));
    m_metric->addItem(tr("Unsafe Rust lines (R1)"), QStringLiteral("r1"));
    m_metric->addItem(tr("Share of memory-safe languages"), QStringLiteral("safe_share"));
    m_metric->addItem(tr("Lines of C and C++"), QStringLiteral("lines:C+C++"));
    m_metric->addItem(tr("Share of C and C++"), QStringLiteral("share:C+C++"));
    m_metric->addItem(tr("Share of Rust"), QStringLiteral("share:Rust"));
    m_value = new QDoubleSpinBox(this);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row->addWidget(m_metric, 1);
    row->addWidget(m_value, 1);
    return row;
}

QLayout *TargetEditor::makeDue()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_hasDue = new QCheckBox(tr("by"), this);
    m_hasDue->setObjectName(QStringLiteral("hasDue"));
    m_hasDue->setAccessibleName(tr("The target has a due date"));
    m_due = new QDateEdit(dateOf(m_now).addYears(1), this);
    m_due->setObjectName(QStringLiteral("due"));
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(Format::tr("d MMM yyyy", "format of a date"));
    m_due->setAccessibleName(tr("Due date"));
    row->addWidget(m_hasDue);
    row->addWidget(m_due, 1);
    row->addStretch(1);
    return row;
}

void TargetEditor::fill()
{
    m_hasTarget->setChecked(m_before.has_value());
    if (m_before) {
        const QString name = QString::fromStdString(m_before->metric);
        if (m_metric->findData(name) < 0)
            m_metric->addItem(name, name);
        m_metric->setCurrentIndex(m_metric->findData(name));
    }
    showMetric();
    if (!m_before)
        return;
    m_value->setValue(isShare() ? m_before->value * 100 : m_before->value);
    m_hasDue->setChecked(m_before->due.has_value());
    if (m_before->due)
        m_due->setDate(dateOf(*m_before->due));
}

bool TargetEditor::isShare() const
{
    return metricOf(m_metric->currentData().toString()).scale() == metrics::Scale::Share;
}

void TargetEditor::showState()
{
    const bool on = m_hasTarget->isChecked();
    m_metric->setEnabled(on);
    m_value->setEnabled(on);
    m_hasDue->setEnabled(on);
    m_due->setEnabled(on && m_hasDue->isChecked());
}

void TargetEditor::showMetric()
{
    const bool share = isShare();
    const bool atMost =
        metricOf(m_metric->currentData().toString()).better(languages::LanguageTable::builtin()) ==
        metrics::Reach::AtMost;
    m_value->setPrefix(atMost ? tr("at most ") : tr("at least "));
    m_value->setAccessibleName(atMost ? tr("Value to reach, at most")
                                      : tr("Value to reach, at least"));
    m_value->setDecimals(share ? 1 : 0);
    m_value->setRange(0, share ? 100 : 1e9);
    m_value->setGroupSeparatorShown(true);
    m_value->setSuffix(share ? QStringLiteral("\u00A0%") : QString());
}

std::optional<store::Target> TargetEditor::target() const
{
    if (!m_hasTarget->isChecked())
        return std::nullopt;
    store::Target target;
    target.metric = m_metric->currentData().toString().toStdString();
    target.value = isShare() ? m_value->value() / 100 : m_value->value();
    if (m_hasDue->isChecked())
        target.due = endOfDay(m_due->date());
    target.start =
        m_before && m_before->metric == target.metric ? m_before->start : std::optional(m_now);
    return target;
}

} // namespace ferrograph::ui
