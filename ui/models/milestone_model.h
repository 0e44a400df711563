// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/review/roadmap_review.h"

#include <QAbstractTableModel>

#include <vector>

namespace ferrograph::ui
{

// Milestones by due date with their progress and computed status.
class MilestoneModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Phase, Goal, Progress, Due, Status, Forecast, Owner, ColumnCount };
    enum Role {
        ShareRole = Qt::UserRole, // of Progress: 0 to 1; invalid where there is no figure
        StatusRole,               // roadmap::Status
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMilestones(std::vector<review::MilestoneReview> milestones);
    const std::vector<review::MilestoneReview> &milestones() const { return m_milestones; }
    // Nothing where the row is none.
    const review::MilestoneReview *milestone(int row) const;
    int rowOf(const std::string &id) const; // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const review::MilestoneReview &each, int column) const;

    std::vector<review::MilestoneReview> m_milestones;
};

} // namespace ferrograph::ui
