// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/delegates/row_delegate.h"

namespace ferrograph::ui
{

// Rows of FileTableModel: the path in the path face, the language behind a sample of its colour.
class FileDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit FileDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace ferrograph::ui
