// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/hotspot_model.h"

#include "ui/state/format.h"

namespace ferrograph::ui
{

void HotspotModel::setFiles(std::vector<store::Hotspot> files,
                            std::map<std::string, std::uint64_t> open, bool severalRepositories)
{
    beginResetModel();
    m_files = std::move(files);
    m_open = std::move(open);
    m_severalRepositories = severalRepositories;
    endResetModel();
}

int HotspotModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int HotspotModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HotspotModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(index.column() == File ? Qt::AlignLeading | Qt::AlignVCenter
                                               : Qt::AlignTrailing | Qt::AlignVCenter);
    }
    const store::FileRow &row = file(index.row());
    const QString path = QString::fromStdString(row.path);
    if (role == Qt::ToolTipRole && index.column() == File)
        return path;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case File:
        return m_severalRepositories
                   ? QStringLiteral("%1: %2").arg(QString::fromStdString(row.repository), path)
                   : path;
    case Exposed:
        return Format::count(row.exposed);
    case Since: {
        const store::Hotspot &hotspot = m_files[static_cast<std::size_t>(index.row())];
        if (!hotspot.exposedSince)
            return {};
        const QString change = Format::signedCount(*hotspot.exposedSince);
        return hotspot.isNew ? tr("%1 new").arg(change) : change;
    }
    case Open: {
        const auto found = m_open.find(row.path);
        return Format::count(found == m_open.end() ? 0 : found->second);
    }
    case Share:
        return row.code == 0 ? QStringLiteral("–")
                             : Format::percent(static_cast<double>(row.exposed) /
                                               static_cast<double>(row.code));
    case Churn:
        return Format::count(row.churn);
    default:
        return {};
    }
}

QVariant HotspotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == File ? Qt::AlignLeading | Qt::AlignVCenter
                                        : Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return QStringList{tr("Path"),
                           tr("Lines that are not memory-safe"),
                           tr("Change of exposed lines since the chosen state"),
                           tr("Open findings and open crashes"),
                           tr("Of the file's code lines"),
                           tr("Commits that changed it in the last 12 months")}
            .value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("File"), tr("Exposed"), tr("Since"), tr("Open"), tr("Share"), tr("Churn")}
        .value(section);
}

} // namespace ferrograph::ui
