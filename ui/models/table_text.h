// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QString>

#include <vector>

namespace ferrograph::ui
{

enum class TableFormat { Tsv, Csv, Markdown };

// Rows of a table as text with its header, in the order of `columns`. Numbers are written as they
// are shown, but without group separators in TSV and CSV.
QString tableText(const QAbstractItemModel &model, const std::vector<int> &rows,
                  const std::vector<int> &columns, TableFormat format);

} // namespace ferrograph::ui
