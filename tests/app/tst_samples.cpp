// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QtTest>

using namespace ferrograph::test;

namespace
{

int makeSamples(const QString &target)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("FERROGRAPH_SAMPLES_TOOL", FERROGRAPH_SAMPLES_TOOL);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(FERROGRAPH_MAKE_SAMPLES, {target});
    if (!process.waitForFinished(120000))
        qFatal("make-samples does not end");
    return process.exitCode();
}

QByteArray gitOutput(const QString &repository, const QStringList &arguments)
{
    QProcess process;
    process.start("git", QStringList{"-C", repository} << arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("git %s fails", qPrintable(arguments.join(' ')));
    return process.readAllStandardOutput();
}

double at(const QJsonArray &points, const char *month, const char *key)
{
    for (const QJsonValue &point : points) {
        if (point["step_end"].toString().startsWith(QLatin1String(month))) {
            const QString name = QLatin1String(key);
            return (name.startsWith("r") || name == "blocks" ? point["unsafe"][name] : point[name])
                .toDouble(-1);
        }
    }
    qFatal("no point for %s", month);
    return -1;
}

} // namespace

// The stories that the sample portfolio tells, as the command line shows them.
class TestSamples : public QObject
{
    Q_OBJECT

    Cli m_cli;

    QString samples() const { return m_cli.folder() + "/samples"; }

    QJsonArray history(const char *project) const
    {
        return m_cli.json({"show", "history", "--project", project})["points"].toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(makeSamples(samples()), 0);
        QCOMPARE_STATUS(m_cli.run({"project", "import", samples() + "/portfolio.csv"}), 0);
        QCOMPARE_STATUS(m_cli.run({"refresh"}), 0);
    }

    void areTheSameEveryTime()
    {
        const QString again = m_cli.folder() + "/again";
        QCOMPARE(makeSamples(again), 0);
        for (const QString &name : QDir(samples()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QCOMPARE(gitOutput(again + '/' + name, {"show-ref"}),
                     gitOutput(samples() + '/' + name, {"show-ref"}));
        }
    }

    void keepWhatIsThere()
    {
        QCOMPARE(makeSamples(samples()), 3);
        QCOMPARE(makeSamples(samples() + "/portfolio.csv"), 3);
    }

    void areOfAPlausibleSize()
    {
        const QJsonArray projects = m_cli.json({"show", "projects"})["projects"].toArray();
        QCOMPARE(projects.size(), 3);
        int code = 0;
        for (const QJsonValue &project : projects) {
            const int commits = project["repositories"][0]["commits"].toInt();
            QVERIFY2(commits >= 150 && commits <= 400, qPrintable(QString::number(commits)));
            QVERIFY(!project["target"].isNull());
            QCOMPARE(project["programme"].toString(), "Samples");
            QVERIFY(!project["tags"].toArray().isEmpty());
            code += project["code"].toInt();
        }
        QVERIFY2(code > 20000, qPrintable(QString::number(code)));
    }

    void haveReleaseTags()
    {
        for (const char *name : {"harbour-relay", "lantern-codec", "quill-server"})
            QVERIFY(gitOutput(samples() + '/' + name, {"tag"}).count('\n') >= 3);
    }

    // C++ gives way to Rust, both standing side by side for years.
    void rewriteInPlace()
    {
        const QJsonArray points = history("harbour-relay");
        QCOMPARE(at(points, "2021-12", "exposed_share"), 1.0);
        double before = 1;
        for (const char *month : {"2022-06", "2023-01", "2023-09", "2024-06", "2024-12"}) {
            const double share = at(points, month, "exposed_share");
            QVERIFY2(share < before && share > 0, month);
            before = share;
        }
        QVERIFY(points.last()["exposed_share"].toDouble() < 0.02);
        QVERIFY(!points.last()["languages"].toObject().contains("C++"));
        QVERIFY(points.last()["code"].toInt() > 5000);
    }

    // All of it unsafe on the day after, then R1 falls while R0 and the blocks rise.
    void transpileCleanedUp()
    {
        const QJsonArray points = history("lantern-codec");
        QCOMPARE(at(points, "2022-05", "exposed_share"), 1.0);
        QCOMPARE(at(points, "2022-05", "r1"), 0.0);
        const double translated = at(points, "2022-06", "r1");
        QVERIFY(translated > 5000);
        QVERIFY(at(points, "2022-06", "exposed_share") > 0.9);
        double r1 = translated;
        double r0 = at(points, "2022-06", "r0");
        double blocks = at(points, "2022-06", "blocks");
        for (const char *month : {"2023-01", "2023-07", "2024-01", "2024-07", "2025-01"}) {
            QVERIFY2(at(points, month, "r1") < r1, month);
            QVERIFY2(at(points, month, "r0") > r0, month);
            QVERIFY2(at(points, month, "blocks") > blocks, month);
            r1 = at(points, month, "r1");
            r0 = at(points, month, "r0");
            blocks = at(points, month, "blocks");
        }
        QVERIFY(r1 < translated / 2);
    }

    // Its file is as an export writes it; what it says is reached is reached in the history.
    void roadmapOfTheTranslation()
    {
        const QString file = samples() + "/lantern-codec.roadmap.json";
        QCOMPARE_STATUS(m_cli.run({"roadmap", "import", file, "--project", "lantern-codec"}), 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto exported = m_cli.run({"roadmap", "export", "--project", "lantern-codec"});
        QCOMPARE_STATUS(exported, 0);
        QCOMPARE(exported.out, written.readAll());
        const QJsonObject shown = m_cli.json({"show", "roadmap", "--project", "lantern-codec"});
        const QJsonArray milestones = shown["milestones"].toArray();
        QCOMPARE(milestones.size(), 4);
        const QJsonArray points = history("lantern-codec");
        QVERIFY(at(points, "2024-04", "exposed_share") > 0.5);
        QVERIFY(at(points, "2024-05", "exposed_share") <= 0.5);
        QCOMPARE(milestones[1]["status"].toString(), "done");
        QVERIFY(at(points, "2025-01", "r1") > 1000);
        QVERIFY(milestones[3]["status"].toString() != "done");
    }

    // One commit takes the C away; the rest goes on as before.
    void vendoredDeletion()
    {
        const QJsonArray points = history("quill-server");
        QVERIFY(at(points, "2023-08", "exposed_share") > 0.3);
        QCOMPARE(at(points, "2023-10", "exposed_share"), 0.0);
        const double own = at(points, "2023-08", "code") - at(points, "2023-08", "exposed");
        const double after = at(points, "2023-10", "code");
        QVERIFY2(after > own * 0.95 && after < own * 1.15, "the own code is steady");
        const QJsonObject vendored = m_cli.json({"show", "languages", "--project", "quill-server",
                                                 "--at", "2023-08", "--filter", "bucket=vendored"});
        QCOMPARE(vendored["totals"]["exposed"].toDouble(), at(points, "2023-08", "exposed"));
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
