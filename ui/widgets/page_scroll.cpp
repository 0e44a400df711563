// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/page_scroll.h"

#include "ui/theme/tokens.h"

#include <QLayout>
#include <QScrollBar>

namespace ferrograph::ui
{

PageScroll::PageScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);
    setMargins();
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PageScroll::setMargins);
}

void PageScroll::setMargins()
{
    const int bar =
        verticalScrollBar()->maximum() > 0 ? verticalScrollBar()->sizeHint().width() : 0;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    widget()->layout()->setContentsMargins(grid::margin - (mirrored ? bar : 0), 0,
                                           grid::margin - (mirrored ? 0 : bar), grid::margin);
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    setMargins();
}

} // namespace ferrograph::ui
