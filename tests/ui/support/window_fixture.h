// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/support/sample_database.h"
#include "tests/ui/support/scripted_picker.h"
#include "ui/shell/main_window.h"
#include "ui/state/settings.h"
#include "ui/state/workspace.h"
#include "ui/theme/theme.h"

#include <QTemporaryDir>

#include <memory>

namespace ferrograph::test
{

// The real window on a database, with settings of its own, in English, at the time `today`. The
// Theme is the program's and must be there already.
class WindowFixture
{
public:
    WindowFixture(const QString &database, ui::Theme &theme, QSize size = {1200, 800});
    ~WindowFixture();

    ui::MainWindow &window() { return *m_window; }
    ui::Workspace &workspace() { return *m_workspace; }
    ui::Settings &settings() { return *m_settings; }
    ScriptedPicker::Script &script() { return m_script; }

    // Goes somewhere and waits for the answers.
    void go(const QString &page, const QString &project = {}, const QString &detail = {});
    // A key for the window, which is the active one then, and waits for what comes of it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    // Waits until every question is answered and every edit stored.
    void settle();
    // Waits until no job runs any more, and settles.
    void finishJobs();
    // Closes the window, which saves its state, and opens a new one, as the next start does.
    void restart();

    // A child of the window (or of one of its open dialogs) by its type and accessible name.
    template <typename T>
    T *find(const QString &accessibleName) const
    {
        for (T *each : m_window->findChildren<T *>()) {
            if (each->accessibleName() == accessibleName && each->isVisibleTo(each->window()))
                return each;
        }
        return nullptr;
    }

private:
    void open();

    QString m_database;
    ui::Theme &m_theme;
    QSize m_size;
    QTemporaryDir m_folder;
    ScriptedPicker::Script m_script;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace ferrograph::test
