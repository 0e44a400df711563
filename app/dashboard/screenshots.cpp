// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/dashboard/screenshots.h"

#include "ui/shell/main_window.h"
#include "ui/state/workspace.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QPixmap>
#include <QRegularExpression>
#include <QTimer>

namespace ferrograph::dashboard
{
namespace
{

// A project's name as part of a file's name.
QString fileName(const QString &project)
{
    static const QRegularExpression other(QStringLiteral("[^\\w.-]+"));
    return QString(project).replace(other, QStringLiteral("_"));
}

} // namespace

Screenshots::Screenshots(ui::MainWindow &window, ui::Workspace &workspace, ui::Theme &theme,
                         const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_folder(folder)
{
}

void Screenshots::start(const QString &project, const QString &page, const QString &detail)
{
    whenSettled([this, project, page, detail] {
        plan(project, page, detail);
        if (m_shots.empty())
            Q_EMIT failed(tr("There is nothing to draw: no such page or project."));
        else
            next();
    });
}

void Screenshots::plan(const QString &project, const QString &page, const QString &detail)
{
    QStringList projects;
    for (const store::ProjectRow &row : m_workspace.state().projects()) {
        const QString name = QString::fromStdString(row.name);
        if (project.isEmpty() || project == name)
            projects += name;
    }
    if (!project.isEmpty() && projects.isEmpty())
        return;
    for (const ui::Page *each : m_window.pages()) {
        if (!page.isEmpty() && page != each->id())
            continue;
        const QStringList subjects = each->needsProject() ? projects : QStringList(QString());
        for (const QString &subject : subjects) {
            for (const bool dark : {false, true}) {
                const QString scheme = dark ? QStringLiteral("dark") : QStringLiteral("light");
                QStringList parts = {each->id(), scheme};
                if (!subject.isEmpty())
                    parts.prepend(fileName(subject));
                m_shots.push_back(
                    {{each->id(), subject, detail}, dark, parts.join(QLatin1Char('_'))});
            }
        }
    }
}

void Screenshots::whenSettled(std::function<void()> then)
{
    // One turn of the event loop lets what was just asked for begin.
    QTimer::singleShot(0, this, [this, then = std::move(then)] {
        if (m_workspace.settled()) {
            then();
            return;
        }
        connect(
            &m_workspace, &ui::Workspace::settledChanged, this, [this, then] { whenSettled(then); },
            Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
    });
}

void Screenshots::next()
{
    if (m_at == m_shots.size()) {
        Q_EMIT finished(m_files);
        return;
    }
    const Shot &shot = m_shots[m_at];
    m_theme.setChoice(shot.dark ? ui::SchemeChoice::Dark : ui::SchemeChoice::Light);
    m_window.go(shot.location);
    whenSettled([this] { take(); });
}

void Screenshots::take()
{
    const QString file = QDir(m_folder).filePath(m_shots[m_at].name + QStringLiteral(".png"));
    if (!m_window.grab().save(file, "PNG")) {
        Q_EMIT failed(tr("%1 could not be written").arg(file));
        return;
    }
    m_files += file;
    ++m_at;
    next();
}

} // namespace ferrograph::dashboard
