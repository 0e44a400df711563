// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/policy_check.h"
#include "core/review/roadmap_review.h"
#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <algorithm>

using namespace ferrograph;
using namespace ferrograph::review;
using namespace ferrograph::test;
using store::RoadmapVersion;

namespace
{

Seconds at(const char *date)
{
    return *parseIsoEnd(date);
}

std::string titled(const char *title)
{
    return std::string("{\"ferrograph_roadmap\": 1, \"title\": \"") + title + "\"}";
}

QByteArray cCode(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "int v" + QByteArray::number(i) + ";\n";
    return text;
}

QByteArray rustCode(int lines)
{
    return QByteArray("pub fn f() {}\n").repeated(lines);
}

const char *const roadmapFile = ".ferrograph/roadmap.json";

QByteArray roadmapWith(const QByteArray &members)
{
    return "{\"ferrograph_roadmap\": 1, " + members + "}";
}

} // namespace

class TestRoadmapReview : public QObject
{
    Q_OBJECT

    static std::string titleAt(std::span<const RoadmapVersion> versions, const char *date)
    {
        const auto choice = chooseRoadmap(versions, at(date));
        return choice.current ? choice.current->roadmap.title : "none";
    }

    static std::string titleOf(ScanFixture &fixture, const char *date)
    {
        const auto current = currentRoadmap(fixture.database(), "p", at(date));
        return current ? current->roadmap.title : current.error().message();
    }

private Q_SLOTS:
    void theVersionOfTheDateIsChosen()
    {
        const std::vector<RoadmapVersion> versions = {
            {"r", "c1", at("2023-03"), titled("file 1"), {}},
            {"r", "c2", at("2023-06"), "{\"ferrograph_roadmap\": 7}", {}},
            {"r", "c3", at("2023-09"), {}, {}},
            {"", "", at("2023-01"), titled("kept 1"), {}},
            {"", "", at("2023-10"), titled("kept 2"), {}},
        };
        QCOMPARE(titleAt(versions, "2022"), std::string("kept 1")); // the first there is
        QCOMPARE(titleAt(versions, "2023-02"), std::string("kept 1"));
        QCOMPARE(titleAt(versions, "2023-04"), std::string("file 1"));
        QCOMPARE(titleAt(versions, "2023-07"), std::string("file 1")); // the newer one is not one
        QCOMPARE(titleAt(versions, "2023-09"), std::string("kept 1")); // the file is gone
        QCOMPARE(titleAt(versions, "2024"), std::string("kept 2"));
        const auto choice = chooseRoadmap(versions, at("2023-07"));
        QCOMPARE(choice.current->problems.size(), std::size_t{1});
        QVERIFY(choice.current->problems[0].where.ends_with("$.ferrograph_roadmap"));
    }

    void theRepositorysFileFollowsItsHistory()
    {
        BuiltRepository repository;
        repository.write("a.c", cCode(20));
        repository.commit("a", "2023-01-05T12:00:00Z");
        repository.write(roadmapFile, QByteArray::fromStdString(titled("one")));
        repository.commit("one", "2023-02-05T12:00:00Z");
        ScanFixture fixture(repository.stdPath(), {}, {"src"}); // limits do not hide it
        QVERIFY_RESULT(fixture.scan());
        QCOMPARE(titleOf(fixture, "2023-02-10"), std::string("one"));

        repository.write(roadmapFile, QByteArray::fromStdString(titled("two")));
        repository.commit("two", "2023-03-05T12:00:00Z");
        const QString base = repository.git({"rev-parse", "HEAD"});
        repository.write(roadmapFile, "{\"ferrograph_roadmap\": 1, \"titel\": \"x\"}");
        repository.commit("bad", "2023-04-05T12:00:00Z");
        const auto report = fixture.scan();
        QVERIFY_RESULT(report);
        QCOMPARE(report->problems.size(), std::size_t{1});
        QCOMPARE(report->problems[0].where, std::string(".ferrograph/roadmap.json $.titel"));
        repository.remove(roadmapFile);
        repository.commit("gone", "2023-05-05T12:00:00Z");
        QVERIFY_RESULT(fixture.scan());
        QVERIFY(titleOf(fixture, "2023-01").find("the first one is of 2023-02-05") !=
                std::string::npos);
        QCOMPARE(titleOf(fixture, "2023-02"), std::string("one"));
        QCOMPARE(titleOf(fixture, "2023-03"), std::string("two"));
        QCOMPARE(titleOf(fixture, "2023-04"), std::string("two"));
        QVERIFY(titleOf(fixture, "2023-05").find("has no roadmap") != std::string::npos);

        // The branch is rewritten: what came after the base never was.
        repository.git({"reset", "--hard", base});
        repository.write(roadmapFile, QByteArray::fromStdString(titled("three")));
        repository.commit("three", "2023-06-05T12:00:00Z");
        QVERIFY_RESULT(fixture.scan());
        QCOMPARE(titleOf(fixture, "2023-05"), std::string("two"));
        QCOMPARE(titleOf(fixture, "2023-06"), std::string("three"));

        // Whole and in parts is the same.
        ScanFixture whole(repository.stdPath(), {}, {"src"});
        QVERIFY_RESULT(whole.scan());
        QCOMPARE(whole.dump(), fixture.dump());
    }

    void newFilesAreToldFromMovedAndOldOnes()
    {
        BuiltRepository repository;
        repository.write("old.c", cCode(20));
        repository.write("gone.c", cCode(30));
        repository.write("lib/util.c", cCode(40));
        repository.commit("before", "2023-01-05T12:00:00Z");
        repository.remove("gone.c");
        repository.commit("removed", "2023-01-20T12:00:00Z");
        repository.write("old.c", cCode(21));  // changed, not new
        repository.write("gone.c", cCode(30)); // was there before the date
        repository.remove("lib/util.c");
        repository.write("core/util.c", cCode(41)); // moved and changed
        repository.write("new.c", cCode(12));
        repository.write("new.rs", rustCode(12));
        repository.write("docs/example.c", cCode(5)); // documentation is not in the headline
        repository.commit("after", "2023-03-05T12:00:00Z");
        repository.remove("new.c");
        repository.write("renamed.c", cCode(12)); // moved, but what was moved was new
        repository.write("brief.h", cCode(3));
        repository.commit("more", "2023-04-05T12:00:00Z");
        repository.remove("brief.h");
        repository.commit("less", "2023-05-05T12:00:00Z");
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const auto files =
            store::arrivedUnsafeFiles(fixture.database(), "p", *parseIso("2023-02"), std::nullopt,
                                      languages::BucketSet::headline());
        QVERIFY_RESULT(files);
        QStringList found;
        for (const store::ArrivedFile &file : *files) {
            found << QStringLiteral("%1 from '%2' %3%4")
                         .arg(QString::fromStdString(file.file.path),
                              QString::fromStdString(file.movedFrom),
                              file.fresh ? QStringLiteral("fresh") : QStringLiteral("moved"),
                              file.removed ? QStringLiteral(" gone") : QString());
        }
        QCOMPARE(found,
                 (QStringList{"core/util.c from 'lib/util.c' moved", "new.c from '' fresh gone",
                              "brief.h from '' fresh gone", "renamed.c from 'new.c' fresh"}));
        const auto early =
            store::arrivedUnsafeFiles(fixture.database(), "p", *parseIso("2023-02"), at("2023-03"),
                                      languages::BucketSet::headline());
        QCOMPARE(early->size(), std::size_t{2});
        QVERIFY(!(*early)[1].removed); // not yet
    }

    void reviewsMilestonesOfComponentsAtAnyDate()
    {
        BuiltRepository repository;
        repository.write(roadmapFile,
                         roadmapWith("\"components\": [{\"name\": \"net\", \"paths\": [\"net\"], "
                                     "\"tags\": [\"network-facing\"]}, {\"name\": \"ui\", "
                                     "\"paths\": [\"ui\"]}], \"policy\": {\"limits\": "
                                     "[{\"metric\": \"exposed\", \"component\": \"ui\", "
                                     "\"at_most\": 99}]}, \"milestones\": [{\"id\": \"net\", "
                                     "\"title\": \"t\", \"metric\": \"exposed\", \"tag\": "
                                     "\"network-facing\", \"at_most\": 10, \"due\": \"2023-06\", "
                                     "\"owner\": \"o\"}]"));
        repository.write("ui/a.c", cCode(100));
        repository.write("net/a.c", cCode(50));
        repository.commit("start", "2023-01-05T12:00:00Z");
        repository.write("net/a.c", cCode(25));
        repository.commit("half", "2023-02-05T12:00:00Z");
        repository.write("net/a.c", cCode(10));
        const QString reached = repository.commit("reached", "2023-04-05T12:00:00Z");
        repository.write("net/b.rs", rustCode(30));
        repository.commit("rust", "2023-04-05T20:00:00Z");
        repository.write("ui/b.rs", rustCode(30));
        repository.commit("later", "2023-07-05T12:00:00Z");
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());

        const auto february = reviewRoadmap(fixture.database(), "p", at("2023-02"));
        QVERIFY_RESULT(february);
        const MilestoneReview &early = february->milestones.at(0);
        QCOMPARE(early.state.status, roadmap::Status::TooEarly);
        QCOMPARE(early.state.now->value, 25.0);
        QCOMPARE(*early.state.progress, (50.0 - 25) / (50 - 10));
        QVERIFY(february->limits.at(0).broken);
        QCOMPARE(*february->limits.at(0).value, 100.0);

        const auto july = reviewRoadmap(fixture.database(), "p", at("2023-07-10"));
        QVERIFY_RESULT(july);
        const MilestoneReview &done = july->milestones.at(0);
        QCOMPARE(done.state.status, roadmap::Status::Done);
        QCOMPARE(isoDate(*done.firstDate), std::string("2023-04-05"));
        QVERIFY(done.firstCommit != reached.toStdString()); // the day's last commit
        QCOMPARE(july->components.at(0).totals.exposed, std::uint64_t{10});
        QCOMPARE(july->components.at(0).totals.countedCode, std::uint64_t{40});
        QCOMPARE(july->elements.size(), std::size_t{6});
        QCOMPARE(july->elements[0].standing, Standing::InPlace);
        QCOMPARE(july->elements[1].standing, Standing::Missing);

        const auto violations = checkPolicy(fixture.database(), *july, std::nullopt);
        QVERIFY_RESULT(violations);
        QCOMPARE(violations->size(), std::size_t{1});
        QCOMPARE(violations->front().what, std::string("exposed at most 99 in ui, is 100"));
    }

    void reportsAgeIsThatOfAnEarlierDay()
    {
        BuiltRepository repository;
        repository.write(roadmapFile,
                         roadmapWith("\"published\": \"https://example.org/roadmap\""));
        repository.commit("one", "2023-02-05T12:00:00Z");
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const auto transparency = [&](const char *date) {
            const auto review = reviewRoadmap(fixture.database(), "p", at(date));
            return review ? review->elements[4] : ElementReview();
        };
        QCOMPARE(transparency("2023-03").standing, Standing::Partly);
        QVERIFY_RESULT(store::recordReport(fixture.database(), "p", at("2023-03-01"), now()));
        QCOMPARE(transparency("2023-03-01").standing, Standing::Partly); // the same day again
        QCOMPARE(transparency("2023-03-31").standing, Standing::InPlace);
        QCOMPARE(transparency("2023-03-31").words,
                 std::string("roadmap published; last report as of 2023-03-01, 30 days ago"));
        QCOMPARE(transparency("2023-12").standing, Standing::Partly); // too long ago
    }
};

QTEST_GUILESS_MAIN(TestRoadmapReview)
#include "tst_roadmap_review.moc"
