// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/metrics/commit_times.h"
#include "core/store/code_queries.h"
#include "tests/core/store/history_model.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

#include <set>

using namespace ferrograph;
using namespace ferrograph::store;
using languages::Bucket;
using languages::BucketSet;
using languages::LanguageClass;
using test::HistoryModel;
using test::StoreFixture;

namespace
{

// The second method: looks at every commit's time, from the first to the last.
std::optional<std::size_t> lastCommitAt(const HistoryModel &model, Seconds moment)
{
    std::vector<Seconds> committed;
    for (const git::Commit &commit : model.commits)
        committed.push_back(commit.committed);
    const auto times = metrics::cleanCommitTimes(committed);
    std::optional<std::size_t> result;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] <= moment)
            result = i;
    }
    return result;
}

std::map<std::string, std::uint64_t> codeOf(const std::vector<metrics::LanguageSum> &sums)
{
    std::map<std::string, std::uint64_t> result;
    for (const metrics::LanguageSum &sum : sums) {
        if (sum.code > 0)
            result[languages::LanguageTable::builtin()[sum.language].name] = sum.code;
    }
    return result;
}

void compareTotals(const metrics::Totals &actual, const metrics::Totals &expected)
{
    QCOMPARE(actual.code, expected.code);
    QCOMPARE(actual.comment, expected.comment);
    QCOMPARE(actual.blank, expected.blank);
    QCOMPARE(actual.countedCode, expected.countedCode);
    QCOMPARE(actual.exposed, expected.exposed);
    QCOMPARE(actual.unsafeLanguage, expected.unsafeLanguage);
    QCOMPARE(actual.assembly, expected.assembly);
    QCOMPARE(actual.unsafe.r0, expected.unsafe.r0);
    QCOMPARE(actual.unsafe.r1, expected.unsafe.r1);
    QCOMPARE(actual.unsafe.blocks, expected.unsafe.blocks);
    QCOMPARE(actual.unsafe.sites, expected.unsafe.sites);
}

std::vector<CodeFilter> filters()
{
    std::vector<CodeFilter> result(8);
    result[1].buckets = BucketSet::all();
    result[2].buckets = BucketSet().with(Bucket::Docs);
    result[3].languages = {"C", "Python"};
    result[4].languageClass = LanguageClass::Assembly;
    result[5].directory = "src";
    result[6].directory = "src/net";
    result[7].directory = "src";
    result[7].languageClass = LanguageClass::Safe;
    result[7].buckets = BucketSet::all();
    return result;
}

} // namespace

class TestCodeQueries : public QObject
{
    Q_OBJECT

    static constexpr std::size_t count = 200;
    HistoryModel m_model = HistoryModel::random(11, count);
    std::unique_ptr<StoreFixture> m_fixture;

    Database &database() { return m_fixture->database(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<StoreFixture>();
        QVERIFY_RESULT(storeBatch(database(), m_fixture->project, m_fixture->repository, 0,
                                  m_model.batch(0, 90), test::finishedEnd()));
        QVERIFY_RESULT(storeBatch(database(), m_fixture->project, m_fixture->repository, 90,
                                  m_model.batch(90, count), test::finishedEnd()));
    }

    void stateOfEveryCommit()
    {
        for (std::size_t i = 0; i < count; ++i) {
            for (const CodeFilter &filter : filters()) {
                const auto state =
                    codeState(database(), "p", {{}, m_model.commits[i].id.hex()}, filter);
                QVERIFY_RESULT(state);
                QCOMPARE(state->commit, m_model.commits[i].id.hex());
                QCOMPARE(codeOf(state->languages), m_model.codeByLanguage(i, filter));
                if (filter.directory.empty() && filter.languages.empty() && !filter.languageClass)
                    compareTotals(state->totals, m_model.totals(i, filter.buckets));
            }
        }
    }

    void stateAtADate()
    {
        for (Seconds moment = m_model.commits.front().committed - 86400;
             moment < m_model.commits.back().committed + 86400; moment += 86400 * 5 + 77) {
            const auto state = codeState(database(), "p", {moment, {}}, {});
            QVERIFY_RESULT(state);
            const auto expected = lastCommitAt(m_model, moment);
            QCOMPARE(state->date.has_value(), expected.has_value());
            if (!expected) {
                QVERIFY(state->recipe.commits.empty());
                QCOMPARE(state->totals.code, std::uint64_t(0));
                continue;
            }
            QCOMPARE(state->recipe.commits.at("one"), m_model.commits[*expected].id.hex());
            compareTotals(state->totals, m_model.totals(*expected, BucketSet::headline()));
        }
    }

    void seriesBySteps_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("day") << int(Step::Day);
        QTest::newRow("week") << int(Step::Week);
        QTest::newRow("month") << int(Step::Month);
        QTest::newRow("quarter") << int(Step::Quarter);
        QTest::newRow("year") << int(Step::Year);
    }

    void seriesBySteps()
    {
        QFETCH(int, step);
        for (const CodeFilter &filter : filters()) {
            const auto series = codeSeries(database(), "p", {}, static_cast<Step>(step), filter);
            QVERIFY_RESULT(series);
            QVERIFY(series->points.size() > 2);
            Seconds end =
                nextStepStart(m_model.commits.front().committed, static_cast<Step>(step)) - 1;
            for (const CodePoint &point : series->points) {
                QCOMPARE(point.stepEnd, end);
                const auto expected = lastCommitAt(m_model, end);
                QVERIFY(expected.has_value());
                QCOMPARE(point.commit, m_model.commits[*expected].id.hex());
                QCOMPARE(codeOf(point.languages), m_model.codeByLanguage(*expected, filter));
                end = nextStepStart(end + 1, static_cast<Step>(step)) - 1;
            }
            QCOMPARE(series->points.back().commit, m_model.commits.back().id.hex());
            QCOMPARE(series->recipe.commits.at("one"), m_model.commits.back().id.hex());
        }
    }

    void seriesOfARange()
    {
        const Seconds from = m_model.commits[70].committed;
        const Seconds to = m_model.commits[150].committed;
        const auto series = codeSeries(database(), "p", {from, to}, Step::Month, {});
        QVERIFY_RESULT(series);
        QCOMPARE(series->points.front().stepEnd, nextStepStart(from, Step::Month) - 1);
        QCOMPARE(series->points.back().stepEnd, nextStepStart(to, Step::Month) - 1);
        QCOMPARE(series->points.back().commit,
                 m_model.commits[lastCommitAt(m_model, to).value()].id.hex());
        for (const CodePoint &point : series->points) {
            const auto at = lastCommitAt(m_model, std::min(point.stepEnd, to));
            compareTotals(point.totals, m_model.totals(at.value(), BucketSet::headline()));
        }

        const auto before = codeSeries(database(), "p", {0, from - 86400 * 3650}, Step::Year, {});
        QVERIFY_RESULT(before);
        QVERIFY(before->points.empty());
        const auto quiet = codeSeries(
            database(), "p", {{}, m_model.commits.back().committed + 86400 * 400}, Step::Year, {});
        QVERIFY_RESULT(quiet);
        QCOMPARE(quiet->points.back().commit, m_model.commits.back().id.hex());
        QVERIFY(quiet->points.back().stepEnd > m_model.commits.back().committed + 86400 * 30);
    }

    void anEmptiedTreeHasNoShare()
    {
        const auto state =
            codeState(database(), "p", {{}, m_model.commits[count / 2].id.hex()}, {});
        QVERIFY_RESULT(state);
        QCOMPARE(state->totals.countedCode, std::uint64_t(0));
        QVERIFY(!state->totals.exposedShare().has_value());
        QVERIFY(state->date.has_value());
    }

    void directoriesAreTheSeriesOfTheirFilters()
    {
        CodeFilter filter;
        filter.buckets = BucketSet::all();
        const auto all = codeSeriesByDirectory(database(), "p", {}, Step::Month, filter, 20);
        QVERIFY_RESULT(all);
        std::set<std::string> names;
        for (const DirectorySeries &directory : *all) {
            names.insert(directory.directory);
            CodeFilter one = filter;
            one.directory = directory.directory;
            const auto series = codeSeries(database(), "p", {}, Step::Month, one);
            QVERIFY_RESULT(series);
            QCOMPARE(directory.series.points.size(), series->points.size());
            for (std::size_t i = 0; i < series->points.size(); ++i) {
                compareTotals(directory.series.points[i].totals, series->points[i].totals);
                QCOMPARE(codeOf(directory.series.points[i].languages),
                         codeOf(series->points[i].languages));
            }
        }
        // src gives way to its children when it ever had more than 60 % of the project's peak.
        const auto whole = codeSeries(database(), "p", {}, Step::Month, filter);
        CodeFilter below = filter;
        below.directory = "src";
        const auto src = codeSeries(database(), "p", {}, Step::Month, below);
        const auto peak = [](const CodeSeries &series, std::uint64_t metrics::Totals::*figure) {
            std::uint64_t most = 0;
            for (const CodePoint &point : series.points)
                most = std::max(most, point.totals.*figure);
            return static_cast<double>(most);
        };
        const bool split =
            peak(*src, &metrics::Totals::exposed) > 0.6 * peak(*whole, &metrics::Totals::exposed) ||
            peak(*src, &metrics::Totals::countedCode) >
                0.6 * peak(*whole, &metrics::Totals::countedCode);
        QStringList sorted;
        for (const std::string &name : names)
            sorted << QString::fromStdString(name);
        QCOMPARE(sorted.join(QLatin1Char(' ')),
                 split ? QStringLiteral(". docs lib src/. src/net src/net.d tests")
                       : QStringLiteral(". docs lib src tests"));
        // Together they are the project.
        for (std::size_t i = 0; i < whole->points.size(); ++i) {
            std::uint64_t exposed = 0;
            for (const DirectorySeries &directory : *all)
                exposed += directory.series.points[i].totals.exposed;
            QCOMPARE(exposed, whole->points[i].totals.exposed);
        }
    }

    void filesOfEveryTenthCommit()
    {
        for (std::size_t i = 0; i < count; i += 10) {
            FileQuery query;
            query.at.commit = m_model.commits[i].id.hex();
            query.sort = FileSort::Path;
            query.descending = false;
            query.filter.buckets = BucketSet::all();
            const auto page = files(database(), "p", query);
            QVERIFY_RESULT(page);
            std::vector<std::tuple<std::string, std::string, std::uint64_t>> expected;
            for (const auto &[path, file] : m_model.listings[i]) {
                for (const languages::Part &part : file.parts)
                    expected.emplace_back(pathText(path),
                                          languages::LanguageTable::builtin()[part.language].name,
                                          part.lines.code);
            }
            std::vector<std::tuple<std::string, std::string, std::uint64_t>> actual;
            for (const FileRow &file : page->files)
                actual.emplace_back(file.path, file.language, file.code);
            std::ranges::sort(expected);
            std::ranges::sort(actual);
            QVERIFY(actual == expected);
            QCOMPARE(page->total, std::uint64_t(expected.size()));
        }
    }

    void churnCountsTheCommitsOfAYear()
    {
        std::vector<Seconds> committed;
        for (const git::Commit &commit : m_model.commits)
            committed.push_back(commit.committed);
        const auto times = metrics::cleanCommitTimes(committed);
        const std::size_t at = 170;
        CivilDate date = civilDate(times[at]);
        --date.year;
        const Seconds yearAgo = startOfDay(date) + times[at] % 86400;
        const std::size_t before = lastCommitAt(m_model, yearAgo).value();
        FileQuery query;
        query.at.commit = m_model.commits[at].id.hex();
        query.filter.buckets = BucketSet::all();
        const auto page = files(database(), "p", query);
        QVERIFY_RESULT(page);
        QVERIFY(!page->files.empty());
        for (const FileRow &file : page->files) {
            std::uint64_t churn = 0;
            const std::string path = pathBytes(file.path);
            for (std::size_t i = before + 1; i <= at; ++i) {
                const auto &old = m_model.listings[i - 1];
                const auto &now = m_model.listings[i];
                const bool was = old.contains(path);
                const bool is = now.contains(path);
                churn += was != is || (was && old.at(path) != now.at(path)) ? 1 : 0;
            }
            QCOMPARE(file.churn, churn);
        }
    }

    void filesAreSortedFilteredAndPaged()
    {
        FileQuery query;
        query.filter.buckets = BucketSet::all();
        query.at.commit = m_model.commits[90].id.hex();
        query.sort = FileSort::Code;
        const auto all = files(database(), "p", query);
        QVERIFY_RESULT(all);
        QVERIFY(all->files.size() > 6);
        QVERIFY(std::ranges::is_sorted(all->files, std::greater{}, &FileRow::code));
        query.offset = 2;
        query.limit = 3;
        const auto page = files(database(), "p", query);
        QCOMPARE(page->total, all->total);
        QCOMPARE(page->files.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(page->files[i].path, all->files[i + 2].path);
        query.offset = 100000;
        QCOMPARE(files(database(), "p", query)->files.size(), std::size_t(0));
        query = {};
        query.filter.buckets = BucketSet::all();
        query.pathContains = "NET/";
        const auto found = files(database(), "p", query);
        QVERIFY_RESULT(found);
        for (const FileRow &file : found->files)
            QVERIFY(file.path.find("net/") != std::string::npos);
    }

    void historyOfEveryFile()
    {
        std::set<std::string> paths;
        for (const test::Listing &listing : m_model.listings) {
            for (const auto &[path, file] : listing)
                paths.insert(path);
        }
        for (const std::string &path : paths) {
            const auto history = fileHistory(database(), "p", "", pathText(path));
            QVERIFY_RESULT(history);
            // Replayed: at every commit exactly the intervals that hold it give the file's code.
            std::map<std::string, std::size_t> ordinals;
            for (std::size_t i = 0; i < count; ++i)
                ordinals[m_model.commits[i].id.hex()] = i;
            for (std::size_t i = 0; i < count; ++i) {
                std::uint64_t code = 0;
                for (const FileInterval &interval : *history) {
                    const std::size_t end =
                        interval.endCommit.empty() ? count : ordinals.at(interval.endCommit);
                    if (ordinals.at(interval.firstCommit) <= i && i < end)
                        code += interval.figures.code;
                }
                std::uint64_t expected = 0;
                if (const auto file = m_model.listings[i].find(path);
                    file != m_model.listings[i].end()) {
                    for (const languages::Part &part : file->second.parts)
                        expected += part.lines.code;
                }
                QCOMPARE(code, expected);
            }
        }
        QCOMPARE(fileHistory(database(), "p", "one", "nowhere.c").error().code,
                 ErrorCode::NotFound);
        QCOMPARE(fileHistory(database(), "p", "two", "file1").error().code, ErrorCode::NotFound);
    }

    void refusesWhatItDoesNotKnow()
    {
        QCOMPARE(codeState(database(), "q", {}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(codeState(database(), "p", {{}, "abc"}, {}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(codeState(database(), "p", {{}, "zzzz"}, {}).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(codeState(database(), "p", {{}, "0123456789abcdef"}, {}).error().code,
                 ErrorCode::NotFound);
        CodeFilter filter;
        filter.languages = {"Rusty"};
        const auto state = codeState(database(), "p", {}, filter);
        QCOMPARE(state.error().code, ErrorCode::InvalidInput);
        QVERIFY(state.error().advice.find("\"Rust\"") != std::string::npos);
    }

    void classesFollowTheOverrides()
    {
        const auto before = codeState(database(), "p", {}, {});
        QVERIFY_RESULT(setClassOverrides(database(), R"({"Python": "unsafe"})"));
        const auto after = codeState(database(), "p", {}, {});
        QVERIFY_RESULT(after);
        std::uint64_t python = 0;
        for (const metrics::LanguageSum &sum : after->languages)
            python += sum.language == test::languageId("Python") ? sum.code : 0;
        QVERIFY(python > 0);
        QCOMPARE(after->totals.unsafeLanguage, before->totals.unsafeLanguage + python);
        QVERIFY(after->recipe.classes != before->recipe.classes);
        QVERIFY_RESULT(setClassOverrides(database(), ""));
        QCOMPARE(codeState(database(), "p", {}, {})->recipe.classes, before->recipe.classes);
        QVERIFY(!setClassOverrides(database(), R"({"Python": "dangerous"})"));
    }

    void severalRepositoriesAreSummed()
    {
        StoreFixture fixture;
        const auto second = fixture.addRepository("p", "/r/two");
        HistoryModel late = HistoryModel::random(23, 60);
        for (git::Commit &commit : late.commits) {
            commit.committed += 86400 * 200;
            commit.id.bytes[5] = 9;
        }
        QVERIFY_RESULT(storeBatch(fixture.database(), fixture.project, fixture.repository, 0,
                                  m_model.batch(0, count), test::finishedEnd()));
        QVERIFY_RESULT(storeBatch(fixture.database(), fixture.project, second, 0, late.batch(0, 60),
                                  test::finishedEnd()));
        const auto series = codeSeries(fixture.database(), "p", {}, Step::Week, {});
        QVERIFY_RESULT(series);
        bool seenOne = false;
        bool seenTwo = false;
        for (const CodePoint &point : series->points) {
            const auto one = lastCommitAt(m_model, point.stepEnd);
            const auto two = lastCommitAt(late, point.stepEnd);
            std::uint64_t code = 0;
            code += one ? m_model.totals(*one, BucketSet::headline()).code : 0;
            code += two ? late.totals(*two, BucketSet::headline()).code : 0;
            QCOMPARE(point.totals.code, code);
            (two ? seenTwo : seenOne) = true;
        }
        QVERIFY(seenOne && seenTwo);
        QCOMPARE(series->recipe.commits.size(), std::size_t(2));
        CodeFilter only;
        only.directory = "two:src";
        const auto state = codeState(fixture.database(), "p", {}, only);
        QVERIFY_RESULT(state);
        CodeFilter src;
        src.directory = "src";
        QCOMPARE(codeOf(state->languages), late.codeByLanguage(59, src));
        const auto byDirectory =
            codeSeriesByDirectory(fixture.database(), "p", {}, Step::Month, {}, 3);
        QVERIFY_RESULT(byDirectory);
        QCOMPARE(byDirectory->size(), std::size_t(3));
        for (const DirectorySeries &directory : *byDirectory)
            QVERIFY(directory.directory.find(':') == 3);
        // A commit of the one repository shows the other at its date.
        const auto at = codeState(fixture.database(), "p", {{}, late.commits[30].id.hex()}, {});
        QVERIFY_RESULT(at);
        QCOMPARE(at->recipe.commits.at("two"), late.commits[30].id.hex());
        QCOMPARE(at->recipe.commits.at("one"),
                 m_model.commits[*lastCommitAt(m_model, *at->date)].id.hex());
    }

    void portfolioHasEveryProject()
    {
        QVERIFY_RESULT(addProject(database(), "an empty one"));
        const auto rows = portfolio(database(), {});
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE(rows->front().project.name, std::string("an empty one"));
        QVERIFY(rows->front().lastThreeYears.empty());
        QVERIFY(!rows->front().state.date.has_value());
        QCOMPARE(rows->back().state.commit, m_model.commits.back().id.hex());
        QVERIFY(rows->back().lastThreeYears.size() <= 36);
        QCOMPARE(rows->back().lastThreeYears.back().commit, m_model.commits.back().id.hex());
    }

    void tagsFollowThePattern()
    {
        StoreFixture fixture;
        CodeBatch batch = m_model.batch(0, 10);
        batch.tags = {{"v2.0", m_model.commits[4].id, 70},
                      {"nightly", m_model.commits[3].id, 60},
                      {"v1.0", m_model.commits[2].id, 50}};
        QVERIFY_RESULT(storeBatch(fixture.database(), fixture.project, fixture.repository, 0, batch,
                                  test::finishedEnd()));
        QVERIFY(releaseTags(fixture.database(), "p")->empty());
        ProjectSettings settings;
        settings.tagPattern = "v*";
        QVERIFY_RESULT(setProjectSettings(fixture.database(), "p", settings));
        const auto tags = releaseTags(fixture.database(), "p");
        QVERIFY_RESULT(tags);
        QCOMPARE(tags->size(), std::size_t(2));
        QCOMPARE(tags->front().name, std::string("v1.0"));
        QCOMPARE(tags->front().commit, m_model.commits[2].id.hex());
    }
};

QTEST_GUILESS_MAIN(TestCodeQueries)
#include "tst_code_queries.moc"
