// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/support/built_repository.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QtTest>

#include <csignal>

using namespace ferrograph::test;

namespace
{

// A history that takes a while: `commits` commits, each with files of its own.
QByteArray longHistory(int commits, int filesPerCommit)
{
    QByteArray stream;
    QByteArray filler;
    for (int line = 0; line < 200; ++line)
        filler += "int variable_" + QByteArray::number(line) + " = 0; /* words */\n";
    for (int commit = 1; commit <= commits; ++commit) {
        stream += "commit refs/heads/main\nmark :" + QByteArray::number(commit) +
                  "\ncommitter A <a@example.org> " +
                  QByteArray::number(1600000000 + commit * 3600) + " +0000\ndata 1\nx\n";
        if (commit > 1)
            stream += "from :" + QByteArray::number(commit - 1) + '\n';
        for (int file = 0; file < filesPerCommit; ++file) {
            const QByteArray content = "int n" + QByteArray::number(commit) + "_" +
                                       QByteArray::number(file) + ";\n" + filler;
            stream += "M 100644 inline d" + QByteArray::number(file) + "/f" +
                      QByteArray::number(commit % 300) + ".c\ndata " +
                      QByteArray::number(content.size()) + '\n' + content + '\n';
        }
        stream += '\n';
    }
    return stream;
}

void start(QProcess &process, const Cli &cli, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("FERROGRAPH_DATABASE", cli.database());
    process.setProcessEnvironment(environment);
    process.start(Cli::program(), arguments);
    QVERIFY(process.waitForStarted());
}

void sendSignal(const QProcess &process, int signal)
{
    ::kill(static_cast<pid_t>(process.processId()), signal);
}

} // namespace

class TestCliInterrupt : public QObject
{
    Q_OBJECT

    BuiltRepository m_repository;

private Q_SLOTS:
    void initTestCase() { m_repository.git({"fast-import", "--quiet"}, longHistory(3000, 8)); }

    void stopsOnASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    // Stopped at some moment, the scan answers 130; done again it gives what an undisturbed one
    // gives.
    void stopsOnASignal()
    {
        QFETCH(int, signal);
        Cli cli;
        QProcess process;
        start(process, cli, {"scan", m_repository.path(), "--project", "long"});
        QTest::qWait(250);
        if (process.state() != QProcess::Running)
            QSKIP("the scan was over before it could be stopped");
        sendSignal(process, signal);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(process.waitForFinished(30000));
        QVERIFY2(timer.elapsed() < 10000, "stopping takes too long");
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("interrupted"));

        cli.json({"scan", m_repository.path(), "--project", "long"});
        Cli undisturbed;
        undisturbed.json({"scan", m_repository.path(), "--project", "long"});
        const QStringList question = {"show", "history", "--project", "long", "--every", "day"};
        QCOMPARE(cli.json(question), undisturbed.json(question));
        QVERIFY(cli.json({"database", "verify"})["problems"].toArray().isEmpty());
    }

    void killedAtAnyMoment_data()
    {
        QTest::addColumn<int>("milliseconds");
        for (const int milliseconds : {20, 60, 150, 300, 700})
            QTest::addRow("after %d ms", milliseconds) << milliseconds;
    }

    void killedAtAnyMoment()
    {
        QFETCH(int, milliseconds);
        Cli cli;
        QProcess process;
        start(process, cli, {"scan", m_repository.path(), "--project", "long"});
        QTest::qWait(milliseconds);
        process.kill(); // where it is not done already, on a fast machine
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
        cli.json({"scan", m_repository.path(), "--project", "long"});
        QVERIFY(cli.json({"database", "verify"})["problems"].toArray().isEmpty());
        QCOMPARE(cli.json({"show", "files", "--project", "long"})["total"].toInt(), 2400);
    }

    void aReaderThatGoesAwayIsNoFailure()
    {
        Cli cli;
        cli.json({"scan", m_repository.path(), "--project", "long"});
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FERROGRAPH_DATABASE", cli.database());
        shell.setProcessEnvironment(environment);
        shell.start("bash", {"-c", "set -o pipefail; \"$0\" show files --project long | head -n 1",
                             Cli::program()});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QVERIFY(shell.readAllStandardOutput().startsWith("Path"));
        QVERIFY(shell.readAllStandardError().isEmpty());
    }

    void noProgressWithoutATerminal()
    {
        Cli cli;
        const CliResult result = cli.run({"scan", m_repository.path(), "--project", "long"});
        QCOMPARE_STATUS(result, 0);
        QVERIFY(!result.err.contains('\r') && !result.err.contains('\x1b'));
    }
};

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "tst_cli_interrupt.moc"
