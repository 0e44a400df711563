// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chart_scene.h"

#include <QPoint>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

class QAction;
class QMenu;
class QTimer;

namespace ferrograph::ui
{

class ChartCanvas;
class ChartTableModel;

// A chart over time. Drag selects a range, Ctrl+wheel zooms, double click resets; a click on a
// label hides or shows its series, Alt+click shows it alone. Keys: Left and Right, Home and End
// move the crosshair, Enter opens its commit, Escape puts it away, 1 to 9 hide or show a series,
// Alt+1 to 9 show it alone, T shows the table, M lists the marks that open something. Its actions
// are its context menu; add them to the menu of the card as well.
class TimeChart : public QWidget
{
    Q_OBJECT
public:
    explicit TimeChart(QWidget *parent = nullptr);
    ~TimeChart() override;

    // Title: accessible name, name of exported files and their heading.
    void setTitle(const QString &title);
    const QString &title() const { return m_title; }
    void setRecipe(const QString &recipe) { m_recipe = recipe; } // what the figures count
    void setHelp(const QString &help);                           // "What is this metric?"

    void setShape(ChartShape shape);
    void setFrame(ChartFrame frame);
    void setMode(report::ChartMode mode);
    void setData(report::ChartData chart); // series keep being hidden by their names
    void setRange(std::optional<std::pair<Seconds, Seconds>> range); // nothing: all of the data
    void setMarks(std::vector<ChartMark> marks);
    void setPeriods(std::vector<ChartPeriod> periods);
    void setTarget(std::optional<ChartTarget> target);
    // Two charts above each other get the same margins, so that their times stand in line.
    static void standInLine(TimeChart *one, TimeChart *two);

    const ChartScene &scene() const { return m_scene; }
    const ChartLayout &chartLayout(); // as it is painted at the widget's size
    const ChartTableModel &table() const { return *m_table; }
    QString summary() const; // one sentence
    std::optional<std::size_t> crosshair() const { return m_crosshair; }
    double repaintMilliseconds(); // of a whole repaint, now

    void toggleSeries(std::size_t series);
    void isolateSeries(std::size_t series); // again: all

    // Asks for the file to write; empty is none. Replaced in tests.
    using FileChooser =
        std::function<QString(QWidget *parent, const QString &name, const QString &filter)>;
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeSelected(ferrograph::Seconds from, ferrograph::Seconds to);
    void rangeReset();
    void commitActivated(const QString &commit, ferrograph::Seconds date);
    void markActivated(const QString &target); // ChartMark::target
    void messageShown(const QString &text);    // what became of a copy or an export
    void dataChanged();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeActions();
    void scheduleRepaint();
    void flush(); // lays out and paints what has changed
    void applyHidden();
    void setCrosshair(std::optional<std::size_t> moment);
    void moveCrosshair(int step);
    void activateCrosshair();
    bool handleSeriesKey(const QKeyEvent *event);
    void endDrag(double x);
    void zoom(double factor, double x);
    bool inPlot(QPointF at);
    std::optional<std::size_t> labelAt(QPointF at);
    const ChartMark *markAt(QPointF at); // that opens something or has a note
    bool showMembers(QPoint at, QPoint global);
    bool showMark(QPoint at, QPoint global);
    void fillMarkMenu();

    void copyImage();
    void copyCsv();
    void exportAs(const QString &ending, const QString &filter);
    void showTable();
    void showHelp();

    ChartScene m_scene;
    ChartLayout m_layout;
    ChartCanvas *m_canvas = nullptr;
    QPointer<TimeChart> m_inLineWith;
    ChartTableModel *m_table = nullptr;
    QAction *m_helpAction = nullptr;
    QMenu *m_markMenu = nullptr;
    QTimer *m_zoomTimer = nullptr; // tells of a zoom when the wheel has come to rest
    QString m_title;
    QString m_recipe;
    QString m_help;
    FileChooser m_chooseFile;
    std::set<std::string> m_hidden;                      // names of series
    std::optional<std::pair<Seconds, Seconds>> m_bounds; // of all data, as far as it was shown
    std::optional<std::size_t> m_crosshair;
    std::optional<QPointF> m_pressed;
    bool m_dragging = false;
    bool m_dirty = true;
};

} // namespace ferrograph::ui
