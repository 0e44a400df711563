// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segmented_control.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace ferrograph::ui
{
namespace
{

// The outline of a segment: round only where the control ends.
QPainterPath outline(const QRectF &box, bool roundLeft, bool roundRight)
{
    const qreal radius = grid::controlRadius;
    QPainterPath path;
    path.addRoundedRect(box, radius, radius);
    QPainterPath square;
    if (!roundLeft)
        square.addRect(QRectF(box.left(), box.top(), radius, box.height()));
    if (!roundRight)
        square.addRect(QRectF(box.right() - radius, box.top(), radius, box.height()));
    return path.united(square).simplified();
}

class Segment : public QAbstractButton
{
public:
    Segment(bool first, bool last, QWidget *parent)
        : QAbstractButton(parent)
        , m_first(first)
        , m_last(last)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFont(roleFont(TextRole::Strong));
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 28, grid::controlHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        WidgetPainter painter(this);
        // Neighbours share an edge: each paints half a pixel into the next.
        const QRectF box = QRectF(rect()).adjusted(m_first ? 0.5 : -0.5, 0.5, -0.5, -0.5);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        painter.setPen(QPen(isChecked() ? t.accent : t.border, 1));
        painter.setBrush(isChecked() ? t.accentSoft : t.card);
        const bool roundAll = isChecked();
        painter.drawPath(outline(roundAll ? QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5) : box,
                                 roundAll || (mirrored ? m_last : m_first),
                                 roundAll || (mirrored ? m_first : m_last)));
        const QColor ink = !isEnabled()               ? t.faint
                           : isChecked()              ? t.accent
                           : isDown() || underMouse() ? t.text
                                                      : t.muted;
        painter.setPen(ink);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    bool m_first;
    bool m_last;
};

} // namespace

SegmentedControl::SegmentedControl(const QString &accessibleName, const QStringList &labels,
                                   QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        auto *segment = new Segment(i == 0, i == labels.size() - 1, this);
        segment->setText(labels[i]);
        segment->setAccessibleName(labels[i]);
        row->addWidget(segment);
        m_segments.push_back(segment);
        connect(segment, &QAbstractButton::clicked, this, [this, i] {
            setCurrent(static_cast<int>(i));
            Q_EMIT chosen(static_cast<int>(i));
        });
    }
}

void SegmentedControl::setCurrent(int index)
{
    m_current = index;
    for (QAbstractButton *segment : m_segments)
        segment->setAutoExclusive(false); // else none of them could not be checked
    for (std::size_t i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setChecked(static_cast<int>(i) == index);
    for (QAbstractButton *segment : m_segments)
        segment->setAutoExclusive(true);
    if (index >= 0) {
        QAbstractButton *segment = m_segments[static_cast<std::size_t>(index)];
        segment->raise();
        setAccessibleDescription(segment->toolTip().isEmpty() ? segment->text()
                                                              : segment->toolTip());
    }
}

void SegmentedControl::setDescriptions(const QStringList &descriptions)
{
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        m_segments[i]->setToolTip(descriptions.value(static_cast<qsizetype>(i)));
        m_segments[i]->setAccessibleName(descriptions.value(static_cast<qsizetype>(i)));
    }
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int backward = forward == Qt::Key_Right ? Qt::Key_Left : Qt::Key_Right;
    int next = m_current;
    if (event->key() == forward)
        ++next;
    else if (event->key() == backward)
        --next;
    else
        return QWidget::keyPressEvent(event);
    if (next < 0 || next >= static_cast<int>(m_segments.size()))
        return;
    setCurrent(next);
    Q_EMIT chosen(next);
}

} // namespace ferrograph::ui
