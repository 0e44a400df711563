// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/action_collection.h"

#include "ui/theme/icons.h"

#include <QHash>
#include <QWidget>

namespace ferrograph::ui
{

ActionCollection::ActionCollection(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QAction *ActionCollection::add(const Spec &spec, std::function<void()> run)
{
    Q_ASSERT(action(spec.id) == nullptr);
    auto *made = new QAction(icon(spec.icon, IconTint::Muted), spec.text, this);
    made->setObjectName(spec.id);
    made->setShortcuts(spec.shortcuts);
    made->setShortcutContext(Qt::WindowShortcut);
    connect(made, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_window->addAction(made);
    m_entries.push_back({spec.id, spec.icon, spec.inPalette, made});
    return made;
}

QAction *ActionCollection::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.action;
    }
    return nullptr;
}

void ActionCollection::trigger(const QString &id) const
{
    if (QAction *found = action(id))
        found->trigger();
}

QStringList ActionCollection::conflicts() const
{
    QHash<QString, int> uses;
    for (const Entry &entry : m_entries) {
        for (const QKeySequence &keys : entry.action->shortcuts())
            ++uses[keys.toString(QKeySequence::PortableText)];
    }
    QStringList twice;
    for (auto it = uses.cbegin(); it != uses.cend(); ++it) {
        if (it.value() > 1)
            twice += it.key();
    }
    twice.sort();
    return twice;
}

} // namespace ferrograph::ui
