// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/counts.h"

#include <QAbstractScrollArea>
#include <QStringList>

#include <optional>
#include <vector>

namespace ferrograph::ui
{

// Something to say about a line: a finding, a frame of a crash.
struct SourceNote {
    int line = 0; // from 1
    QString text;
};

// The text of a file, read only. The gutter says what is unsafe: solid where an unsafe function
// goes (R1), hatched where a block does (R0); notes stand behind their lines. The strip at the
// right shows where in the file all that is. N and Shift+N go from region to region.
class SourceView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit SourceView(QWidget *parent = nullptr);

    void setSource(const QString &text, std::vector<languages::UnsafeRegion> regions);
    void setNotes(std::vector<SourceNote> notes);
    const std::vector<languages::UnsafeRegion> &regions() const { return m_regions; }
    int lineCount() const { return static_cast<int>(m_lines.size()); }
    int topLine() const;                          // from 1
    int currentLine() const { return m_current; } // 0: none
    void goTo(int line);                          // in sight and marked
    void step(bool forward);                      // to the next region, or round

    enum class Unsafe { No, R2, R1, R0 };
    Unsafe unsafeAt(int line) const; // R0 lies within R1

    QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    void scrolled(int first, int last); // lines in sight

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void measure();
    void describe();
    int rowHeight() const;
    int gutterWidth() const;
    int shownRows() const;
    void paintLine(QPainter &painter, int line, const QRect &row) const;
    void paintStrip(QPainter &painter) const;

    QStringList m_lines; // tabs expanded
    std::vector<languages::UnsafeRegion> m_regions;
    std::vector<Unsafe> m_unsafe; // by line
    std::vector<SourceNote> m_notes;
    int m_widest = 0; // characters
    int m_current = 0;
};

} // namespace ferrograph::ui
