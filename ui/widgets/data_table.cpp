// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/data_table.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/proportional_header.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace ferrograph::ui
{

DataTable::DataTable(const QString &accessibleName, std::vector<int> weights, int rowHeight,
                     QWidget *parent)
    : QTableView(parent)
    , m_columns(new ProportionalHeader(std::move(weights), this))
{
    setAccessibleName(accessibleName);
    setHorizontalHeader(m_columns);
    QFont head = roleFont(TextRole::Meta);
    head.setWeight(QFont::Medium);
    m_columns->setFont(head);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    verticalHeader()->setMinimumSectionSize(std::min(rowHeight, grid::rowHeight));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
}

void DataTable::setHugging(bool hugging)
{
    m_hugging = hugging;
    setSizePolicy(QSizePolicy::Expanding, hugging ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    updateGeometry();
}

QSize DataTable::sizeHint() const
{
    if (!m_hugging || !model())
        return QTableView::sizeHint();
    return {320, m_columns->height() + verticalHeader()->length() + 2};
}

QSize DataTable::minimumSizeHint() const
{
    return m_hugging ? QSize(120, std::min(sizeHint().height(), 160))
                     : QTableView::minimumSizeHint();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectionAsTsv());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

QString DataTable::selectionAsTsv() const
{
    QStringList lines;
    for (const QModelIndex &first : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            QString cell = first.siblingAtColumn(column).data().toString();
            cells += cell.replace(QLatin1Char('\t'), QLatin1Char(' '));
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ferrograph::ui
