// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/window_fixture.h"

#include <QApplication>
#include <QtTest>

namespace ferrograph::test
{
namespace
{

constexpr int patience = 60000; // ms; a loaded machine is slow

} // namespace

WindowFixture::WindowFixture(const QString &database, ui::Theme &theme, QSize size)
    : m_database(database)
    , m_theme(theme)
    , m_size(size)
    , m_settings(std::make_unique<ui::Settings>(m_folder.filePath(QStringLiteral("settings.ini"))))
{
    open();
    m_window->resize(m_size);
    m_window->show();
    settle();
}

WindowFixture::~WindowFixture()
{
    m_window.reset(); // before the workspace that it shows
}

void WindowFixture::open()
{
    auto workspace = ui::Workspace::open(m_database.toStdString());
    if (!workspace)
        qFatal("%s", workspace.error().message().c_str());
    m_workspace = std::move(*workspace);
    m_workspace->state().setClock([] { return today; });
    m_window = std::make_unique<ui::MainWindow>(*m_workspace, *m_settings, m_theme,
                                                std::make_unique<ScriptedPicker>(m_script));
    m_window->restore();
}

void WindowFixture::restart()
{
    m_window->close();
    m_window.reset();
    m_workspace.reset();
    open();
    m_window->show();
    settle();
}

void WindowFixture::go(const QString &page, const QString &project, const QString &detail)
{
    m_window->go({page, project, detail});
    settle();
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QApplication::setActiveWindow(m_window.get());
    QTest::keyClick(m_window.get(), key, modifiers);
    settle();
}

void WindowFixture::settle()
{
    // An answer may lead to the next question.
    int quiet = 0;
    const bool settled = QTest::qWaitFor(
        [&] {
            quiet = m_workspace->settled() ? quiet + 1 : 0;
            return quiet > 3;
        },
        patience);
    if (!settled)
        qFatal("the store does not answer");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

void WindowFixture::finishJobs()
{
    if (!QTest::qWaitFor([&] { return m_workspace->ingest().unfinished() == 0; }, patience))
        qFatal("the jobs do not end");
    settle();
}

} // namespace ferrograph::test
