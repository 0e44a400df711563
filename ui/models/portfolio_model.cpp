// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/portfolio_model.h"

#include "ui/state/format.h"

#include <QCollator>

#include <algorithm>
#include <map>
#include <set>

namespace ferrograph::ui
{
namespace
{

using Items = std::vector<const PortfolioItem *>;

// What a column sorts by; nothing sorts last in both directions.
std::optional<double> number(const PortfolioItem &item, int column)
{
    switch (column) {
    case PortfolioModel::Code:
        return item.judgement == Judgement::Measured ? std::optional(static_cast<double>(item.code))
                                                     : std::nullopt;
    case PortfolioModel::Mix:
        return item.share;
    case PortfolioModel::Headline:
    case PortfolioModel::Line:
        return item.share ? std::optional(static_cast<double>(item.exposed)) : std::nullopt;
    case PortfolioModel::Change:
        return item.change;
    case PortfolioModel::Findings:
        return item.findings ? std::optional(static_cast<double>(item.findings->memorySafety))
                             : std::nullopt;
    case PortfolioModel::Measured:
        return item.scanned ? std::optional(static_cast<double>(*item.scanned)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isNumber(int column)
{
    return column == PortfolioModel::Code || column == PortfolioModel::Findings;
}

void sortItems(Items &items, int column, Qt::SortOrder order)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const bool falling = order == Qt::DescendingOrder;
    std::stable_sort(items.begin(), items.end(),
                     [&](const PortfolioItem *a, const PortfolioItem *b) {
                         if (column != PortfolioModel::Project) {
                             const auto x = number(*a, column);
                             const auto y = number(*b, column);
                             if (x.has_value() != y.has_value())
                                 return x.has_value();
                             if (x && *x != *y)
                                 return falling ? *x > *y : *x < *y;
                         }
                         const int names = collator.compare(a->project, b->project);
                         const bool turned = falling && column == PortfolioModel::Project;
                         return turned ? names > 0 : names < 0;
                     });
}

bool matches(const PortfolioItem &item, const QString &filter)
{
    return item.project.contains(filter, Qt::CaseInsensitive) ||
           item.programme.contains(filter, Qt::CaseInsensitive) ||
           !item.tags.filter(filter, Qt::CaseInsensitive).isEmpty();
}

QStringList groupsOf(const PortfolioItem &item, PortfolioGrouping grouping)
{
    if (grouping == PortfolioGrouping::Tag && !item.tags.isEmpty())
        return item.tags;
    return {grouping == PortfolioGrouping::Programme ? item.programme : QString()};
}

} // namespace

void PortfolioModel::setItems(std::vector<PortfolioItem> items, Seconds now)
{
    beginResetModel();
    m_items = std::move(items);
    m_now = now;
    rebuild();
    endResetModel();
}

void PortfolioModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    rebuild();
    endResetModel();
}

void PortfolioModel::setGrouping(PortfolioGrouping grouping)
{
    beginResetModel();
    m_grouping = grouping;
    rebuild();
    endResetModel();
}

void PortfolioModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
    endResetModel();
}

void PortfolioModel::rebuild()
{
    std::map<QString, Items> groups;
    for (const PortfolioItem &item : m_items) {
        if (!m_filter.isEmpty() && !matches(item, m_filter))
            continue;
        for (const QString &group : groupsOf(item, m_grouping))
            groups[group].push_back(&item);
    }
    // What has no group stands last.
    std::vector<std::pair<QString, Items>> ordered(groups.begin(), groups.end());
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const auto &group) { return !group.first.isEmpty(); });
    m_rows.clear();
    for (auto &[name, items] : ordered) {
        sortItems(items, m_sortColumn, m_sortOrder);
        if (m_grouping != PortfolioGrouping::None) {
            const QString none =
                m_grouping == PortfolioGrouping::Programme ? tr("No programme") : tr("No tag");
            m_rows.push_back(
                {name.isEmpty() ? none : name, static_cast<int>(items.size()), nullptr});
        }
        for (const PortfolioItem *item : items)
            m_rows.push_back({{}, 0, item});
    }
}

int PortfolioModel::shownProjects() const
{
    std::set<const PortfolioItem *> shown;
    for (const Row &row : m_rows) {
        if (row.item)
            shown.insert(row.item);
    }
    return static_cast<int>(shown.size());
}

int PortfolioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PortfolioModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PortfolioModel::text(const PortfolioItem &item, int column) const
{
    switch (column) {
    case Project:
        return item.project;
    case Code:
        return item.judgement == Judgement::Measured ? Format::shortCount(item.code)
                                                     : QStringLiteral("–");
    case Mix: {
        const double code = static_cast<double>(item.code);
        return item.share
                   ? tr("%1 not memory-safe or unsafe, %2 memory-safe or mixed")
                         .arg(Format::percent(*item.share),
                              Format::percent((code - static_cast<double>(item.exposed)) / code))
                   : tr("no code");
    }
    case Headline:
        return item.reason.isEmpty() ? item.headline
                                     : QStringLiteral("%1, %2").arg(item.headline, item.reason);
    case Change:
        return item.changeText;
    case Findings: // without results there is nothing to say, not a zero
        return item.findings ? Format::count(item.findings->memorySafety) : tr("n/a", "no figure");
    case Line:
        return item.exposedLine.empty() ? tr("not charted")
                                        : tr("%1 exposed lines").arg(Format::count(item.exposed));
    case Measured:
        return item.scanned ? Format::age(*item.scanned, m_now) : tr("never");
    default:
        return {};
    }
}

QString PortfolioModel::findingsNote(const PortfolioItem &item)
{
    if (!item.findings)
        return tr("No results of static analysis were imported.");
    return tr("Open memory-safety findings: %1, of them %2 critical or high. Risky constructs, "
              "counted apart: %3.")
        .arg(Format::count(item.findings->memorySafety), Format::count(item.findings->severe),
             Format::count(item.findings->hazards));
}

QVariant PortfolioModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index.row());
    if (role == ItemRole)
        return QVariant::fromValue(static_cast<const void *>(row.item));
    if (!row.item) {
        if (role == Qt::DisplayRole && index.column() == Project)
            return tr("%1 · %n project(s)", nullptr, row.count).arg(row.head);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*row.item, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Change && !row.item->changeNote.isEmpty())
            return row.item->changeNote;
        if (index.column() == Findings)
            return findingsNote(*row.item);
        if (index.column() == Project && !row.item->archetypeNote.isEmpty())
            return row.item->archetypeNote;
        if (index.column() == Measured && row.item->scanned)
            return Format::localTime(*row.item->scanned);
        return {};
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                                        : QVariant();
    default:
        return {};
    }
}

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(isNumber(section) ? Qt::AlignTrailing | Qt::AlignVCenter
                                          : Qt::AlignLeading | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("Project"),          tr("Code"),      tr("Language mix"),
                                tr("Headline"),         tr("12 months"), tr("Findings"),
                                tr("Exposed, 3 years"), tr("Measured")};
    return titles.value(section);
}

Qt::ItemFlags PortfolioModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isHead(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ferrograph::ui
