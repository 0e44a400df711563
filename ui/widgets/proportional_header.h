// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

#include <vector>

namespace ferrograph::ui
{

// Columns that share the width of their table by weight, so that a table never scrolls sideways.
// Dragging an edge changes the weights of the two columns beside it; hidden columns take no
// part.
class ProportionalHeader : public QHeaderView
{
    Q_OBJECT
public:
    // `weights` are the widths in a table of their sum.
    ProportionalHeader(std::vector<int> weights, QWidget *parent);

    QByteArray weights() const; // for the settings
    void restoreWeights(const QByteArray &saved);

    // A small arrow beside the words of the column that rows are sorted by; -1 is none.
    void setSortMark(int column, Qt::SortOrder order);

Q_SIGNALS:
    void weightsChanged(); // by the user

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void spread();
    double shownWeights() const;
    std::vector<double> shares(double room) const;
    int leastWidth(int column) const;
    void paintMark(QPainter *painter, double x, double y) const;
    void shift(int column, int oldWidth, int newWidth);

    std::vector<double> m_weights;
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_spreading = false;
    bool m_dragged = false;
};

} // namespace ferrograph::ui
