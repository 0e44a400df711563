// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/query_lane.h"

#include <QThread>

#include <algorithm>
#include <exception>

namespace ferrograph::ui
{

struct QueryLane::Question {
    Key key;
    QPointer<QObject> receiver;
    std::stop_source stop;
    store::Database *running = nullptr; // guarded by m_mutex of the lane
};

QueryLane::QueryLane(std::string location, store::OpenMode mode, int threads, QObject *parent)
    : QObject(parent)
    , m_location(std::move(location))
    , m_mode(mode)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setExpiryTimeout(-1);
}

QueryLane::~QueryLane()
{
    m_pool.clear();
    for (const auto &question : m_waiting)
        drop(question);
    m_pool.waitForDone();
}

void QueryLane::post(QObject *receiver, const QString &key, Work work)
{
    Q_ASSERT(QThread::currentThread() == thread());
    cancel(receiver, key);
    auto question = std::make_shared<Question>();
    question->key = {receiver, key};
    question->receiver = receiver;
    m_newest[question->key] = question;
    m_waiting.push_back(question);
    if (m_waiting.size() == 1)
        Q_EMIT idleChanged(false);
    m_pool.start([this, question, work = std::move(work)] { answer(question, work); });
}

void QueryLane::answer(const std::shared_ptr<Question> &question, const Work &work)
{
    Delivery delivery;
    if (!question->stop.stop_requested()) {
        auto connection = takeConnection();
        if (!connection) {
            delivery = work(tl::unexpected<Error>(std::move(connection).error()), {});
        } else {
            {
                const std::scoped_lock lock(m_mutex);
                question->running = connection->get();
            }
            try {
                delivery = work(std::ref(**connection), question->stop.get_token());
            } catch (const std::exception &error) {
                delivery = work(failure(ErrorCode::System, m_location, error.what()), {});
            }
            const std::scoped_lock lock(m_mutex);
            question->running = nullptr;
            m_connections.push_back(std::move(*connection));
        }
    }
    QMetaObject::invokeMethod(
        this, [this, question, delivery = std::move(delivery)] { deliver(question, delivery); },
        Qt::QueuedConnection);
}

void QueryLane::deliver(const std::shared_ptr<Question> &question, const Delivery &delivery)
{
    std::erase(m_waiting, question);
    const auto newest = m_newest.find(question->key);
    const bool wanted = newest != m_newest.end() && newest->second == question;
    if (wanted)
        m_newest.erase(newest);
    if (wanted && delivery && question->receiver)
        delivery();
    if (m_waiting.empty())
        Q_EMIT idleChanged(true);
}

void QueryLane::cancel(const QObject *receiver, const QString &key)
{
    const auto newest = m_newest.find({receiver, key});
    if (newest == m_newest.end())
        return;
    drop(newest->second);
    m_newest.erase(newest);
}

void QueryLane::cancelAll()
{
    for (const auto &[key, question] : m_newest)
        drop(question);
    m_newest.clear();
}

void QueryLane::drop(const std::shared_ptr<Question> &question)
{
    question->stop.request_stop();
    // Under the lock the connection is still this question's: an interrupt cannot hit another one.
    const std::scoped_lock lock(m_mutex);
    if (question->running)
        question->running->interrupt();
}

Result<std::unique_ptr<store::Database>> QueryLane::takeConnection()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_connections.empty()) {
            auto connection = std::move(m_connections.back());
            m_connections.pop_back();
            return connection;
        }
    }
    auto opened = store::Database::open(m_location, m_mode);
    if (!opened)
        return tl::unexpected<Error>(std::move(opened).error());
    return std::make_unique<store::Database>(std::move(*opened));
}

} // namespace ferrograph::ui
