// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/file_history_view.h"

#include "ui/charts/time_chart.h"
#include "ui/delegates/row_delegate.h"
#include "ui/models/changed_model.h"
#include "ui/state/code_text.h"
#include "ui/state/format.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/proportional_header.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace ferrograph::ui
{

using languages::LanguageClass;
using store::FileInterval;

void FileVersionsModel::setVersions(std::vector<FileInterval> versions)
{
    beginResetModel();
    m_versions = std::move(versions);
    std::reverse(m_versions.begin(), m_versions.end());
    endResetModel();
}

void FileVersionsModel::setSubjects(CommitSubjects subjects)
{
    m_subjects = std::move(subjects);
    if (!m_versions.empty())
        Q_EMIT dataChanged(index(0, Subject), index(rowCount() - 1, Subject));
}

int FileVersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

int FileVersionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileVersionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(index.column() >= Code ? Qt::AlignTrailing | Qt::AlignVCenter
                                               : Qt::AlignLeading | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || index.column() != Subject))
        return {};
    const FileInterval &version = m_versions[static_cast<std::size_t>(index.row())];
    const store::FileRow &figures = version.figures;
    const bool safe = figures.languageClass == LanguageClass::Safe;
    switch (index.column()) {
    case From:
        return Format::date(version.firstDate);
    case Commit:
        return Format::shortCommit(version.firstCommit);
    case Subject: {
        const auto subject = m_subjects.find(version.firstCommit);
        if (subject == m_subjects.end())
            return QString();
        return role == Qt::DisplayRole ? subject->second
                                       : Format::shortCommit(version.firstCommit) +
                                             QStringLiteral("  ") + subject->second;
    }
    case To:
        return version.endDate ? Format::date(*version.endDate) : tr("still there");
    case Code:
        return Format::count(figures.code);
    case Comment:
        return Format::count(figures.comment);
    case Blank:
        return Format::count(figures.blank);
    case R0:
        return safe ? Format::count(figures.unsafe.r0) : QStringLiteral("–");
    case R1:
        return safe ? Format::count(figures.unsafe.r1) : QStringLiteral("–");
    default:
        return Format::count(figures.exposed);
    }
}

QVariant FileVersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section >= Code ? Qt::AlignTrailing | Qt::AlignVCenter
                                        : Qt::AlignLeading | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("From"),    tr("Commit"), tr("Subject"), tr("To"), tr("Code"),
                       tr("Comment"), tr("Blank"),  tr("R0"),      tr("R1"), tr("Exposed")}
        .value(section);
}

FileHistoryView::FileHistoryView(QWidget *parent)
    : QWidget(parent)
    , m_regions(new ChangedModel({tr("Line"), tr("Region"), tr("Kind"), tr("Lines")}, this))
    , m_evidence(new ChangedModel({tr("Line"), tr("What"), tr("State")}, this))
    , m_model(new FileVersionsModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    column->setSpacing(grid::gutter);
    column->addWidget(makeControls());
    m_strip = makeStrip();
    column->addWidget(m_strip);
    m_body = new QWidget(this);
    m_columns = new QHBoxLayout(m_body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(grid::gutter);
    m_sourceCard = makeSourceCard();
    m_columns->addWidget(m_sourceCard, 13);
    auto *right = new QVBoxLayout;
    right->setSpacing(grid::gutter);
    m_chartCard = makeChartCard();
    right->addWidget(m_chartCard, 3);
    m_regionCard =
        makeListCard(tr("Unsafe regions"), m_regions, {14, 48, 22, 16}, m_regionTable, m_body);
    right->addWidget(m_regionCard, 3);
    m_evidenceCard = makeListCard(tr("Crashes and open findings"), m_evidence, {14, 52, 34},
                                  m_evidenceTable, m_body);
    right->addWidget(m_evidenceCard, 3);
    m_tableCard = makeVersionsCard();
    right->addWidget(m_tableCard, 4);
    m_columns->addLayout(right, 9);
    column->addWidget(m_body, 1);
    connect(m_regionTable, &DataTable::rowActivated, this,
            [this](int row) { m_source->goTo(m_regionLines[static_cast<std::size_t>(row)]); });
    connect(m_evidenceTable, &DataTable::rowActivated, this,
            [this](int row) { m_source->goTo(m_evidenceLines[static_cast<std::size_t>(row)]); });
    m_empty = new EmptyState(this);
    m_empty->hide();
    column->addWidget(m_empty, 1);
}

QWidget *FileHistoryView::makeControls()
{
    auto *content = new QWidget(this);
    auto *controls = new QHBoxLayout(content);
    controls->setContentsMargins(0, 0, 0, 0);
    auto *back = new QPushButton(tr("Back to all code"), content);
    m_editor = new QPushButton(tr("Open in editor"), content);
    controls->addWidget(back);
    controls->addStretch(1);
    controls->addWidget(m_editor);
    connect(back, &QPushButton::clicked, this, &FileHistoryView::backRequested);
    connect(m_editor, &QPushButton::clicked, this, &FileHistoryView::editorRequested);
    return content;
}

QWidget *FileHistoryView::makeStrip()
{
    auto *card = new Card({}, this);
    auto *figures = new QWidget(card);
    auto *line = new QHBoxLayout(figures);
    line->setContentsMargins(0, 12, 0, 0);
    for (const QString &name :
         {tr("Code lines"), tr("Exposed lines"), tr("Unsafe, R1"), tr("In blocks, R0"),
          tr("Open findings"), tr("Crashes"), tr("Versions")}) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(makeLabel(name, TextRole::Meta, TextColor::Muted, figures));
        m_figures.push_back(makeLabel({}, TextRole::Heading, TextColor::Text, figures));
        cell->addWidget(m_figures.back());
        line->addLayout(cell, 1);
    }
    card->setContent(figures);
    return card;
}

Card *FileHistoryView::makeSourceCard()
{
    auto *card = new Card(tr("Source"), m_body);
    card->setMinimumHeight(420);
    m_previous = new QPushButton(tr("Previous"), card);
    m_next = new QPushButton(tr("Next unsafe region"), card);
    m_previous->setAccessibleName(tr("Previous unsafe region"));
    card->addHeaderWidget(m_previous);
    card->addHeaderWidget(m_next);
    m_sourceStack = new QStackedWidget(card);
    m_source = new SourceView(m_sourceStack);
    m_source->setAccessibleName(tr("Source of the file"));
    m_noSource = new EmptyState(m_sourceStack);
    m_sourceStack->addWidget(m_source);
    m_sourceStack->addWidget(m_noSource);
    card->setContent(m_sourceStack, true);
    connect(m_previous, &QPushButton::clicked, this, [this] { m_source->step(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_source->step(true); });
    connect(m_source, &SourceView::scrolled, this, [this, card](int first, int last) {
        if (!m_sourcePlace.isEmpty())
            card->setSubtitle(tr("%1 · lines %2 to %3").arg(m_sourcePlace).arg(first).arg(last));
    });
    return card;
}

Card *FileHistoryView::makeChartCard()
{
    auto *card = new Card(tr("History"), m_body);
    card->setSubtitle(tr("code lines"));
    m_chart = new TimeChart(card);
    m_chart->setMinimumHeight(150);
    card->setContent(m_chart);
    card->menu()->addActions(m_chart->actions());
    return card;
}

Card *FileHistoryView::makeVersionsCard()
{
    auto *card = new Card(tr("Versions"), m_body);
    auto *table = new DataTable(tr("Versions of the file"),
                                {105, 84, 190, 110, 56, 1, 1, 56, 56, 72}, grid::rowHeight, card);
    m_table = table;
    table->setModel(m_model);
    table->setItemDelegate(
        new RowDelegate({FileVersionsModel::Commit}, {FileVersionsModel::Exposed}, table));
    for (const int column : {FileVersionsModel::To, FileVersionsModel::Comment,
                             FileVersionsModel::Blank, FileVersionsModel::R0})
        table->columns()->setSectionHidden(column, true);
    showSubjects({});
    table->setToolTip(tr("Enter or a double click shows the text of a version."));
    card->setContent(table, true);
    card->setMinimumHeight(170);
    connect(table, &DataTable::rowActivated, this, [this](int row) {
        Q_EMIT versionRequested(m_versions.size() - 1 - static_cast<std::size_t>(row));
    });
    return card;
}

Card *FileHistoryView::makeListCard(const QString &title, ChangedModel *model,
                                    const std::vector<int> &weights, DataTable *&table,
                                    QWidget *parent)
{
    auto *card = new Card(title, parent);
    table = new DataTable(title, weights, grid::rowHeight, card);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate({0}, {}, table));
    card->setContent(table, true);
    return card;
}

void FileHistoryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int sideBySide = 840;
    m_columns->setDirection(width() >= sideBySide ? QBoxLayout::LeftToRight
                                                  : QBoxLayout::TopToBottom);
}

void FileHistoryView::show(std::vector<FileInterval> versions, Seconds until)
{
    const bool sameFile = !versions.empty() && !m_versions.empty() &&
                          versions.back().figures.path == m_versions.back().figures.path &&
                          versions.back().firstCommit == m_versions.back().firstCommit;
    m_versions = versions;
    const bool any = !versions.empty();
    m_strip->setVisible(any);
    m_body->setVisible(any);
    m_empty->setVisible(!any);
    if (!any)
        return;
    if (!sameFile) {
        m_sourcePlace.clear();
        m_sourceCard->setSubtitle({});
        m_source->setSource({}, {});
        m_source->setNotes({});
        showSubjects({});
        fill(m_regionCard, m_regionTable, m_regionLines, {});
        fill(m_evidenceCard, m_evidenceTable, m_evidenceLines, {});
    }
    const FileInterval &newest = versions.back();
    m_chart->setTitle(tr("Code lines of %1").arg(QString::fromStdString(newest.figures.path)));
    m_chart->setData(fileChart(versions, newest.endDate ? *newest.endDate : until));
    showFigures(newest);
    m_tableCard->setSubtitle(
        tr("%n, the newest first", "versions", static_cast<int>(versions.size())));
    m_model->setVersions(std::move(versions));
}

// Where there are words, others make room for them: R1, which is the exposed lines of a safe
// language, and the commit, which is in the tool tip.
void FileHistoryView::showSubjects(CommitSubjects subjects)
{
    m_table->columns()->setSectionHidden(FileVersionsModel::Subject, subjects.empty());
    for (const int column : {FileVersionsModel::Commit, FileVersionsModel::R1})
        m_table->columns()->setSectionHidden(column, !subjects.empty());
    m_model->setSubjects(std::move(subjects));
}

// A list without rows is its heading alone.
void FileHistoryView::fill(Card *card, DataTable *table, std::vector<int> &lines,
                           std::vector<FileLists::Row> rows)
{
    constexpr int listHeight = 150;
    table->setVisible(!rows.empty());
    card->setMinimumHeight(rows.empty() ? 0 : listHeight);
    card->setSizePolicy(QSizePolicy::Preferred,
                        rows.empty() ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    lines.clear();
    std::vector<QStringList> words;
    for (FileLists::Row &row : rows) {
        lines.push_back(row.line);
        words.push_back(std::move(row.words));
    }
    static_cast<ChangedModel *>(table->model())->setRows(std::move(words));
}

void FileHistoryView::showSource(const FileSource &source)
{
    m_sourcePlace = tr("at %1, %2", "commit, date")
                        .arg(Format::shortCommit(source.commit), Format::date(source.date));
    m_source->setSource(
        QString::fromUtf8(source.text.c_str(), static_cast<qsizetype>(source.text.size())),
        source.regions);
    auto regions = FileLists::regions(source);
    for (QPushButton *button : {m_previous, m_next})
        button->setEnabled(!regions.empty());
    m_regionCard->setSubtitle(
        regions.empty() ? tr("none")
                        : tr("%Ln, the longest first", nullptr, static_cast<int>(regions.size())));
    if (!source.regions.empty())
        m_source->goTo(static_cast<int>(source.regions.front().firstLine));
    fill(m_regionCard, m_regionTable, m_regionLines, std::move(regions));
    m_sourceStack->setCurrentWidget(m_source);
}

void FileHistoryView::showNoSource(const QString &why)
{
    m_sourcePlace.clear();
    m_sourceCard->setSubtitle({});
    m_noSource->show(EmptyKind::NoData, tr("The text cannot be shown"), why);
    m_sourceStack->setCurrentWidget(m_noSource);
}

void FileHistoryView::showEvidence(const FileEvidence &evidence)
{
    m_figures[4]->setText(FileLists::openFindings(evidence));
    m_figures[5]->setText(FileLists::crashes(evidence));
    m_source->setNotes(FileLists::notes(evidence));
    auto rows = FileLists::evidence(evidence);
    m_evidenceCard->setSubtitle(rows.empty() ? tr("none known") : Format::count(rows.size()));
    fill(m_evidenceCard, m_evidenceTable, m_evidenceLines, std::move(rows));
}

void FileHistoryView::showFigures(const FileInterval &newest)
{
    const store::FileRow &figures = newest.figures;
    const bool safe = figures.languageClass == LanguageClass::Safe;
    const QString none = QStringLiteral("–");
    const std::array texts = {Format::count(figures.code), Format::count(figures.exposed),
                              safe ? Format::count(figures.unsafe.r1) : none,
                              safe ? Format::count(figures.unsafe.r0) : none,
                              Format::count(m_versions.size())};
    constexpr std::array places = {0, 1, 2, 3, 6}; // the others are showEvidence's
    for (std::size_t index = 0; index < texts.size(); ++index)
        m_figures[static_cast<std::size_t>(places[index])]->setText(texts[index]);
}

void FileHistoryView::showFailure(const QString &text)
{
    show({}, 0);
    m_empty->show(EmptyKind::NoData, tr("No history of this file"), text);
    m_empty->setVisible(true);
}

void FileHistoryView::setLocalFile(const QString &file)
{
    m_editor->setEnabled(!file.isEmpty());
    m_editor->setToolTip(file.isEmpty() ? tr("The file is in no work tree on this machine") : file);
}

QString FileHistoryView::heading() const
{
    if (m_versions.empty())
        return {};
    const FileInterval &newest = m_versions.back();
    const QString place = QString::fromStdString(newest.figures.language) + QStringLiteral(" · ") +
                          CodeText::bucketWord(newest.figures.bucket);
    return newest.endDate ? tr("%1 · gone since %2").arg(place, Format::date(*newest.endDate))
                          : tr("%1 · last changed %2").arg(place, Format::date(newest.firstDate));
}

} // namespace ferrograph::ui
