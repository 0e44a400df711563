// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/dashboard/arguments.h"
#include "app/dashboard/single_instance.h"
#include "core/base/result.h"
#include "ui/state/settings.h"
#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus_ring.h"

#include <QObject>

#include <memory>
#include <string>

namespace ferrograph::ui
{
class MainWindow;
class Workspace;
} // namespace ferrograph::ui

namespace ferrograph::dashboard
{

// The program around the window: one database at a time.
class Dashboard : public QObject
{
    Q_OBJECT
public:
    explicit Dashboard(const Arguments &arguments);
    ~Dashboard() override;

    // Opens the database and shows the window, or draws the pictures.
    Result<void> start();

private:
    Result<void> open(const std::string &database);
    Result<void> draw();
    void follow(const Request &request);
    void replace(const QString &database);

    Arguments m_arguments;
    ui::Settings m_settings;
    ui::Theme m_theme;
    ui::SystemScheme m_system;
    ui::FocusRing m_ring;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<SingleInstance> m_instance;
};

} // namespace ferrograph::dashboard
