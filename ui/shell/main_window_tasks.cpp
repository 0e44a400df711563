// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/remote.h"
#include "ui/dialogs/add_repository_dialog.h"
#include "ui/dialogs/import_list_dialog.h"
#include "ui/dialogs/language_classes_dialog.h"
#include "ui/dialogs/open_results_dialog.h"
#include "ui/dialogs/project_settings_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_plan.h"
#include "ui/shell/job_panel.h"
#include "ui/shell/main_window.h"
#include "ui/state/target_text.h"
#include "ui/state/trend_text.h"
#include "ui/state/workspace.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/toast.h"

#include <QFileInfo>

#include <set>

// What the window does when it is told to: dialogs, drops, the palette.
namespace ferrograph::ui
{

void MainWindow::openDialog(FormDialog *dialog)
{
    dialog->open();
}

void MainWindow::addRepository(const QString &source, const QString &project)
{
    QStringList names;
    for (const store::ProjectRow &row : m_workspace.state().projects())
        names += QString::fromStdString(row.name);
    auto *dialog = new AddRepositoryDialog(*m_picker, names, this);
    if (!source.isEmpty())
        dialog->setSource(source);
    if (!project.isEmpty())
        dialog->setProject(project);
    connect(dialog, &AddRepositoryDialog::requested, &m_commands, &ProjectCommands::addRepository);
    openDialog(dialog);
}

// Into the project that is looked at without asking; else the dialog asks for it.
void MainWindow::openResults(const QStringList &paths)
{
    const bool chosen = currentPage()->needsProject() && m_workspace.state().currentProject();
    if (chosen && !paths.isEmpty()) {
        m_jobs->open();
        ResultRequest request;
        request.paths = paths;
        request.project = m_workspace.state().projectName();
        m_commands.importResults(request);
        return;
    }
    QStringList names;
    for (const store::ProjectRow &row : m_workspace.state().projects())
        names += QString::fromStdString(row.name);
    auto *dialog = new OpenResultsDialog(*m_picker, names, this);
    dialog->setPaths(paths);
    dialog->setProject(m_workspace.state().project());
    connect(dialog, &OpenResultsDialog::requested, this, [this](const ResultRequest &request) {
        m_jobs->open();
        m_commands.importResults(request);
    });
    openDialog(dialog);
}

void MainWindow::importList(const QString &file)
{
    auto *dialog = new ImportListDialog(file, this);
    connect(dialog, &ImportListDialog::requested, &m_commands, &ProjectCommands::importList);
    openDialog(dialog);
}

void MainWindow::openLanguageClasses()
{
    m_commands.withClasses([this](const languages::LanguageTable &table) {
        auto *dialog = new LanguageClassesDialog(table, this);
        connect(dialog, &LanguageClassesDialog::saved, &m_commands, &ProjectCommands::saveClasses);
        openDialog(dialog);
    });
}

void MainWindow::openProjectSettings()
{
    const store::ProjectRow *project = m_workspace.state().currentProject();
    if (!project)
        return;
    auto *dialog = new ProjectSettingsDialog(*project, m_workspace.state().now(), this);
    const std::string name = project->name;
    connect(dialog, &ProjectSettingsDialog::saved, this,
            [this, name](const std::string &newName, const store::ProjectSettings &settings) {
                m_commands.saveSettings(name, settings);
                if (newName != name)
                    m_commands.rename(name, newName);
            });
    connect(dialog, &ProjectSettingsDialog::repositoryAddRequested, this,
            [this, name] { addRepository({}, QString::fromStdString(name)); });
    connect(dialog, &ProjectSettingsDialog::repositoryRemoveRequested, this,
            [this, name](const store::RepositoryRow &repository) {
                m_commands.removeRepository(name, repository);
            });
    connect(dialog, &ProjectSettingsDialog::projectRemoveRequested, this, [this, dialog, name] {
        dialog->reject();
        confirmRemoveProject(QString::fromStdString(name));
    });
    openDialog(dialog);
}

void MainWindow::confirmRemoveProject(const QString &project)
{
    openDialog(confirmDialog(
        tr("Remove %1?").arg(project),
        tr("Its figures, settings and target are removed from this database. The repositories "
           "themselves are not touched."),
        tr("Remove"), [this, project] { m_commands.removeProject(project.toStdString()); }, this));
}

void MainWindow::listUnreadable()
{
    using Objects = std::vector<store::UnreadableObject>;
    m_workspace.queries().ask<Objects>(
        this, QStringLiteral("unreadable"),
        [project = m_workspace.state().projectName()](store::Database &database, std::stop_token) {
            return store::unreadableObjects(database, project, {});
        },
        [this](Result<Objects> objects) {
            if (objects)
                openDialog(unreadableDialog(*objects, this));
            else
                failed(QString::fromStdString(objects.error().message()));
        });
}

void MainWindow::showTrend()
{
    m_workspace.queries().ask<TrendAnswer>(
        this, QStringLiteral("trend"),
        [project = m_workspace.state().projectName(),
         filter = m_workspace.state().codeFilter()](store::Database &database, std::stop_token) {
            return trendAnswer(database, project, filter);
        },
        [this](Result<TrendAnswer> answer) {
            if (!answer)
                return failed(QString::fromStdString(answer.error().message()));
            QStringList words = {TrendText::direction(*answer), TrendText::forecast(*answer),
                                 TrendText::record(*answer)};
            words.removeAll(QString());
            openDialog(new RowsDialog(
                tr("%1 of %2", "a figure of a project")
                    .arg(TargetText::metricName(answer->metric), m_workspace.state().project()),
                words.join(QStringLiteral("\n\n")), TrendText::columns(), TrendText::rows(*answer),
                this));
        });
}

// A database of an older version, or a pass that was cancelled: the window says what is missing and
// goes on when it is told to. While jobs wait, they bring it themselves.
void MainWindow::askPendingPasses()
{
    using Pending = std::vector<scan::PendingPass>;
    if (m_workspace.readOnly() || m_workspace.ingest().unfinished() > 0)
        return offerPasses({});
    m_workspace.queries().ask<Pending>(
        this, QStringLiteral("pending passes"),
        [](store::Database &database, std::stop_token) {
            return scan::pendingPasses(database, {});
        },
        [this](Result<Pending> pending) {
            if (!pending)
                return failed(QString::fromStdString(pending.error().message()));
            if (m_workspace.ingest().unfinished() == 0)
                offerPasses(*pending);
        });
}

void MainWindow::offerPasses(const std::vector<scan::PendingPass> &pending)
{
    if (pending.empty())
        return m_info->withdraw(QStringLiteral("passes"));
    std::set<std::string> projects;
    for (const scan::PendingPass &pass : pending)
        projects.insert(pass.project);
    const QString words = projects.size() == 1
                              ? tr("The changes of %1 are not explained to the end.")
                                    .arg(QString::fromStdString(*projects.begin()))
                              : tr("The changes of %Ln projects are not explained to the end.",
                                   nullptr, static_cast<int>(projects.size()));
    m_info->show({QStringLiteral("passes"), Info::Level::Information, words, tr("Explain them"),
                  [this, pending] {
                      m_jobs->open();
                      for (const scan::PendingPass &pass : pending)
                          m_commands.runPasses(pass);
                      offerPasses({});
                  }});
}

void MainWindow::showJobDetails(int id)
{
    const JobStatus *status = m_workspace.ingest().status(id);
    if (!status)
        return;
    if (status->error) {
        openDialog(
            new TextDialog(status->title, QString::fromStdString(status->error->message()), this));
    } else {
        openDialog(problemsDialog(status->title, status->outcome.problems, this));
    }
}

void MainWindow::openPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const DropPlan plan = planDrop(paths);
    switch (plan.kind) {
    case DropKind::Repositories:
        if (plan.paths.size() == 1) {
            addRepository(plan.paths.first(), {});
            return;
        }
        for (const QString &path : plan.paths) {
            RepositoryRequest request;
            request.repository.source = QFileInfo(path).absoluteFilePath().toStdString();
            request.repository.name = git::suggestedName(request.repository.source);
            request.project = request.repository.name;
            m_commands.addRepository(request);
        }
        return;
    case DropKind::ProjectList:
        importList(plan.paths.first());
        return;
    case DropKind::Database:
        Q_EMIT databaseRequested(plan.paths.first());
        return;
    case DropKind::Results:
        openResults(plan.paths);
        return;
    case DropKind::Nothing:
        m_info->show({QStringLiteral("drop"), Info::Level::Information, plan.text, {}, {}});
        return;
    }
}

void MainWindow::openPalette()
{
    m_palette->open(paletteItems());
}

std::vector<PaletteItem> MainWindow::paletteItems()
{
    std::vector<PaletteItem> items;
    for (Page *page : m_pages) {
        const bool usable = !page->needsProject() || !m_workspace.state().projects().empty();
        if (!usable)
            continue;
        const QAction *action = m_actions->action(QStringLiteral("page.") + page->id());
        items.push_back({tr("Pages"),
                         page->iconName(),
                         page->label(),
                         {},
                         action->shortcut().toString(QKeySequence::NativeText),
                         false,
                         [this, id = page->id()] {
                             go({id, {}, {}});
                         }});
    }
    for (const store::ProjectRow &project : m_workspace.state().projects()) {
        const QString name = QString::fromStdString(project.name);
        items.push_back({tr("Projects"),
                         QStringLiteral("project"),
                         name,
                         QString::fromStdString(project.settings.programme),
                         {},
                         false,
                         [this, name] {
                             go({QStringLiteral("overview"), name, {}});
                         }});
    }
    for (const ActionCollection::Entry &entry : m_actions->entries()) {
        if (!entry.inPalette || !entry.action->isEnabled())
            continue;
        items.push_back({tr("Actions"),
                         entry.icon,
                         entry.action->text(),
                         {},
                         entry.action->shortcut().toString(QKeySequence::NativeText),
                         false,
                         [action = entry.action] {
                             action->trigger();
                         }});
    }
    return items;
}

void MainWindow::searchFiles(const QString &pattern)
{
    constexpr std::int64_t mostFiles = 12;
    if (pattern.size() < 2 || !m_workspace.state().currentProject()) {
        m_palette->setFound(pattern, {});
        return;
    }
    store::FileQuery query;
    query.pathContains = pattern.toStdString();
    query.limit = mostFiles;
    const QString project = m_workspace.state().project();
    const bool several = m_workspace.state().currentProject()->repositories.size() > 1;
    m_workspace.queries().ask<store::FilePage>(
        this, QStringLiteral("palette files"),
        [project, query](store::Database &database, std::stop_token) {
            return store::files(database, project.toStdString(), query);
        },
        [this, pattern, project, several](Result<store::FilePage> page) {
            if (!page)
                return; // the palette works without files
            std::vector<PaletteItem> items;
            for (const store::FileRow &file : page->files) {
                const QString path = QString::fromStdString(file.path);
                items.push_back(
                    {tr("Files"),
                     QStringLiteral("file"),
                     path,
                     QString::fromStdString(file.language),
                     {},
                     true,
                     [this, project, detail = fileDetail(file.repository, file.path, several)] {
                         go({QStringLiteral("code"), project, detail});
                     }});
            }
            m_palette->setFound(pattern, std::move(items));
        });
}

} // namespace ferrograph::ui
