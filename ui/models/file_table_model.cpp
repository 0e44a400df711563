// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/file_table_model.h"

#include "core/report/palette.h"
#include "ui/state/code_text.h"
#include "ui/state/format.h"

#include <QPointer>

#include <algorithm>

namespace ferrograph::ui
{

using languages::LanguageClass;
using store::FileSort;

namespace
{

bool isNumber(int column)
{
    return column >= FileTableModel::Exposed;
}

bool isRustFigure(int column)
{
    return column >= FileTableModel::R0 && column <= FileTableModel::Blocks;
}

// Unsafe regions are counted in these; elsewhere a zero would claim what was never looked for.
bool hasRegions(const store::FileRow &row)
{
    return row.language == "Rust" || row.language == "C#";
}

std::uint64_t number(const store::FileRow &row, int column)
{
    switch (column) {
    case FileTableModel::Exposed:
        return row.exposed;
    case FileTableModel::R0:
        return row.unsafe.r0;
    case FileTableModel::R1:
        return row.unsafe.r1;
    case FileTableModel::R2:
        return row.unsafe.r2;
    case FileTableModel::Blocks:
        return row.unsafe.blocks;
    case FileTableModel::Code:
        return row.code;
    case FileTableModel::Comment:
        return row.comment;
    case FileTableModel::Blank:
        return row.blank;
    default:
        return row.churn;
    }
}

} // namespace

FileTableModel::FileTableModel(Fetch fetch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fetch(std::move(fetch))
{
}

void FileTableModel::setQuery(store::FileQuery query)
{
    beginResetModel();
    query.limit = pageSize;
    query.offset = 0;
    m_query = std::move(query);
    ++m_generation;
    m_total.reset();
    m_pages.clear();
    m_asked.clear();
    m_waiting.clear();
    endResetModel();
    ask(0);
}

void FileTableModel::ask(int page) const
{
    if (!m_asked.insert(page).second)
        return;
    store::FileQuery query = m_query;
    query.offset = std::int64_t{page} * pageSize;
    // Answers come back on this thread; the model is only const for its views.
    const QPointer<FileTableModel> self(const_cast<FileTableModel *>(this));
    m_fetch(query, [self, page, generation = m_generation](Result<store::FilePage> answer) {
        if (self)
            self->receive(page, generation, std::move(answer));
    });
}

void FileTableModel::receive(int page, std::uint64_t generation, Result<store::FilePage> answer)
{
    if (generation != m_generation)
        return;
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    if (!m_total) {
        const int rows = static_cast<int>(answer->total);
        if (rows > 0)
            beginInsertRows({}, 0, rows - 1);
        m_total = answer->total;
        m_pages[page] = std::move(answer->files);
        if (rows > 0)
            endInsertRows();
        Q_EMIT answered();
    } else {
        m_pages[page] = std::move(answer->files);
        const int last = std::min((page + 1) * pageSize, rowCount()) - 1;
        Q_EMIT dataChanged(index(page * pageSize, 0), index(last, ColumnCount - 1));
    }
    settleWaiting();
}

void FileTableModel::settleWaiting()
{
    std::vector<std::function<void()>> ready;
    for (Waiting &waiting : m_waiting) {
        std::erase_if(waiting.pages, [this](int page) { return m_pages.contains(page); });
        if (waiting.pages.empty())
            ready.push_back(std::move(waiting.then));
    }
    std::erase_if(m_waiting, [](const Waiting &waiting) { return waiting.pages.empty(); });
    for (const auto &then : ready)
        then();
}

void FileTableModel::whenRead(const std::vector<int> &rows, const std::function<void()> &then)
{
    Waiting waiting{{}, then};
    for (const int row : rows)
        waiting.pages.insert(row / pageSize);
    for (const int page : waiting.pages)
        ask(page);
    m_waiting.push_back(std::move(waiting));
    settleWaiting();
}

const store::FileRow *FileTableModel::file(int row) const
{
    const auto page = m_pages.find(row / pageSize);
    const auto at = static_cast<std::size_t>(row % pageSize);
    return page != m_pages.end() && at < page->second.size() ? &page->second[at] : nullptr;
}

std::optional<FileSort> FileTableModel::sortOf(int column)
{
    switch (column) {
    case File:
        return FileSort::Path;
    case Language:
        return FileSort::Language;
    case Exposed:
        return FileSort::Exposed;
    case R0:
        return FileSort::R0;
    case R1:
        return FileSort::R1;
    case R2:
        return FileSort::R2;
    case Blocks:
        return FileSort::Blocks;
    case Code:
        return FileSort::Code;
    case Comment:
        return FileSort::Comment;
    case Blank:
        return FileSort::Blank;
    case Churn:
        return FileSort::Churn;
    default:
        return std::nullopt;
    }
}

void FileTableModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = sortOf(column);
    const bool descending = order == Qt::DescendingOrder;
    if (!wanted || (*wanted == m_query.sort && descending == m_query.descending))
        return;
    store::FileQuery query = m_query;
    query.sort = *wanted;
    query.descending = descending;
    setQuery(std::move(query));
}

int FileTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_total.value_or(0));
}

int FileTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(isNumber(index.column()) ? Qt::AlignTrailing | Qt::AlignVCenter
                                                 : Qt::AlignLeading | Qt::AlignVCenter);
    }
    const store::FileRow *row = file(index.row());
    if (!row) {
        if (role == Qt::DisplayRole)
            ask(index.row() / pageSize);
        return role == Qt::DisplayRole && index.column() == File ? QVariant(QStringLiteral("…"))
                                                                 : QVariant();
    }
    if (role == Qt::DisplayRole)
        return text(*row, index.column());
    if (role == Qt::ToolTipRole && index.column() == File)
        return text(*row, File);
    if (role == ColourRole)
        return static_cast<int>(report::languageColour(row->language, row->languageClass));
    return {};
}

QString FileTableModel::text(const store::FileRow &row, int column) const
{
    switch (column) {
    case File: {
        const QString path = QString::fromStdString(row.path);
        return m_severalRepositories
                   ? QStringLiteral("%1: %2").arg(QString::fromStdString(row.repository), path)
                   : path;
    }
    case Language:
        return QString::fromStdString(row.language);
    case Class:
        return CodeText::className(row.languageClass);
    case Bucket:
        return CodeText::bucketName(row.bucket);
    default:
        if (isRustFigure(column) && !hasRegions(row))
            return QStringLiteral("–");
        return Format::count(number(row, column));
    }
}

QVariant FileTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(isNumber(section) ? Qt::AlignTrailing | Qt::AlignVCenter
                                          : Qt::AlignLeading | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return QStringList{
            tr("Path"),
            tr("Language"),
            tr("Whether the language is memory-safe by default"),
            tr("What part the path plays: product, tests, vendored, generated, docs"),
            tr("Lines that are not memory-safe"),
            tr("Lines in unsafe blocks"),
            tr("Lines in unsafe blocks and functions"),
            tr("R1 and unsafe impl, unsafe trait, extern blocks"),
            tr("Number of unsafe blocks"),
            tr("Lines of code"),
            tr("Lines of comment"),
            tr("Blank lines"),
            tr("Commits that changed it in the last 12 months")}
            .value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("File"),    tr("Language"), tr("Class"),      tr("Part"),   tr("Exposed"),
                       tr("R0"),      tr("R1"),       tr("R2"),         tr("Blocks"), tr("Code"),
                       tr("Comment"), tr("Blank"),    tr("Churn, 12 m")}
        .value(section);
}

} // namespace ferrograph::ui
