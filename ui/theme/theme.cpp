// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace ferrograph::ui
{
namespace
{

Theme *current = nullptr;

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.canvas);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.card);
    palette.setColor(QPalette::AlternateBase, t.canvas);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.card);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.worse);
    palette.setColor(QPalette::Highlight, t.accentSoft);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.card);
    palette.setColor(QPalette::Midlight, t.gridLine);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.faint);
    palette.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.faint);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(current == nullptr);
    current = this;
    loadFonts();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(textFont());
    apply();
}

Theme::~Theme()
{
    current = nullptr;
}

Theme *Theme::instance()
{
    return current;
}

Scheme Theme::scheme()
{
    return current ? current->m_shown : Scheme::Light;
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setSystemScheme(Scheme scheme)
{
    m_system = scheme;
    apply();
}

void Theme::apply()
{
    const Scheme wanted = m_choice == SchemeChoice::System ? m_system
                          : m_choice == SchemeChoice::Dark ? Scheme::Dark
                                                           : Scheme::Light;
    const bool applied = !qApp->styleSheet().isEmpty();
    if (applied && wanted == m_shown)
        return;
    m_shown = wanted;
    const Tokens &t = tokensOf(wanted);
    QApplication::setPalette(paletteOf(t));
    qApp->setStyleSheet(styleSheet(t));
    Q_EMIT changed();
}

} // namespace ferrograph::ui
