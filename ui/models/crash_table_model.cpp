// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/crash_table_model.h"

#include "ui/state/format.h"

namespace ferrograph::ui
{

using fuzzing::Severity;
using store::CrashGroup;
using store::CrashStatus;

void CrashTableModel::setGroups(std::vector<CrashGroup> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

int CrashTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int CrashTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// A glyph of its own for each severity: colour alone says nothing.
QString CrashTableModel::severityText(const CrashGroup &group)
{
    if (!group.bucket.empty())
        return tr("○ Ungrouped", "severity of a crash without a group");
    switch (group.judgement.severity) {
    case Severity::High:
        return tr("▲ High", "severity of a crash");
    case Severity::Medium:
        return tr("■ Medium", "severity of a crash");
    case Severity::Low:
        return tr("● Low", "severity of a crash");
    case Severity::Info:
        return tr("· Info", "severity of a crash");
    case Severity::Unknown:
        break;
    }
    return tr("? Unknown", "severity of a crash");
}

QString CrashTableModel::stateText(const CrashGroup &group)
{
    switch (group.status) {
    case CrashStatus::New:
        return tr("new", "state of a crash");
    case CrashStatus::Open:
        return tr("open", "state of a crash");
    case CrashStatus::Reopened:
        return tr("reopened", "state of a crash");
    case CrashStatus::Fixed:
        return tr("✓ fixed", "state of a crash");
    case CrashStatus::NotABug:
        break;
    }
    return tr("not a bug", "state of a crash");
}

QString CrashTableModel::text(const CrashGroup &group, int column) const
{
    switch (column) {
    case SeverityColumn:
        return severityText(group);
    case CrashColumn: {
        const QString place = !group.bucket.empty() ? QString::fromStdString(group.bucket)
                              : group.state.empty() ? QString::fromStdString(group.crashLine)
                                                    : QString::fromStdString(group.state.front());
        return QStringLiteral("%1 %2").arg(QString::fromStdString(group.kind), place);
    }
    case TargetColumn:
        return group.targets.empty() ? QStringLiteral("–")
                                     : QString::fromStdString(group.targets.front());
    case FoundColumn:
        return Format::date(group.firstSeen);
    case ToFixColumn:
        return group.fixedAt ? tr("%1 d", "days").arg((*group.fixedAt - group.firstSeen) / 86'400)
                             : QStringLiteral("–");
    case StateColumn:
        return stateText(group);
    default:
        return {};
    }
}

QVariant CrashTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CrashGroup &row = group(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == ToFixColumn ? Qt::AlignTrailing | Qt::AlignVCenter
                                                      : Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(row.judgement.reason).toHtmlEscaped();
    return role == Qt::DisplayRole ? QVariant(text(row, index.column())) : QVariant();
}

QVariant CrashTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == ToFixColumn ? Qt::AlignTrailing | Qt::AlignVCenter
                                               : Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Severity"), tr("Crash"),  tr("Target"),
                       tr("Found"),    tr("To fix"), tr("State")}
        .value(section);
}

} // namespace ferrograph::ui
