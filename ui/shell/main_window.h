// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/document.h"
#include "ui/dialogs/file_picker.h"
#include "ui/pages/page.h"
#include "ui/shell/navigation_history.h"
#include "ui/shell/palette_model.h"
#include "ui/state/project_commands.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QMenu;
class QStackedWidget;

namespace ferrograph::ui
{

class ActionCollection;
class CommandPalette;
class DropOverlay;
class FormDialog;
class InfoBar;
class JobPanel;
class PageHeader;
class Settings;
class Sidebar;
class Theme;
class Toast;
class Workspace;

// The window: sidebar, header, one page at a time, and what lies over them. It wires; what is done
// to the data is done by ProjectCommands.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    MainWindow(Workspace &workspace, Settings &settings, Theme &theme,
               std::unique_ptr<FilePicker> picker = std::make_unique<FilePicker>());
    ~MainWindow() override;

    // Goes somewhere and remembers it for back and forward.
    void go(const Location &location);
    Location location() const;
    void restore();                           // geometry, page, project and range of the last time
    void openPaths(const QStringList &paths); // as if they were dropped
    void openPalette();

    const std::vector<Page *> &pages() const { return m_pages; }
    Page *currentPage() const;
    ActionCollection &actionCollection() const { return *m_actions; }
    ProjectCommands &commands() { return m_commands; }
    CommandPalette &palettePanel() const { return *m_palette; }
    JobPanel &jobPanel() const { return *m_jobs; }
    const Toast &toast() const { return *m_toast; }
    const InfoBar &infoBar() const { return *m_info; }
    const DropOverlay &dropOverlay() const { return *m_drop; }

Q_SIGNALS:
    void databaseRequested(const QString &path); // another one, in place of this
    void languageChosen();                       // takes effect with the next start

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makePages();
    void makeActions();
    void makeProjectActions();
    void makeEditActions();
    void makeViewActions();
    void makeExportActions();
    void makeSettingsMenu();
    void connectWorkspace();

    void showLocation(const Location &location);
    void showHeading();
    void showProjects();
    void showStatus();
    void showUnreadable();
    void askPendingPasses();
    void offerPasses(const std::vector<scan::PendingPass> &pending);
    void step(bool back);
    void projectGone(const QString &name, const QString &newName);
    void failed(const QString &message);

    std::vector<PaletteItem> paletteItems();
    void searchFiles(const QString &pattern);

    void openDialog(FormDialog *dialog);
    void addRepository(const QString &source, const QString &project);
    void importList(const QString &file);
    void openResults(const QStringList &paths);
    void openProjectSettings();
    void openLanguageClasses();
    void confirmRemoveProject(const QString &project);
    void listUnreadable();
    void showTrend();
    void showJobDetails(int id);
    void exportPage(const QString &suffix);
    // Of the project that is shown, or of all of them.
    enum class ReportOf { Project, Portfolio };
    using ReportUse = std::function<void(const report::Document &document)>;
    void addReportActions();
    std::vector<std::string> reported(ReportOf subject) const; // projects
    void makeReport(ReportOf subject, const ReportUse &use);
    void exportReport(ReportOf subject, const QString &suffix);
    void saveReport(ReportOf subject, const QString &file, const report::Document &document);
    void printReport(ReportOf subject);
    void recordReport(ReportOf subject, const report::Document &document);
    void fillExportMenu();
    void saveState();

    Workspace &m_workspace;
    Settings &m_settings;
    Theme &m_theme;
    std::unique_ptr<FilePicker> m_picker;
    ProjectCommands m_commands;
    NavigationHistory m_history;
    std::vector<Page *> m_pages;
    ActionCollection *m_actions = nullptr;
    Sidebar *m_sidebar = nullptr;
    PageHeader *m_header = nullptr;
    InfoBar *m_info = nullptr;
    QStackedWidget *m_stack = nullptr;
    QMenu *m_settingsMenu = nullptr;
    JobPanel *m_jobs = nullptr;
    CommandPalette *m_palette = nullptr;
    DropOverlay *m_drop = nullptr;
    Toast *m_toast = nullptr;
    bool m_quitting = false;
};

} // namespace ferrograph::ui
