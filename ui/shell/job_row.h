// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/ingest_lane.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace ferrograph::ui
{

class ElidedLabel;
class ThinProgress;

// One job in the panel.
class JobRow : public QWidget
{
    Q_OBJECT
public:
    explicit JobRow(int id, QWidget *parent = nullptr);

    void show(const JobStatus &status);

Q_SIGNALS:
    void cancelRequested(int id);
    void openRequested(int id);
    void detailsRequested(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showRunning(const JobStatus &status);
    void showOver(const JobStatus &status);

    int m_id;
    JobState m_state = JobState::Queued;
    QLabel *m_title = nullptr;
    QLabel *m_left = nullptr;
    ElidedLabel *m_detail = nullptr;
    ThinProgress *m_bar = nullptr;
    QToolButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
};

// What became of a job, or how far it is, in one line.
QString jobDetail(const JobStatus &status);

} // namespace ferrograph::ui
