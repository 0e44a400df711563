// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/built_repository.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/shell/job_panel.h"
#include "ui/state/language.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QtTest>

#include <algorithm>
#include <ctime>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// How long the event loop is busy at a stretch: a timer that should come every 5 ms. What counts is
// the processor time of this thread in between; waiting for a processor on a loaded machine does
// not.
class Probe : public QObject
{
public:
    Probe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double now = threadSeconds();
            longest = std::max(longest, 1000 * (now - m_last));
            longestPassed = std::max(longestPassed, double(m_clock.restart()));
            m_last = now;
            ++turns;
        });
        m_last = threadSeconds();
        m_clock.start();
        m_timer.start();
    }

    double longest = 0;       // ms of processor time
    double longestPassed = 0; // ms on the clock
    int turns = 0;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_last = 0;
};

// Many commits over many files, quickly made.
void build(BuiltRepository &repository)
{
    QByteArray stream;
    const auto blob = [](int file, int version) {
        QByteArray text;
        for (int line = 0; line < 60; ++line) {
            text += "int f" + QByteArray::number(line) + "(void) { return " +
                    QByteArray::number(file * 31 + version) + "; }\n";
        }
        return text;
    };
    for (int commit = 0; commit < 1500; ++commit) {
        const QByteArray date = QByteArray::number(1500000000 + commit * 86400);
        stream +=
            "commit refs/heads/main\ncommitter T <t@example.org> " + date + " +0000\ndata 1\nx\n";
        for (int file = 0; file < 6; ++file) {
            const QByteArray text = blob(commit % 40 * 6 + file, commit);
            stream += "M 100644 inline src/d" + QByteArray::number(commit % 40) + "/f" +
                      QByteArray::number(file) + ".c\ndata " + QByteArray::number(text.size()) +
                      "\n" + text + "\n";
        }
    }
    repository.git(
        {QStringLiteral("fast-import"), QStringLiteral("--quiet"), QStringLiteral("--force")},
        stream);
    repository.git({QStringLiteral("symbolic-ref"), QStringLiteral("HEAD"),
                    QStringLiteral("refs/heads/main")});
}

} // namespace

// The window stays usable while a scan runs in it. $FERROGRAPH_RESPONSIVE_REPOSITORY names a large
// repository to scan in place of the built one.
class TestResponsiveWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<SampleDatabase> m_samples;

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_samples = std::make_unique<SampleDatabase>();
    }

    void noTurnOfTheEventLoopIsLongWhileAScanRuns()
    {
        const QString given = qEnvironmentVariable("FERROGRAPH_RESPONSIVE_REPOSITORY");
        std::unique_ptr<BuiltRepository> built;
        if (given.isEmpty()) {
            built = std::make_unique<BuiltRepository>();
            build(*built);
        }
        WindowFixture fixture(m_samples->copy(QStringLiteral("busy.db")), *m_theme, {1440, 900});
        for (const char *page :
             {"portfolio", "overview", "code", "change", "hotspots"}) // everything is drawn once
            fixture.go(QLatin1String(page), QStringLiteral("lantern-codec"));

        RepositoryRequest request;
        request.project = "large";
        request.repository.source = given.isEmpty() ? built->stdPath() : given.toStdString();
        fixture.window().commands().addRepository(request);
        fixture.window().jobPanel().open();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.workspace().ingest().unfinished(), 1, 20000);

        Probe probe;
        const std::array pages = {QStringLiteral("overview"), QStringLiteral("portfolio"),
                                  QStringLiteral("code"), QStringLiteral("change"),
                                  QStringLiteral("hotspots")};
        int at = 0;
        QTimer walk; // somebody looks around meanwhile
        walk.setInterval(300);
        connect(&walk, &QTimer::timeout, this, [&] {
            fixture.window().go(
                {pages[std::size_t(at) % pages.size()],
                 at % 2 == 0 ? QStringLiteral("lantern-codec") : QStringLiteral("large"),
                 {}});
            ++at;
        });
        walk.start();
        QVERIFY(QTest::qWaitFor([&] { return fixture.workspace().ingest().unfinished() == 0; },
                                30 * 60 * 1000));
        QTest::qWait(800);
        walk.stop();
        qInfo("longest turn %.1f ms of processor time (%.0f ms on the clock), %d turns, %d pages",
              probe.longest, probe.longestPassed, probe.turns, at);
        // In part: a partial clone lacks objects.
        const JobState state = fixture.workspace().ingest().jobs().back().state;
        QVERIFY(state == JobState::Done || (state == JobState::DoneInPart && !given.isEmpty()));
        QVERIFY(probe.turns > 20);
#ifdef __OPTIMIZE__
        QVERIFY2(probe.longest <= 50, "the GUI thread is blocked for more than 50 ms");
#endif
    }

    void cleanupTestCase()
    {
        m_theme.reset();
    }
};

QTEST_MAIN(TestResponsiveWindow)
#include "tst_responsive_window.moc"
