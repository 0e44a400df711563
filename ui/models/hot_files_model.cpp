// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/hot_files_model.h"

#include "ui/state/format.h"

namespace ferrograph::ui
{

using languages::LanguageClass;

void HotFilesModel::setFiles(std::vector<store::FileRow> files, bool severalRepositories)
{
    beginResetModel();
    m_files = std::move(files);
    m_severalRepositories = severalRepositories;
    endResetModel();
}

int HotFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int HotFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HotFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(index.column() == File ? Qt::AlignLeading | Qt::AlignVCenter
                                               : Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const store::FileRow &row = file(index.row());
    switch (index.column()) {
    case File: {
        const QString path = QString::fromStdString(row.path);
        return m_severalRepositories
                   ? QStringLiteral("%1: %2").arg(QString::fromStdString(row.repository), path)
                   : path;
    }
    case R1:
        return row.languageClass == LanguageClass::Safe ? Format::count(row.unsafe.r1)
                                                        : QStringLiteral("–");
    case Exposed:
        return Format::count(row.exposed);
    case Churn:
        return Format::count(row.churn);
    default:
        return {};
    }
}

QVariant HotFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == File ? Qt::AlignLeading | Qt::AlignVCenter
                                        : Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return QStringList{tr("Path"), tr("Lines in unsafe blocks and functions"),
                           tr("Lines that are not memory-safe"),
                           tr("Commits that changed it in the last 12 months")}
            .value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("File"), tr("R1"), tr("Exposed"), tr("Churn, 12 m")}.value(section);
}

} // namespace ferrograph::ui
