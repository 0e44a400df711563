// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/near_names.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

#include <filesystem>

using namespace ferrograph;
using namespace ferrograph::store;
using test::StoreFixture;

class TestProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areAddedRenamedAndRemoved()
    {
        StoreFixture fixture;
        Database &database = fixture.database();
        QVERIFY_RESULT(addProject(database, "curl"));
        QVERIFY_RESULT(addProject(database, "Größe \\ name"));
        QCOMPARE(projects(database)->size(), std::size_t(3));
        for (const char *bad : {"", "   ", "curl", "a\nb", "\xFF"}) {
            const auto added = addProject(database, bad);
            QVERIFY2(!added, bad);
            QCOMPARE(added.error().code, ErrorCode::InvalidInput);
        }
        QVERIFY_RESULT(renameProject(database, "curl", "libcurl"));
        QCOMPARE(renameProject(database, "libcurl", "p").error().code, ErrorCode::InvalidInput);
        QCOMPARE(renameProject(database, "curl", "x").error().code, ErrorCode::NotFound);
        QVERIFY_RESULT(removeProject(database, "libcurl"));
        QCOMPARE(removeProject(database, "libcurl").error().code, ErrorCode::NotFound);
    }

    void nearNamesAreNamed()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(addProject(fixture.database(), "fish-shell"));
        const auto found = project(fixture.database(), "fisch-shell");
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QCOMPARE(found.error().advice, std::string("did you mean \"fish-shell\"?"));
        QVERIFY(project(fixture.database(), "zzz").error().advice.find("fish-shell") !=
                std::string::npos);
    }

    void distances_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("distance");
        QTest::newRow("same but for case") << "Curl"
                                           << "cURL" << 0;
        QTest::newRow("kitten") << "kitten"
                                << "sitting" << 3;
        QTest::newRow("empty") << ""
                               << "abc" << 3;
        QTest::newRow("insert") << "rustls"
                                << "rusttls" << 1;
    }

    void distances()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(int, distance);
        QCOMPARE(editDistance(left.toStdString(), right.toStdString()), std::size_t(distance));
        QCOMPARE(editDistance(right.toStdString(), left.toStdString()), std::size_t(distance));
    }

    void settingsAreKept()
    {
        StoreFixture fixture;
        ProjectSettings settings;
        settings.programme = "Alpha";
        settings.tags = {"network", "c", "a, b"};
        settings.tagPattern = "v*";
        settings.target = Target{"exposed_share", 0.1, Seconds{1800000000}, std::nullopt};
        QVERIFY_RESULT(setProjectSettings(fixture.database(), "p", settings));
        QVERIFY(project(fixture.database(), "p")->settings == settings);
        settings.target->start = -5;
        settings.target->due.reset();
        settings.tags.clear();
        QVERIFY_RESULT(setProjectSettings(fixture.database(), "p", settings));
        QVERIFY(project(fixture.database(), "p")->settings == settings);
        settings.target.reset();
        QVERIFY_RESULT(setProjectSettings(fixture.database(), "p", settings));
        QVERIFY(project(fixture.database(), "p")->settings == settings);
    }

    void repositoriesAreKnownByTheirSource()
    {
        StoreFixture fixture;
        Database &database = fixture.database();
        RepositoryRow row;
        row.source = "/r/one/"; // the fixture's, written otherwise
        row.branch = "dev";
        row.paths = {"./src/", "lib", "src", "rust//api"};
        const auto put = putRepository(database, "p", row);
        QVERIFY_RESULT(put);
        QCOMPARE(put->id, fixture.repository);
        QCOMPARE(put->name, std::string("one"));
        QCOMPARE(put->branch, std::string("dev"));
        QCOMPARE(put->paths, (std::vector<std::string>{"lib", "rust/api", "src"}));
        QCOMPARE(put->commits, std::uint64_t(0));
        QVERIFY(!put->scanned && !put->tipDate);

        row.source = "https://example.org/x/one.git";
        row.paths.clear();
        const auto second = putRepository(database, "p", row);
        QVERIFY_RESULT(second);
        QCOMPARE(second->name, std::string("one-2"));
        QCOMPARE(second->source, row.source);
        row.name = "one";
        QCOMPARE(putRepository(database, "p", row).error().code, ErrorCode::InvalidInput);

        RepositoryRow relative;
        relative.source = "somewhere";
        QVERIFY(
            std::filesystem::path(putRepository(database, "p", relative)->source).is_absolute());
        QCOMPARE(project(database, "p")->repositories.size(), std::size_t(3));
        QVERIFY_RESULT(removeRepository(database, "p", "one-2"));
        const auto removed = removeRepository(database, "p", "one-2");
        QCOMPARE(removed.error().code, ErrorCode::NotFound);
        QCOMPARE(putRepository(database, "nobody", row).error().code, ErrorCode::NotFound);
    }

    void refusesPathsOutside_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("absolute") << "/etc";
        QTest::newRow("above") << "../other";
        QTest::newRow("above in the middle") << "src/../../other";
    }

    void refusesPathsOutside()
    {
        QFETCH(QString, path);
        StoreFixture fixture;
        RepositoryRow row;
        row.source = "/r/two";
        row.paths = {path.toStdString()};
        const auto put = putRepository(fixture.database(), "p", row);
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestProjects)
#include "tst_projects.moc"
