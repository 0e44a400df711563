// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "ui/jobs/rate_estimator.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace ferrograph::ui
{

// What a job says when it has run.
struct JobOutcome {
    QString summary; // "1,204 commits read"
    std::vector<Problem> problems;
};

struct Job {
    QString title;   // verb and object: "Scan fish-shell"
    QString project; // that is opened from the finished job; may be empty
    std::function<Result<JobOutcome>(store::Database &, const Progress &, std::stop_token)> run;
};

enum class JobState { Queued, Running, Done, DoneInPart, Failed, Cancelled };

// A job as it is shown.
struct JobStatus {
    int id = 0;
    QString title;
    QString project;
    JobState state = JobState::Queued;
    ProgressStep step;
    std::optional<double> secondsLeft;
    double seconds = 0; // it has run
    JobOutcome outcome;
    std::optional<Error> error;

    bool over() const { return state != JobState::Queued && state != JobState::Running; }
};

// Jobs that write: queued, one at a time, cancellable, on a connection and a thread of their own.
// All members are called on the thread that this object lives in; signals come there.
class IngestLane : public QObject
{
    Q_OBJECT
public:
    explicit IngestLane(std::string location, QObject *parent = nullptr);
    ~IngestLane() override; // cancels everything and waits

    int enqueue(Job job); // answers its id
    void cancel(int id);  // a queued job is over at once, a running one soon
    void cancelAll();
    void clearFinished();

    const std::vector<JobStatus> &jobs() const { return m_jobs; } // oldest first
    const JobStatus *status(int id) const;
    int unfinished() const;                    // queued and running
    std::optional<double> secondsLeft() const; // of the running job

Q_SIGNALS:
    void changed();        // progress, at most ten times a second, and every change of state
    void finished(int id); // over, in whatever way

private:
    struct Running;

    void startNext();
    void run(const std::shared_ptr<Running> &running);
    void finish(const std::shared_ptr<Running> &running, Result<JobOutcome> result);
    void showProgress();
    JobStatus *find(int id);

    std::string m_location;
    std::vector<JobStatus> m_jobs;
    std::vector<std::pair<int, Job>> m_queue;
    std::shared_ptr<Running> m_running;
    QTimer m_ticker;
    int m_lastId = 0;
    QThreadPool m_pool;
};

// What a step of progress is called in the window's language.
QString progressText(const std::string &what);
QString progressCount(const ProgressStep &step); // "5,213 of 8,311 commits"

} // namespace ferrograph::ui
