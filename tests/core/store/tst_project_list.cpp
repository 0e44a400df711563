// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;
using namespace ferrograph::store;
using test::StoreFixture;

using Strings = std::vector<std::string>;

class TestProjectList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCsvInAnyOrder()
    {
        const auto entries =
            readProjectList("\xEF\xBB\xBFTags,repository,Name,paths,notes\r\n"
                            "\"network; \"\"c\"\"\",https://x/curl.git, curl ,,\r\n"
                            "\r\n"
                            ",/r/gst,gst,sub/a;sub/b,\"two\r\nlines\"\r\n"
                            ",/r/more,gst,,last",
                            "list.csv");
        QVERIFY_RESULT(entries);
        QCOMPARE(entries->size(), std::size_t(3));
        QCOMPARE(entries->at(0).name, std::string("curl"));
        QCOMPARE(entries->at(0).repository, std::string("https://x/curl.git"));
        QCOMPARE(entries->at(0).tags, (Strings{"network", "\"c\""}));
        QCOMPARE(entries->at(1).paths, (Strings{"sub/a", "sub/b"}));
        QCOMPARE(entries->at(2).name, std::string("gst"));
    }

    void readsJson()
    {
        const auto entries = readProjectList(R"( [
            {"name": "curl", "repository": "/r/curl", "branch": "dev", "tags": ["a", "b"],
             "programme": "P", "paths": "lib;src", "stars": 5},
            {"name": "x", "repository": "/r/x", "tags": null}])",
                                             "list.json");
        QVERIFY_RESULT(entries);
        QCOMPARE(entries->size(), std::size_t(2));
        QCOMPARE(entries->at(0).branch, std::string("dev"));
        QCOMPARE(entries->at(0).programme, std::string("P"));
        QCOMPARE(entries->at(0).tags, (Strings{"a", "b"}));
        QCOMPARE(entries->at(0).paths, (Strings{"lib", "src"}));
        QVERIFY(entries->at(1).tags.empty());
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("position");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *text, const char *position,
                            const char *words) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(position)
                                << QString::fromUtf8(words);
        };
        row("nothing", "", "", "is empty");
        row("no repository", "name,paths\nx,y\n", "line 1", "\"repository\"");
        row("twice", "name,name,repository\n", "line 1", "twice");
        row("nearly", "name,repositry\n", "line 1", "repositry");
        row("too many", "name,repository\na,/a\nb,/b,c\n", "line 3", "3 fields");
        row("no name", "name,repository\n,/a\n", "line 2", "without a name");
        row("empty repository", "name,repository\n\n\na,\n", "line 4", "has no repository");
        row("open quote", "name,repository\na,\"b\nc\n", "line 2", "never closed");
        row("after quote", "name,repository\na,\"b\"c\n", "line 2", "after a closing quote");
        row("quote inside", "name,repository\na,b\"c\n", "line 2", "quote inside");
        row("lines in quotes", "name,repository\n\"a\nb\",/a\nc\n", "line 4", "1 fields");
        row("broken json", "[{\"name\": \"a\",\n \"repository\" }]", "line 2", "not valid JSON");
        row("object", "{\"name\": \"a\"}", "/", "not a JSON array");
        row("no object", "[1]", "/0", "not an object");
        row("number", R"([{"name": 5}])", "/0/name", "not a string");
        row("mixed list", R"([{"name": "a", "repository": "/a", "tags": ["x", 1]}])", "/0/tags",
            "list of strings");
        row("json without name", R"([{"repository": "/a"}])", "/0", "without a name");
        row("json near", R"([{"name": "a", "repo": "/a", "repositories": "/a"}])",
            "/0/repositories", "\"repositories\"");
        row("not text", "name,repository\n\xFF,/a\n", "", "UTF-8");
    }

    void refusesWithThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, position);
        QFETCH(QString, words);
        const auto entries = readProjectList(text.toStdString(), "list");
        QVERIFY(!entries);
        QCOMPARE(entries.error().code, ErrorCode::InvalidInput);
        QCOMPARE(entries.error().subject, std::string("list"));
        QCOMPARE(QString::fromStdString(entries.error().position), position);
        const QString message = QString::fromStdString(entries.error().message());
        QVERIFY2(message.contains(words), qPrintable(message));
    }

    void importsAllOrNothing()
    {
        StoreFixture fixture;
        Database &database = fixture.database();
        std::vector<ProjectListEntry> entries(3);
        entries[0] = {"gst", "/r/gst", "main", {"a"}, "Alpha", {"media"}};
        entries[1] = {"gst", "/r/more", "", {}, "", {"rust"}};
        entries[2] = {"p", "/r/one", "", {}, "", {}};
        const auto names = importProjectList(database, entries);
        QVERIFY_RESULT(names);
        QCOMPARE(*names, (Strings{"gst", "p"}));
        const auto gst = project(database, "gst");
        QVERIFY_RESULT(gst);
        QCOMPARE(gst->repositories.size(), std::size_t(2));
        QCOMPARE(gst->settings.programme, std::string("Alpha"));
        QCOMPARE(gst->settings.tags, (Strings{"media", "rust"}));
        QCOMPARE(project(database, "p")->repositories.size(), std::size_t(1));
        QVERIFY_RESULT(importProjectList(database, entries)); // again: nothing is doubled
        QCOMPARE(project(database, "gst")->settings.tags, (Strings{"media", "rust"}));

        entries = {{"new", "/r/new", "", {}, "", {}}, {"bad", "/r/bad", "", {"../x"}, "", {}}};
        QVERIFY(!importProjectList(database, entries));
        QCOMPARE(project(database, "new").error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestProjectList)
#include "tst_project_list.moc"
