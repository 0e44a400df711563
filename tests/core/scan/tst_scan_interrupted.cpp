// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <set>
#include <thread>

using namespace ferrograph;
using test::BuiltRepository;
using test::ScanFixture;

// Cancelled or killed at any moment, what was stored stays whole and the rest is read next time.
class TestScanInterrupted : public QObject
{
    Q_OBJECT

    BuiltRepository m_repository;
    std::string m_whole;

    static constexpr std::uint64_t perTransaction = 4; // many batches

    void continues(ScanFixture &fixture)
    {
        const auto problems = store::verifyDatabase(fixture.database(), {}, {});
        QVERIFY_RESULT(problems);
        QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().what.c_str());
        QVERIFY_RESULT(fixture.scan(2, perTransaction));
        QCOMPARE(fixture.dump(), m_whole);
    }

    // How often and what a whole scan reports.
    std::vector<std::string> reports()
    {
        std::vector<std::string> result;
        ScanFixture fixture(m_repository.stdPath());
        const Progress progress(
            [&result](const ProgressStep &step) { result.push_back(step.what); });
        if (!fixture.scan(1, perTransaction, progress))
            return {};
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::buildHardHistory(m_repository);
        ScanFixture fixture(m_repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        m_whole = fixture.dump();
    }

    void tellsItsPhases()
    {
        const auto all = reports();
        const std::set<std::string> phases(all.begin(), all.end());
        QCOMPARE(phases, (std::set<std::string>{"Reading history", "Comparing trees",
                                                "Counting files", "Storing"}));
    }

    void cancelledAtEveryReport()
    {
        const std::size_t count = reports().size();
        QVERIFY(count > 20);
        std::size_t cancelled = 0;
        for (std::size_t at = 0; at < count; ++at) {
            ScanFixture fixture(m_repository.stdPath());
            std::stop_source stop;
            std::size_t seen = 0;
            const Progress progress([&](const ProgressStep &) {
                if (seen++ == at)
                    stop.request_stop();
            });
            const auto report = fixture.scan(1, perTransaction, progress, stop.get_token());
            if (!report) {
                QCOMPARE(report.error().code, ErrorCode::Cancelled);
                ++cancelled;
            }
            continues(fixture);
        }
        QVERIFY(cancelled > count / 2);
    }

    void killedAtEveryReport()
    {
        const std::size_t count = reports().size();
        for (std::size_t at = 0; at < count; at += 2) {
            ScanFixture fixture(m_repository.stdPath());
            fixture.close();
            const pid_t child = ::fork();
            if (child == 0) {
                fixture.open();
                std::size_t seen = 0;
                const Progress progress([&](const ProgressStep &) {
                    if (seen++ == at)
                        ::raise(SIGKILL);
                });
                static_cast<void>(fixture.scan(1, perTransaction, progress));
                ::_exit(0);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            fixture.open();
            continues(fixture);
        }
    }

    void killedInTheMiddleOfStoring()
    {
        for (int delay = 0; delay < 12; ++delay) {
            ScanFixture fixture(m_repository.stdPath());
            fixture.close();
            const pid_t child = ::fork();
            if (child == 0) {
                fixture.open();
                const Progress progress([&](const ProgressStep &step) {
                    if (step.what == "Storing" && step.done == 0 && step.total > 0) {
                        std::thread([delay] {
                            std::this_thread::sleep_for(std::chrono::microseconds(150 * delay));
                            ::kill(::getpid(), SIGKILL);
                        }).detach();
                    }
                });
                static_cast<void>(fixture.scan(1, 1000, progress));
                ::_exit(0);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            fixture.open();
            continues(fixture);
        }
    }
};

QTEST_GUILESS_MAIN(TestScanInterrupted)
#include "tst_scan_interrupted.moc"
