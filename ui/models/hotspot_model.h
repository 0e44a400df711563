// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/hotspots.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

namespace ferrograph::ui
{

// Ranked files.
class HotspotModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Exposed, Since, Open, Share, Churn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // `open`: findings and crashes that are open, by path.
    void setFiles(std::vector<store::Hotspot> files, std::map<std::string, std::uint64_t> open,
                  bool severalRepositories);
    const store::FileRow &file(int row) const
    {
        return m_files[static_cast<std::size_t>(row)].file;
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<store::Hotspot> m_files;
    std::map<std::string, std::uint64_t> m_open;
    bool m_severalRepositories = false;
};

} // namespace ferrograph::ui
