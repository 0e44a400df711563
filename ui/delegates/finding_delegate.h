// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/delegates/row_delegate.h"

namespace ferrograph::ui
{

// Rows of findings: the severity behind its shape, the path in the path face.
class FindingDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit FindingDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace ferrograph::ui
