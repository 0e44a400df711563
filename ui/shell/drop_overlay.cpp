// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/drop_overlay.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QPainter>

namespace ferrograph::ui
{

DropOverlay::DropOverlay(QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::show(const DropPlan &plan)
{
    m_plan = plan;
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const bool possible = m_plan.kind != DropKind::Nothing;
    WidgetPainter painter(this);
    painter.fillRect(rect(), t.scrim);
    QRectF box(0, 0, std::min(560, width() - 2 * grid::margin), 168);
    box.moveCenter(QRectF(rect()).center());
    painter.setPen(QPen(possible ? t.accent : t.border, 2, Qt::DashLine));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(box, grid::cardRadius + 4, grid::cardRadius + 4);
    paintIcon(&painter, QRectF(box.center().x() - 16, box.top() + 24, 32, 32),
              possible ? QStringLiteral("drop") : QStringLiteral("info"),
              possible ? t.accent : t.muted);
    painter.setFont(roleFont(TextRole::Heading));
    painter.setPen(t.text);
    painter.drawText(QRectF(box.left() + 24, box.top() + 68, box.width() - 48, 24), Qt::AlignCenter,
                     m_plan.heading);
    painter.setFont(roleFont(possible ? TextRole::MonoSmall : TextRole::Body));
    painter.setPen(t.muted);
    const QRectF words(box.left() + 24, box.top() + 98, box.width() - 48, 56);
    if (possible) {
        const QStringList lines = m_plan.text.split(QLatin1Char('\n'));
        QStringList shown;
        for (const QString &line : lines.first(std::min<qsizetype>(lines.size(), 3))) {
            shown += painter.fontMetrics().elidedText(line, Qt::ElideMiddle,
                                                      static_cast<int>(words.width()));
        }
        painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop, shown.join(QLatin1Char('\n')));
    } else {
        painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_plan.text);
    }
}

} // namespace ferrograph::ui
