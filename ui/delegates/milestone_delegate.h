// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/delegates/row_delegate.h"

namespace ferrograph::ui
{

// Rows of MilestoneModel: a bar for the progress, a mark beside the status.
class MilestoneDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit MilestoneDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintBar(QPainter *painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
};

} // namespace ferrograph::ui
