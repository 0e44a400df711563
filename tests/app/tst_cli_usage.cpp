// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"

#include <QtTest>

using namespace ferrograph::test;

namespace
{

const QStringList commands = {
    QStringLiteral("scan"),
    QStringLiteral("count"),
    QStringLiteral("show projects"),
    QStringLiteral("show languages"),
    QStringLiteral("show history"),
    QStringLiteral("show files"),
    QStringLiteral("show file"),
    QStringLiteral("import"),
    QStringLiteral("note"),
    QStringLiteral("inspect"),
    QStringLiteral("show crashes"),
    QStringLiteral("show fuzzing-history"),
    QStringLiteral("note"),
    QStringLiteral("classes show"),
    QStringLiteral("classes set"),
    QStringLiteral("classes reset"),
    QStringLiteral("show findings"),
    QStringLiteral("show findings-history"),
    QStringLiteral("show runs"),
    QStringLiteral("check"),
    QStringLiteral("export findings"),
    QStringLiteral("run remove"),
    QStringLiteral("triage import"),
    QStringLiteral("triage export"),
    QStringLiteral("show roadmap"),
    QStringLiteral("roadmap import"),
    QStringLiteral("roadmap export"),
    QStringLiteral("roadmap check"),
    QStringLiteral("roadmap schema"),
    QStringLiteral("report"),
    QStringLiteral("project list"),
    QStringLiteral("project add"),
    QStringLiteral("project import"),
    QStringLiteral("project rename"),
    QStringLiteral("project remove"),
    QStringLiteral("project settings"),
    QStringLiteral("refresh"),
    QStringLiteral("database info"),
    QStringLiteral("database verify"),
    QStringLiteral("database backup"),
    QStringLiteral("database compact"),
    QStringLiteral("completion"),
};

QStringList words(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionIsOneLine()
    {
        const CliResult result = Cli().run({QStringLiteral("--version")});
        QCOMPARE_STATUS(result, 0);
        QVERIFY(QRegularExpression(QStringLiteral("^ferrograph \\d+\\.\\d+\\.\\d+\n$"))
                    .match(QString::fromUtf8(result.out))
                    .hasMatch());
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &command : commands)
            QTest::newRow(qPrintable(command)) << command;
    }

    void everyCommandHasHelp()
    {
        QFETCH(QString, command);
        const CliResult result = Cli().run(words(command) << QStringLiteral("--help"));
        QCOMPARE_STATUS(result, 0);
        QVERIFY(result.err.isEmpty());
        QVERIFY(result.out.contains("Usage: ferrograph " + command.toUtf8()));
        if (command == QLatin1String("completion"))
            return;
        for (const char *option : {"--database", "--quiet", "--no-progress", "--format"})
            QVERIFY2(result.out.contains(option), option);
    }

    // What does not work yet must not be offered.
    void helpListsWhatThereIs()
    {
        const CliResult result = Cli().run({QStringLiteral("--help")});
        QCOMPARE_STATUS(result, 0);
        QSet<QString> expected;
        for (const QString &command : commands)
            expected.insert(words(command).first());
        QSet<QString> found;
        const QByteArray list = result.out.mid(result.out.indexOf("Subcommands:"));
        static const QRegularExpression name(QStringLiteral("^  ([a-z]+)  "),
                                             QRegularExpression::MultilineOption);
        auto matches = name.globalMatch(QString::fromUtf8(list));
        while (matches.hasNext())
            found.insert(matches.next().captured(1));
        QCOMPARE(found, expected);
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(says);
        };
        row("", "a command is missing; use scan, count");
        row("--bogus", "'--bogus' is not an option");
        row("--format xml", "use table, json or csv");
        row("frobnicate", "frobnicate");
        row("import x.log", "--project");
        row("scan", "REPOSITORY is required");
        row("scan --bogus x", "--bogus");
        row("scan x --jobs 0", "from 1 on");
        row("scan x --jobs many", "from 1 on");
        row("scan a b --paths src", "--paths belongs to one REPOSITORY");
        row("count", "REPOSITORY is required");
        row("count x --format xml", "use table, json or csv");
        row("show", "a command is missing; use projects");
        row("show frobnications --project x", "frobnications");
        row("show languages", "--project is required");
        row("show history --project x --every hour", "use day, week, month, quarter or year");
        row("show history --project x --from yesterday", "is not a date");
        row("show history --project x --from 2024-02-30", "is not a date");
        row("show history --project x --from 2024 --to 2023", "is later than --to 2023");
        row("show files --project x --sort size", "use path, language, code");
        row("show files --project x --limit -1", "from 0 on");
        row("show files --project x --filter colour=red",
            "use language, class, bucket, directory or path");
        row("show languages --project x --filter path=a",
            "use language, class, bucket or directory");
        row("show files --project x --filter language=Klingon", "'Klingon' is not a language");
        row("show files --project x --filter class=good",
            "use safe, unsafe, assembly, mixed or none");
        row("show files --project x --filter bucket=bin",
            "use product, tests, vendored, generated, docs or all");
        row("show files --project x --filter class", "write KEY=VALUE");
        row("show file --project x", "--path is required");
        row("project add", "NAME is required");
        row("project add x --branch main", "name the repository");
        row("project settings x --target speed=1", "use exposed_share, exposed, unsafe_language");
        row("project settings x --target exposed_share=2", "is not a share");
        row("project settings x --target r1=many", "is not a number of lines");
        row("completion tcsh", "use bash, zsh or fish");
        row("database info --database postgresql://host/db", "is not a file");
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        Cli cli;
        // Settings are read after the project was found.
        if (line.startsWith(QLatin1String("project settings")))
            QCOMPARE_STATUS(cli.run(words(QStringLiteral("project add x"))), 0);
        const CliResult result = cli.run(words(line));
        QCOMPARE_STATUS(result, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.startsWith("ferrograph: "), result.err.constData());
        QVERIFY2(result.err.contains(says), result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
    }

    void completionKnowsEveryCommand_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }

    void completionKnowsEveryCommand()
    {
        QFETCH(QString, shell);
        const CliResult result = Cli().run({QStringLiteral("completion"), shell});
        QCOMPARE_STATUS(result, 0);
        for (const QString &command : commands)
            QVERIFY2(result.out.contains(words(command).last().toUtf8()), qPrintable(command));
        QVERIFY(result.out.contains("day week month quarter year"));
        const QString program = QStandardPaths::findExecutable(shell);
        if (program.isEmpty())
            QSKIP("this shell is not installed: only the words were looked at");
        QProcess process;
        process.start(program, {QStringLiteral("-n"), QStringLiteral("/dev/stdin")});
        process.write(result.out);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("commands") << "ferrograph sc"
                                  << "scan";
        QTest::newRow("group") << "ferrograph show hi"
                               << "history";
        QTest::newRow("value") << "ferrograph show history --every q"
                               << "quarter";
        QTest::newRow("value everywhere") << "ferrograph count . --format j"
                                          << "json";
        QTest::newRow("option") << "ferrograph show files --so"
                                << "--sort";
        QTest::newRow("positional") << "ferrograph completion f"
                                    << "fish";
    }

    void bashCompletes()
    {
        QFETCH(QString, words);
        QFETCH(QString, expected);
        const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
        if (bash.isEmpty())
            QSKIP("bash is not installed");
        QProcess process;
        process.start(bash, {QStringLiteral("-c"),
                             QStringLiteral("source /dev/stdin; COMP_WORDS=(%1); "
                                            "COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _ferrograph; "
                                            "echo \"${COMPREPLY[@]}\"")
                                 .arg(words)});
        process.write(Cli().run({QStringLiteral("completion"), QStringLiteral("bash")}).out);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), expected);
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
