// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sidebar.h"

#include "ui/shell/sidebar_status.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

constexpr int inset = 12;

class Brand : public QWidget
{
public:
    explicit Brand(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(54);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        WidgetPainter painter(this);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        paintLogo(&painter, QRectF(mirrored ? width() - 26 : 2, 17, 24, 24));
        QFont face = roleFont(TextRole::Heading);
        face.setPixelSize(16);
        painter.setFont(face);
        painter.setPen(tokens().text);
        painter.drawText(rect().adjusted(mirrored ? 0 : 32, 4, mirrored ? -32 : 0, 0),
                         Qt::AlignLeading | Qt::AlignVCenter, QStringLiteral("Ferrograph"));
    }
};

} // namespace

NavigationButton::NavigationButton(const QString &text, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setFont(roleFont(TextRole::Strong));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize NavigationButton::sizeHint() const
{
    return {192, grid::controlHeight};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    WidgetPainter painter(this);
    if (isChecked() || (underMouse() && isEnabled())) {
        QColor fill = t.accentSoft;
        if (!isChecked())
            fill.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect(), grid::controlRadius, grid::controlRadius);
    }
    const QColor ink = isChecked() ? t.accent : t.text;
    const QColor glyph = isChecked() ? t.accent : t.muted;
    painter.setOpacity(isEnabled() ? 1.0 : 0.55);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF box(mirrored ? width() - 30 : 12, height() / 2.0 - 9, 18, 18);
    paintIcon(&painter, box, m_icon, isEnabled() ? glyph : t.muted);
    painter.setFont(font());
    painter.setPen(isEnabled() ? ink : t.muted);
    painter.drawText(rect().adjusted(mirrored ? 8 : 40, 0, mirrored ? -40 : -8, 0),
                     Qt::AlignVCenter | Qt::AlignLeading, text());
}

void NavigationButton::enterEvent(QEnterEvent *)
{
    update();
}

void NavigationButton::leaveEvent(QEvent *)
{
    update();
}

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(grid::sidebarWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inset, 0, inset, 0);
    column->setSpacing(0);
    column->addWidget(new Brand(this));

    m_switcher = new QComboBox(this);
    m_switcher->setAccessibleName(tr("Project"));
    m_switcher->setToolTip(tr("The project that is shown"));
    m_switcher->setMaxVisibleItems(24);
    column->addWidget(m_switcher);
    column->addSpacing(inset);
    connect(m_switcher, &QComboBox::activated, this,
            [this](int index) { Q_EMIT projectChosen(m_switcher->itemData(index).toString()); });

    m_list = new QVBoxLayout;
    m_list->setSpacing(grid::unit);
    column->addLayout(m_list);
    column->addStretch(1);
    column->addWidget(makeFoot());
}

QWidget *Sidebar::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(56);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(inset, 12, 0, 8);
    row->setSpacing(8);
    m_status = new SidebarStatus(foot);
    m_settings = new QToolButton(foot);
    m_settings->setProperty("kind", QStringLiteral("icon"));
    m_settings->setIcon(icon(QStringLiteral("settings"), IconTint::Muted));
    m_settings->setIconSize({18, 18});
    m_settings->setAccessibleName(tr("Settings"));
    m_settings->setToolTip(tr("Settings"));
    m_settings->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_status, 1);
    row->addWidget(m_settings);
    connect(m_status, &QAbstractButton::clicked, this, &Sidebar::statusActivated);
    return foot;
}

NavigationButton *Sidebar::addPage(const QString &id, const QString &text, const QString &iconName)
{
    auto *button = new NavigationButton(text, iconName, this);
    m_list->addWidget(button);
    m_pages.push_back({id, button});
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
    return button;
}

void Sidebar::setCurrentPage(const QString &id)
{
    for (const Entry &entry : m_pages)
        entry.button->setChecked(entry.id == id);
}

void Sidebar::setPageEnabled(const QString &id, bool enabled)
{
    for (const Entry &entry : m_pages) {
        if (entry.id == id)
            entry.button->setEnabled(enabled);
    }
}

void Sidebar::setProjects(const QStringList &names, const QString &current, bool allShown)
{
    const QSignalBlocker blocked(m_switcher);
    m_switcher->clear();
    m_switcher->setEnabled(!names.isEmpty());
    if (names.isEmpty()) {
        m_switcher->addItem(tr("No project yet"), QString());
        return;
    }
    m_switcher->addItem(tr("All projects"), QString());
    for (const QString &name : names)
        m_switcher->addItem(name, name);
    m_switcher->setCurrentIndex(allShown ? 0 : std::max(0, m_switcher->findData(current)));
}

void Sidebar::setStatus(const DataStatus &status)
{
    static_cast<SidebarStatus *>(m_status)->setStatus(status);
}

QString Sidebar::statusText() const
{
    return m_status->text();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    painter.fillRect(rect(), tokens().sidebar);
    painter.setPen(tokens().border);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
    painter.drawLine(inset, height() - 56, width() - inset, height() - 56);
}

} // namespace ferrograph::ui
