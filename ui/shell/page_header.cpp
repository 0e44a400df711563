// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page_header.h"

#include "ui/pages/page.h"
#include "ui/state/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/widget_painter.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ferrograph::ui
{
namespace
{

constexpr int roomy = 980;
constexpr std::array presets = {TimeRange::Preset::ThreeMonths, TimeRange::Preset::OneYear,
                                TimeRange::Preset::ThreeYears, TimeRange::Preset::All};

} // namespace

SearchButton::SearchButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setText(tr("Search or run a command…"));
    setAccessibleName(tr("Search or run a command"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchButton::sizeHint() const
{
    return {m_compact ? grid::controlHeight : 270, grid::controlHeight};
}

QSize SearchButton::minimumSizeHint() const
{
    return {m_compact ? grid::controlHeight : 120, grid::controlHeight};
}

void SearchButton::setCompact(bool compact)
{
    m_compact = compact;
    setToolTip(compact ? accessibleName() + QStringLiteral(" (Ctrl+K)") : QString());
    setCursor(compact ? Qt::PointingHandCursor : Qt::IBeamCursor);
    updateGeometry();
}

void SearchButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    WidgetPainter painter(this);
    painter.setPen(QPen(underMouse() ? t.accent : t.border, 1));
    painter.setBrush(t.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::controlRadius,
                            grid::controlRadius);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (m_compact) {
        paintIcon(&painter, QRectF(8, 8, 16, 16), QStringLiteral("search"), t.muted);
        return;
    }
    paintIcon(&painter, QRectF(mirrored ? width() - 26 : 10, 8, 16, 16), QStringLiteral("search"),
              t.muted);
    painter.setFont(roleFont(TextRole::Axis));
    const QString keys = QStringLiteral("Ctrl+K");
    const int keysWidth = painter.fontMetrics().horizontalAdvance(keys);
    painter.setPen(t.muted);
    const QRect inner = rect().adjusted(mirrored ? 12 : 34, 0, mirrored ? -34 : -12, 0);
    const bool roomForKeys = inner.width() > keysWidth + 80;
    if (roomForKeys)
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, keys);
    painter.setFont(roleFont(TextRole::Body));
    const int room = inner.width() - (roomForKeys ? keysWidth + 8 : 0);
    const QRect place(mirrored ? inner.right() - room : inner.left(), 0, room, height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(76);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::margin, 20, grid::margin, 0);
    row->setSpacing(8);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->setContentsMargins(0, 0, 0, 0);
    m_title = new ElidedLabel(TextRole::PageTitle, TextColor::Text, this);
    m_subtitle = new ElidedLabel(TextRole::Meta, TextColor::Muted, this);
    m_title->setFixedHeight(24);
    m_subtitle->setFixedHeight(18);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    words->addStretch(1);
    row->addLayout(words, 1);

    m_customRange = new Chip({}, this);
    m_customRange->setChecked(true);
    m_customRange->setToolTip(tr("Back to the whole history"));
    m_range = new SegmentedControl(tr("Time range"),
                                   {tr("3M", "time range"), tr("1Y", "time range"),
                                    tr("3Y", "time range"), tr("All", "time range")},
                                   this);
    m_range->setDescriptions(
        {tr("Last 3 months"), tr("Last 12 months"), tr("Last 3 years"), tr("Whole history")});
    m_search = new SearchButton(this);
    m_export = new QToolButton(this);
    m_export->setProperty("kind", QStringLiteral("control"));
    m_export->setText(QLatin1Char(' ') + tr("Export")); // room after the icon
    m_export->setIcon(icon(QStringLiteral("export"), IconTint::Muted));
    m_export->setIconSize({16, 16});
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFixedHeight(grid::controlHeight);
    m_export->setFont(roleFont(TextRole::Strong));
    m_export->setAccessibleName(tr("Export"));
    m_exportMenu = new QMenu(m_export);
    m_export->setMenu(m_exportMenu);
    for (QWidget *control : {static_cast<QWidget *>(m_customRange), static_cast<QWidget *>(m_range),
                             static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_export)})
        row->addWidget(control, 0, Qt::AlignTop);

    connect(m_range, &SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT rangeChosen({presets[static_cast<std::size_t>(index)], 0, 0});
    });
    connect(m_customRange, &QAbstractButton::clicked, this, [this] { Q_EMIT rangeChosen({}); });
    connect(m_search, &QAbstractButton::clicked, this, &PageHeader::searchRequested);
    setRange({});
}

// Where there is little room, what the page is goes before what can be done.
void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < roomy;
    m_search->setCompact(compact);
    m_export->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_export->setToolTip(compact ? m_export->accessibleName() : QString());
}

void PageHeader::setPage(const Page &page, bool anyProject)
{
    m_title->setText(page.title());
    m_subtitle->setText(page.subtitle());
    m_subtitle->setToolTip(page.recipe());
    const bool ranged = page.hasTimeRange() && anyProject;
    m_range->setVisible(ranged);
    const bool custom = m_range->current() < 0;
    m_customRange->setVisible(ranged && custom);
    m_export->setEnabled(anyProject);
}

void PageHeader::setRange(const TimeRange &range)
{
    int index = -1;
    for (std::size_t i = 0; i < presets.size(); ++i) {
        if (presets[i] == range.preset)
            index = static_cast<int>(i);
    }
    m_range->setCurrent(index);
    const bool custom = range.preset == TimeRange::Preset::Custom;
    if (custom) {
        const QString text =
            tr("%1 – %2", "a range of dates").arg(Format::date(range.from), Format::date(range.to));
        m_customRange->setText(text);
        m_customRange->setAccessibleName(tr("Time range %1; back to the whole history").arg(text));
        m_customRange->updateGeometry();
    }
    m_customRange->setChecked(true);
    m_customRange->setVisible(custom && m_range->isVisibleTo(this));
}

} // namespace ferrograph::ui
