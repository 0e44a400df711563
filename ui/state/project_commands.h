// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/languages/language_table.h"
#include "core/scan/passes.h"
#include "core/store/projects.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ferrograph::ui
{

class Workspace;
struct Edit;
struct ResultRequest;

// What the user asks to be added.
struct RepositoryRequest {
    std::string project; // made when it does not exist
    store::RepositoryRow repository;
};

// Everything the window does to projects. Writes run off the GUI thread; what came of them is told
// by signals, and what can be taken back is a step on the workspace's undo stack.
class ProjectCommands : public QObject
{
    Q_OBJECT
public:
    explicit ProjectCommands(Workspace &workspace, QObject *parent = nullptr);

    void addRepository(const RepositoryRequest &request);                 // and scans it
    void importList(const std::vector<store::ProjectListEntry> &entries); // and scans them
    void saveSettings(const std::string &project, const store::ProjectSettings &settings);
    // The class table of the database, and another one as store::setClassOverrides takes it.
    void withClasses(std::function<void(const languages::LanguageTable &)> then);
    void saveClasses(const std::string &classes);
    void rename(const std::string &project, const std::string &newName);
    void removeProject(const std::string &project);
    void removeRepository(const std::string &project, const store::RepositoryRow &repository);

    void perform(const Edit &edit); // and remembers it for undo
    // Keeps a roadmap in the database; empty takes it away. `words` name the step for undo.
    void saveRoadmap(const std::string &project, const std::string &text, const QString &words);
    // The roadmap says how old the last report is; `asOf` is the day it shows.
    void recordReport(const std::string &project, Seconds asOf);
    // Puts something that is done already on the undo stack and tells of it.
    void record(const QString &words, std::function<void()> back, std::function<void()> again);

    void scan(const std::string &project, const std::string &repository);
    // Explains changes and counts new lines of one repository: a job of its own, which a scan
    // leaves behind where there is something to do (core/scan/passes.h).
    void runPasses(const scan::PendingPass &pass);
    void refresh(const std::string &project); // every repository of it
    void refreshAll();

    void importResults(const ResultRequest &request); // the project is made when it is not there

    // Folders of sample repositories: each folder below with a git repository becomes a project.
    static QString samplesFolder(); // empty when there is none on this machine
    void openSamples();

Q_SIGNALS:
    void projectReady(const QString &project); // it exists now; its scan is queued
    void projectRemoved(const QString &project);
    void projectRenamed(const QString &from, const QString &to);
    void done(const QString &words);
    void undoable(const QString &words); // done, and on the undo stack
    void failed(const QString &message);

private:
    template <typename T>
    void edit(std::function<Result<T>(store::Database &)> work, std::function<void(T)> then);
    void putSettings(const std::string &project, const store::ProjectSettings &settings,
                     std::function<void(store::ProjectSettings before)> then);
    void putClasses(const std::string &classes, std::function<void(std::string before)> then);
    void putName(const std::string &project, const std::string &newName,
                 std::function<void()> then);
    void takeAway(const std::string &project, std::function<void(store::ProjectRow)> then);
    void bringBack(const store::ProjectRow &project);
    void putRoadmap(const std::string &project, const std::string &text,
                    std::function<void(std::string before)> then);

    void jobFinished(int id);

    Workspace &m_workspace;
    int m_edits = 0;
    std::map<int, std::shared_ptr<std::vector<scan::PendingPass>>> m_scans; // what they leave
    std::map<int, scan::PendingPass> m_passes;                              // not over yet
};

// Whether a folder is a repository by its looks: a .git inside, or a bare one.
bool looksLikeRepository(const QString &path);

} // namespace ferrograph::ui
