// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/projects.h"
#include "ui/jobs/ingest_lane.h"
#include "ui/jobs/query_lane.h"
#include "ui/jobs/rate_estimator.h"

#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <atomic>
#include <stdexcept>

using namespace ferrograph;
using namespace ferrograph::ui;

// Questions and jobs off the GUI thread.
class TestLanes : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_file;

    using Names = std::vector<store::ProjectRow>;

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(QStringLiteral("lanes.db")).toStdString();
        auto database = store::Database::open(m_file, store::OpenMode::ReadWrite);
        QVERIFY(database && store::addProject(*database, "one"));
    }

    void anAnswerComesOnTheAskersThread()
    {
        QueryLane lane(m_file, store::OpenMode::ReadOnly, 2);
        QThread *asked = nullptr;
        QThread *answered = nullptr;
        std::size_t count = 0;
        lane.ask<Names>(
            this, QStringLiteral("k"),
            [&](store::Database &database, std::stop_token) {
                asked = QThread::currentThread();
                return store::projects(database);
            },
            [&](Result<Names> names) {
                answered = QThread::currentThread();
                count = names->size();
            });
        QVERIFY(!lane.idle());
        QTRY_VERIFY(lane.idle());
        QCOMPARE(count, std::size_t(1));
        QCOMPARE(answered, thread());
        QVERIFY(asked != thread());
    }

    void theNewestQuestionOfAKeyWins()
    {
        QueryLane lane(m_file, store::OpenMode::ReadOnly, 1);
        QList<int> answers;
        for (int number = 0; number < 20; ++number) {
            lane.ask<int>(
                this, QStringLiteral("same"),
                [number](store::Database &, std::stop_token) -> Result<int> { return number; },
                [&](Result<int> answer) { answers += *answer; });
        }
        lane.ask<int>(
            this, QStringLiteral("other"),
            [](store::Database &, std::stop_token) -> Result<int> { return 99; },
            [&](Result<int> answer) { answers += *answer; });
        QTRY_VERIFY(lane.idle());
        QCOMPARE(answers, (QList<int>{19, 99}));
    }

    void whoIsGoneIsNotAnswered()
    {
        QueryLane lane(m_file, store::OpenMode::ReadOnly, 1);
        bool answered = false;
        auto asker = std::make_unique<QObject>();
        lane.ask<int>(
            asker.get(), QStringLiteral("k"),
            [](store::Database &, std::stop_token) -> Result<int> {
                QThread::msleep(30);
                return 1;
            },
            [&](Result<int>) { answered = true; });
        asker.reset();
        QTRY_VERIFY(lane.idle());
        QVERIFY(!answered);
    }

    void aThrownExceptionIsAnError()
    {
        QueryLane lane(m_file, store::OpenMode::ReadOnly, 1);
        std::string message;
        lane.ask<int>(
            this, QStringLiteral("k"),
            [](store::Database &, std::stop_token) -> Result<int> {
                throw std::runtime_error("broken inside");
            },
            [&](Result<int> answer) { message = answer.error().message(); });
        QTRY_VERIFY(lane.idle());
        QVERIFY(message.find("broken inside") != std::string::npos);
    }

    void aDatabaseThatIsNotThereIsAnError()
    {
        QueryLane lane("/no/such/place/x.db", store::OpenMode::ReadOnly, 1);
        bool failed = false;
        lane.ask<int>(
            this, QStringLiteral("k"),
            [](store::Database &, std::stop_token) -> Result<int> { return 1; },
            [&](Result<int> answer) { failed = !answer; });
        QTRY_VERIFY(lane.idle());
        QVERIFY(failed);
    }

    void jobsRunOneAfterTheOther()
    {
        IngestLane lane(m_file);
        std::atomic<int> running = 0;
        std::atomic<bool> overlapped = false;
        QList<int> order;
        for (int number = 0; number < 4; ++number) {
            lane.enqueue({QString::number(number),
                          {},
                          [&](store::Database &, const Progress &, std::stop_token) {
                              overlapped = overlapped || ++running > 1;
                              QThread::msleep(10);
                              --running;
                              return Result<JobOutcome>(JobOutcome{QStringLiteral("x"), {}});
                          }});
        }
        connect(&lane, &IngestLane::finished, this,
                [&](int id) { order += lane.status(id)->title.toInt(); });
        QCOMPARE(lane.unfinished(), 4);
        QTRY_COMPARE(lane.unfinished(), 0);
        QCOMPARE(order, (QList<int>{0, 1, 2, 3}));
        QVERIFY(!overlapped);
        lane.clearFinished();
        QVERIFY(lane.jobs().empty());
    }

    void endsAreToldApart()
    {
        IngestLane lane(m_file);
        const auto job = [](Result<JobOutcome> result) {
            return Job{QStringLiteral("j"),
                       {},
                       [result](store::Database &, const Progress &, std::stop_token) {
                           return result;
                       }};
        };
        lane.enqueue(job(JobOutcome{}));
        lane.enqueue(job(JobOutcome{{}, {{"where", "what"}}}));
        lane.enqueue(job(failure(ErrorCode::NotFound, "x", "is not there")));
        lane.enqueue(job(failure(ErrorCode::Cancelled, "x", "was cancelled")));
        QTRY_COMPARE(lane.unfinished(), 0);
        QList<JobState> states;
        for (const JobStatus &status : lane.jobs())
            states += status.state;
        QCOMPARE(states, (QList<JobState>{JobState::Done, JobState::DoneInPart, JobState::Failed,
                                          JobState::Cancelled}));
    }

    void waitingJobsAreCancelledAtOnce()
    {
        IngestLane lane(m_file);
        std::atomic<bool> second = false;
        lane.enqueue({QStringLiteral("a"),
                      {},
                      [](store::Database &, const Progress &, std::stop_token stop) {
                          while (!stop.stop_requested())
                              QThread::msleep(2);
                          return Result<JobOutcome>(
                              failure(ErrorCode::Cancelled, "a", "was cancelled"));
                      }});
        const int waiting = lane.enqueue(
            {QStringLiteral("b"), {}, [&](store::Database &, const Progress &, std::stop_token) {
                 second = true;
                 return Result<JobOutcome>(JobOutcome{});
             }});
        lane.cancel(waiting);
        QCOMPARE(lane.status(waiting)->state, JobState::Cancelled);
        lane.cancelAll();
        QTRY_COMPARE(lane.unfinished(), 0);
        QVERIFY(!second);
    }

    void theEndOfTheProgramDoesNotWaitForAJob()
    {
        QElapsedTimer clock;
        clock.start();
        {
            IngestLane lane(m_file);
            lane.enqueue({QStringLiteral("a"),
                          {},
                          [](store::Database &, const Progress &, std::stop_token stop) {
                              while (!stop.stop_requested())
                                  QThread::msleep(2);
                              return Result<JobOutcome>(JobOutcome{});
                          }});
        }
        QVERIFY(clock.elapsed() < 5000);
    }

    void timeLeftFollowsFromTheRate()
    {
        RateEstimator rate;
        rate.add(0, "Counting files", 0, 1000);
        QVERIFY(!rate.secondsLeft()); // nothing is known yet
        rate.add(0.5, "Counting files", 50, 1000);
        QVERIFY(!rate.secondsLeft());
        rate.add(2, "Counting files", 200, 1000);
        QCOMPARE(rate.secondsLeft(), std::optional(8.0)); // 800 left at 100 a second
        rate.add(3, "Storing", 1, 10);
        QVERIFY(!rate.secondsLeft()); // a new step is measured anew
        rate.add(5, "Storing", 5, 0);
        QVERIFY(!rate.secondsLeft()); // of an unknown whole
    }

    void theRateIsOfTheLastSeconds()
    {
        RateEstimator rate;
        for (int second = 0; second <= 60; ++second)
            rate.add(second, "Counting files", std::uint64_t(second) * 1000, 100000);
        for (int second = 61; second <= 80; ++second) // then ten times slower
            rate.add(second, "Counting files", 60000 + std::uint64_t(second - 60) * 100, 100000);
        QCOMPARE(rate.secondsLeft(), std::optional(380.0)); // 38,000 at 100 a second
    }

    void progressReadsAsWords()
    {
        QCOMPARE(progressCount({"Counting files", 5213, 8311, "files"}),
                 QStringLiteral("5,213 of 8,311 files"));
        QCOMPARE(progressCount({"Fetching", 0, 0, "objects"}), QString());
        QCOMPARE(progressCount({"Fetching", 12, 0, "objects"}), QStringLiteral("12 objects"));
    }
};

QTEST_MAIN(TestLanes)
#include "tst_lanes.moc"
