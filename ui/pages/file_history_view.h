// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/code_chart.h"
#include "core/store/code_queries.h"
#include "ui/charts/chart_scene.h"
#include "ui/pages/commit_subjects.h"
#include "ui/pages/file_lists.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ferrograph::ui
{

class Card;
class ChangedModel;
class DataTable;
class EmptyState;
class TimeChart;

// The versions of one file, the newest first.
class FileVersionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { From, Commit, Subject, To, Code, Comment, Blank, R0, R1, Exposed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setVersions(std::vector<store::FileInterval> versions);
    void setSubjects(CommitSubjects subjects);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<store::FileInterval> m_versions;
    CommitSubjects m_subjects;
};

// The code lines of one file over time: the safe part and its unsafe regions, or all of it; a file
// with parts in several languages has a band per part. A step at every version, the last
// until `until`.
report::ChartData fileChart(const std::vector<store::FileInterval> &versions, Seconds until);

// One file: figures, its text at a commit with the unsafe regions marked, what was found in it, its
// history and versions.
class FileHistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit FileHistoryView(QWidget *parent = nullptr);

    void show(std::vector<store::FileInterval> versions, Seconds until);
    void showFailure(const QString &text);
    void showSource(const FileSource &source);
    void showNoSource(const QString &why);
    void showEvidence(const FileEvidence &evidence);
    void showSubjects(CommitSubjects subjects); // none: the repository is not at hand
    const std::vector<store::FileInterval> &intervals() const { return m_versions; }
    // The file on this machine; empty: there is none, the button says so.
    void setLocalFile(const QString &file);
    QString heading() const; // "Rust · product · last changed 19 Jun 2026"
    TimeChart *chart() const { return m_chart; }
    const FileVersionsModel &versions() const { return *m_model; }
    SourceView *source() const { return m_source; }
    DataTable *regionTable() const { return m_regionTable; }
    DataTable *evidenceTable() const { return m_evidenceTable; }

Q_SIGNALS:
    void backRequested();
    void editorRequested();
    void versionRequested(std::size_t interval); // its text, please

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeControls();
    QWidget *makeStrip();
    Card *makeSourceCard();
    Card *makeChartCard();
    Card *makeVersionsCard();
    Card *makeListCard(const QString &title, ChangedModel *model, const std::vector<int> &weights,
                       DataTable *&table, QWidget *parent);
    void showFigures(const store::FileInterval &newest);
    void fill(Card *card, DataTable *table, std::vector<int> &lines,
              std::vector<FileLists::Row> rows);

    std::vector<store::FileInterval> m_versions;
    std::vector<QLabel *> m_figures;
    QWidget *m_strip = nullptr;
    QPushButton *m_editor = nullptr;
    Card *m_chartCard = nullptr;
    TimeChart *m_chart = nullptr;
    Card *m_tableCard = nullptr;
    DataTable *m_table = nullptr;
    QBoxLayout *m_columns = nullptr; // side by side, or below each other where it is narrow
    QWidget *m_body = nullptr;
    Card *m_sourceCard = nullptr;
    QStackedWidget *m_sourceStack = nullptr;
    SourceView *m_source = nullptr;
    EmptyState *m_noSource = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QString m_sourcePlace; // "at 3d7e90b4, 22 Aug 2026"
    Card *m_regionCard = nullptr;
    ChangedModel *m_regions = nullptr;
    DataTable *m_regionTable = nullptr;
    std::vector<int> m_regionLines;
    Card *m_evidenceCard = nullptr;
    ChangedModel *m_evidence = nullptr;
    DataTable *m_evidenceTable = nullptr;
    std::vector<int> m_evidenceLines;
    FileVersionsModel *m_model = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace ferrograph::ui
