// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/info_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ferrograph::ui
{

InfoBar::InfoBar(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    // Of the page's width, with a gutter below.
    row->setContentsMargins(grid::margin + 44, 6, grid::margin + 8, 6 + grid::gutter);
    row->setSpacing(8);
    m_text = makeLabel({}, TextRole::Body, TextColor::Text, this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = new QPushButton(this);
    m_action->setProperty("kind", QStringLiteral("link"));
    m_close = new QToolButton(this);
    m_close->setProperty("kind", QStringLiteral("icon"));
    m_close->setIcon(icon(QStringLiteral("close"), IconTint::Muted));
    m_close->setIconSize({14, 14});
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close"));
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        const QString id = shownId();
        for (Entry &entry : m_entries)
            entry.closed = entry.closed || entry.info.id == id;
        update();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const Entry *entry = top(); entry && entry->info.run) {
            const auto run = entry->info.run;
            run();
        }
    });
    hide();
}

void InfoBar::show(Info info)
{
    const auto same = std::find_if(m_entries.begin(), m_entries.end(),
                                   [&](const Entry &entry) { return entry.info.id == info.id; });
    if (same == m_entries.end()) {
        m_entries.push_back({std::move(info), false});
    } else {
        same->closed = same->closed && same->info.text == info.text;
        same->info = std::move(info);
    }
    update();
}

void InfoBar::withdraw(const QString &id)
{
    std::erase_if(m_entries, [&](const Entry &entry) { return entry.info.id == id; });
    update();
}

const InfoBar::Entry *InfoBar::top() const
{
    const Entry *best = nullptr;
    for (const Entry &entry : m_entries) {
        if (!entry.closed && (!best || entry.info.level >= best->info.level))
            best = &entry;
    }
    return best;
}

QString InfoBar::shownId() const
{
    return top() ? top()->info.id : QString();
}

QString InfoBar::shownText() const
{
    return top() ? top()->info.text : QString();
}

void InfoBar::update()
{
    const Entry *entry = top();
    setVisible(entry != nullptr);
    if (!entry)
        return;
    m_text->setText(entry->info.text);
    m_action->setText(entry->info.action);
    m_action->setAccessibleName(entry->info.action);
    m_action->setVisible(!entry->info.action.isEmpty());
    setAccessibleName(entry->info.text);
    QWidget::update();
}

void InfoBar::paintEvent(QPaintEvent *)
{
    const Entry *entry = top();
    if (!entry)
        return;
    const Tokens &t = tokens();
    const QColor ink = entry->info.level == Info::Level::Error       ? t.worse
                       : entry->info.level == Info::Level::Attention ? t.attention
                                                                     : t.accent;
    const QString glyph = entry->info.level == Info::Level::Error       ? QStringLiteral("error")
                          : entry->info.level == Info::Level::Attention ? QStringLiteral("warning")
                                                                        : QStringLiteral("info");
    WidgetPainter painter(this);
    QColor wash = ink;
    wash.setAlphaF(0.08F);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(t.card);
    const QRectF box = QRectF(rect().adjusted(grid::margin, 0, -grid::margin, -grid::gutter))
                           .adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, grid::cardRadius, grid::cardRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawRoundedRect(box, grid::cardRadius, grid::cardRadius);
    const qreal left = layoutDirection() == Qt::RightToLeft ? box.right() - 34 : box.left() + 16;
    paintIcon(&painter, QRectF(left, box.center().y() - 9, 18, 18), glyph, ink);
}

} // namespace ferrograph::ui
