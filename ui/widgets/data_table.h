// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <vector>

namespace ferrograph::ui
{

class ProportionalHeader;

// The window's tables: no grid, rows of one height, whole rows chosen, columns that share the
// width. Enter and double click activate; Ctrl+C copies the chosen rows as TSV.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    DataTable(const QString &accessibleName, std::vector<int> weights, int rowHeight,
              QWidget *parent = nullptr);

    ProportionalHeader *columns() const { return m_columns; }
    // At most as high as its rows; it scrolls where there is less room.
    void setHugging(bool hugging);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel *model) override;
    QString selectionAsTsv() const;

Q_SIGNALS:
    void rowActivated(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ProportionalHeader *m_columns;
    bool m_hugging = false;
};

} // namespace ferrograph::ui
