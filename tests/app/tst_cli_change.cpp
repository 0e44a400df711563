// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/support/built_repository.h"

#include <QJsonArray>
#include <QtTest>

using namespace ferrograph::test;

// New code, commits and changes as the command line answers them.
class TestCliChange : public QObject
{
    Q_OBJECT

    BuiltRepository m_repository;
    Cli m_cli;
    QString m_first;
    QString m_second;

private Q_SLOTS:
    void initTestCase()
    {
        m_repository.write(QStringLiteral("a.c"), "int x;\nint y;\nint z;\n");
        m_repository.write(QStringLiteral("b.rs"), "fn f() {}\n");
        m_first =
            m_repository.commit(QStringLiteral("one"), QStringLiteral("2023-01-10T12:00:00Z"));
        m_repository.write(QStringLiteral("a.c"), "int x;\n");
        m_repository.write(QStringLiteral("b.rs"), "fn f() {}\nfn g() {}\nfn h() {}\n");
        m_repository.write(QStringLiteral("new.S"), "nop\n");
        m_second =
            m_repository.commit(QStringLiteral("two"), QStringLiteral("2023-05-10T12:00:00Z"));
        QCOMPARE_STATUS(m_cli.run({"scan", m_repository.path(), "--project", "p"}), 0);
    }

    void newCode()
    {
        const QJsonObject answer = m_cli.json({"show", "new-code", "--project", "p"});
        QCOMPARE(answer["complete"].toBool(), true);
        const QJsonArray points = answer["points"].toArray();
        QCOMPARE(points.size(), 2);
        const QJsonObject first = points.first().toObject();
        QCOMPARE(first["added"]["unsafe"].toInt(), 3);
        QCOMPARE(first["added"]["safe"].toInt(), 1);
        QCOMPARE(first["safe_share"].toDouble(), 0.25);
        QCOMPARE(first["native_share"].toDouble(), 0.25);
        const QJsonObject second = points.last().toObject();
        QCOMPARE(second["from"].toString(), QStringLiteral("2023-04-01T00:00:00Z"));
        QCOMPARE(second["added"]["assembly"].toInt(), 1);
        QCOMPARE(second["by_language"]["Rust"].toInt(), 2);
        QCOMPARE(second["deleted"].toInt(), 2);
        QCOMPARE(second["bulk_added"].toInt(), 0);
    }

    void newFilesOfTheRange()
    {
        const QJsonObject answer =
            m_cli.json({"show", "new-code", "--project", "p", "--from", "2023-02", "--files"});
        const QJsonArray files = answer["new_files"].toArray();
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first()["path"].toString(), QStringLiteral("new.S"));
        QCOMPARE(files.first()["commit"].toString(), m_second);
    }

    void commit()
    {
        const QJsonObject answer =
            m_cli.json({"show", "commit", "--project", "p", "--at", m_second});
        QCOMPARE(answer["commit"].toString(), m_second);
        const QJsonArray files = answer["files"].toArray();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.at(0)["path"].toString(), QStringLiteral("a.c"));
        QCOMPARE(files.at(0)["added"].toInt(), 0);
        QCOMPARE(files.at(0)["deleted"].toInt(), 2);
        QCOMPARE(files.at(0)["exposed_change"].toInt(), -2);
        QCOMPARE_STATUS(m_cli.run({"show", "commit", "--project", "p", "--at", "2023"}), 2);
    }

    void change()
    {
        const QJsonObject answer =
            m_cli.json({"show", "change", "--project", "p", "--from", m_first, "--to", m_second});
        QCOMPARE(answer["exposed_before"].toInt(), 3);
        QCOMPARE(answer["exposed_after"].toInt(), 2);
        int sum = 0;
        for (const QJsonValue &part : answer["parts"].toArray())
            sum += part["lines"].toInt();
        QCOMPARE(sum, -1);
        const QJsonObject whole = m_cli.json({"show", "change", "--project", "p"});
        QCOMPARE(whole["exposed_before"].toInt(), 0);
        // Three lines of C came; then two went and one of assembly came: one less, and Rust grew.
        QCOMPARE(whole["parts"][0]["kind"].toString(), QStringLiteral("ported"));
        QCOMPARE(whole["parts"][0]["lines"].toInt(), -1);
        QCOMPARE(whole["parts"][1]["kind"].toString(), QStringLiteral("newly_unsafe"));
        QCOMPARE(whole["parts"][1]["lines"].toInt(), 3);
        const QJsonObject dates = m_cli.json(
            {"show", "change", "--project", "p", "--from", "2023-05", "--to", "2023-05"});
        QCOMPARE(dates["exposed_before"].toInt(), 3);
    }

    void newCodeCanBeLeftForLater()
    {
        const Cli cli;
        QCOMPARE_STATUS(cli.run({"scan", m_repository.path(), "--project", "p", "--no-new-code"}),
                        0);
        QCOMPARE_STATUS(cli.run({"show", "new-code", "--project", "p"}), 5);
        QCOMPARE_STATUS(cli.run({"show", "change", "--project", "p"}), 0);
        QCOMPARE_STATUS(cli.run({"refresh"}), 0);
        QCOMPARE_STATUS(cli.run({"show", "new-code", "--project", "p"}), 0);
    }

    void emptiedRepositorySaysSo()
    {
        BuiltRepository emptied;
        emptied.write(QStringLiteral("a.c"), "int x;\n");
        emptied.commit(QStringLiteral("one"), QStringLiteral("2023-01-10T12:00:00Z"));
        emptied.remove(QStringLiteral("a.c"));
        emptied.write(QStringLiteral("README"), "moved\n");
        emptied.commit(QStringLiteral("two"), QStringLiteral("2023-02-10T12:00:00Z"));
        const Cli cli;
        QCOMPARE_STATUS(cli.run({"scan", emptied.path(), "--project", "p"}), 0);
        const QJsonObject answer = cli.json({"show", "trend", "--project", "p"});
        QCOMPARE(answer["words"].toString(),
                 QStringLiteral("No code at this commit since 2023-02-10."));
    }

    void thePortfolioInThreeSentences()
    {
        const QJsonArray sentences = m_cli.json({"show", "projects"})["sentences"].toArray();
        QCOMPARE(sentences.size(), 3);
        // 1 C line and 1 of assembly of 5 that count; nothing a year before May 2023.
        QCOMPARE(sentences[0].toString(),
                 QStringLiteral("40\u00A0% of 5 code lines are exposed (not in a memory-safe "
                                "language, or unsafe code in one). p holds 100\u00A0% of them."));
        QCOMPARE(sentences[1].toString(),
                 QStringLiteral("No project has a history of 12 months to compare with yet."));
        QCOMPARE(sentences[2].toString(), QStringLiteral("Every project was read without a gap."));
    }

    void aNoteNeedsAStep()
    {
        const CliResult none = m_cli.run({"note", "2023-04", "why", "--project", "p"});
        QVERIFY2(none.status == 3, qPrintable(none.text()));
        QVERIFY(none.err.contains("no step in 2023-04"));
        QCOMPARE_STATUS(m_cli.run({"note", "April", "why", "--project", "p"}), 2);
        QCOMPARE_STATUS(m_cli.run({"note", "2023-04", "", "--project", "p"}), 0);
    }

    void aNoteStandsWithItsStep()
    {
        // Two years of one C file that grows by a line a month; the vendored folder comes in one
        // month.
        BuiltRepository repository;
        for (int month = 0; month < 24; ++month) {
            repository.write(QStringLiteral("a.c"), QByteArray("int x;\n").repeated(month + 2));
            if (month == 20) {
                QByteArray text;
                for (int line = 0; line < 5000; ++line)
                    text += "int v" + QByteArray::number(line) + ";\n";
                repository.write(QStringLiteral("vendor/zip/zip.c"), text);
            }
            repository.commit(QStringLiteral("m"),
                              QStringLiteral("20%1-%2-10T12:00:00Z")
                                  .arg(20 + month / 12)
                                  .arg(1 + month % 12, 2, 10, QLatin1Char('0')));
        }
        QCOMPARE_STATUS(m_cli.run({"scan", repository.path(), "--project", "steps"}), 0);
        QCOMPARE_STATUS(m_cli.run({"note", "2021-09", "zip came in", "--project", "steps"}), 0);
        const QJsonArray steps =
            m_cli.json({"show", "change", "--steps", "--project", "steps"})["steps"].toArray();
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps[0].toObject()["note"].toString(), QStringLiteral("zip came in"));
        QCOMPARE_STATUS(m_cli.run({"project", "remove", "steps"}), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliChange)
#include "tst_cli_change.moc"
