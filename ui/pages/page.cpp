// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/page.h"

#include "ui/state/app_state.h"

#include <QShowEvent>

namespace ferrograph::ui
{

QString fileDetail(const std::string &repository, const std::string &path, bool severalRepositories)
{
    return QString::fromStdString(severalRepositories ? repository + ":" + path : path);
}

Page::Page(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    connect(&state(), &AppState::projectChanged, this, &Page::markDirty);
    connect(&state(), &AppState::rangeChanged, this, &Page::markDirty);
    connect(&state(), &AppState::bucketsChanged, this, &Page::markDirty);
    connect(&state(), &AppState::storeChanged, this, &Page::markDirty);
}

void Page::setDetail(const QString &detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    markDirty();
}

void Page::markDirty()
{
    m_dirty = true;
    if (!isVisible())
        return;
    m_dirty = false;
    refresh();
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        m_dirty = false;
        refresh();
    }
}

} // namespace ferrograph::ui
