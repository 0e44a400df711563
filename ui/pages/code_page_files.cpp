// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/file_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/file_table_model.h"
#include "ui/models/table_text.h"
#include "ui/pages/code_page.h"
#include "ui/pages/file_history_view.h"
#include "ui/state/app_state.h"
#include "ui/state/editor.h"
#include "ui/state/format.h"
#include "ui/state/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/proportional_header.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

// The file table of the Code page and the history of one file.
namespace ferrograph::ui
{
namespace
{

constexpr int filterRest = 200; // ms after the last key
const QString tableName = QStringLiteral("code.files");

// Shown until the user chooses otherwise.
bool shownAtFirst(int column)
{
    switch (column) {
    case FileTableModel::File:
    case FileTableModel::Language:
    case FileTableModel::Exposed:
    case FileTableModel::R0:
    case FileTableModel::R1:
    case FileTableModel::Code:
    case FileTableModel::Churn:
        return true;
    default:
        return false;
    }
}

struct FileAnswer {
    store::RepositoryRow repository;
    std::vector<store::FileInterval> versions;
};

// The versions of a path, or of the longest end of it that is one: tools print the folder that a
// program was built in.
Result<std::vector<store::FileInterval>> historyOfEnd(store::Database &database,
                                                      const std::string &project,
                                                      const std::string &repository,
                                                      const std::string &path)
{
    auto versions = store::fileHistory(database, project, repository, path);
    for (std::size_t slash = path.find('/'); !versions && slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        auto shorter = store::fileHistory(database, project, repository, path.substr(slash + 1));
        if (shorter)
            return shorter;
    }
    return versions;
}

// The file that a detail names: "PATH", or "REPOSITORY:PATH".
Result<FileAnswer> fileOf(store::Database &database, const std::string &project,
                          const std::string &detail)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    std::optional<Error> problem;
    for (const store::RepositoryRow &repository : row->repositories) {
        const std::string prefix = repository.name + ":";
        const bool named = row->repositories.size() > 1 && detail.starts_with(prefix);
        const std::string path = named ? detail.substr(prefix.size()) : detail;
        auto versions = historyOfEnd(database, project, repository.name, path);
        if (versions)
            return FileAnswer{repository, std::move(*versions)};
        if (!problem || named)
            problem = versions.error();
    }
    return failure(
        problem.value_or(Error{ErrorCode::NotFound, project, "has no repository", {}, {}, {}}));
}

} // namespace

Card *CodePage::makeFilesCard(QWidget *parent)
{
    auto *card = new Card(tr("Files"), parent);
    m_files = new FileTableModel(
        [this](const store::FileQuery &query, const FileTableModel::Answer &answer) {
            queries().ask<store::FilePage>(
                m_files, QString::number(query.offset),
                [project = state().projectName(), query](store::Database &database,
                                                         std::stop_token) {
                    return store::files(database, project, query);
                },
                answer);
        },
        this);
    m_filter = new QLineEdit(card);
    m_filter->setPlaceholderText(tr("Filter by path"));
    m_filter->setAccessibleName(tr("Filter files by path"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(180);
    card->addHeaderWidget(m_filter);
    m_filterTimer = new QTimer(this);
    m_filterTimer->setSingleShot(true);
    m_filterTimer->setInterval(filterRest);
    connect(m_filter, &QLineEdit::textChanged, m_filterTimer, qOverload<>(&QTimer::start));
    connect(m_filterTimer, &QTimer::timeout, this, &CodePage::askFiles);

    m_fileStack = new QStackedWidget(card);
    m_fileTable =
        new DataTable(tr("Files"), {300, 128, 110, 80, 84, 60, 64, 64, 64, 86, 84, 74, 96},
                      grid::rowHeight, m_fileStack);
    m_fileTable->setModel(m_files);
    m_fileTable->setItemDelegate(new FileDelegate(m_fileTable));
    m_fileTable->columns()->restoreWeights(m_settings.columns(tableName));
    m_fileSort = m_settings.sorting(Setting::FileSort, FileTableModel::ColumnCount)
                     .value_or(Settings::Sorting{FileTableModel::Exposed, Qt::DescendingOrder});
    m_fileTable->columns()->setSortMark(m_fileSort.column, m_fileSort.order);
    connect(m_fileTable->columns(), &ProportionalHeader::weightsChanged, this,
            [this] { m_settings.setColumns(tableName, m_fileTable->columns()->weights()); });
    connect(m_fileTable->columns(), &QHeaderView::sectionClicked, this, &CodePage::sortFiles);
    connect(m_fileTable, &DataTable::rowActivated, this, &CodePage::openFile);
    m_noFiles = new EmptyState(m_fileStack);
    connect(m_noFiles, &EmptyState::buttonClicked, m_filter, &QLineEdit::clear);
    m_fileStack->addWidget(m_fileTable);
    m_fileStack->addWidget(m_noFiles);
    card->setContent(m_fileStack, true);
    connect(m_files, &FileTableModel::answered, this, &CodePage::updateFilesSubtitle);
    connect(m_files, &FileTableModel::failed, this, [this](const Error &error) {
        m_noFiles->show(EmptyKind::NoData, tr("The files could not be read"),
                        QString::fromStdString(error.message()));
        m_fileStack->setCurrentIndex(1);
    });
    m_filesCard = card;
    makeFileMenu();
    return card;
}

void CodePage::makeFileMenu()
{
    QMenu *menu = m_filesCard->menu();
    const std::array texts = {tr("Copy as TSV"), tr("Copy as CSV"), tr("Copy as Markdown")};
    for (int format = 0; format < 3; ++format) {
        QAction *action = menu->addAction(texts[static_cast<std::size_t>(format)]);
        connect(action, &QAction::triggered, this, [this, format] { copyFiles(format); });
        m_fileTable->addAction(action);
        if (format == 0) {
            action->setShortcut(QKeySequence::Copy);
            action->setShortcutContext(Qt::WidgetShortcut);
        }
    }
    QAction *newest = menu->addAction(tr("Show the newest state"));
    connect(newest, &QAction::triggered, this, [this] { setFilesAt({}, 0); });
    QMenu *columns = menu->addMenu(tr("Columns"));
    const QByteArray hidden = m_settings.columns(tableName + QStringLiteral(".hidden"));
    const QByteArrayList hiddenColumns = hidden.split(',');
    for (int column = 0; column < FileTableModel::ColumnCount; ++column) {
        const bool shown = hidden.isEmpty() ? shownAtFirst(column)
                                            : !hiddenColumns.contains(QByteArray::number(column));
        m_fileTable->columns()->setSectionHidden(column, !shown);
        if (column == FileTableModel::File)
            continue;
        QAction *action = columns->addAction(
            m_files->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(shown);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_fileTable->columns()->setSectionHidden(column, !on);
            QByteArrayList off;
            for (int each = 0; each < FileTableModel::ColumnCount; ++each) {
                if (m_fileTable->columns()->isSectionHidden(each))
                    off << QByteArray::number(each);
            }
            m_settings.setColumns(tableName + QStringLiteral(".hidden"), off.join(','));
        });
    }
    m_fileTable->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CodePage::askFiles()
{
    store::FileQuery query = m_files->query();
    query.sort = FileTableModel::sortOf(m_fileSort.column).value_or(store::FileSort::Exposed);
    query.descending = m_fileSort.order == Qt::DescendingOrder;
    query.at.commit = m_filesCommit;
    query.filter = state().codeFilter();
    query.pathContains = m_filter->text().trimmed().toStdString();
    m_files->setSeveralRepositories(severalRepositories());
    m_files->setQuery(std::move(query));
}

void CodePage::updateFilesSubtitle()
{
    const auto total = m_files->total().value_or(0);
    QString text = tr("%n file(s)", nullptr, static_cast<int>(total));
    if (!m_filesCommit.empty()) {
        text += QStringLiteral(" · ") +
                tr("at %1, %2", "commit, date")
                    .arg(Format::shortCommit(m_filesCommit), Format::date(m_filesDate));
    }
    m_filesCard->setSubtitle(text);
    m_fileStack->setCurrentIndex(total > 0 ? 0 : 1);
    if (total > 0)
        return;
    if (m_filter->text().isEmpty())
        m_noFiles->show(EmptyKind::NoData, tr("No files"), tr("No file counts at this state."));
    else
        m_noFiles->show(EmptyKind::FilterExcludes,
                        tr("No path contains “%1”").arg(m_filter->text()),
                        tr("Files are filtered by their path."), tr("Clear the filter"));
}

void CodePage::setFilesAt(const QString &commit, Seconds date)
{
    if (commit.toStdString() == m_filesCommit)
        return;
    m_filesCommit = commit.toStdString();
    m_filesDate = date;
    if (isVisible() && !state().project().isEmpty())
        askFiles();
}

void CodePage::sortFiles(int column)
{
    if (!FileTableModel::sortOf(column))
        return;
    const bool words = column == FileTableModel::File || column == FileTableModel::Language;
    const auto first = words ? Qt::AscendingOrder : Qt::DescendingOrder;
    const auto second = words ? Qt::DescendingOrder : Qt::AscendingOrder;
    const bool again = m_fileSort.column == column && m_fileSort.order == first;
    m_fileSort = {column, again ? second : first};
    m_settings.setSorting(Setting::FileSort, m_fileSort);
    m_fileTable->columns()->setSortMark(column, m_fileSort.order);
    m_files->sort(column, m_fileSort.order);
}

void CodePage::copyFiles(int format)
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_fileTable->selectionModel()->selectedRows())
        rows.push_back(index.row());
    if (rows.empty()) {
        for (int row = 0; row < m_files->rowCount(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<int> columns;
    for (int column = 0; column < FileTableModel::ColumnCount; ++column) {
        if (!m_fileTable->columns()->isSectionHidden(column))
            columns.push_back(column);
    }
    m_files->whenRead(rows, [this, rows, columns, format] {
        QGuiApplication::clipboard()->setText(
            tableText(*m_files, rows, columns, static_cast<TableFormat>(format)));
        Q_EMIT messageShown(
            tr("%n file(s) copied to the clipboard.", nullptr, static_cast<int>(rows.size())));
    });
}

bool CodePage::severalRepositories() const
{
    const store::ProjectRow *project = state().currentProject();
    return project && project->repositories.size() > 1;
}

void CodePage::openFile(int row)
{
    const store::FileRow *file = m_files->file(row);
    if (!file)
        return;
    const std::string place =
        severalRepositories() ? file->repository + ":" + file->path : file->path;
    Q_EMIT navigate({id(), {}, QString::fromStdString(place)});
}

void CodePage::askFile()
{
    m_stack->setCurrentIndex(File);
    queries().ask<FileAnswer>(
        this, QStringLiteral("file"),
        [project = state().projectName(), place = detail().toStdString()](store::Database &database,
                                                                          const std::stop_token &) {
            return fileOf(database, project, place);
        },
        [this](Result<FileAnswer> answer) {
            if (!answer) {
                m_fileHistory->showFailure(QString::fromStdString(answer.error().message()));
                Q_EMIT headingChanged();
                return;
            }
            const std::string path = answer->versions.back().figures.path;
            m_localFile = localFile(answer->repository, path);
            m_fileHistory->setLocalFile(m_localFile);
            m_fileHistory->show(std::move(answer->versions),
                                answer->repository.tipDate.value_or(state().now()));
            Q_EMIT headingChanged();
            m_fileRepository = answer->repository.name;
            const std::string newest = state().projectName() + '\n' + m_fileRepository + '\n' +
                                       path + '\n' + m_fileHistory->intervals().back().firstCommit;
            if (m_sourceOf != newest) // else what is read stays where it is
                askSource(m_fileHistory->intervals().size() - 1);
            m_sourceOf = newest;
            askEvidence(path);
            askSubjects();
        });
}

void CodePage::askSubjects()
{
    queries().ask<CommitSubjects>(
        this, QStringLiteral("subjects"),
        [project = state().projectName(), repository = m_fileRepository,
         versions = m_fileHistory->intervals()](store::Database &database,
                                                const std::stop_token &stop) {
            return versionSubjects(database, project, repository, versions, stop);
        },
        [this](Result<CommitSubjects> subjects) {
            if (subjects)
                m_fileHistory->showSubjects(std::move(*subjects));
            else
                Q_EMIT messageShown(QString::fromStdString(subjects.error().message()));
        });
}

void CodePage::askSource(std::size_t interval)
{
    queries().ask<FileSource>(
        this, QStringLiteral("source"),
        [project = state().projectName(), repository = m_fileRepository,
         version = m_fileHistory->intervals()[interval]](store::Database &database,
                                                         const std::stop_token &) {
            return fileSource(database, project, repository, version);
        },
        [this](Result<FileSource> source) {
            if (source)
                m_fileHistory->showSource(*source);
            else
                m_fileHistory->showNoSource(QString::fromStdString(source.error().message()));
        });
}

void CodePage::askEvidence(const std::string &path)
{
    queries().ask<FileEvidence>(
        this, QStringLiteral("evidence"),
        [project = state().projectName(), path](store::Database &database,
                                                const std::stop_token &) {
            return fileEvidence(database, project, path);
        },
        [this](Result<FileEvidence> evidence) {
            if (evidence)
                m_fileHistory->showEvidence(*evidence);
            else
                Q_EMIT messageShown(QString::fromStdString(evidence.error().message()));
        });
}

void CodePage::openInEditorNow()
{
    const auto opened = openInEditor(m_settings.text(Setting::EditorCommand), m_localFile);
    if (!opened)
        Q_EMIT messageShown(QString::fromStdString(opened.error().message()));
}

} // namespace ferrograph::ui
