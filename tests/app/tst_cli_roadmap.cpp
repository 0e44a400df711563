// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/app/small_project.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace ferrograph::test;

// The roadmap, check and report commands on a repository that was counted by hand.
class TestCliRoadmap : public QObject
{
    Q_OBJECT

    SmallProject m_repository;
    Cli m_cli;
    const QString m_small = dataPath(QStringLiteral("roadmap/small.json"));

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto result = m_cli.run({"scan", m_repository.path(), "--project", "p"});
        QCOMPARE_STATUS(result, 0);
    }

    void exportsWhatWasImported()
    {
        QCOMPARE_STATUS(m_cli.run({"show", "roadmap", "--project", "p"}), 3); // none yet
        QCOMPARE_STATUS(m_cli.run({"roadmap", "import", m_small, "--project", "p"}), 0);
        const auto printed = m_cli.run({"roadmap", "export", "--project", "p"});
        QCOMPARE_STATUS(printed, 0);
        QCOMPARE(printed.out, read(m_small));
        const QString copy = m_cli.folder() + QStringLiteral("/copy.json");
        QCOMPARE_STATUS(m_cli.run({"roadmap", "export", copy, "--project", "p"}), 0);
        QCOMPARE(read(copy), read(m_small));
    }

    void refusesABadFileWithItsPlace()
    {
        QByteArray text = read(m_small);
        text.replace("\"2024-03\"", "\"soon\"").replace("\"at_most\": 4", "\"at_most\": -4");
        const auto refused = m_cli.run({"roadmap", "import", "-", "--project", "p"}, text);
        QCOMPARE_STATUS(refused, 3);
        QVERIFY2(refused.err.startsWith("ferrograph: standard input: expected a date like "
                                        "\"2027-06-30\", \"2027-06\" or \"2027\", found \"soon\" "
                                        "($.milestones[0].due); 1 more;"),
                 refused.err);
        const auto checked = m_cli.run({"roadmap", "check", "-", "--format", "json"}, text);
        QCOMPARE_STATUS(checked, 3);
        QCOMPARE(checked.json()["problems"].toArray().size(), 2);
        QCOMPARE(checked.json()["problems"][1]["where"].toString(), "$.milestones[1].at_most");
        QCOMPARE_STATUS(m_cli.run({"roadmap", "check", m_small, "--project", "p"}), 0);
    }

    void doubtsAComponentThatMatchesNothing()
    {
        QByteArray text = read(m_small);
        text.replace("\"src\"", "\"source\"");
        const auto checked =
            m_cli.run({"roadmap", "check", "-", "--project", "p", "--format", "json"}, text);
        QCOMPARE_STATUS(checked, 0);
        QCOMPARE(checked.json()["doubts"][0]["where"].toString(), "$.components[0].paths");
    }

    void showsTheStatusAtADate()
    {
        const auto early = m_cli.json({"show", "roadmap", "--project", "p", "--at", "2023-02"});
        QCOMPARE(early["milestones"][0]["status"].toString(), "too_early");
        QCOMPARE(early["milestones"][0]["value"].toDouble(), 1.0);
        const auto late = m_cli.json({"show", "roadmap", "--project", "p"});
        QCOMPARE(late["milestones"][0]["id"].toString(), "rust");
        QCOMPARE(late["milestones"][0]["status"].toString(), "overdue");
        QCOMPARE(late["milestones"][0]["value"].toDouble(), 4.0 / 15.0);
        QCOMPARE(late["milestones"][1]["value"].toInt(), 6); // R1 below src
        QCOMPARE(late["elements"].toArray().size(), 6);
        QCOMPARE(late["elements"][2]["standing"].toString(), "in_place");
        QCOMPARE(late["components"][0]["exposed"].toInt(), 10);
        for (const char *part : {"milestones", "elements", "components", "limits", "new-files"})
            QCOMPARE_STATUS(m_cli.run({"show", "roadmap", "--project", "p", "--part", part}), 0);
    }

    // A report of a past date is the same when it is made again, whatever came since.
    void aReportOfADateIsMadeAgain_data()
    {
        QTest::addColumn<QString>("extension");
        for (const char *extension : {"html", "md", "csv", "json"})
            QTest::newRow(extension) << QString::fromUtf8(extension);
    }
    void aReportOfADateIsMadeAgain()
    {
        QFETCH(QString, extension);
        SmallProject repository;
        Cli cli;
        const QString file = cli.folder() + QStringLiteral("/report.") + extension;
        const QStringList report = {"report", "--project", "p", "--to", "2023-02", "-o", file};
        QCOMPARE_STATUS(cli.run({"scan", repository.path(), "--project", "p"}), 0);
        QCOMPARE_STATUS(cli.run({"roadmap", "import", m_small, "--project", "p"}), 0);
        QCOMPARE_STATUS(cli.run(report), 0);
        const QByteArray first = read(file);
        QVERIFY(first.contains(repository.first.left(12).toUtf8()));
        QVERIFY(!first.contains(repository.second.left(12).toUtf8()));
        repository.write(QStringLiteral("src/later.c"), cText);
        repository.commit(QStringLiteral("later"), QStringLiteral("2023-08-01T12:00:00Z"));
        QCOMPARE_STATUS(cli.run({"scan", repository.path(), "--project", "p"}), 0);
        QCOMPARE_STATUS(cli.run(report), 0);
        QCOMPARE(read(file), first);
    }

    // All projects where none is named; one without commits at that date is named, not measured.
    void aPortfolioOfADateIsMadeAgain()
    {
        SmallProject repository;
        SmallProject other;
        Cli cli;
        const QString file = cli.folder() + QStringLiteral("/portfolio.html");
        const QStringList report = {"report", "--to", "2023-02", "-o", file};
        QCOMPARE_STATUS(cli.run({"scan", repository.path(), "--project", "p"}), 0);
        QCOMPARE_STATUS(cli.run({"scan", other.path(), "--project", "q"}), 0);
        QCOMPARE_STATUS(cli.run(report), 0);
        const QByteArray first = read(file);
        QVERIFY(first.contains("Memory-safety posture of 2 projects"));
        QVERIFY(first.contains("<h2"));
        for (const char *place : {"p1-", "p2-"})
            QVERIFY(first.contains(place));
        for (SmallProject *each : {&repository, &other}) {
            each->write(QStringLiteral("src/later.c"), cText);
            each->commit(QStringLiteral("later"), QStringLiteral("2023-08-01T12:00:00Z"));
        }
        QCOMPARE_STATUS(cli.run({"scan", repository.path(), "--project", "p"}), 0);
        QCOMPARE_STATUS(cli.run({"scan", other.path(), "--project", "q"}), 0);
        QCOMPARE_STATUS(cli.run(report), 0);
        QCOMPARE(read(file), first);
        QCOMPARE_STATUS(cli.run({"report", "--to", "2001", "-o", file}), 3);
    }

    void aReportHasTheFiguresOfShow()
    {
        const QString file = m_cli.folder() + QStringLiteral("/report.json");
        QCOMPARE_STATUS(m_cli.run({"report", "--project", "p", "-o", file}), 0);
        const auto report = QJsonDocument::fromJson(read(file)).object();
        const QJsonArray figures = report["sections"][0]["blocks"][0]["figures"].toArray();
        const QJsonObject shown = m_cli.json({"show", "languages", "--project", "p"});
        for (const QJsonValue &figure : figures) {
            const QString key = figure["key"].toString();
            const QJsonValue expected =
                key == "r1" ? shown["totals"]["unsafe"]["r1"] : shown["totals"][key];
            QVERIFY2(!expected.isUndefined(), qPrintable(key));
            QCOMPARE(figure["value"], expected);
        }
        QCOMPARE(figures.size(), 4);
        QCOMPARE_STATUS(m_cli.run({"report", "--project", "p", "-o", file + ".txt"}), 2);
        QCOMPARE_STATUS(m_cli.run({"report", "--project", "p", "-o", "/nowhere/r.html"}), 4);
        QCOMPARE_STATUS(m_cli.run({"report", "--project", "q", "-o", file}), 3);
        const auto portfolio =
            m_cli.run({"report", "--project", "p", "--project", "p", "-o", file});
        QCOMPARE_STATUS(portfolio, 0);
    }

    // The C file alone stands from January on (share 1); with the second commit 10 of 15 lines of
    // code are exposed.
    void showsWhatChangedDuringAGrant()
    {
        const Cli cli;
        QCOMPARE_STATUS(cli.run({"scan", m_repository.path(), "--project", "p"}), 0);
        const QByteArray roadmap =
            "{\"ferrograph_roadmap\": 1, \"grants\": [{\"id\": \"g\", \"title\": \"G\", "
            "\"from\": \"2023-03\", \"to\": \"2023-04\", \"measures\": ["
            "{\"metric\": \"exposed_share\"}, {\"metric\": \"new_safe_share\"}]}]}";
        QCOMPARE_STATUS(cli.run({"roadmap", "import", "-", "--project", "p"}, roadmap), 0);
        const auto shown = cli.json({"show", "roadmap", "--project", "p", "--at", "2023-06-30"});
        const QJsonArray measures = shown["grants"][0]["measures"].toArray();
        QCOMPARE(measures.size(), 2);
        const QJsonValue share = measures[0];
        QCOMPARE(share["compared"].toString(), "change_per_year");
        QCOMPARE(share["before"]["points"].toInt(), 2); // the ends of January and February
        QCOMPARE(share["before"]["mean"].toDouble(), 1.0);
        QCOMPARE(share["during"]["mean"].toDouble(), 10.0 / 15);
        QCOMPARE(share["after"]["points"].toInt(), 2);
        QVERIFY(!share["one_year_on"]["over"].toBool());
        // Both commits are of the first quarter: 6 lines of C; 9 of Rust and 4 of Python.
        const QJsonValue code = measures[1];
        QCOMPARE(code["step"].toString(), "quarter");
        QCOMPARE(code["during"]["points"].toInt(), 1);
        QCOMPARE(code["during"]["mean"].toDouble(), 13.0 / 19);
        QCOMPARE(code["sensitivity"].toArray().size(), 3);
        const auto table = cli.run(
            {"show", "roadmap", "--project", "p", "--at", "2023-06-30", "--part", "grants"});
        QCOMPARE_STATUS(table, 0);
        QVERIFY2(table.out.contains("What changed during a grant is not what it caused"),
                 table.out);
    }

    void printsTheSchema()
    {
        const auto schema = m_cli.run({"roadmap", "schema"});
        QCOMPARE_STATUS(schema, 0);
        QVERIFY(QJsonDocument::fromJson(schema.out).object().contains("$defs"));
    }
};

// The gate: its own repository, which breaks its policy on the way.
class GateProject : public BuiltRepository
{
public:
    GateProject()
    {
        write(QStringLiteral(".ferrograph/roadmap.json"),
              "{\"ferrograph_roadmap\": 1, \"policy\": {\"new_code_since\": \"2023-02-01\", "
              "\"exempt\": [\"third_party\"], \"limits\": [{\"metric\": \"exposed_share\", "
              "\"at_most\": 0.9}]}}\n");
        write(QStringLiteral("src/a.c"), cText);
        write(QStringLiteral("src/b.rs"), rustText);
        first = commit(QStringLiteral("first"), QStringLiteral("2023-01-10T12:00:00Z"));
    }
    QString first;
};

class TestCliCheck : public QObject
{
    Q_OBJECT

    GateProject m_repository;
    Cli m_cli;

    void scan()
    {
        const auto result = m_cli.run({"scan", m_repository.path(), "--project", "g"});
        QCOMPARE_STATUS(result, 0);
    }
    CliResult check(const QStringList &more = {}) const
    {
        return m_cli.run(QStringList{"check", "--project", "g"} + more);
    }

private Q_SLOTS:
    void passesWhileThePolicyIsKept()
    {
        scan();
        QCOMPARE_STATUS(check(), 0);
        m_repository.write(QStringLiteral("src/new.rs"), rustText);
        m_repository.write(QStringLiteral("third_party/z.c"), cText);
        m_repository.commit(QStringLiteral("kept"), QStringLiteral("2023-03-01T12:00:00Z"));
        scan();
        const auto kept = check({"--format", "json"});
        QCOMPARE_STATUS(kept, 0);
        QCOMPARE(kept.json()["violations"].toArray().size(), 0);
        QCOMPARE(check({"--as", "gitlab"}).out, QByteArray("[]\n"));
        QCOMPARE(check({"--as", "github"}).out, QByteArray());
    }

    void namesTheFileThatBreaksIt()
    {
        m_repository.write(QStringLiteral("src/new, 100%.c"), cText);
        const QString broken =
            m_repository.commit(QStringLiteral("broken"), QStringLiteral("2023-04-01T12:00:00Z"));
        scan();
        const auto text = check();
        QCOMPARE_STATUS(text, 1);
        QVERIFY2(text.out.contains("new-unsafe-file"), text.out);
        QVERIFY2(text.out.contains("src/new, 100%.c"), text.out);
        const auto json = check({"--format", "json"}).json()["violations"].toArray();
        QCOMPARE(json.size(), 1);
        QCOMPARE(json[0]["path"].toString(), "src/new, 100%.c");
        QCOMPARE(json[0]["commit"].toString(), broken);
        QCOMPARE(json[0]["rule"].toString(), "new-unsafe-file");
    }

    void writesTheAnnotationsOfGitHubAndGitLab()
    {
        const auto github = check({"--as", "github"});
        QCOMPARE_STATUS(github, 1);
        QVERIFY2(
            github.out.startsWith("::error file=src/new%2C 100%25.c,line=1,title=New file that "
                                  "is not memory-safe::src/new, 100%25.c came with "),
            github.out);
        QCOMPARE(github.out.count('\n'), 1);
        const auto gitlab = QJsonDocument::fromJson(check({"--as", "gitlab"}).out).array();
        QCOMPARE(gitlab.size(), 1);
        const QJsonObject entry = gitlab[0].toObject();
        QCOMPARE(keysOf(entry),
                 (QStringList{"check_name", "description", "fingerprint", "location", "severity"}));
        QCOMPARE(entry["location"]["path"].toString(), "src/new, 100%.c");
        QCOMPARE(entry["location"]["lines"]["begin"].toInt(), 1);
        QCOMPARE(entry["severity"].toString(), "major");
    }

    void writesSarif()
    {
        const auto sarif = QJsonDocument::fromJson(check({"--as", "sarif"}).out).object();
        QCOMPARE(sarif["version"].toString(), "2.1.0");
        const QJsonValue run = sarif["runs"][0];
        const QJsonValue result = run["results"][0];
        QCOMPARE(result["ruleId"].toString(), "new-unsafe-file");
        const int index = result["ruleIndex"].toInt(-1);
        QCOMPARE(run["tool"]["driver"]["rules"][index]["id"].toString(), "new-unsafe-file");
        const QJsonValue physical = result["locations"][0]["physicalLocation"];
        QCOMPARE(physical["artifactLocation"]["uri"].toString(), "src/new%2C%20100%25.c");
        QCOMPARE(physical["region"]["startLine"].toInt(), 1);
        QVERIFY(!result["partialFingerprints"].toObject().isEmpty());
    }

    void looksOnlyAtWhatIsNewAgainstABase()
    {
        QCOMPARE_STATUS(check({"--against", "2023-04-01"}), 0);
        QCOMPARE_STATUS(check({"--against", "HEAD"}), 0);
        QCOMPARE_STATUS(check({"--against", "HEAD~1"}), 1);
        QCOMPARE_STATUS(check({"--against", m_repository.first}), 1);
        QCOMPARE_STATUS(check({"--against", "nowhere"}), 3);
    }

    void takesThePolicyOfAFile()
    {
        const QString file = m_cli.folder() + QStringLiteral("/policy.json");
        const auto withPolicy = [&](const QByteArray &policy) {
            QFile out(file);
            if (!out.open(QIODevice::WriteOnly))
                qFatal("cannot write");
            out.write("{\"ferrograph_roadmap\": 1, \"policy\": " + policy + "}");
            out.close();
            return check({"--policy", file});
        };
        QCOMPARE_STATUS(withPolicy("{\"new_code_since\": \"2024\"}"), 0);
        const auto limit = withPolicy("{\"limits\": [{\"metric\": \"r1\", \"at_most\": 11}]}");
        QCOMPARE_STATUS(limit, 1); // two files of 6
        QVERIFY2(limit.out.contains("r1 at most 11, is 12"), limit.out);
        QCOMPARE_STATUS(withPolicy("{}"), 3); // nothing to check is no pass
        QCOMPARE_STATUS(withPolicy("{\"limit\": []}"), 3);
    }

    void aRoadmapThatCannotBeReadIsAViolation()
    {
        m_repository.remove(QStringLiteral("src/new, 100%.c"));
        m_repository.write(QStringLiteral(".ferrograph/roadmap.json"),
                           "{\"ferrograph_roadmap\": 1,}");
        m_repository.commit(QStringLiteral("bad"), QStringLiteral("2023-05-01T12:00:00Z"));
        scan();
        const auto result = check({"--format", "json"});
        QCOMPARE_STATUS(result, 1);
        const auto violations = result.json()["violations"].toArray();
        QCOMPARE(violations.size(), 1);
        QCOMPARE(violations[0]["rule"].toString(), "roadmap-invalid");
        QCOMPARE(violations[0]["path"].toString(), ".ferrograph/roadmap.json");
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestCliRoadmap roadmap;
    TestCliCheck check;
    return QTest::qExec(&roadmap, argc, argv) | QTest::qExec(&check, argc, argv);
}
#include "tst_cli_roadmap.moc"
