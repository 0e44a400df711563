// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/file_history_view.h"

#include "ui/charts/time_chart.h"
#include "ui/delegates/row_delegate.h"
#include "ui/state/code_text.h"
#include "ui/state/format.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

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
    if (role != Qt::DisplayRole)
        return {};
    const FileInterval &version = m_versions[static_cast<std::size_t>(index.row())];
    const store::FileRow &figures = version.figures;
    const bool safe = figures.languageClass == LanguageClass::Safe;
    switch (index.column()) {
    case From:
        return Format::date(version.firstDate);
    case Commit:
        return Format::shortCommit(version.firstCommit);
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
    return QStringList{tr("From"),  tr("Commit"), tr("To"), tr("Code"),   tr("Comment"),
                       tr("Blank"), tr("R0"),     tr("R1"), tr("Exposed")}
        .value(section);
}

FileHistoryView::FileHistoryView(QWidget *parent)
    : QWidget(parent)
    , m_model(new FileVersionsModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    column->setSpacing(grid::gutter);

    auto *controls = new QHBoxLayout;
    auto *back = new QPushButton(tr("Back to all code"), this);
    m_editor = new QPushButton(tr("Open in editor"), this);
    controls->addWidget(back);
    controls->addStretch(1);
    controls->addWidget(m_editor);
    column->addLayout(controls);
    connect(back, &QPushButton::clicked, this, &FileHistoryView::backRequested);
    connect(m_editor, &QPushButton::clicked, this, &FileHistoryView::editorRequested);

    m_strip = new Card({}, this);
    auto *figures = new QWidget(m_strip);
    auto *line = new QHBoxLayout(figures);
    line->setContentsMargins(0, 12, 0, 0);
    for (const QString &name : {tr("Code lines"), tr("Exposed lines"), tr("Unsafe, R1"),
                                tr("In blocks, R0"), tr("Comment lines"), tr("Versions")}) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(makeLabel(name, TextRole::Meta, TextColor::Muted, figures));
        m_figures.push_back(makeLabel({}, TextRole::Heading, TextColor::Text, figures));
        cell->addWidget(m_figures.back());
        line->addLayout(cell, 1);
    }
    static_cast<Card *>(m_strip)->setContent(figures);
    column->addWidget(m_strip);

    m_chartCard = new Card(tr("History"), this);
    m_chartCard->setSubtitle(tr("code lines"));
    m_chart = new TimeChart(m_chartCard);
    m_chart->setMinimumHeight(220);
    m_chartCard->setContent(m_chart);
    m_chartCard->menu()->addActions(m_chart->actions());
    column->addWidget(m_chartCard, 2);

    m_tableCard = new Card(tr("Versions"), this);
    auto *table = new DataTable(tr("Versions of the file"), {130, 100, 130, 80, 90, 80, 70, 70, 90},
                                grid::rowHeight, m_tableCard);
    table->setModel(m_model);
    table->setItemDelegate(
        new RowDelegate({FileVersionsModel::Commit}, {FileVersionsModel::Exposed}, table));
    m_tableCard->setContent(table, true);
    column->addWidget(m_tableCard, 3);

    m_empty = new EmptyState(this);
    m_empty->hide();
    column->addWidget(m_empty, 1);
}

void FileHistoryView::show(std::vector<FileInterval> versions, Seconds until)
{
    m_versions = versions;
    const bool any = !versions.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_strip, m_chartCard, m_tableCard})
        widget->setVisible(any);
    m_empty->setVisible(!any);
    if (!any)
        return;
    const FileInterval &newest = versions.back();
    m_chart->setTitle(tr("Code lines of %1").arg(QString::fromStdString(newest.figures.path)));
    m_chart->setData(fileChart(versions, newest.endDate ? *newest.endDate : until));
    showFigures(newest);
    m_tableCard->setSubtitle(
        tr("%n, the newest first", "versions", static_cast<int>(versions.size())));
    m_model->setVersions(std::move(versions));
}

void FileHistoryView::showFigures(const FileInterval &newest)
{
    const store::FileRow &figures = newest.figures;
    const bool safe = figures.languageClass == LanguageClass::Safe;
    const QString none = QStringLiteral("–");
    const std::array texts = {Format::count(figures.code),
                              Format::count(figures.exposed),
                              safe ? Format::count(figures.unsafe.r1) : none,
                              safe ? Format::count(figures.unsafe.r0) : none,
                              Format::count(figures.comment),
                              Format::count(m_versions.size())};
    for (std::size_t index = 0; index < texts.size(); ++index)
        m_figures[index]->setText(texts[index]);
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
