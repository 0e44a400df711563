// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/hotspot_model.h"

#include "ui/state/format.h"

namespace ferrograph::ui
{

void HotspotModel::setFiles(std::vector<store::Hotspot> files, bool severalRepositories)
{
    beginResetModel();
    m_files = std::move(files);
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
        return QStringList{tr("Path"), tr("Lines that are not memory-safe"),
                           tr("Of the file's code lines"),
                           tr("Commits that changed it in the last 12 months")}
            .value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("File"), tr("Exposed"), tr("Share"), tr("Churn")}.value(section);
}

} // namespace ferrograph::ui
