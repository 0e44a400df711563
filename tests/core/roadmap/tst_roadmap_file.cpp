// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/embedded.h"
#include "core/roadmap/roadmap.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace ferrograph;
using namespace ferrograph::roadmap;

namespace
{

QByteArray dataFile(const char *name)
{
    QFile file(test::dataPath(QStringLiteral("roadmap/") + QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// 30 milestones over 12 components, with every key that there is.
QByteArray largeFile()
{
    QJsonArray components;
    for (int i = 0; i < 12; ++i) {
        components.append(
            QJsonObject{{"name", QStringLiteral("part %1").arg(i)},
                        {"paths", QJsonArray{QStringLiteral("src/p%1/**").arg(i), "*.[ch]"}},
                        {"exclude", QJsonArray{"src/**/generated"}},
                        {"tags", QJsonArray{i % 2 == 0 ? "parser" : "crypto"}},
                        {"owner", "Ünïcode team"},
                        {"note", "two\nlines"}});
    }
    QJsonArray milestones;
    for (int i = 0; i < 30; ++i) {
        QJsonObject milestone{{"id", QStringLiteral("m%1").arg(i)},
                              {"title", QStringLiteral("Milestone %1").arg(i)},
                              {"phase", "port"},
                              {"metric", i % 3 == 0 ? "r1" : "share:C+C++"},
                              {"start", "2023-01"},
                              {"due", i % 2 == 0 ? "2024-03-31" : "2025"},
                              {"owner", "core"},
                              {"note", "n"}};
        milestone[i % 5 == 0 ? "at_least" : "at_most"] = i % 3 == 0 ? 10.0 * i : 0.01 * i;
        if (i % 4 == 1)
            milestone["component"] = QStringLiteral("part %1").arg(i % 12);
        if (i % 4 == 2)
            milestone["tag"] = "crypto";
        milestones.append(milestone);
    }
    const QJsonObject evidence{
        {"text", "words"}, {"link", "https://example.org/p"}, {"checked", "2026-08-03"}};
    const QJsonObject root{
        {"ferrograph_roadmap", 1},
        {"$schema", "roadmap-1.schema.json"},
        {"title", "A large one"},
        {"executive", "N. N."},
        {"published", "https://example.org/roadmap"},
        {"policy", QJsonObject{{"new_code_since", "2024-07-01"},
                               {"exempt", QJsonArray{"third_party"}},
                               {"limits", QJsonArray{QJsonObject{{"metric", "exposed_share"},
                                                                 {"tag", "parser"},
                                                                 {"at_most", 0.25}}}}}},
        {"components", components},
        {"milestones", milestones},
        {"elements", QJsonObject{{"phases", evidence},
                                 {"new_code", evidence},
                                 {"training", evidence},
                                 {"dependencies", evidence},
                                 {"transparency", evidence},
                                 {"cve_support", evidence}}},
        {"grants",
         QJsonArray{QJsonObject{
             {"id", "g"},
             {"title", "Grant"},
             {"funder", "Fund"},
             {"from", "2024-01"},
             {"to", "2024-09"},
             {"objective", "o"},
             {"narrative", "n"},
             {"measures", QJsonArray{QJsonObject{{"metric", "new_native_share"}, {"why", "w"}},
                                     QJsonObject{{"metric", "r1"}, {"component", "part 3"}}}},
             {"milestones", QJsonArray{"m3", "m4"}}}}}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

// The file with one value in the place of another.
QByteArray changed(const char *from, const char *to)
{
    QByteArray text = dataFile("small.json");
    Q_ASSERT(text.contains(from));
    return text.replace(text.indexOf(from), qsizetype(qstrlen(from)), to);
}

QStringList sortedKeys(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace

class TestRoadmapFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripsByteForByteAfterOneExport()
    {
        const Reading reading = readRoadmap(largeFile().toStdString());
        QCOMPARE(reading.problems.size(), std::size_t{0});
        QCOMPARE(reading.roadmap.milestones.size(), std::size_t{30});
        QCOMPARE(reading.roadmap.components.size(), std::size_t{12});
        const std::string exported = roadmapText(reading.roadmap);
        const auto again = parseRoadmap(exported, "again");
        QVERIFY_RESULT(again);
        QCOMPARE(roadmapText(*again), exported);
        // Nothing is lost: the same document, whatever the order of keys.
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(exported)),
                 QJsonDocument::fromJson(largeFile()));
    }

    void whatIsExportedIsTheFileOfTheTests()
    {
        const std::string text = dataFile("small.json").toStdString();
        const auto roadmap = parseRoadmap(text, "small.json");
        QVERIFY_RESULT(roadmap);
        QCOMPARE(roadmapText(*roadmap), text);
        QCOMPARE(roadmap->milestones[0].goal.value, 0.01);
        QCOMPARE(isoDateTime(roadmap->milestones[0].due.last), std::string("2024-03-31T23:59:59Z"));
        QCOMPARE(isoDateTime(roadmap->milestones[0].start->first),
                 std::string("2023-01-01T00:00:00Z"));
    }

    void refusesWithPathAndExpectation_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const char *from, const char *to, const char *where,
                            const char *what) {
            QTest::newRow(name) << changed(from, to) << QString::fromUtf8(where)
                                << QString::fromUtf8(what);
        };
        row("date", "\"2024-03\"", "\"soon\"", "$.milestones[0].due",
            "expected a date like \"2027-06-30\", \"2027-06\" or \"2027\", found \"soon\"");
        row("dateThatIsNone", "\"2024-03\"", "\"2024-02-31\"", "$.milestones[0].due",
            "expected a date like \"2027-06-30\", \"2027-06\" or \"2027\", found \"2024-02-31\"");
        row("dueBeforeStart", "\"2024-03\"", "\"2022\"", "$.milestones[0].due",
            "expected a date after the start, 2023-01, found \"2022\"");
        row("metric", "\"share:C+C++\"", "\"sharee\"", "$.milestones[0].metric",
            "expected a figure");
        row("share", "0.01", "1.5", "$.milestones[0].at_most",
            "expected a share from 0 to 1, found 1.5");
        row("numberAsText", "0.01", "\"1 %\"", "$.milestones[0].at_most",
            "expected a number, found \"1 %\"");
        row("noGoal", "\"at_most\": 0.01,", "", "$.milestones[0]",
            "expected \"at_most\" or \"at_least\", found neither");
        row("unknownKey", "\"title\": \"Rust\"", "\"titel\": \"Rust\"", "$.milestones[0].titel",
            "is no key here; expected one of id, title, phase");
        row("missing", "\"id\": \"rust\",", "", "$.milestones[0]",
            "expected a member \"id\", found none");
        row("component", "\"component\": \"core\"", "\"component\": \"cores\"",
            "$.milestones[1].component",
            "expected a component of this file (core), found \"cores\"");
        row("grantMilestone", "\"milestones\": [\n        \"rust\"", "\"milestones\": [\n \"rost\"",
            "$.grants[0].milestones[0]", "expected the id of a milestone (rust, core-r1)");
        row("version", "\"ferrograph_roadmap\": 1", "\"ferrograph_roadmap\": 2",
            "$.ferrograph_roadmap", "expected 1");
        row("link", "https://example.org/training", "javascript:alert(1)",
            "$.elements.training.link", "expected an address that begins with https://");
        row("twice", "\"id\": \"core-r1\"", "\"id\": \"rust\"", "$.milestones[1].id",
            "expected one of its own, found \"rust\" again");
        row("keyTwice", "\"id\": \"rust\",", "\"id\": \"rust\", \"id\": \"other\",",
            "$.milestones[0].id", "is there twice");
        row("notJson", "\"id\": \"rust\",", "\"id\" \"rust\",", "line 20, column 17",
            "is not JSON");
        QTest::newRow("nothing") << QByteArray() << "line 1, column 1"
                                 << "is not JSON";
        QTest::newRow("list") << QByteArray("[]") << "$"
                              << "expected an object, found a list";
        QTest::newRow("deep") << QByteArray("[").repeated(100000) << ""
                              << "is nested more than 16";
        QTest::newRow("bytes") << QByteArray("{\"title\": \"\xff\"}") << ""
                               << "is not JSON";
        QTest::newRow("large") << QByteArray(int(largestFile) + 1, ' ') << "$"
                               << "expected at most 4194304 bytes";
    }
    void refusesWithPathAndExpectation()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        QFETCH(QString, what);
        const Reading reading = readRoadmap(text.toStdString());
        QVERIFY(!reading.problems.empty());
        const Problem &problem = reading.problems.front();
        const QByteArray said = QByteArray::fromStdString(problem.where + ": " + problem.what);
        if (!where.isEmpty())
            QVERIFY2(QString::fromStdString(problem.where) == where, said);
        QVERIFY2(QString::fromStdString(problem.what).startsWith(what), said);
        QVERIFY(!parseRoadmap(text.toStdString(), "file"));
    }

    void findsAllProblemsInOnePass()
    {
        QByteArray text = changed("\"2024-03\"", "\"soon\"");
        text.replace("https://example.org/training", "nowhere");
        QCOMPARE(readRoadmap(text.toStdString()).problems.size(), std::size_t{2});
    }

    // A file cut short at any byte is refused and never crashes.
    void refusesEveryBeginning()
    {
        const std::string text = dataFile("small.json").toStdString();
        for (std::size_t length = 0; length + 2 < text.size(); ++length)
            QVERIFY(!parseRoadmap(std::string_view(text).substr(0, length), "cut"));
    }

    void theSchemaKnowsTheSameKeys()
    {
        const auto schemas = embedded::schemas();
        const auto file =
            std::ranges::find(schemas, "roadmap-1.schema.json", &embedded::File::name);
        QVERIFY(file != schemas.end());
        const auto document = QJsonDocument::fromJson(
            QByteArray(file->content.data(), qsizetype(file->content.size())));
        QVERIFY(document.isObject());
        for (const ObjectKeys &object : objectKeys()) {
            const QString name =
                QString::fromUtf8(object.definition.data(), qsizetype(object.definition.size()));
            const QJsonObject definition =
                name == "roadmap" ? document.object() : document["$defs"][name].toObject();
            QStringList keys;
            for (const std::string_view key : object.keys)
                keys << QString::fromUtf8(key.data(), qsizetype(key.size()));
            keys.sort();
            QCOMPARE(sortedKeys(definition["properties"].toObject()), keys);
            QCOMPARE(definition["additionalProperties"], QJsonValue(false));
        }
    }

    // What a validator of JSON Schema says of the same files.
    void theSchemaAgreesWithTheReader_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("small") << dataFile("small.json") << true;
        QTest::newRow("large") << largeFile() << true;
        QTest::newRow("date") << changed("\"2024-03\"", "\"soon\"") << false;
        QTest::newRow("noGoal") << changed("\"at_most\": 0.01,", "") << false;
        QTest::newRow("key") << changed("\"title\": \"Rust\"", "\"titel\": \"Rust\"") << false;
        QTest::newRow("link") << changed("https://example.org/training", "file:///x") << false;
    }
    void theSchemaAgreesWithTheReader()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        QProcess probe;
        probe.start(python, {"-c", "import jsonschema"});
        if (python.isEmpty() || !probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("python3-jsonschema is not installed");
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const auto schema = embedded::schemas().front().content;
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("schema.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(schema.data(), qint64(schema.size()));
        file.close();
        QProcess validator;
        validator.start(python, {"-c",
                                 "import json, jsonschema, sys\n"
                                 "schema = json.load(open(sys.argv[1]))\n"
                                 "jsonschema.Draft202012Validator.check_schema(schema)\n"
                                 "v = jsonschema.Draft202012Validator(schema)\n"
                                 "sys.exit(0 if v.is_valid(json.load(sys.stdin)) else 7)",
                                 file.fileName()});
        QVERIFY(validator.waitForStarted());
        validator.write(text);
        validator.closeWriteChannel();
        QVERIFY(validator.waitForFinished());
        QVERIFY2(validator.exitCode() == (good ? 0 : 7), validator.readAllStandardError());
        QCOMPARE(readRoadmap(text.toStdString()).problems.empty(), good);
    }
};

QTEST_GUILESS_MAIN(TestRoadmapFile)
#include "tst_roadmap_file.moc"
