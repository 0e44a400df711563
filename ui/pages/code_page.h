// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_geometry.h"
#include "ui/pages/code_view_model.h"
#include "ui/pages/page.h"
#include "ui/state/settings.h"

#include <array>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace ferrograph::ui
{

class Card;
class Chip;
class CodeNewCode;
class DataTable;
class EmptyState;
class FileHistoryView;
class FileTableModel;
class NoteBox;
class SegmentedControl;
class SmallMultiple;
class TimeChart;

// All code of one project over time: by language, unsafe Rust, by directory, by file. The detail is
// a file ("PATH", with several repositories "REPOSITORY:PATH"), whose history is shown instead.
class CodePage : public Page
{
    Q_OBJECT
public:
    CodePage(const PageContext &context, Settings &settings, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("code"); }
    QString label() const override { return tr("Code"); }
    QString iconName() const override { return QStringLiteral("code"); }
    QString title() const override;
    QString subtitle() const override;
    QString recipe() const override;
    bool showsUnreadable() const override { return detail().isEmpty(); }
    std::vector<CsvTable> csv() const override;
    QLineEdit *filterField() const override { return detail().isEmpty() ? m_filter : nullptr; }
    void refresh() override;

    const CodeViewModel &viewModel() const { return m_view; }
    TimeChart *codeChart() const { return m_chart; }
    FileTableModel *fileModel() const { return m_files; }
    DataTable *fileTable() const { return m_fileTable; }

private:
    static constexpr std::size_t directoryCount = 4;
    enum StackPage { Waiting, Charts, File }; // of m_stack
    enum BelowPage { Cards, Nothing };        // of m_below

    QWidget *makeContent();
    QWidget *makeControls(QWidget *parent);
    Card *makeChartCard(QWidget *parent);
    Card *makeUnsafeCard(QWidget *parent);
    Card *makeDirectoryCard(QWidget *parent);
    Card *makeFilesCard(QWidget *parent);
    void makeFileMenu();
    void wireChart(TimeChart *chart);
    void setMode(report::ChartMode mode);
    void toggleBucket(languages::Bucket bucket, bool on);

    void askHistory();
    void askDirectories();
    void askFiles();
    void askUnreadable();
    void askFile();
    void askSource(std::size_t interval);
    void askEvidence(const std::string &path);
    void askSubjects();
    void showHistory(CodeHistory history);
    QString exportRecipe() const;
    void showUnsafe();
    void showDirectories(DirectoryHistory history);
    void markDirectories();
    void showFailure(const Error &error);
    void showCondition();
    void applyRange(TimeChart *chart) const;
    void setFilesAt(const QString &commit, Seconds date);
    void updateFilesSubtitle();
    void sortFiles(int column);
    void copyFiles(int format);
    void openFile(int row);
    void openInEditorNow();
    bool severalRepositories() const;

    Settings &m_settings;
    CodeViewModel m_view;
    std::vector<store::DirectorySeries> m_directoryHistory; // of m_directories
    std::string m_shown;                                    // the project the charts are of
    std::string m_filesCommit; // the state the file table shows; empty: the newest
    Seconds m_filesDate = 0;
    Settings::Sorting m_fileSort;
    QString m_localFile; // that the history shown is of
    std::string m_fileRepository;
    std::string m_sourceOf; // the file and version whose text was asked for last

    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_below = nullptr; // the cards, or why there are none
    EmptyState *m_empty = nullptr;
    SegmentedControl *m_mode = nullptr;
    std::array<Chip *, 5> m_chips{};
    QPushButton *m_unreadable = nullptr;
    Card *m_chartCard = nullptr;
    QStackedWidget *m_chartStack = nullptr; // the chart, or new code
    TimeChart *m_chart = nullptr;
    CodeNewCode *m_newCode = nullptr;
    Card *m_unsafeCard = nullptr;
    QLabel *m_linesChange = nullptr;
    TimeChart *m_lines = nullptr;
    QLabel *m_blocksChange = nullptr;
    TimeChart *m_blocks = nullptr;
    NoteBox *m_story = nullptr;
    Card *m_directoryCard = nullptr;
    QGridLayout *m_directoryCells = nullptr;
    std::array<SmallMultiple *, directoryCount> m_directories{};
    Card *m_filesCard = nullptr;
    QLineEdit *m_filter = nullptr;
    QTimer *m_filterTimer = nullptr;
    DataTable *m_fileTable = nullptr;
    QStackedWidget *m_fileStack = nullptr;
    EmptyState *m_noFiles = nullptr;
    FileTableModel *m_files = nullptr;
    FileHistoryView *m_fileHistory = nullptr;
};

} // namespace ferrograph::ui
