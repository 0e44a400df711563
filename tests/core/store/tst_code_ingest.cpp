// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "tests/core/store/history_model.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;
using namespace ferrograph::store;
using test::HistoryModel;
using test::StoreFixture;

class TestCodeIngest : public QObject
{
    Q_OBJECT

    static Result<void> put(StoreFixture &fixture, const HistoryModel &model, std::size_t from,
                            std::size_t to)
    {
        return storeBatch(fixture.database(), fixture.project, fixture.repository,
                          static_cast<Ordinal>(from), model.batch(from, to), test::finishedEnd());
    }

    static std::string dump(StoreFixture &fixture) { return *orderedDump(fixture.database(), "p"); }

private Q_SLOTS:
    void sameRowsInOneBatchOrMany()
    {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const HistoryModel model = HistoryModel::random(seed, 120);
            StoreFixture whole;
            QVERIFY_RESULT(put(whole, model, 0, 120));
            QVERIFY(dump(whole).size() > 5000);
            StoreFixture parts;
            for (const auto &[from, to] : {std::pair<std::size_t, std::size_t>{0, 1},
                                           {1, 2},
                                           {2, 3},
                                           {3, 59},
                                           {59, 61},
                                           {61, 119},
                                           {119, 120}})
                QVERIFY_RESULT(put(parts, model, from, to));
            QCOMPARE(dump(parts), dump(whole));
            const auto problems = verifyDatabase(parts.database(), {}, {});
            QVERIFY_RESULT(problems);
            QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().what.c_str());
        }
    }

    void cutsBackToWhatTwoBranchesShare_data()
    {
        QTest::addColumn<int>("common");
        for (const int common : {1, 2, 30, 59, 60, 61, 99})
            QTest::addRow("%d", common) << common;
    }

    void cutsBackToWhatTwoBranchesShare()
    {
        QFETCH(int, common);
        const auto keep = static_cast<std::size_t>(common);
        const HistoryModel old = HistoryModel::random(7, 100, keep, 1);
        const HistoryModel rewritten = HistoryModel::random(7, 100, keep, 2);
        StoreFixture fixture;
        QVERIFY_RESULT(put(fixture, old, 0, 100));
        QVERIFY_RESULT(put(fixture, rewritten, keep, 100));
        StoreFixture fresh;
        QVERIFY_RESULT(put(fresh, rewritten, 0, 100));
        QCOMPARE(dump(fixture), dump(fresh));
    }

    void startsOver()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(put(fixture, HistoryModel::random(1, 80), 0, 80));
        const HistoryModel other = HistoryModel::random(2, 40);
        QVERIFY_RESULT(put(fixture, other, 0, 40));
        StoreFixture fresh;
        QVERIFY_RESULT(put(fresh, other, 0, 40));
        QCOMPARE(dump(fixture), dump(fresh));
    }

    void goesBackWithoutNewCommits()
    {
        const HistoryModel model = HistoryModel::random(3, 60);
        StoreFixture fixture;
        QVERIFY_RESULT(put(fixture, model, 0, 60));
        QVERIFY_RESULT(put(fixture, model, 31, 31));
        HistoryModel shorter = model;
        shorter.commits.resize(31);
        shorter.listings.resize(31);
        StoreFixture fresh;
        QVERIFY_RESULT(put(fresh, shorter, 0, 31));
        QCOMPARE(dump(fixture), dump(fresh));
    }

    void refusesAHoleInTheLine()
    {
        const HistoryModel model = HistoryModel::random(3, 60);
        StoreFixture fixture;
        QVERIFY_RESULT(put(fixture, model, 0, 20));
        const std::string before = dump(fixture);
        const auto stored = put(fixture, model, 30, 60);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::Busy);
        QCOMPARE(dump(fixture), before);
    }

    void tellsWhatItKnows()
    {
        const HistoryModel model = HistoryModel::random(3, 10);
        StoreFixture fixture;
        CodeBatch batch = model.batch(0, 10);
        batch.tags = {{"v1", model.commits[4].id, 77}, {"a\nb", model.commits[5].id, 78}};
        QVERIFY_RESULT(storeBatch(fixture.database(), fixture.project, fixture.repository, 0, batch,
                                  test::finishedEnd()));
        const auto state = scanState(fixture.database(), fixture.project, fixture.repository);
        QVERIFY_RESULT(state);
        QCOMPARE(state->commits, Ordinal(10));
        QVERIFY(state->tip == model.commits.back().id);
        const auto commits = storedCommits(fixture.database(), fixture.project, fixture.repository);
        QVERIFY_RESULT(commits);
        for (std::size_t i = 0; i < 10; ++i)
            QVERIFY(commits->at(i) == model.commits[i].id);
        QCOMPARE(state->definition, languages::definitionVersion);
        QCOMPARE(state->bucketRules, std::string("rules"));
        QVERIFY(!state->startOver);
        QCOMPARE(state->tags.size(), std::size_t(2));

        RepositoryRow row;
        row.source = "/r/one";
        row.branch = "next";
        QVERIFY_RESULT(putRepository(fixture.database(), "p", row));
        QVERIFY(scanState(fixture.database(), fixture.project, fixture.repository)->startOver);
        const auto projectRow = project(fixture.database(), "p");
        QVERIFY_RESULT(projectRow);
        QCOMPARE(projectRow->repositories.front().commits, std::uint64_t(10));
        QCOMPARE(projectRow->repositories.front().tip, model.commits.back().id.hex());
        QVERIFY(projectRow->repositories.front().scanned.has_value());
    }

    void keepsUnreadableAndMarkersAsIntervals()
    {
        const HistoryModel model = HistoryModel::random(3, 20);
        StoreFixture fixture;
        CodeBatch first = model.batch(0, 10);
        const auto lost = static_cast<std::uint32_t>(first.paths.size());
        first.paths.push_back("lost.c");
        first.paths.push_back("COPYING");
        UnreadableRow unreadable;
        unreadable.path = lost;
        unreadable.first = 4;
        unreadable.object = test::objectId(99);
        unreadable.reason = "is not in the repository";
        first.unreadable.push_back(unreadable);
        first.markers.push_back({lost + 1, 2, stillThere, languages::MarkerKind::Licence});
        QVERIFY_RESULT(storeBatch(fixture.database(), fixture.project, fixture.repository, 0, first,
                                  test::finishedEnd()));
        QCOMPARE(project(fixture.database(), "p")->repositories.front().unreadable,
                 std::uint64_t(1));
        CodeBatch second = model.batch(10, 20);
        second.closed["lost.c"] = 12;
        second.closedMarkers["COPYING"] = 15;
        QVERIFY_RESULT(storeBatch(fixture.database(), fixture.project, fixture.repository, 10,
                                  second, test::finishedEnd()));
        const std::string text = dump(fixture);
        const std::string oid = test::objectId(99).hex();
        QVERIFY(text.find("unreadable 4 12 " + oid + " 0 is not in the repository lost.c\n") !=
                std::string::npos);
        QVERIFY(text.find("marker 2 15 1 COPYING\n") != std::string::npos);
        QCOMPARE(project(fixture.database(), "p")->repositories.front().unreadable,
                 std::uint64_t(0));
    }

    void leavesTheOldStateOnAFullDisk()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(put(fixture, HistoryModel::random(1, 10), 0, 10));
        const std::string before = dump(fixture);
        dialect::execute(*fixture.database().connection().session, "PRAGMA max_page_count = 60");
        const auto stored = put(fixture, HistoryModel::random(2, 4000), 0, 4000);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::System);
        QVERIFY2(stored.error().message().find("disk is full") != std::string::npos,
                 stored.error().message().c_str());
        QCOMPARE(dump(fixture), before);
    }

    void recomputesBuckets()
    {
        HistoryModel model = HistoryModel::random(5, 90);
        const auto &rules = languages::BucketRules::builtin();
        HistoryModel rebucketed = model;
        for (test::Listing &listing : rebucketed.listings) {
            for (auto &[path, file] : listing)
                file.bucket = rules.bucket(path, {});
        }
        StoreFixture fixture;
        QVERIFY_RESULT(put(fixture, model, 0, 90));
        QVERIFY_RESULT(
            recomputeBuckets(fixture.database(), fixture.project, fixture.repository, rules));
        StoreFixture fresh;
        BatchEnd end = test::finishedEnd();
        end.bucketRules = rules.contentHash();
        QVERIFY_RESULT(storeBatch(fresh.database(), fresh.project, fresh.repository, 0,
                                  rebucketed.batch(0, 90), end));
        QCOMPARE(dump(fixture), dump(fresh));
    }

    void removesARepositoryWithItsRows()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(put(fixture, HistoryModel::random(1, 40), 0, 40));
        QVERIFY_RESULT(removeProject(fixture.database(), "p"));
        const auto info = databaseInfo(fixture.database());
        QVERIFY_RESULT(info);
        for (const auto &[table, rows] : info->rows)
            QVERIFY2(rows == 0, table.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCodeIngest)
#include "tst_code_ingest.moc"
