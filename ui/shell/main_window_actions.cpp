// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/text_dialogs.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/job_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_export.h"
#include "ui/shell/page_header.h"
#include "ui/shell/sidebar.h"
#include "ui/state/language.h"
#include "ui/state/settings.h"
#include "ui/state/workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoStack>

#include <array>

// Everything the window can be told to do.
namespace ferrograph::ui
{
namespace
{

struct ThemeChoice {
    const char *name;
    SchemeChoice choice;
    const char *text;
};

constexpr std::array themes = {
    ThemeChoice{"system", SchemeChoice::System,
                QT_TRANSLATE_NOOP("ferrograph::ui::MainWindow", "Follow the desktop")},
    ThemeChoice{"light", SchemeChoice::Light,
                QT_TRANSLATE_NOOP("ferrograph::ui::MainWindow", "Light")},
    ThemeChoice{"dark", SchemeChoice::Dark,
                QT_TRANSLATE_NOOP("ferrograph::ui::MainWindow", "Dark")},
};

} // namespace

void MainWindow::makeActions()
{
    makeProjectActions();
    makeEditActions();
    makeViewActions();
    makeExportActions();
}

void MainWindow::makeProjectActions()
{
    using Keys = QKeySequence;
    m_actions->add({QStringLiteral("repository.add"),
                    tr("Add a git repository…"),
                    QStringLiteral("add_repository"),
                    {Keys(Qt::CTRL | Qt::Key_O)}},
                   [this] { addRepository({}, {}); });
    m_actions->add({QStringLiteral("list.import"),
                    tr("Import a list of projects…"),
                    QStringLiteral("list"),
                    {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}},
                   [this] {
                       m_picker->openFile(this, tr("Choose a list of projects"),
                                          tr("Lists (*.csv *.json)"),
                                          [this](const QString &file) { importList(file); });
                   });
    m_actions->add({QStringLiteral("results.open"),
                    tr("Open results…"),
                    QStringLiteral("findings"),
                    {Keys(Qt::CTRL | Qt::Key_I)}},
                   [this] { openResults({}); });
    if (!ProjectCommands::samplesFolder().isEmpty()) {
        m_actions->add({QStringLiteral("samples.open"), tr("Open the sample projects"),
                        QStringLiteral("samples")},
                       [this] {
                           m_jobs->open();
                           m_commands.openSamples();
                       });
    }
    m_actions->add({QStringLiteral("project.refresh"),
                    tr("Scan this project for new commits"),
                    QStringLiteral("refresh"),
                    {Keys(Qt::CTRL | Qt::Key_R)}},
                   [this] {
                       m_jobs->open();
                       m_commands.refresh(m_workspace.state().projectName());
                   });
    m_actions->add({QStringLiteral("projects.refresh"),
                    tr("Scan all projects for new commits"),
                    QStringLiteral("refresh"),
                    {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}},
                   [this] {
                       m_jobs->open();
                       m_commands.refreshAll();
                   });
    m_actions->add({QStringLiteral("project.settings"),
                    tr("Project settings and target…"),
                    QStringLiteral("target"),
                    {Keys(Qt::CTRL | Qt::Key_Comma)}},
                   [this] { openProjectSettings(); });
    m_actions->add({QStringLiteral("classes"), tr("Language classes…"), QStringLiteral("table")},
                   [this] { openLanguageClasses(); });
    m_actions->add(
        {QStringLiteral("project.remove"), tr("Remove this project…"), QStringLiteral("remove")},
        [this] { confirmRemoveProject(m_workspace.state().project()); });
    m_actions->add({QStringLiteral("project.unreadable"),
                    tr("List the objects that could not be read"), QStringLiteral("warning")},
                   [this] { listUnreadable(); });
    m_actions->add({QStringLiteral("project.trend"), tr("Is the trend real? With its backtest"),
                    QStringLiteral("change")},
                   [this] { showTrend(); });
    m_actions->add(
        {QStringLiteral("database.open"), tr("Open database…"), QStringLiteral("database")},
        [this] {
            m_picker->openFile(this, tr("Open a Ferrograph database"),
                               tr("Databases (*.db);;All files (*)"),
                               [this](const QString &file) { Q_EMIT databaseRequested(file); });
        });
    m_actions->add(
        {QStringLiteral("quit"), tr("Quit"), QStringLiteral("quit"), {Keys(Qt::CTRL | Qt::Key_Q)}},
        [this] { close(); });
}

void MainWindow::makeEditActions()
{
    QUndoStack &stack = m_workspace.undoStack();
    QAction *undo = m_actions->add({QStringLiteral("edit.undo"),
                                    tr("Undo"),
                                    QStringLiteral("undo"),
                                    {QKeySequence(Qt::CTRL | Qt::Key_Z)}},
                                   [&stack] { stack.undo(); });
    QAction *redo = m_actions->add({QStringLiteral("edit.redo"),
                                    tr("Redo"),
                                    QStringLiteral("redo"),
                                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}},
                                   [&stack] { stack.redo(); });
    const auto show = [&stack, undo, redo] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"));
        redo->setText(stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"));
    };
    connect(&stack, &QUndoStack::indexChanged, this, show);
    show();
    m_actions->add({QStringLiteral("edit.find"),
                    tr("Filter what the page lists"),
                    QStringLiteral("search"),
                    {QKeySequence(Qt::CTRL | Qt::Key_F)}},
                   [this] {
                       if (QLineEdit *filter = currentPage()->filterField())
                           filter->setFocus(Qt::ShortcutFocusReason);
                       else
                           openPalette();
                   });
}

void MainWindow::makeViewActions()
{
    using Keys = QKeySequence;
    m_actions->add({QStringLiteral("palette.open"),
                    tr("Search or run a command"),
                    QStringLiteral("search"),
                    {Keys(Qt::CTRL | Qt::Key_K)},
                    false},
                   [this] { openPalette(); });
    m_actions->add({QStringLiteral("go.back"),
                    tr("Back"),
                    QStringLiteral("chevron_left"),
                    {Keys(Qt::ALT | Qt::Key_Left)}},
                   [this] { step(true); });
    m_actions->add({QStringLiteral("go.forward"),
                    tr("Forward"),
                    QStringLiteral("chevron_right"),
                    {Keys(Qt::ALT | Qt::Key_Right)}},
                   [this] { step(false); });
    m_actions->add({QStringLiteral("view.reload"),
                    tr("Read the page again"),
                    QStringLiteral("refresh"),
                    {Keys(Qt::Key_F5)}},
                   [this] { m_workspace.reload(); });
    int number = 0;
    for (Page *page : m_pages) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + number++);
        m_actions->add({QStringLiteral("page.") + page->id(),
                        tr("Go to %1").arg(page->label()),
                        page->iconName(),
                        {Keys(Qt::CTRL | key)},
                        false},
                       [this, id = page->id()] {
                           go({id, {}, {}});
                       });
    }
    m_actions->add({QStringLiteral("jobs.toggle"),
                    tr("Show or hide the jobs"),
                    QStringLiteral("list"),
                    {Keys(Qt::CTRL | Qt::Key_J)}},
                   [this] {
                       if (m_jobs->isOpen())
                           m_jobs->close();
                       else
                           m_jobs->open();
                   });
    for (const ThemeChoice &theme : themes) {
        QAction *action =
            m_actions->add({QStringLiteral("theme.") + QLatin1String(theme.name),
                            tr("Appearance: %1").arg(tr(theme.text)), QStringLiteral("theme")},
                           [this, theme] {
                               m_settings.set(Setting::Theme, QLatin1String(theme.name));
                               m_theme.setChoice(theme.choice);
                           });
        action->setIconText(tr(theme.text));
    }
    m_actions->add({QStringLiteral("editor.set"), tr("Editor…"), QStringLiteral("edit")}, [this] {
        auto *dialog = new EditorDialog(m_settings.text(Setting::EditorCommand), this);
        connect(dialog, &EditorDialog::saved, this, [this](const QString &command) {
            m_settings.set(Setting::EditorCommand, command);
        });
        openDialog(dialog);
    });
    m_actions->add({QStringLiteral("help.metrics"),
                    tr("What the figures mean"),
                    QStringLiteral("info"),
                    {Keys(Qt::Key_F1)}},
                   [this] { openDialog(metricsDialog(this)); });
    m_actions->add({QStringLiteral("help.about"), tr("About Ferrograph"), QStringLiteral("info")},
                   [this] { openDialog(aboutDialog(this)); });
}

void MainWindow::makeExportActions()
{
    m_actions->add(
        {QStringLiteral("export.png"), tr("Page as a picture (PNG)…"), QStringLiteral("image")},
        [this] { exportPage(QStringLiteral("png")); });
    m_actions->add({QStringLiteral("export.pdf"),
                    tr("Page as vectors (PDF)…"),
                    QStringLiteral("file"),
                    {QKeySequence(Qt::CTRL | Qt::Key_P)}},
                   [this] { exportPage(QStringLiteral("pdf")); });
    m_actions->add(
        {QStringLiteral("export.svg"), tr("Page as vectors (SVG)…"), QStringLiteral("file")},
        [this] { exportPage(QStringLiteral("svg")); });
    m_actions->add({QStringLiteral("export.csv"),
                    tr("Data of the page (CSV)…"),
                    QStringLiteral("table"),
                    {QKeySequence(Qt::CTRL | Qt::Key_E)}},
                   [this] { exportPage(QStringLiteral("csv")); });
    addReportActions();
    connect(m_header->exportMenu(), &QMenu::aboutToShow, this, &MainWindow::fillExportMenu);
    fillExportMenu();
}

void MainWindow::fillExportMenu()
{
    QMenu *menu = m_header->exportMenu();
    menu->clear();
    for (const QString &id :
         {QStringLiteral("export.png"), QStringLiteral("export.pdf"), QStringLiteral("export.svg")})
        menu->addAction(m_actions->action(id));
    menu->addSeparator();
    const QString report =
        currentPage()->needsProject() ? QStringLiteral("report.%1") : QStringLiteral("reports.%1");
    for (const QString &way :
         {QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("print")})
        menu->addAction(m_actions->action(report.arg(way)));
    const std::vector<CsvTable> tables = currentPage()->csv();
    if (tables.empty())
        return;
    menu->addSeparator();
    for (const CsvTable &table : tables) {
        menu->addAction(tr("Table “%1” (CSV)…").arg(table.name), this, [this, table] {
            m_picker->saveFile(this, tr("Export as CSV"), table.name + QStringLiteral(".csv"),
                               tr("CSV (*.csv)"), [this, table](const QString &file) {
                                   const auto saved = exportCsv(table, file);
                                   if (saved)
                                       m_toast->show(tr("Saved as %1").arg(file));
                                   else
                                       failed(QString::fromStdString(saved.error().message()));
                               });
        });
    }
}

void MainWindow::exportPage(const QString &suffix)
{
    const QString subject =
        m_workspace.state().project().isEmpty() || !currentPage()->needsProject()
            ? currentPage()->id()
            : m_workspace.state().project() + QLatin1Char('-') + currentPage()->id();
    const std::vector<CsvTable> tables = currentPage()->csv();
    if (suffix == QStringLiteral("csv") && tables.empty()) {
        m_toast->show(tr("This page has no table."));
        return;
    }
    m_picker->saveFile(this, tr("Export"), QStringLiteral("%1.%2").arg(subject, suffix),
                       QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix),
                       [this, suffix, tables](const QString &file) {
                           QWidget &page = *m_stack->currentWidget();
                           const Result<void> saved =
                               suffix == QStringLiteral("png")   ? exportPng(page, file)
                               : suffix == QStringLiteral("pdf") ? exportPdf(page, file)
                               : suffix == QStringLiteral("svg") ? exportSvg(page, file)
                                                                 : exportCsv(tables.back(), file);
                           if (saved)
                               m_toast->show(tr("Saved as %1").arg(file));
                           else
                               failed(QString::fromStdString(saved.error().message()));
                       });
}

void MainWindow::makeSettingsMenu()
{
    m_settingsMenu = new QMenu(this);
    const auto add = [this](const char *id) {
        m_settingsMenu->addAction(m_actions->action(QLatin1String(id)));
    };
    add("project.settings");
    add("classes");
    add("projects.refresh");
    add("edit.undo");
    m_settingsMenu->addSeparator();
    QMenu *view = m_settingsMenu->addMenu(tr("View"));
    auto *group = new QActionGroup(view);
    for (const ThemeChoice &theme : themes) {
        QAction *action = view->addAction(tr(theme.text));
        action->setCheckable(true);
        group->addAction(action);
        QAction *real = m_actions->action(QStringLiteral("theme.") + QLatin1String(theme.name));
        connect(action, &QAction::triggered, real, &QAction::trigger);
        connect(view, &QMenu::aboutToShow, action,
                [this, action, theme] { action->setChecked(m_theme.choice() == theme.choice); });
    }
    QMenu *language = m_settingsMenu->addMenu(tr("Language"));
    auto *languageGroup = new QActionGroup(language);
    const auto addLanguage = [&](const QString &code, const QString &text) {
        QAction *action = language->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_settings.text(Setting::Language) == code);
        languageGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_settings.set(Setting::Language, code);
            m_toast->show(tr("The language changes with the next start."));
            Q_EMIT languageChosen();
        });
    };
    addLanguage(QStringLiteral("system"), tr("Follow the desktop"));
    for (const QString &code : languages())
        addLanguage(code, QLocale(code).nativeLanguageName());
    add("editor.set");
    m_settingsMenu->addSeparator();
    add("database.open");
    add("help.metrics");
    add("help.about");
    add("quit");
    m_sidebar->settingsButton()->setMenu(m_settingsMenu);
}

} // namespace ferrograph::ui
