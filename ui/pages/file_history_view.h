// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/code_chart.h"
#include "core/store/code_queries.h"
#include "ui/charts/chart_scene.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace ferrograph::ui
{

class Card;
class DataTable;
class EmptyState;
class TimeChart;

// The versions of one file, the newest first.
class FileVersionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { From, Commit, To, Code, Comment, Blank, R0, R1, Exposed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setVersions(std::vector<store::FileInterval> versions);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<store::FileInterval> m_versions;
};

// The code lines of one file over time: the safe part and its unsafe regions, or all of it; a file
// with parts in several languages has a band per part. A step at every version, the last
// until `until`.
report::ChartData fileChart(const std::vector<store::FileInterval> &versions, Seconds until);

// One file's history: figures, chart and versions.
class FileHistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit FileHistoryView(QWidget *parent = nullptr);

    void show(std::vector<store::FileInterval> versions, Seconds until);
    void showFailure(const QString &text);
    // The file on this machine; empty: there is none, the button says so.
    void setLocalFile(const QString &file);
    QString heading() const; // "Rust · product · last changed 19 Jun 2026"
    TimeChart *chart() const { return m_chart; }
    const FileVersionsModel &versions() const { return *m_model; }

Q_SIGNALS:
    void backRequested();
    void editorRequested();

private:
    void showFigures(const store::FileInterval &newest);

    std::vector<store::FileInterval> m_versions;
    std::vector<QLabel *> m_figures;
    QWidget *m_strip = nullptr;
    QPushButton *m_editor = nullptr;
    Card *m_chartCard = nullptr;
    TimeChart *m_chart = nullptr;
    Card *m_tableCard = nullptr;
    FileVersionsModel *m_model = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace ferrograph::ui
