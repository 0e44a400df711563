// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_accessible.h"

#include "ui/charts/chart_table_model.h"
#include "ui/charts/goal_chart.h"
#include "ui/charts/time_chart.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace ferrograph::ui
{
namespace
{

constexpr int headerRow = -1;

// The table of a chart; lives as long as the chart does.
using Table = QAbstractItemModel;

// One cell of the table of a chart; row -1 are the headers.
class ChartCell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    ChartCell(QWidget *chart, const Table &table, int row, int column)
        : m_chart(chart)
        , m_table(&table)
        , m_row(row)
        , m_column(column)
    {
    }

    bool isValid() const override
    {
        return m_chart && m_row < m_table->rowCount() && m_column < m_table->columnCount();
    }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_chart);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QRect rect() const override { return {}; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override
    {
        return m_row == headerRow ? QAccessible::ColumnHeader : QAccessible::Cell;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.invalid = !isValid();
        return state;
    }
    QString text(QAccessible::Text which) const override
    {
        if (!isValid() || (which != QAccessible::Name && which != QAccessible::Value))
            return {};
        if (m_row == headerRow)
            return m_table->headerData(m_column, Qt::Horizontal).toString();
        return m_table->index(m_row, m_column).data().toString();
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface *>(this)
                   : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        return {parent()->tableInterface()->cellAt(headerRow, m_column)};
    }
    QList<QAccessibleInterface *> rowHeaderCells() const override
    {
        return {parent()->tableInterface()->cellAt(m_row, 0)};
    }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<QWidget> m_chart;
    const Table *m_table;
    int m_row;
    int m_column;
};

// Children are the cells row by row, the headers first.
class ChartAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    ChartAccessible(QWidget *chart, const Table &table)
        : QAccessibleWidget(chart, QAccessible::Chart)
        , m_table(table)
    {
        m_reset = QObject::connect(&table, &Table::modelReset, chart, [this] { forget(); });
    }
    ~ChartAccessible() override
    {
        QObject::disconnect(m_reset);
        forget();
    }

    int childCount() const override { return (rowCount() + 1) * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        const int columns = columnCount();
        if (index < 0 || columns == 0 || index >= childCount())
            return nullptr;
        return cellAt(index / columns - 1, index % columns);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *cell = dynamic_cast<const ChartCell *>(child);
        return cell ? (cell->rowIndex() + 1) * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < headerRow || row >= rowCount() || column < 0 || column >= columnCount())
            return nullptr;
        const auto known = m_cells.find({row, column});
        if (known != m_cells.end())
            return QAccessible::accessibleInterface(known->second);
        auto *cell =
            new ChartCell(widget(), m_table, row, column); // owned by QAccessible's registry
        m_cells[{row, column}] = QAccessible::registerAccessibleInterface(cell);
        return cell;
    }
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override
    {
        return m_table.headerData(column, Qt::Horizontal).toString();
    }
    QString rowDescription(int row) const override
    {
        return m_table.index(row, 0).data().toString();
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return m_table.columnCount(); }
    int rowCount() const override { return m_table.rowCount(); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forget(); }

private:
    void forget()
    {
        for (const auto &[place, id] : m_cells)
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    const Table &m_table;
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_cells;
    QMetaObject::Connection m_reset;
};

QAccessibleInterface *chartInterface(const QString &, QObject *object)
{
    if (auto *chart = qobject_cast<TimeChart *>(object))
        return new ChartAccessible(chart, chart->table());
    if (auto *chart = qobject_cast<GoalChart *>(object))
        return new ChartAccessible(chart, chart->table());
    return nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(chartInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace ferrograph::ui
