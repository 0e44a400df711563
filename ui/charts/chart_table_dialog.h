// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_data.h"

#include <QDialog>

class QTableView;

namespace ferrograph::ui
{

class ChartTableModel;

// The data of one chart as a table, to be read and copied.
class ChartTableDialog : public QDialog
{
    Q_OBJECT
public:
    ChartTableDialog(const QString &title, const report::ChartData &chart,
                     QWidget *parent = nullptr);

private:
    ChartTableModel *m_model = nullptr;
    QTableView *m_view = nullptr;
};

} // namespace ferrograph::ui
