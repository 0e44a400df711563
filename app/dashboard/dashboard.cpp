// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/dashboard/dashboard.h"

#include "app/dashboard/screenshots.h"
#include "core/store/database.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/state/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

namespace ferrograph::dashboard
{
namespace
{

constexpr QSize usualSize{1440, 900};

ui::SchemeChoice choiceOf(const QString &name)
{
    return name == QStringLiteral("dark")    ? ui::SchemeChoice::Dark
           : name == QStringLiteral("light") ? ui::SchemeChoice::Light
                                             : ui::SchemeChoice::System;
}

bool knows(const ui::MainWindow &window, const QString &page)
{
    for (const ui::Page *each : window.pages()) {
        if (each->id() == page)
            return true;
    }
    return false;
}

} // namespace

Dashboard::Dashboard(const Arguments &arguments)
    : m_arguments(arguments)
{
    connect(&m_system, &ui::SystemScheme::known, this, [this](ui::Scheme scheme) {
        const bool dark = scheme == ui::Scheme::Dark;
        m_settings.set(ui::Setting::SystemScheme,
                       dark ? QStringLiteral("dark") : QStringLiteral("light"));
        m_theme.setSystemScheme(scheme);
    });
}

Dashboard::~Dashboard() = default;

Result<void> Dashboard::start()
{
    const std::string database = m_arguments.database.isEmpty()
                                     ? store::Database::defaultLocation()
                                     : m_arguments.database.toStdString();
    if (!m_arguments.screenshots.isEmpty()) {
        FERROGRAPH_TRY(open(database));
        return draw();
    }
    m_instance = std::make_unique<SingleInstance>(QString::fromStdString(database));
    if (m_instance->forward({m_arguments.project, m_arguments.page, m_arguments.files})) {
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return {};
    }
    const bool wasDark = m_settings.text(ui::Setting::SystemScheme) == QStringLiteral("dark");
    m_theme.setSystemScheme(wasDark ? ui::Scheme::Dark : ui::Scheme::Light);
    m_theme.setChoice(choiceOf(m_settings.text(ui::Setting::Theme)));
    m_system.start();
    FERROGRAPH_TRY(open(database));
    m_instance->listen();
    connect(m_instance.get(), &SingleInstance::requested, this, &Dashboard::follow);
    m_window->restore();
    if (m_arguments.size.isValid())
        m_window->resize(m_arguments.size);
    m_window->show();
    follow({m_arguments.project, m_arguments.page, m_arguments.files});
    return {};
}

Result<void> Dashboard::open(const std::string &database)
{
    auto workspace = ui::Workspace::open(database);
    FERROGRAPH_TRY(workspace);
    auto window = std::make_unique<ui::MainWindow>(**workspace, m_settings, m_theme);
    if (!m_arguments.page.isEmpty() && !knows(*window, m_arguments.page)) {
        return failure(ErrorCode::Usage, "--page",
                       "there is no page '" + m_arguments.page.toStdString() + "'");
    }
    m_window = std::move(window);
    m_workspace = std::move(*workspace);
    connect(m_window.get(), &ui::MainWindow::databaseRequested, this, &Dashboard::replace,
            Qt::QueuedConnection);
    return {};
}

Result<void> Dashboard::draw()
{
    if (!QDir().mkpath(m_arguments.screenshots)) {
        return failure(ErrorCode::System, m_arguments.screenshots.toStdString(),
                       "the folder cannot be made");
    }
    m_window->resize(m_arguments.size.isValid() ? m_arguments.size : usualSize);
    m_window->show();
    auto *shots = new Screenshots(*m_window, *m_workspace, m_theme, m_arguments.screenshots, this);
    connect(shots, &Screenshots::finished, this, [](const QStringList &files) {
        QTextStream out(stdout);
        for (const QString &file : files)
            out << file << '\n';
        QCoreApplication::exit(0);
    });
    connect(shots, &Screenshots::failed, this, [](const QString &message) {
        QTextStream(stderr) << "ferrograph-dashboard: " << message << '\n';
        QCoreApplication::exit(4);
    });
    shots->start(m_arguments.project, m_arguments.page, m_arguments.detail);
    return {};
}

void Dashboard::follow(const Request &request)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
    if (!request.page.isEmpty() || !request.project.isEmpty()) {
        ui::Location location = m_window->location();
        if (!request.page.isEmpty())
            location.page = request.page;
        else if (!m_window->currentPage()->needsProject())
            location.page = QStringLiteral("overview");
        if (!request.project.isEmpty())
            location.project = request.project;
        m_window->go(location);
    }
    m_window->openPaths(request.files);
}

void Dashboard::replace(const QString &database)
{
    auto workspace = ui::Workspace::open(database.toStdString());
    if (!workspace) {
        auto *dialog =
            new ui::TextDialog(tr("The database could not be opened"),
                               QString::fromStdString(workspace.error().message()), m_window.get());
        dialog->open();
        return;
    }
    auto window = std::make_unique<ui::MainWindow>(**workspace, m_settings, m_theme);
    window->setGeometry(m_window->geometry());
    window->show();
    m_window->hide();
    std::swap(m_window, window);
    std::swap(m_workspace, *workspace);
    window.reset(); // before the workspace that it shows
    connect(m_window.get(), &ui::MainWindow::databaseRequested, this, &Dashboard::replace,
            Qt::QueuedConnection);
    m_instance = std::make_unique<SingleInstance>(database);
    m_instance->listen();
    connect(m_instance.get(), &SingleInstance::requested, this, &Dashboard::follow);
}

} // namespace ferrograph::dashboard
