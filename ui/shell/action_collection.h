// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace ferrograph::ui
{

// Every action of the window by its name. Shortcuts, menus, the palette and buttons take them from
// here.
class ActionCollection : public QObject
{
    Q_OBJECT
public:
    struct Spec {
        QString id;   // "repository.add"
        QString text; // "Add a git repository…"
        QString icon;
        QList<QKeySequence> shortcuts = {};
        bool inPalette = true;
    };

    // `window` gets the actions, so that their shortcuts work in all of it.
    explicit ActionCollection(QWidget *window);

    QAction *add(const Spec &spec, std::function<void()> run);
    QAction *action(const QString &id) const; // nothing when there is none
    void trigger(const QString &id) const;

    struct Entry {
        QString id;
        QString icon;
        bool inPalette = true;
        QAction *action = nullptr;
    };
    const std::vector<Entry> &entries() const { return m_entries; }

    // Shortcuts that more than one action has; empty is as it should be.
    QStringList conflicts() const;

private:
    QWidget *m_window;
    std::vector<Entry> m_entries;
};

} // namespace ferrograph::ui
