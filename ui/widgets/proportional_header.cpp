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
constexpr int padding = 10; // as of the cells
constexpr int enoughForWords = 84;
constexpr int enoughForNumbers = 56;

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
    const std::vector<double> widths = shares(viewport()->width());
    double passed = 0;
    int begin = 0;
    for (int i = 0; i < count(); ++i) {
        if (isSectionHidden(i))
            continue;
        passed += widths[static_cast<std::size_t>(i)];
        const int end = qRound(passed);
        resizeSection(i, std::max(narrowest, end - begin));
        begin = end;
    }
    m_spreading = false;
}

// By weight, but numbers keep the room that their words need: what they need more is taken from
// the others.
std::vector<double> ProportionalHeader::shares(double room) const
{
    std::vector<double> widths(m_weights.size(), 0);
    std::vector<bool> fixed(m_weights.size(), false);
    double weights = shownWeights();
    bool again = true;
    while (again && weights > 0) {
        again = false;
        const double perWeight = room / weights;
        for (int i = 0; i < count(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (isSectionHidden(i) || fixed[at])
                continue;
            widths[at] = m_weights[at] * perWeight;
            if (const double least = leastWidth(i); widths[at] < least && weights > m_weights[at]) {
                widths[at] = least;
                fixed[at] = true;
                weights -= m_weights[at];
                room = std::max(0.0, room - least);
                again = true;
                break;
            }
        }
    }
    return widths;
}

int ProportionalHeader::leastWidth(int column) const
{
    const Qt::Alignment alignment(
        model()->headerData(column, orientation(), Qt::TextAlignmentRole).toInt());
    const QString words = model()->headerData(column, orientation()).toString();
    const int needed = fontMetrics().horizontalAdvance(words) + 2 * padding + 2;
    if (!(alignment & (Qt::AlignRight | Qt::AlignTrailing)))
        return std::clamp(needed, narrowest, enoughForWords);
    return std::max(needed, enoughForNumbers);
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

// The style would cut right-aligned words at their beginning, and cover them with its own arrow:
// this one stands in the padding behind them.
void ProportionalHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QString words = model()->headerData(column, orientation()).toString();
    const QVariant alignment = model()->headerData(column, orientation(), Qt::TextAlignmentRole);
    const QRect inner = rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    painter->setLayoutDirection(layoutDirection());
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(tokens().border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(font());
    painter->setPen(tokens().muted);
    const QString shown = painter->fontMetrics().elidedText(words, Qt::ElideRight, inner.width());
    const int flags = alignment.isValid() ? alignment.toInt() : int(defaultAlignment());
    painter->drawText(inner, flags | Qt::TextSingleLine, shown);
    if (column == m_sorted) {
        const bool numbers(Qt::Alignment(flags) & (Qt::AlignRight | Qt::AlignTrailing));
        const int after = painter->fontMetrics().horizontalAdvance(shown) + 7;
        const double leading = mirrored ? inner.right() - after : inner.left() + after;
        const double trailing = mirrored ? rect.left() + 5 : rect.right() - 4;
        paintMark(painter, numbers ? trailing : leading, rect.center().y() + 0.5);
    }
    painter->restore();
}

void ProportionalHeader::paintMark(QPainter *painter, double x, double y) const
{
    const double tip = m_order == Qt::AscendingOrder ? -2.5 : 2.5;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().muted);
    const std::array corners = {QPointF(x - 3.5, y - tip), QPointF(x + 3.5, y - tip),
                                QPointF(x, y + tip)};
    painter->drawPolygon(corners.data(), static_cast<int>(corners.size()));
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
