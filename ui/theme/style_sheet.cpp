// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/style_sheet.h"

#include <QHash>

namespace ferrograph::ui
{
namespace
{

// @name stands for a token. Everything that is painted by our own widgets is not here.
const char *const rules = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 8px; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="attention"] { color: @attention; }
QLabel[role="worse"] { color: @worse; }
QLabel[role="better"] { color: @better; }
QPushButton, QToolButton[kind="control"] {
    background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 0 14px; min-height: 30px; font-weight: 500; }
QPushButton:hover, QToolButton[kind="control"]:hover { background: @accentSoft; border-color: @accent; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:disabled, QToolButton[kind="control"]:disabled { color: @faint; background: @card; border-color: @border; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accentHover; }
QPushButton[kind="primary"]:disabled { background: @track; color: @faint; border-color: @track; }
QPushButton[kind="link"] { background: transparent; border: none; color: @accent; padding: 0 4px; min-height: 22px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="attention"] { background: transparent; border: none; color: @attention; padding: 0 4px; min-height: 22px; }
QPushButton[kind="attention"]:hover { text-decoration: underline; }
QPushButton[kind="danger"] { color: @worse; }
QToolButton[kind="icon"] { background: transparent; border: none; border-radius: 6px; padding: 4px; }
QToolButton[kind="icon"]:hover { background: @accentSoft; }
QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QDoubleSpinBox {
    background: @card; color: @text; border: 1px solid @border; border-radius: 6px; padding: 0 10px;
    min-height: 30px; selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit { padding: 6px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QDoubleSpinBox:focus { border: 2px solid @accent; padding: 0 9px; min-height: 28px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(@chevron); width: 14px; height: 14px; }
QComboBox QAbstractItemView, QMenu { background: @raised; color: @text; border: 1px solid @border; padding: 4px; selection-background-color: @accentSoft; selection-color: @text; outline: none; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @gridLine; margin: 4px 8px; }
QAbstractItemView { background: transparent; border: none; outline: none; selection-background-color: @accentSoft; selection-color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid @border; color: @muted; font-size: 12px; font-weight: 500; padding: 0 10px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scrollHandle; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QDateEdit::drop-down { border: none; width: 26px; }
QDateEdit::down-arrow { image: url(@chevron); width: 14px; height: 14px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid @faint; border-radius: 4px; background: @card; }
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@tick); }
QCheckBox::indicator:disabled { border-color: @border; }
QCheckBox::indicator:checked:disabled { background: @track; border-color: @track; }
QFrame[kind="rule"] { background: @gridLine; border: none; }
QDialog { background: @canvas; }
)";

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) {
        return static_cast<int>(x + (y - x) * share + 0.5);
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

} // namespace

QString styleSheet(const Tokens &t)
{
    const QHash<QString, QString> names = {
        {QStringLiteral("raised"), t.raised.name()},
        {QStringLiteral("text"), t.text.name()},
        {QStringLiteral("muted"), t.muted.name()},
        {QStringLiteral("faint"), t.faint.name()},
        {QStringLiteral("border"), t.border.name()},
        {QStringLiteral("gridLine"), t.gridLine.name()},
        {QStringLiteral("attention"), t.attentionText.name()},
        {QStringLiteral("worse"), t.worse.name()},
        {QStringLiteral("better"), t.better.name()},
        {QStringLiteral("card"), t.card.name()},
        {QStringLiteral("canvas"), t.canvas.name()},
        {QStringLiteral("accentSoft"), t.accentSoft.name()},
        {QStringLiteral("accentHover"), mixed(t.accent, t.text, 0.15).name()},
        {QStringLiteral("accent"), t.accent.name()},
        {QStringLiteral("onAccent"), t.onAccent.name()},
        {QStringLiteral("track"), t.track.name()},
        {QStringLiteral("scrollHandle"), mixed(t.border, t.faint, 0.35).name()},
        {QStringLiteral("tick"), t.scheme == Scheme::Dark
                                     ? QStringLiteral(":/icons/tick_on_dark.svg")
                                     : QStringLiteral(":/icons/tick_on_light.svg")},
        {QStringLiteral("chevron"), t.scheme == Scheme::Dark
                                        ? QStringLiteral(":/icons/chevron_down_on_dark.svg")
                                        : QStringLiteral(":/icons/chevron_down_on_light.svg")},
    };
    QString out;
    const QString text = QString::fromLatin1(rules);
    out.reserve(text.size() + 1024);
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != QLatin1Char('@')) {
            out += text[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && text[end].isLetter())
            ++end;
        out += names.value(text.mid(at + 1, end - at - 1));
        at = end;
    }
    return out;
}

} // namespace ferrograph::ui
