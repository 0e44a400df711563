// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/treemap_view.h"

#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr double headHeight = 20;
constexpr double labelWidth = 46;
constexpr double labelHeight = 20;

QRectF toRect(const report::TileBox &box)
{
    return {box.x, box.y, box.width, box.height};
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

QString nameOf(const std::string &path)
{
    return QString::fromStdString(path.substr(path.rfind('/') + 1));
}

} // namespace

QColor treemapColor(std::optional<double> shade)
{
    const report::Palette &palette = report::palette(appearanceOf(tokens().scheme));
    if (!shade)
        return toColor(palette.rampMiddle);
    const double at = std::clamp(*shade, 0.0, 1.0);
    constexpr double middle = 0.5;
    if (at < middle)
        return toColor(report::blend(palette.rampMiddle, palette.rampSafe, at / middle));
    return toColor(
        report::blend(palette.rampUnsafe, palette.rampMiddle, (at - middle) / (1 - middle)));
}

QColor readableOn(const QColor &fill)
{
    const double light = luminance(fill);
    constexpr double offset = 0.05; // of the contrast ratio
    return (1 + offset) / (light + offset) >= (light + offset) / offset ? QColor(Qt::white)
                                                                        : QColor(Qt::black);
}

TreemapView::TreemapView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void TreemapView::setItems(std::vector<TreemapItem> items)
{
    m_items = std::move(items);
    m_current.reset();
    layOut();
}

void TreemapView::setRoot(const QString &directory)
{
    m_root = directory;
    m_current.reset();
    layOut();
}

void TreemapView::setCurrent(std::optional<std::size_t> item)
{
    m_current = item && *item < m_items.size() ? item : std::nullopt;
    update();
}

void TreemapView::layOut()
{
    std::vector<report::TreemapFile> files;
    files.reserve(m_items.size());
    for (const TreemapItem &item : m_items)
        files.push_back({item.path, item.size});
    m_groups = report::treemap(files, m_root.toStdString(),
                               {0, 0, static_cast<double>(width()), static_cast<double>(height())},
                               headHeight);
    update();
}

void TreemapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TreemapView::paintTile(QPainter &painter, const QRectF &box, const TreemapItem &item) const
{
    const QColor fill = treemapColor(item.shade);
    painter.fillRect(box.adjusted(0, 0, -1, -1), fill);
    if (box.width() < labelWidth || box.height() < labelHeight)
        return;
    painter.setFont(roleFont(TextRole::Axis));
    painter.setPen(readableOn(fill));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRectF text = box.adjusted(5, 3, -5, -3);
    painter.drawText(
        text, Qt::AlignLeft | Qt::AlignTop,
        metrics.elidedText(nameOf(item.path), Qt::ElideMiddle, static_cast<int>(text.width())));
    if (text.height() >= 2 * metrics.height()) {
        painter.drawText(text.adjusted(0, metrics.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         Format::shortCount(static_cast<std::uint64_t>(item.size)));
    }
}

void TreemapView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    for (const report::TreemapGroup &group : m_groups) {
        for (const report::TreemapTile &tile : group.tiles)
            paintTile(painter, toRect(tile.box), m_items[tile.file]);
        if (group.head <= 0)
            continue;
        const QRectF head(group.box.x, group.box.y, group.box.width - 1, group.head - 1);
        painter.fillRect(head, t.canvas);
        painter.setFont(roleFont(TextRole::Axis));
        painter.setPen(t.text);
        const QString name =
            group.directory.empty() ? QStringLiteral(".") : QString::fromStdString(group.directory);
        const QString words = name + QStringLiteral("  ") +
                              Format::shortCount(static_cast<std::uint64_t>(group.size));
        painter.drawText(head.adjusted(5, 0, -5, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideMiddle,
                                                          static_cast<int>(head.width()) - 10));
    }
    const report::TreemapTile *tile = m_current ? tileOf(*m_current) : nullptr;
    if (tile != nullptr) {
        painter.setPen(QPen(hasFocus() ? t.accent : t.text, 2));
        painter.drawRect(toRect(tile->box).adjusted(1, 1, -2, -2));
    } else if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

std::optional<std::size_t> TreemapView::itemAt(QPointF at) const
{
    for (const report::TreemapGroup &group : m_groups) {
        for (const report::TreemapTile &tile : group.tiles) {
            if (toRect(tile.box).contains(at))
                return tile.file;
        }
    }
    return std::nullopt;
}

const report::TreemapGroup *TreemapView::headAt(QPointF at) const
{
    const auto found = std::ranges::find_if(m_groups, [at](const report::TreemapGroup &group) {
        return group.head > 0 &&
               QRectF(group.box.x, group.box.y, group.box.width, group.head).contains(at);
    });
    return found == m_groups.end() ? nullptr : &*found;
}

const report::TreemapTile *TreemapView::tileOf(std::size_t item) const
{
    for (const report::TreemapGroup &group : m_groups) {
        const auto found = std::ranges::find(group.tiles, item, &report::TreemapTile::file);
        if (found != group.tiles.end())
            return &*found;
    }
    return nullptr;
}

bool TreemapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto item = itemAt(help->pos());
        QToolTip::showText(help->globalPos(), item ? m_items[*item].words : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void TreemapView::select(std::size_t item)
{
    m_current = item;
    setAccessibleDescription(m_items[item].words);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
    Q_EMIT currentChanged(static_cast<int>(item));
}

void TreemapView::zoomTo(const QString &directory)
{
    setRoot(directory);
    Q_EMIT rootChanged(directory);
}

void TreemapView::zoomOut()
{
    if (!m_root.isEmpty())
        zoomTo(m_root.contains(QLatin1Char('/')) ? m_root.section(QLatin1Char('/'), 0, -2)
                                                 : QString());
}

void TreemapView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    const report::TreemapGroup *head = headAt(event->position());
    if (head != nullptr && !head->directory.empty())
        zoomTo(QString::fromStdString(head->directory));
    else if (const auto item = itemAt(event->position()))
        select(*item);
}

void TreemapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto item = itemAt(event->position()))
        Q_EMIT activated(static_cast<int>(*item));
}

// To the nearest tile whose middle lies that way, sideways distance counting double.
void TreemapView::step(int dx, int dy)
{
    const report::TreemapTile *from = m_current ? tileOf(*m_current) : nullptr;
    if (from == nullptr) {
        if (!m_groups.empty() && !m_groups.front().tiles.empty())
            select(m_groups.front().tiles.front().file);
        return;
    }
    const QPointF middle = toRect(from->box).center();
    std::optional<std::size_t> best;
    double nearest = 0;
    for (const report::TreemapGroup &group : m_groups) {
        for (const report::TreemapTile &tile : group.tiles) {
            const QPointF way = toRect(tile.box).center() - middle;
            const double along = way.x() * dx + way.y() * dy;
            if (along <= 1)
                continue;
            const double distance = along + 2 * std::abs(way.x() * dy + way.y() * dx);
            if (!best || distance < nearest) {
                best = tile.file;
                nearest = distance;
            }
        }
    }
    if (best)
        select(*best);
}

void TreemapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1, 0);
    case Qt::Key_Right:
        return step(1, 0);
    case Qt::Key_Up:
        return step(0, -1);
    case Qt::Key_Down:
        return step(0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            Q_EMIT activated(static_cast<int>(*m_current));
        return;
    case Qt::Key_Backspace:
    case Qt::Key_Escape:
        return zoomOut();
    case Qt::Key_Space:
        for (const report::TreemapGroup &group : m_groups) {
            const bool holds =
                m_current && std::ranges::find(group.tiles, *m_current,
                                               &report::TreemapTile::file) != group.tiles.end();
            if (holds && !group.directory.empty())
                return zoomTo(QString::fromStdString(group.directory));
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

TreemapLegend::TreemapLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TreemapLegend::setEnds(const QString &low, const QString &high)
{
    m_low = low;
    m_high = high;
    update();
}

void TreemapLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setFont(roleFont(TextRole::Axis));
    painter.setPen(tokens().muted);
    const int lowWidth = painter.fontMetrics().horizontalAdvance(m_low) + 8;
    constexpr int barWidth = 180;
    constexpr int barHeight = 10;
    painter.drawText(QRect(0, 0, lowWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, m_low);
    const QRectF bar(lowWidth, (height() - barHeight) / 2.0, barWidth, barHeight);
    QLinearGradient ramp(bar.topLeft(), bar.topRight());
    for (const double at : {0.0, 0.5, 1.0})
        ramp.setColorAt(at, treemapColor(at));
    painter.fillRect(bar, ramp);
    painter.drawText(QRectF(bar.right() + 8, 0, width() - bar.right() - 8, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_high);
}

} // namespace ferrograph::ui
