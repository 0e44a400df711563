// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/ingest_lane.h"

#include <QWidget>

#include <map>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ferrograph::ui
{

class JobRow;

// The jobs, at the bottom right of the window: what runs, how far it is, how long it still needs,
// and what became of those that are over.
class JobPanel : public QWidget
{
    Q_OBJECT
public:
    explicit JobPanel(IngestLane &lane, QWidget *window);

    void open();
    void close();
    bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    void projectRequested(const QString &project);
    void detailsRequested(int jobId); // problems or an error

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void place();

    static constexpr std::size_t shownRows = 6;

    IngestLane &m_lane;
    std::map<int, JobRow *> m_rows;
    QLabel *m_counts = nullptr;
    QVBoxLayout *m_list = nullptr;
    QLabel *m_more = nullptr;
};

} // namespace ferrograph::ui
