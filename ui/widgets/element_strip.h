// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

#include <vector>

class QGridLayout;

namespace ferrograph::ui
{

// One part of a checklist: what it is, how it stands, and what was found.
struct StripElement {
    enum class Mark { Fine, Partly, Missing };

    QString title;
    Mark mark = Mark::Missing;
    QString standing; // the mark in words
    QString words;
    QString toolTip;
};

// Paints one element; a button, because each can be looked into.
class ElementCell : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ElementCell(int number, QWidget *parent = nullptr);

    void show(const StripElement &element);
    QSize sizeHint() const override { return {160, 76}; }
    QSize minimumSizeHint() const override { return {112, 76}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int m_number;
    StripElement m_element;
};

// Elements beside each other: six, three or two in a row, as the width allows.
class ElementStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ElementStrip(QWidget *parent = nullptr);

    void setElements(const std::vector<StripElement> &elements);
    QSize sizeHint() const override { return {900, heightAt(width())}; }

Q_SIGNALS:
    void activated(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int columnsAt(int width) const;
    int heightAt(int width) const;
    void arrange();

    QGridLayout *m_grid;
    std::vector<ElementCell *> m_cells;
    int m_columns = 0;
};

} // namespace ferrograph::ui
