// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/state/time_range.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace ferrograph::ui
{

class ElidedLabel;
class Page;
class SegmentedControl;

// Looks like a search field and opens the palette.
class SearchButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setCompact(bool compact); // the glass alone

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_compact = false;
};

// The top of the window: what the page is, the time range, search, export.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setPage(const Page &page, bool anyProject);
    void setRange(const TimeRange &range);
    QMenu *exportMenu() const { return m_exportMenu; }

Q_SIGNALS:
    void rangeChosen(const ferrograph::ui::TimeRange &range);
    void searchRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    QAbstractButton *m_customRange = nullptr;
    SegmentedControl *m_range = nullptr;
    SearchButton *m_search = nullptr;
    QToolButton *m_export = nullptr;
    QMenu *m_exportMenu = nullptr;
};

} // namespace ferrograph::ui
