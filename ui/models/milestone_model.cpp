// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/milestone_model.h"

#include "ui/state/format.h"
#include "ui/state/roadmap_text.h"

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{

using review::MilestoneReview;

void MilestoneModel::setMilestones(std::vector<MilestoneReview> milestones)
{
    beginResetModel();
    m_milestones = std::move(milestones);
    endResetModel();
}

const MilestoneReview *MilestoneModel::milestone(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < m_milestones.size() ? &m_milestones[index] : nullptr;
}

int MilestoneModel::rowOf(const std::string &id) const
{
    const auto found = std::ranges::find_if(
        m_milestones, [&](const MilestoneReview &each) { return each.milestone.id == id; });
    return found == m_milestones.end() ? -1 : static_cast<int>(found - m_milestones.begin());
}

int MilestoneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_milestones.size());
}

int MilestoneModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MilestoneModel::text(const MilestoneReview &each, int column) const
{
    const roadmap::Milestone &milestone = each.milestone;
    switch (column) {
    case Title:
        return QString::fromStdString(milestone.title);
    case Phase:
        return QString::fromStdString(milestone.phase);
    case Goal:
        return RoadmapText::goal(milestone.metric, milestone.scope, milestone.goal);
    case Progress:
        // Whole percents, rounded down: only what is reached is 100.
        return each.state.progress
                   ? tr("%1 %", "percent").arg(std::floor(*each.state.progress * 100))
                   : QStringLiteral("–");
    case Due:
        return Format::date(milestone.due.last);
    case Status:
        return RoadmapText::status(each.state.status);
    case Forecast:
        return RoadmapText::course(each);
    case Owner:
        return milestone.owner.empty() ? tr("unassigned") : QString::fromStdString(milestone.owner);
    default:
        return {};
    }
}

QVariant MilestoneModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MilestoneReview &each = m_milestones[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(each, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == Status || index.column() == Forecast
                   ? RoadmapText::reason(each)
                   : QString::fromStdString(each.milestone.note);
    case ShareRole:
        return each.state.progress ? QVariant(*each.state.progress) : QVariant();
    case StatusRole:
        return static_cast<int>(each.state.status);
    default:
        return {};
    }
}

QVariant MilestoneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Milestone"), tr("Phase"),  tr("Goal"),     tr("Progress"),
                       tr("Due"),       tr("Status"), tr("Forecast"), tr("Owner")}
        .value(section);
}

} // namespace ferrograph::ui
