// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace ferrograph::ui
{

// Draws plain rows of text with a line between them: some columns in the path face, some bold.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RowDelegate(QSet<int> monoColumns, QSet<int> boldColumns, QObject *parent = nullptr);
    // Columns whose words are cut in the middle, as paths are.
    void setCutInTheMiddle(QSet<int> columns) { m_middle = std::move(columns); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    QSet<int> m_mono;
    QSet<int> m_bold;
    QSet<int> m_middle;
};

} // namespace ferrograph::ui
