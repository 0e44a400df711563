// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace ferrograph::ui
{

// Questions to the store, off the GUI thread. The newest question per (receiver, key) wins: an
// older one is interrupted and its answer is never delivered. Answers arrive on the thread that
// this object lives in. At most `threads` questions run at once, each on a connection of its own.
class QueryLane : public QObject
{
    Q_OBJECT
public:
    QueryLane(std::string location, store::OpenMode mode, int threads, QObject *parent = nullptr);
    ~QueryLane() override; // interrupts what runs and waits for it

    // `deliver` is not called when `receiver` is gone, the question was cancelled or a newer one
    // with the same key was asked.
    //   lane.ask<store::CodeState>(this, QStringLiteral("state"),
    //       [=](store::Database &db, std::stop_token) { return store::codeState(db, …); },
    //       [this](Result<store::CodeState> state) { … });
    template <typename T>
    void ask(QObject *receiver, const QString &key,
             std::function<Result<T>(store::Database &, std::stop_token)> query,
             std::function<void(Result<T>)> deliver)
    {
        post(receiver, key,
             [query = std::move(query), deliver = std::move(deliver)](
                 Result<std::reference_wrapper<store::Database>> database, std::stop_token stop) {
                 auto result = std::make_shared<std::optional<Result<T>>>();
                 if (database)
                     *result = query(*database, std::move(stop));
                 else
                     *result = tl::unexpected<Error>(std::move(database).error());
                 return Delivery([result, deliver] { deliver(std::move(**result)); });
             });
    }

    void cancel(const QObject *receiver, const QString &key);
    void cancelAll();

    // Nothing asked that is not answered.
    bool idle() const { return m_waiting.empty(); }

    const std::string &location() const { return m_location; }

Q_SIGNALS:
    void idleChanged(bool idle);

private:
    using Delivery = std::function<void()>;
    using Work =
        std::function<Delivery(Result<std::reference_wrapper<store::Database>>, std::stop_token)>;
    using Key = std::pair<const QObject *, QString>;
    struct Question;

    void post(QObject *receiver, const QString &key, Work work);
    void answer(const std::shared_ptr<Question> &question, const Work &work);
    void deliver(const std::shared_ptr<Question> &question, const Delivery &delivery);
    void drop(const std::shared_ptr<Question> &question);
    Result<std::unique_ptr<store::Database>> takeConnection();

    std::string m_location;
    store::OpenMode m_mode;
    std::map<Key, std::shared_ptr<Question>> m_newest; // of this object's thread
    std::vector<std::shared_ptr<Question>> m_waiting;  // of this object's thread
    std::mutex m_mutex;                                // guards what follows
    std::vector<std::unique_ptr<store::Database>> m_connections;
    QThreadPool m_pool; // last: it is stopped before anything its threads use goes away
};

} // namespace ferrograph::ui
