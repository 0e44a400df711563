// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace ferrograph::ui
{

// The scrolling part of a page. Gives the content's layout the window's margins; the scroll bar
// takes its room from the margin, so that cards stay in line with the header.
class PageScroll : public QScrollArea
{
    Q_OBJECT
public:
    // `content` has its layout already.
    explicit PageScroll(QWidget *content, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setMargins();
};

} // namespace ferrograph::ui
