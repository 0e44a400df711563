// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/accessible_dump.h"

#include <QAccessible>
#include <QMetaEnum>
#include <QWidget>

namespace ferrograph::test
{
namespace
{

QString roleName(QAccessible::Role role)
{
    static const QMetaEnum names = QMetaEnum::fromType<QAccessible::Role>();
    const char *name = names.valueToKey(role);
    return name ? QString::fromLatin1(name) : QString::number(role);
}

bool isContainerOfData(QAccessible::Role role)
{
    return role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List ||
           role == QAccessible::Chart;
}

bool isShown(QAccessibleInterface *thing)
{
    return thing->isValid() && !thing->state().invisible;
}

void dump(QAccessibleInterface *thing, int depth, QStringList &lines)
{
    const QString name = thing->text(QAccessible::Name).simplified();
    const QString description = thing->text(QAccessible::Description).simplified();
    const bool told = !name.isEmpty() || thing->state().focusable;
    if (told) {
        QString line = QString(depth * 2, QLatin1Char(' ')) + roleName(thing->role()) +
                       QStringLiteral(" “%1”").arg(name);
        if (!description.isEmpty() && description != name)
            line += QStringLiteral(" – ") + description;
        lines += line;
    }
    if (isContainerOfData(thing->role()))
        return;
    for (int i = 0; i < thing->childCount(); ++i) {
        if (QAccessibleInterface *child = thing->child(i); child && isShown(child))
            dump(child, depth + (told ? 1 : 0), lines);
    }
}

} // namespace

QString accessibleDump(QWidget &widget)
{
    QStringList lines;
    dump(QAccessible::queryAccessibleInterface(&widget), 0, lines);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QStringList namelessFocusables(QWidget &widget)
{
    QStringList nameless;
    for (QWidget *child : widget.findChildren<QWidget *>()) {
        // Parts of a control (the field of a combo box) are named by it.
        const bool part =
            child->focusProxy() || child->objectName().startsWith(QLatin1String("qt_"));
        if (part || !(child->focusPolicy() & Qt::TabFocus) || !child->isVisibleTo(&widget))
            continue;
        const auto *thing = QAccessible::queryAccessibleInterface(child);
        if (!thing || thing->text(QAccessible::Name).trimmed().isEmpty())
            nameless += QStringLiteral("%1 in %2")
                            .arg(QLatin1String(child->metaObject()->className()),
                                 QLatin1String(child->parentWidget()->metaObject()->className()));
    }
    return nameless;
}

} // namespace ferrograph::test
