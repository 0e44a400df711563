// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/proportional_header.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace ferrograph::ui
{
namespace
{

constexpr int narrowest = 36;

} // namespace

ProportionalHeader::ProportionalHeader(std::vector<int> weights, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_weights(weights.begin(), weights.end())
{
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(narrowest);
    setHighlightSections(false);
    setSectionsClickable(true);
    setSortIndicatorShown(false);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setFixedHeight(36);
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QHeaderView::sectionResized, this, &ProportionalHeader::shift);
}

QByteArray ProportionalHeader::weights() const
{
    QByteArrayList parts;
    for (const double weight : m_weights)
        parts += QByteArray::number(weight, 'f', 1);
    return parts.join(',');
}

void ProportionalHeader::restoreWeights(const QByteArray &saved)
{
    const QByteArrayList parts = saved.split(',');
    if (static_cast<std::size_t>(parts.size()) != m_weights.size())
        return;
    std::vector<double> read;
    for (const QByteArray &part : parts)
        read.push_back(part.toDouble());
    if (std::any_of(read.begin(), read.end(), [](double weight) { return weight <= 0; }))
        return;
    m_weights = std::move(read);
    spread();
}

void ProportionalHeader::spread()
{
    if (count() != static_cast<int>(m_weights.size()))
        return;
    m_spreading = true;
    const double sum = shownWeights();
    const int room = viewport()->width();
    double passed = 0;
    int begin = 0;
    for (int i = 0; i < count(); ++i) {
        if (isSectionHidden(i))
            continue;
        passed += m_weights[static_cast<std::size_t>(i)];
        const int end = qRound(room * passed / sum);
        resizeSection(i, std::max(narrowest, end - begin));
        begin = end;
    }
    m_spreading = false;
}

void ProportionalHeader::shift(int column, int oldWidth, int newWidth)
{
    if (m_spreading || oldWidth == newWidth || viewport()->width() == 0)
        return;
    if (oldWidth == 0 || newWidth == 0) {
        // Shown or hidden; the header knows which only after this signal.
        QMetaObject::invokeMethod(this, &ProportionalHeader::spread, Qt::QueuedConnection);
        return;
    }
    int next = column + 1;
    while (next < count() && isSectionHidden(next))
        ++next;
    if (next >= count())
        return;
    const double perPixel = shownWeights() / viewport()->width();
    double &own = m_weights[static_cast<std::size_t>(column)];
    double &other = m_weights[static_cast<std::size_t>(next)];
    const double moved =
        std::clamp((newWidth - oldWidth) * perPixel, std::min(0.0, narrowest * perPixel - own),
                   std::max(0.0, other - narrowest * perPixel));
    own += moved;
    other -= moved;
    m_dragged = true;
    spread();
}

double ProportionalHeader::shownWeights() const
{
    double sum = 0;
    for (int i = 0; i < count(); ++i) {
        if (!isSectionHidden(i))
            sum += m_weights[static_cast<std::size_t>(i)];
    }
    return sum;
}

void ProportionalHeader::setSortMark(int column, Qt::SortOrder order)
{
    m_sorted = column;
    m_order = order;
    viewport()->update();
}

// In the padding at the trailing edge: the style's own arrow would cover right-aligned words.
void ProportionalHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, column);
    painter->restore();
    if (column != m_sorted)
        return;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x = mirrored ? rect.left() + 5 : rect.right() - 4;
    const double y = rect.center().y() + 0.5;
    const double tip = m_order == Qt::AscendingOrder ? -2.5 : 2.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().muted);
    const std::array corners = {QPointF(x - 3.5, y - tip), QPointF(x + 3.5, y - tip),
                                QPointF(x, y + tip)};
    painter->drawPolygon(corners.data(), static_cast<int>(corners.size()));
    painter->restore();
}

bool ProportionalHeader::viewportEvent(QEvent *event)
{
    const bool handled = QHeaderView::viewportEvent(event);
    if (event->type() == QEvent::Resize)
        spread();
    return handled;
}

void ProportionalHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    if (m_dragged)
        Q_EMIT weightsChanged();
    m_dragged = false;
}

} // namespace ferrograph::ui
