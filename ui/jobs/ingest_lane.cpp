// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/ingest_lane.h"

#include <algorithm>
#include <exception>

namespace ferrograph::ui
{

struct IngestLane::Running {
    int id = 0;
    Job job;
    std::stop_source stop;
    QElapsedTimer clock;
    RateEstimator rate;
    std::mutex mutex;
    ProgressStep step; // guarded by mutex: reports come from the job's threads
};

IngestLane::IngestLane(std::string location, QObject *parent)
    : QObject(parent)
    , m_location(std::move(location))
{
    m_pool.setMaxThreadCount(1);
    m_ticker.setInterval(100);
    connect(&m_ticker, &QTimer::timeout, this, &IngestLane::showProgress);
}

IngestLane::~IngestLane()
{
    m_queue.clear();
    if (m_running)
        m_running->stop.request_stop();
    m_pool.waitForDone();
}

int IngestLane::enqueue(Job job)
{
    JobStatus status;
    status.id = ++m_lastId;
    status.title = job.title;
    status.project = job.project;
    m_jobs.push_back(std::move(status));
    m_queue.emplace_back(m_lastId, std::move(job));
    const int id = m_lastId;
    startNext();
    Q_EMIT changed();
    return id;
}

void IngestLane::startNext()
{
    if (m_running || m_queue.empty())
        return;
    m_running = std::make_shared<Running>();
    m_running->id = m_queue.front().first;
    m_running->job = std::move(m_queue.front().second);
    m_running->clock.start();
    m_queue.erase(m_queue.begin());
    find(m_running->id)->state = JobState::Running;
    m_ticker.start();
    m_pool.start([this, running = m_running] { run(running); });
}

void IngestLane::run(const std::shared_ptr<Running> &running)
{
    const Progress progress([running](const ProgressStep &step) {
        const std::scoped_lock lock(running->mutex);
        running->step = step;
    });
    Result<JobOutcome> result;
    auto database = store::Database::open(m_location, store::OpenMode::ReadWrite);
    if (database) {
        try {
            result = running->job.run(*database, progress, running->stop.get_token());
        } catch (const std::exception &error) {
            result = failure(ErrorCode::System, running->job.title.toStdString(), error.what());
        }
    } else {
        result = tl::unexpected<Error>(std::move(database).error());
    }
    QMetaObject::invokeMethod(
        this, [this, running, result = std::move(result)] { finish(running, result); },
        Qt::QueuedConnection);
}

void IngestLane::finish(const std::shared_ptr<Running> &running, Result<JobOutcome> result)
{
    showProgress();
    m_running.reset();
    m_ticker.stop();
    JobStatus *status = find(running->id);
    status->secondsLeft.reset();
    status->seconds = static_cast<double>(running->clock.elapsed()) / 1000;
    if (result) {
        status->outcome = std::move(*result);
        status->state = status->outcome.problems.empty() ? JobState::Done : JobState::DoneInPart;
    } else {
        const bool cancelled = result.error().code == ErrorCode::Cancelled;
        status->state = cancelled ? JobState::Cancelled : JobState::Failed;
        status->error = std::move(result).error();
    }
    startNext();
    Q_EMIT finished(running->id);
    Q_EMIT changed();
}

void IngestLane::showProgress()
{
    if (!m_running)
        return;
    JobStatus *status = find(m_running->id);
    {
        const std::scoped_lock lock(m_running->mutex);
        status->step = m_running->step;
    }
    status->seconds = static_cast<double>(m_running->clock.elapsed()) / 1000;
    m_running->rate.add(status->seconds, status->step.what, status->step.done, status->step.total);
    status->secondsLeft = m_running->rate.secondsLeft();
    Q_EMIT changed();
}

void IngestLane::cancel(int id)
{
    if (m_running && m_running->id == id) {
        m_running->stop.request_stop();
        return;
    }
    const auto queued = std::find_if(m_queue.begin(), m_queue.end(),
                                     [id](const auto &entry) { return entry.first == id; });
    if (queued == m_queue.end())
        return;
    m_queue.erase(queued);
    find(id)->state = JobState::Cancelled;
    Q_EMIT finished(id);
    Q_EMIT changed();
}

void IngestLane::cancelAll()
{
    while (!m_queue.empty())
        cancel(m_queue.back().first);
    if (m_running)
        cancel(m_running->id);
}

void IngestLane::clearFinished()
{
    std::erase_if(m_jobs, [](const JobStatus &status) { return status.over(); });
    Q_EMIT changed();
}

JobStatus *IngestLane::find(int id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [id](const JobStatus &status) { return status.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

const JobStatus *IngestLane::status(int id) const
{
    return const_cast<IngestLane *>(this)->find(id);
}

int IngestLane::unfinished() const
{
    return static_cast<int>(m_queue.size()) + (m_running ? 1 : 0);
}

std::optional<double> IngestLane::secondsLeft() const
{
    if (!m_running)
        return std::nullopt;
    return status(m_running->id)->secondsLeft;
}

} // namespace ferrograph::ui
