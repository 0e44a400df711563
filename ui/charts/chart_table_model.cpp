// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_table_model.h"

#include "ui/charts/chart_text.h"
#include "ui/state/format.h"
#include "ui/theme/fonts.h"

#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr int dateColumn = 0;
constexpr int commitColumn = 1;
constexpr int firstSeries = 2;

} // namespace

void ChartTableModel::setData(const report::ChartData &data)
{
    beginResetModel();
    m_data = data;
    m_rows.clear();
    for (std::size_t index = 0; index < data.moments.size(); ++index) {
        if (!data.moments[index].held && !data.moments[index].commit.empty())
            m_rows.push_back(index);
    }
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstSeries + static_cast<int>(m_data.series.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t moment = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(moment, index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= firstSeries)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == commitColumn)
        return roleFont(TextRole::MonoSmall);
    return {};
}

QString ChartTableModel::text(std::size_t moment, int column) const
{
    const report::ChartMoment &at = m_data.moments[moment];
    if (column == dateColumn)
        return Format::date(at.date);
    if (column == commitColumn)
        return Format::shortCommit(at.commit);
    const auto &value =
        m_data.series[static_cast<std::size_t>(column - firstSeries)].values[moment];
    if (value && m_data.shares)
        return ChartText::share(*value);
    return value ? Format::count(static_cast<std::uint64_t>(std::llround(*value))) : QString();
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= firstSeries)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= columnCount())
        return {};
    if (section == dateColumn)
        return tr("Date");
    if (section == commitColumn)
        return tr("Commit");
    return QString::fromStdString(
        m_data.series[static_cast<std::size_t>(section - firstSeries)].name);
}

} // namespace ferrograph::ui
