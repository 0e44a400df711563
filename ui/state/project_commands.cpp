// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/project_commands.h"

#include "core/scan/scan.h"
#include "core/store/class_table.h"
#include "core/store/roadmaps.h"
#include "ui/state/edit.h"
#include "ui/state/format.h"
#include "ui/state/result_import.h"
#include "ui/state/undo_step.h"
#include "ui/state/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <QUndoStack>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

JobOutcome outcomeOf(const scan::ScanReport &report)
{
    JobOutcome outcome;
    if (report.nothingNew) {
        outcome.summary = ProjectCommands::tr("nothing new");
    } else {
        outcome.summary = ProjectCommands::tr("%Ln commit(s)", "read by a scan",
                                              static_cast<int>(report.commits));
        if (report.rewritten)
            outcome.summary += ProjectCommands::tr(", the branch was rewritten");
    }
    outcome.problems = report.problems;
    return outcome;
}

QString shownName(const std::string &project, const std::string &repository)
{
    return QString::fromStdString(project == repository ? project : project + ": " + repository);
}

scan::ScanOptions scanOptions()
{
    scan::ScanOptions options;
    options.jobs = static_cast<unsigned>(std::clamp(QThread::idealThreadCount(), 1, 8));
    return options;
}

Result<std::monostate> nothing(Result<void> result)
{
    if (!result)
        return tl::unexpected<Error>(std::move(result).error());
    return std::monostate();
}

// The project of that name, made where there is none.
Result<store::ProjectRow> projectOrNew(store::Database &database, const std::string &name)
{
    auto known = store::project(database, name);
    if (!known && known.error().code == ErrorCode::NotFound)
        known = store::addProject(database, name);
    return known;
}

Result<std::string> put(store::Database &database, const RepositoryRequest &request)
{
    const auto known = projectOrNew(database, request.project);
    if (!known)
        return tl::unexpected<Error>(known.error());
    auto row = store::putRepository(database, request.project, request.repository);
    if (!row)
        return tl::unexpected<Error>(std::move(row).error());
    return row->name;
}

} // namespace

ProjectCommands::ProjectCommands(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace.ingest(), &IngestLane::finished, this, &ProjectCommands::jobFinished);
}

template <typename T>
void ProjectCommands::edit(std::function<Result<T>(store::Database &)> work,
                           std::function<void(T)> then)
{
    // A key of its own for each: an edit is never replaced by a later one.
    m_workspace.edits().ask<T>(
        this, QStringLiteral("edit %1").arg(++m_edits),
        [work = std::move(work)](store::Database &database, std::stop_token) {
            return work(database);
        },
        [this, then = std::move(then)](Result<T> result) {
            m_workspace.reload();
            if (result)
                then(std::move(*result));
            else
                Q_EMIT failed(QString::fromStdString(result.error().message()));
        });
}

void ProjectCommands::addRepository(const RepositoryRequest &request)
{
    edit<std::string>([request](store::Database &database) { return put(database, request); },
                      [this, project = request.project](const std::string &repository) {
                          scan(project, repository);
                          Q_EMIT projectReady(QString::fromStdString(project));
                      });
}

void ProjectCommands::importList(const std::vector<store::ProjectListEntry> &entries)
{
    using Rows = std::vector<store::ProjectRow>;
    edit<Rows>(
        [entries](store::Database &database) -> Result<Rows> {
            const auto names = store::importProjectList(database, entries);
            if (!names)
                return tl::unexpected<Error>(names.error());
            Rows rows;
            for (const std::string &name : *names) {
                auto row = store::project(database, name);
                if (!row)
                    return tl::unexpected<Error>(std::move(row).error());
                rows.push_back(std::move(*row));
            }
            return rows;
        },
        [this](const Rows &rows) {
            for (const store::ProjectRow &row : rows) {
                for (const store::RepositoryRow &repository : row.repositories)
                    scan(row.name, repository.name);
            }
            Q_EMIT done(tr("%n project(s) imported", nullptr, static_cast<int>(rows.size())));
        });
}

void ProjectCommands::record(const QString &words, std::function<void()> back,
                             std::function<void()> again)
{
    m_workspace.undoStack().push(new UndoStep(words, std::move(back), std::move(again)));
    Q_EMIT undoable(words);
}

void ProjectCommands::putSettings(const std::string &project,
                                  const store::ProjectSettings &settings,
                                  std::function<void(store::ProjectSettings)> then)
{
    using Settings = store::ProjectSettings;
    edit<Settings>(
        [=](store::Database &database) -> Result<Settings> {
            const auto before = store::project(database, project);
            if (!before)
                return tl::unexpected<Error>(before.error());
            FERROGRAPH_TRY(store::setProjectSettings(database, project, settings));
            return before->settings;
        },
        std::move(then));
}

void ProjectCommands::saveSettings(const std::string &project,
                                   const store::ProjectSettings &settings)
{
    putSettings(project, settings, [=, this](const store::ProjectSettings &before) {
        if (before == settings)
            return;
        record(
            tr("Settings of %1 saved").arg(QString::fromStdString(project)),
            [=, this] { putSettings(project, before, [](const auto &) {}); },
            [=, this] { putSettings(project, settings, [](const auto &) {}); });
    });
}

void ProjectCommands::withClasses(std::function<void(const languages::LanguageTable &)> then)
{
    using Table = languages::LanguageTable;
    edit<Table>([](store::Database &database) { return store::classTable(database); },
                [then = std::move(then)](const Table &table) { then(table); });
}

void ProjectCommands::putClasses(const std::string &classes,
                                 std::function<void(std::string before)> then)
{
    edit<std::string>(
        [=](store::Database &database) -> Result<std::string> {
            auto before = store::classOverrides(database);
            FERROGRAPH_TRY(before);
            FERROGRAPH_TRY(store::setClassOverrides(database, classes));
            return before;
        },
        std::move(then));
}

void ProjectCommands::saveClasses(const std::string &classes)
{
    putClasses(classes, [=, this](const std::string &before) {
        if (before == classes)
            return;
        record(
            tr("Language classes saved"), [=, this] { putClasses(before, [](const auto &) {}); },
            [=, this] { putClasses(classes, [](const auto &) {}); });
    });
}

void ProjectCommands::putName(const std::string &project, const std::string &newName,
                              std::function<void()> then)
{
    edit<std::monostate>(
        [=](store::Database &database) {
            return nothing(store::renameProject(database, project, newName));
        },
        [=, this, then = std::move(then)](std::monostate) {
            Q_EMIT projectRenamed(QString::fromStdString(project), QString::fromStdString(newName));
            then();
        });
}

void ProjectCommands::rename(const std::string &project, const std::string &newName)
{
    putName(project, newName, [=, this] {
        record(
            tr("%1 renamed to %2")
                .arg(QString::fromStdString(project), QString::fromStdString(newName)),
            [=, this] { putName(newName, project, [] {}); },
            [=, this] { putName(project, newName, [] {}); });
    });
}

void ProjectCommands::takeAway(const std::string &project,
                               std::function<void(store::ProjectRow)> then)
{
    using Row = store::ProjectRow;
    edit<Row>(
        [=](store::Database &database) -> Result<Row> {
            auto row = store::project(database, project);
            if (!row)
                return row;
            FERROGRAPH_TRY(store::removeProject(database, project));
            return row;
        },
        [=, this, then = std::move(then)](const Row &row) {
            Q_EMIT projectRemoved(QString::fromStdString(project));
            then(row);
        });
}

// Its figures are read again: they were removed.
void ProjectCommands::bringBack(const store::ProjectRow &project)
{
    edit<std::monostate>(
        [=](store::Database &database) -> Result<std::monostate> {
            const auto added = store::addProject(database, project.name);
            FERROGRAPH_TRY(added);
            FERROGRAPH_TRY(store::setProjectSettings(database, project.name, project.settings));
            for (const store::RepositoryRow &repository : project.repositories) {
                const auto put = store::putRepository(database, project.name, repository);
                FERROGRAPH_TRY(put);
            }
            return std::monostate();
        },
        [=, this](std::monostate) {
            for (const store::RepositoryRow &repository : project.repositories)
                scan(project.name, repository.name);
            Q_EMIT projectReady(QString::fromStdString(project.name));
        });
}

void ProjectCommands::removeProject(const std::string &project)
{
    takeAway(project, [=, this](const store::ProjectRow &row) {
        record(
            tr("%1 removed").arg(QString::fromStdString(project)), [=, this] { bringBack(row); },
            [=, this] { takeAway(project, [](const auto &) {}); });
    });
}

void ProjectCommands::removeRepository(const std::string &project,
                                       const store::RepositoryRow &repository)
{
    const auto remove = [=, this](std::function<void()> then) {
        edit<std::monostate>(
            [=](store::Database &database) {
                return nothing(store::removeRepository(database, project, repository.name));
            },
            [then = std::move(then)](std::monostate) { then(); });
    };
    remove([=, this] {
        record(
            tr("%1 removed from %2")
                .arg(QString::fromStdString(repository.name), QString::fromStdString(project)),
            [=, this] {
                addRepository({project, repository});
            },
            [=] { remove([] {}); });
    });
}

void ProjectCommands::perform(const Edit &edit)
{
    using Step = std::function<Result<void>(store::Database &)>;
    const auto run = [this](const Step &step, std::function<void()> then) {
        this->edit<std::monostate>(
            [step](store::Database &database) { return nothing(step(database)); },
            [then = std::move(then)](std::monostate) { then(); });
    };
    run(edit.apply, [=, this] {
        record(
            edit.words, [=] { run(edit.revert, [] {}); }, [=] { run(edit.apply, [] {}); });
    });
}

void ProjectCommands::putRoadmap(const std::string &project, const std::string &text,
                                 std::function<void(std::string)> then)
{
    edit<std::string>(
        [=, now = m_workspace.state().now()](store::Database &database) -> Result<std::string> {
            const auto versions = store::roadmapVersions(database, project);
            FERROGRAPH_TRY(versions);
            // What the database keeps comes last.
            const bool kept = !versions->empty() && versions->back().repository.empty();
            FERROGRAPH_TRY(store::storeRoadmap(database, project, text, now));
            return kept ? versions->back().content : std::string();
        },
        std::move(then));
}

void ProjectCommands::saveRoadmap(const std::string &project, const std::string &text,
                                  const QString &words)
{
    putRoadmap(project, text, [=, this](const std::string &before) {
        if (before == text)
            return;
        record(
            words, [=, this] { putRoadmap(project, before, [](const auto &) {}); },
            [=, this] { putRoadmap(project, text, [](const auto &) {}); });
    });
}

void ProjectCommands::recordReport(const std::string &project, Seconds asOf)
{
    edit<std::monostate>(
        [=, now = m_workspace.state().now()](store::Database &database) {
            return nothing(store::recordReport(database, project, asOf, now));
        },
        [](std::monostate) {});
}

void ProjectCommands::scan(const std::string &project, const std::string &repository)
{
    Job job;
    job.title = tr("Scan %1").arg(shownName(project, repository));
    job.project = QString::fromStdString(project);
    const auto left = std::make_shared<std::vector<scan::PendingPass>>();
    job.run = [=](store::Database &database, const Progress &progress,
                  std::stop_token stop) -> Result<JobOutcome> {
        auto report = scan::scanRepository(database, project, repository, scanOptions(), progress,
                                           std::move(stop));
        if (!report)
            return tl::unexpected<Error>(std::move(report).error());
        auto pending = scan::pendingPasses(database, project);
        if (!pending)
            return tl::unexpected<Error>(std::move(pending).error());
        *left = std::move(*pending);
        return outcomeOf(*report);
    };
    m_scans.emplace(m_workspace.ingest().enqueue(std::move(job)), left);
}

void ProjectCommands::runPasses(const scan::PendingPass &pass)
{
    const bool waiting = std::ranges::any_of(m_passes, [&](const auto &entry) {
        return entry.second == pass &&
               m_workspace.ingest().status(entry.first)->state == JobState::Queued;
    });
    if (waiting)
        return;
    Job job;
    job.title = tr("Explain changes of %1").arg(shownName(pass.project, pass.repository));
    job.project = QString::fromStdString(pass.project);
    job.run = [=](store::Database &database, const Progress &progress,
                  std::stop_token stop) -> Result<JobOutcome> {
        const auto commits =
            scan::runPasses(database, pass, scanOptions(), progress, std::move(stop));
        FERROGRAPH_TRY(commits);
        return JobOutcome{
            tr("new code of %Ln commit(s) counted", nullptr, static_cast<int>(*commits)), {}};
    };
    m_passes.emplace(m_workspace.ingest().enqueue(std::move(job)), pass);
}

// Queued after the scans that already wait: figures of all projects come first.
void ProjectCommands::jobFinished(int id)
{
    m_passes.erase(id);
    const auto scanned = m_scans.extract(id);
    if (scanned.empty())
        return;
    for (const scan::PendingPass &pass : *scanned.mapped())
        runPasses(pass);
}

void ProjectCommands::refresh(const std::string &project)
{
    for (const store::ProjectRow &row : m_workspace.state().projects()) {
        if (row.name != project)
            continue;
        for (const store::RepositoryRow &repository : row.repositories)
            scan(project, repository.name);
    }
}

void ProjectCommands::refreshAll()
{
    for (const store::ProjectRow &row : m_workspace.state().projects())
        refresh(row.name);
}

void ProjectCommands::importResults(const ResultRequest &request)
{
    edit<std::monostate>(
        [project = request.project](store::Database &database) -> Result<std::monostate> {
            const auto known = projectOrNew(database, project);
            FERROGRAPH_TRY(known);
            return std::monostate();
        },
        [=, this](std::monostate) {
            for (const QString &path : request.paths)
                m_workspace.ingest().enqueue(importJob(request, path));
        });
}

QString ProjectCommands::samplesFolder()
{
    const QString given = qEnvironmentVariable("FERROGRAPH_SAMPLES");
    const QString folder = given.isEmpty() ? QCoreApplication::applicationDirPath() +
                                                 QStringLiteral("/../share/ferrograph/samples")
                                           : given;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (looksLikeRepository(dir.filePath(name)))
            return dir.absolutePath();
    }
    return {};
}

void ProjectCommands::openSamples()
{
    const QString folder = samplesFolder();
    if (folder.isEmpty())
        return;
    const QDir dir(folder);
    std::vector<store::ProjectListEntry> entries;
    for (const QString &name :
         dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::LocaleAware)) {
        const QString path = dir.absoluteFilePath(name);
        if (!looksLikeRepository(path))
            continue;
        store::ProjectListEntry entry;
        entry.name = QFileInfo(name).completeBaseName().toStdString();
        entry.repository = path.toStdString();
        entry.programme = tr("Samples").toStdString();
        entries.push_back(std::move(entry));
    }
    importList(entries);
}

bool looksLikeRepository(const QString &path)
{
    const QFileInfo dotGit(path + QStringLiteral("/.git"));
    if (dotGit.exists())
        return true;
    return QFileInfo(path + QStringLiteral("/HEAD")).isFile() &&
           QFileInfo(path + QStringLiteral("/objects")).isDir() &&
           QFileInfo(path + QStringLiteral("/refs")).isDir();
}

} // namespace ferrograph::ui
