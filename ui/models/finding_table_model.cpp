// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/finding_table_model.h"

#include "ui/state/finding_text.h"
#include "ui/state/format.h"
#include "ui/theme/severity_mark.h"

#include <QPointer>

namespace ferrograph::ui
{

using store::FindingSort;

namespace
{

constexpr Seconds day = 86'400;

bool isNumber(int column)
{
    return column == FindingTableModel::Line || column == FindingTableModel::Age;
}

} // namespace

FindingTableModel::FindingTableModel(Fetch fetch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fetch(std::move(fetch))
{
}

void FindingTableModel::setQuery(store::FindingQuery query)
{
    query.limit = pageSize;
    query.offset = 0;
    query.after.reset();
    m_query = std::move(query);
    ++m_generation;
    m_fresh = true;
    ask();
}

void FindingTableModel::clear()
{
    ++m_generation;
    m_asked = false;
    beginResetModel();
    m_rows.clear();
    m_total.reset();
    endResetModel();
}

void FindingTableModel::ask()
{
    m_asked = true;
    const QPointer<FindingTableModel> self(this);
    m_fetch(m_query, [self, generation = m_generation](Result<store::FindingPage> answer) {
        if (self)
            self->receive(generation, std::move(answer));
    });
}

void FindingTableModel::receive(std::uint64_t generation, Result<store::FindingPage> answer)
{
    if (generation != m_generation)
        return;
    if (!answer) {
        m_asked = false;
        Q_EMIT failed(answer.error());
        return;
    }
    if (m_fresh) {
        m_fresh = false;
        m_total = answer->total;
        beginResetModel();
        m_rows = std::move(answer->findings);
        m_asked = false; // not before: a view that looks while rows change must not ask again
        endResetModel();
        Q_EMIT answered();
        return;
    }
    if (answer->findings.empty()) { // fewer than there were: nothing more will come
        m_total = m_rows.size();
        m_asked = false;
        Q_EMIT grown();
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(answer->findings.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(answer->findings.begin()),
                  std::make_move_iterator(answer->findings.end()));
    m_asked = false;
    endInsertRows();
    Q_EMIT grown();
}

bool FindingTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asked && !m_rows.empty() && m_rows.size() < m_total.value_or(0);
}

void FindingTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_query.after = m_rows.back();
    ask();
}

int FindingTableModel::rowOf(std::int64_t id) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id)
            return static_cast<int>(row);
    }
    return -1;
}

std::optional<FindingSort> FindingTableModel::sortOf(int column)
{
    switch (column) {
    case Severity:
        return FindingSort::Severity;
    case Rule:
        return FindingSort::Rule;
    case File:
    case Line:
        return FindingSort::Path;
    case Tool:
        return FindingSort::Tool;
    case FirstSeen:
    case Age:
        return FindingSort::FirstSeen;
    case State:
        return FindingSort::State;
    default:
        return std::nullopt;
    }
}

int FindingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingTableModel::ruleText(const store::FindingRow &row)
{
    return QString::fromStdString(row.ruleName.empty() ? row.rule : row.ruleName);
}

QString FindingTableModel::stateText(const store::FindingRow &row)
{
    return FindingText::state(row.state, row.verdict);
}

QVariant FindingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::FindingRow &finding = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(finding, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(index.column()) ? Qt::AlignTrailing | Qt::AlignVCenter
                                                 : Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::ToolTipRole: // never markup
        return (index.column() == File ? QString::fromStdString(finding.path)
                                       : QString::fromStdString(finding.message))
            .toHtmlEscaped();
    case SeverityRole:
        return static_cast<int>(finding.classified.severity);
    default:
        return {};
    }
}

QString FindingTableModel::text(const store::FindingRow &row, int column) const
{
    const QString none = QStringLiteral("–");
    switch (column) {
    case Severity:
        return SeverityText::name(row.classified.severity);
    case Rule:
        return ruleText(row);
    case File:
        return row.path.empty() ? none : QString::fromStdString(row.path);
    case Line:
        return row.line > 0 ? Format::count(static_cast<std::uint64_t>(row.line)) : none;
    case Tool:
        return QString::fromStdString(row.tool);
    case FirstSeen:
        return Format::date(row.firstSeen);
    case Age:
        return tr("%1 d", "days")
            .arg(Format::count(
                static_cast<std::uint64_t>(std::max<Seconds>(0, m_now - row.firstSeen) / day)));
    case State:
        return stateText(row);
    default:
        return {};
    }
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(section) ? Qt::AlignTrailing | Qt::AlignVCenter
                                          : Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Severity"), tr("Rule"),       tr("File"), tr("Line"),
                       tr("Tool"),     tr("First seen"), tr("Age"),  tr("State")}
        .value(section);
}

} // namespace ferrograph::ui
