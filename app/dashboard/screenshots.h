// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace ferrograph::ui
{
class MainWindow;
class Theme;
class Workspace;
} // namespace ferrograph::ui

namespace ferrograph::dashboard
{

// Draws pages into PNG files, one after the other, each when everything that it asked the store is
// answered.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(ui::MainWindow &window, ui::Workspace &workspace, ui::Theme &theme,
                const QString &folder, QObject *parent = nullptr);

    // Of one project or, when it is empty, of all; of one page or of all.
    void start(const QString &project, const QString &page, const QString &detail);

Q_SIGNALS:
    void finished(const QStringList &files);
    void failed(const QString &message);

private:
    struct Shot {
        ui::Location location;
        bool dark = false;
        QString name;
    };

    void plan(const QString &project, const QString &page, const QString &detail);
    void whenSettled(std::function<void()> then);
    void next();
    void take();

    ui::MainWindow &m_window;
    ui::Workspace &m_workspace;
    ui::Theme &m_theme;
    QString m_folder;
    std::vector<Shot> m_shots;
    std::size_t m_at = 0;
    QStringList m_files;
};

} // namespace ferrograph::dashboard
