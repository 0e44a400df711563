// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "ui/dialogs/text_dialogs.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/job_panel.h"
#include "ui/shell/page_header.h"
#include "ui/shell/page_list.h"
#include "ui/shell/sidebar.h"
#include "ui/state/format.h"
#include "ui/state/settings.h"
#include "ui/state/workspace.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/widget_painter.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>

namespace ferrograph::ui
{
namespace
{

QString namesOf(languages::BucketSet buckets)
{
    QStringList names;
    for (const languages::Bucket bucket : languages::allBuckets) {
        if (buckets.contains(bucket))
            names += QString::fromUtf8(languages::bucketName(bucket).data());
    }
    return names.join(QLatin1Char(' '));
}

languages::BucketSet bucketsOf(const QString &names)
{
    languages::BucketSet buckets;
    for (const QString &name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto bucket = languages::bucketFromName(name.toStdString()))
            buckets = buckets.with(*bucket);
    }
    return buckets;
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Settings &settings, Theme &theme,
                       std::unique_ptr<FilePicker> picker)
    : m_workspace(workspace)
    , m_settings(settings)
    , m_theme(theme)
    , m_picker(std::move(picker))
    , m_commands(workspace)
{
    setWindowTitle(QStringLiteral("Ferrograph"));
    setMinimumSize(900, 600);
    setAcceptDrops(true);
    m_actions = new ActionCollection(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sidebar = new Sidebar(this);
    row->addWidget(m_sidebar);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_header = new PageHeader(this);
    column->addWidget(m_header);
    m_info = new InfoBar(this);
    column->addWidget(m_info);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);

    makePages();
    m_jobs = new JobPanel(workspace.ingest(), this);
    m_toast = new Toast(this);
    m_palette = new CommandPalette(this);
    m_drop = new DropOverlay(this);
    makeActions();
    makeSettingsMenu();
    connectWorkspace();
    m_workspace.reload();
    setFocus(); // of no control, until the user chooses one
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages()
{
    m_pages =
        ui::makePages({m_workspace.state(), m_workspace.queries(), &m_commands, m_picker.get()},
                      m_settings, m_stack);
    for (Page *page : m_pages) {
        m_stack->addWidget(page);
        m_sidebar->addPage(page->id(), page->label(), page->iconName());
        connect(page, &Page::navigate, this, &MainWindow::go);
        connect(page, &Page::headingChanged, this, &MainWindow::showHeading);
        connect(page, &Page::actionRequested, this,
                [this](const QString &id) { m_actions->trigger(id); });
        connect(page, &Page::messageShown, this,
                [this](const QString &text) { m_toast->show(text); });
        connect(page, &Page::editRequested, &m_commands, &ProjectCommands::perform);
    }
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](const QString &id) { go({id, {}, {}}); });
    connect(m_sidebar, &Sidebar::projectChosen, this, [this](const QString &name) {
        const bool onPortfolio = !currentPage()->needsProject();
        if (name.isEmpty())
            go({m_pages.front()->id(), {}, {}});
        else
            go({onPortfolio ? QStringLiteral("overview") : currentPage()->id(), name, {}});
    });
    connect(m_sidebar, &Sidebar::statusActivated, this, [this] { m_jobs->open(); });
    connect(m_header, &PageHeader::rangeChosen, &m_workspace.state(), &AppState::setRange);
    connect(m_header, &PageHeader::searchRequested, this, &MainWindow::openPalette);
}

void MainWindow::connectWorkspace()
{
    AppState &state = m_workspace.state();
    connect(&state, &AppState::projectsChanged, this, &MainWindow::showProjects);
    connect(&state, &AppState::projectChanged, this, &MainWindow::showProjects);
    connect(&state, &AppState::rangeChanged, this,
            [this, &state] { m_header->setRange(state.range()); });
    connect(&m_workspace, &Workspace::loadFailed, this, &MainWindow::failed);
    connect(&m_workspace.ingest(), &IngestLane::changed, this, &MainWindow::showStatus);
    connect(&m_workspace.ingest(), &IngestLane::finished, this, &MainWindow::askPendingPasses);
    connect(&state, &AppState::projectsChanged, this, &MainWindow::askPendingPasses);
    connect(&m_commands, &ProjectCommands::failed, this, &MainWindow::failed);
    connect(&m_commands, &ProjectCommands::done, this,
            [this](const QString &words) { m_toast->show(words); });
    connect(&m_commands, &ProjectCommands::undoable, this, [this](const QString &words) {
        m_toast->show(words, tr("Undo"), [this] { m_workspace.undoStack().undo(); });
    });
    connect(&m_commands, &ProjectCommands::projectReady, this, [this](const QString &name) {
        m_jobs->open();
        go({QStringLiteral("overview"), name, {}});
    });
    connect(&m_commands, &ProjectCommands::projectRenamed, this, &MainWindow::projectGone);
    connect(&m_commands, &ProjectCommands::projectRemoved, this,
            [this](const QString &name) { projectGone(name, {}); });
    connect(m_jobs, &JobPanel::projectRequested, this, [this](const QString &name) {
        go({QStringLiteral("overview"), name, {}});
    });
    connect(m_jobs, &JobPanel::detailsRequested, this, &MainWindow::showJobDetails);
    connect(m_palette, &CommandPalette::searched, this, &MainWindow::searchFiles);
    if (m_workspace.readOnly()) {
        m_info->show({QStringLiteral("read-only"),
                      Info::Level::Attention,
                      tr("This database may only be read: nothing can be scanned or changed."),
                      {},
                      {}});
    }
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

Location MainWindow::location() const
{
    const Page *page = currentPage();
    return {page->id(), page->needsProject() ? m_workspace.state().project() : QString(),
            page->detail()};
}

void MainWindow::go(const Location &location)
{
    showLocation(location);
    m_history.visit(this->location());
    m_actions->action(QStringLiteral("go.back"))->setEnabled(m_history.canGoBack());
    m_actions->action(QStringLiteral("go.forward"))->setEnabled(m_history.canGoForward());
}

void MainWindow::showLocation(const Location &wanted)
{
    AppState &state = m_workspace.state();
    if (!wanted.project.isEmpty())
        state.setProject(wanted.project);
    for (Page *page : m_pages) {
        if (page->id() != wanted.page)
            continue;
        if (page->needsProject() && state.project().isEmpty() && !state.projects().empty())
            state.setProject(QString::fromStdString(state.projects().front().name));
        page->setDetail(wanted.detail);
        m_stack->setCurrentWidget(page);
    }
    m_sidebar->setCurrentPage(currentPage()->id());
    showProjects();
}

void MainWindow::step(bool back)
{
    if (const auto location = back ? m_history.back() : m_history.forward())
        showLocation(*location);
    m_actions->action(QStringLiteral("go.back"))->setEnabled(m_history.canGoBack());
    m_actions->action(QStringLiteral("go.forward"))->setEnabled(m_history.canGoForward());
}

void MainWindow::showHeading()
{
    const bool any = !m_workspace.state().projects().empty();
    m_header->setPage(*currentPage(), any);
    setWindowTitle(QStringLiteral("%1 – Ferrograph").arg(currentPage()->title()));
}

void MainWindow::showProjects()
{
    const AppState &state = m_workspace.state();
    QStringList names;
    for (const store::ProjectRow &project : state.projects())
        names += QString::fromStdString(project.name);
    const Page *page = currentPage();
    m_sidebar->setProjects(names, state.project(), !page->needsProject());
    for (const Page *each : m_pages)
        m_sidebar->setPageEnabled(each->id(), !each->needsProject() || !names.isEmpty());
    const bool chosen = names.contains(state.project());
    for (const QString &id : {QStringLiteral("project.refresh"), QStringLiteral("project.settings"),
                              QStringLiteral("project.remove"),
                              QStringLiteral("project.unreadable"), QStringLiteral("report.pdf"),
                              QStringLiteral("report.html"), QStringLiteral("project.trend")})
        m_actions->action(id)->setEnabled(chosen);
    m_actions->action(QStringLiteral("projects.refresh"))->setEnabled(!names.isEmpty());
    showHeading();
    showStatus();
    showUnreadable();
}

void MainWindow::showStatus()
{
    const IngestLane &lane = m_workspace.ingest();
    DataStatus status;
    status.jobs = lane.unfinished();
    status.secondsLeft = lane.secondsLeft();
    for (const JobStatus &job : lane.jobs()) {
        if (job.state == JobState::Running && job.step.total > 0) {
            status.share = static_cast<double>(job.step.done) / static_cast<double>(job.step.total);
        }
    }
    std::optional<Seconds> newest;
    std::uint64_t unreadable = 0;
    for (const store::ProjectRow &project : m_workspace.state().projects()) {
        for (const store::RepositoryRow &repository : project.repositories) {
            if (repository.scanned)
                newest = std::max(newest.value_or(*repository.scanned), *repository.scanned);
            unreadable += repository.unreadable;
        }
    }
    if (newest)
        status.measured = Format::localTime(*newest);
    status.unreadable = static_cast<int>(unreadable);
    m_sidebar->setStatus(status);
}

void MainWindow::showUnreadable()
{
    const store::ProjectRow *project = m_workspace.state().currentProject();
    std::uint64_t unreadable = 0;
    if (project && currentPage()->needsProject() && !currentPage()->showsUnreadable()) {
        for (const store::RepositoryRow &repository : project->repositories)
            unreadable += repository.unreadable;
    }
    if (unreadable == 0) {
        m_info->withdraw(QStringLiteral("unreadable"));
        return;
    }
    m_info->show({QStringLiteral("unreadable"), Info::Level::Attention,
                  tr("%Ln object(s) of %1 could not be read; their lines are in no figure.",
                     nullptr, static_cast<int>(unreadable))
                      .arg(QString::fromStdString(project->name)),
                  tr("List them"), [this] {
                      listUnreadable();
                  }});
}

void MainWindow::projectGone(const QString &name, const QString &newName)
{
    if (m_workspace.state().project() == name)
        m_workspace.state().setProject(newName);
    if (newName.isEmpty())
        go({m_pages.front()->id(), {}, {}});
}

void MainWindow::failed(const QString &message)
{
    m_info->show({QStringLiteral("failed"), Info::Level::Error, message, {}, {}});
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.value(Setting::Geometry).toByteArray()))
        resize(1440, 900);
    m_workspace.state().setRange(TimeRange::fromText(m_settings.text(Setting::Range)));
    m_workspace.state().setProject(m_settings.text(Setting::Project));
    if (const auto buckets = bucketsOf(m_settings.text(Setting::Buckets)); !buckets.empty())
        m_workspace.state().setBuckets(buckets);
    go({m_settings.text(Setting::Page), {}, {}});
}

void MainWindow::saveState()
{
    m_settings.set(Setting::Geometry, saveGeometry());
    m_settings.set(Setting::Page, currentPage()->id());
    m_settings.set(Setting::Project, m_workspace.state().project());
    m_settings.set(Setting::Range, m_workspace.state().range().toText());
    m_settings.set(Setting::Buckets, namesOf(m_workspace.state().buckets()));
    m_settings.sync();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const int running = m_workspace.ingest().unfinished();
    if (running == 0 || m_quitting) {
        saveState();
        m_workspace.ingest().cancelAll();
        event->accept();
        return;
    }
    event->ignore();
    openDialog(confirmDialog(
        tr("Quit while a job runs?"),
        tr("%n job(s) are not done. What has been read so far is kept, the rest is read next time.",
           nullptr, running),
        tr("Quit"),
        [this] {
            m_quitting = true;
            close();
        },
        this));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls())
        return;
    m_drop->show(planDrop(event->mimeData()->urls()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    event->acceptProposedAction();
    openPaths(paths);
}

void MainWindow::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    painter.fillRect(rect(), tokens().canvas);
}

} // namespace ferrograph::ui
