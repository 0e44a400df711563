// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/treemap.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace ferrograph::ui
{

// One file of a treemap.
struct TreemapItem {
    std::string path;
    double size = 0;             // area
    std::optional<double> shade; // 0 (cool end of the ramp) to 1 (warm end); nothing: neutral
    QString words;               // tool tip and what a screen reader hears
};

// The colour of a shade: the ramp from memory-safe over neutral to not memory-safe.
QColor treemapColor(std::optional<double> shade);
// Black or white, whichever reads better on a colour.
QColor readableOn(const QColor &fill);

// A treemap of files. Click selects, double click or Enter opens a file; a click on a folder's head
// or Space goes into it, Backspace or Escape out again; arrows go to the neighbour.
class TreemapView : public QWidget
{
    Q_OBJECT
public:
    explicit TreemapView(QWidget *parent = nullptr);

    void setItems(std::vector<TreemapItem> items);
    void setRoot(const QString &directory); // "": all
    const QString &root() const { return m_root; }
    std::optional<std::size_t> current() const { return m_current; }
    void setCurrent(std::optional<std::size_t> item);

    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    void currentChanged(int item); // by the user
    void activated(int item);
    void rootChanged(const QString &directory);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void select(std::size_t item);
    void zoomTo(const QString &directory);
    void zoomOut();
    void step(int dx, int dy);
    void paintTile(QPainter &painter, const QRectF &box, const TreemapItem &item) const;
    std::optional<std::size_t> itemAt(QPointF at) const;
    const report::TreemapGroup *headAt(QPointF at) const;
    const report::TreemapTile *tileOf(std::size_t item) const;

    std::vector<TreemapItem> m_items;
    std::vector<report::TreemapGroup> m_groups;
    QString m_root;
    std::optional<std::size_t> m_current;
};

// "0 % exposed ▬▬▬ 100 %" below a treemap.
class TreemapLegend : public QWidget
{
    Q_OBJECT
public:
    explicit TreemapLegend(QWidget *parent = nullptr);
    void setEnds(const QString &low, const QString &high);
    QSize sizeHint() const override { return {320, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_low;
    QString m_high;
};

} // namespace ferrograph::ui
