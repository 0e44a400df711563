// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_table_dialog.h"

#include "ui/charts/chart_table_model.h"
#include "ui/theme/tokens.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ferrograph::ui
{

ChartTableDialog::ChartTableDialog(const QString &title, const report::ChartData &chart,
                                   QWidget *parent)
    : QDialog(parent)
    , m_model(new ChartTableModel(this))
    , m_view(new QTableView(this))
{
    setWindowTitle(title);
    m_model->setData(chart);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Data of “%1”").arg(title));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(grid::rowHeight);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->scrollToBottom();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy as CSV"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [chart] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(report::chartCsv(chart)));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_view);
    column->addWidget(buttons);
    resize(760, 520);
}

} // namespace ferrograph::ui
