// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/change_classifier.h"
#include "core/scan/change_pass.h"
#include "core/scan/manifest.h"
#include "core/scan/vendored_folders.h"
#include "core/store/steps.h"
#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <QMap>
#include <QtTest>

#include <random>
#include <stop_token>

using namespace ferrograph;
using namespace ferrograph::test;
using metrics::ChangePart;

namespace
{

using Parts = QMap<QString, qint64>;

QByteArray cLines(int count, int from = 0)
{
    QByteArray text;
    for (int i = from; i < from + count; ++i)
        text += "int v" + QByteArray::number(i) + ";\n";
    return text;
}

QByteArray safeRust(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "fn f" + QByteArray::number(i) + "() {}\n";
    return text;
}

// One unsafe fn of so many lines, all of them R1.
QByteArray unsafeRust(int count)
{
    QByteArray text = "unsafe fn g() {\n";
    for (int i = 2; i < count; ++i)
        text += "    h" + QByteArray::number(i) + "();\n";
    return text + "}\n";
}

// A repository with its database; commits a month apart.
class Story : public BuiltRepository
{
public:
    QString commit(const char *what)
    {
        ++m_months;
        return BuiltRepository::commit(QLatin1String(what),
                                       QStringLiteral("20%1-%2-10T12:00:00Z")
                                           .arg(20 + m_months / 12)
                                           .arg(1 + m_months % 12, 2, 10, QLatin1Char('0')));
    }

    store::ChangeExplanation explain(const QString &from, const QString &to)
    {
        if (!m_fixture)
            m_fixture = std::make_unique<ScanFixture>(stdPath());
        const auto scanned = m_fixture->scan();
        if (!scanned)
            qFatal("%s", scanned.error().message().c_str());
        const auto explained = scan::explainChanges(m_fixture->database(), "p", {}, Progress(), {});
        if (!explained)
            qFatal("%s", explained.error().message().c_str());
        std::optional<store::At> before;
        if (!from.isEmpty())
            before = store::At{std::nullopt, from.toStdString()};
        auto change = store::explainChange(m_fixture->database(), "p", before,
                                           {std::nullopt, to.toStdString()});
        if (!change)
            qFatal("%s", change.error().message().c_str());
        return *change;
    }

    ScanFixture &fixture() { return *m_fixture; }

private:
    int m_months = 0;
    std::unique_ptr<ScanFixture> m_fixture;
};

Parts partsOf(const store::ChangeExplanation &change)
{
    Parts parts;
    qint64 sum = 0;
    for (const store::ExplainedPart &part : change.parts) {
        parts[QString::fromUtf8(metrics::partName(part.part).data())] = part.lines;
        sum += part.lines;
    }
    const auto difference =
        static_cast<qint64>(change.exposedAfter) - static_cast<qint64>(change.exposedBefore);
    if (sum != difference || !change.complete)
        qFatal("the parts add up to %lld, not %lld", sum, difference);
    return parts;
}

std::string firstDirectory(const store::ChangeExplanation &change)
{
    return change.parts.front().directories.front().directory;
}

} // namespace

// The traps that real histories set, in small.
class TestChangePass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removedLibraryIsVendored() // fish-shell and its pcre2-10.20
    {
        Story story;
        story.write(QStringLiteral("src/main.cpp"), cLines(50));
        story.write(QStringLiteral("pcre2-10.32/pcre2.c"), cLines(400));
        const QString first = story.commit("with a library");
        story.remove(QStringLiteral("pcre2-10.32/pcre2.c"));
        story.write(QStringLiteral("src/main.cpp"), cLines(48));
        const QString second = story.commit("without");
        const auto change = story.explain(first, second);
        QCOMPARE(partsOf(change), (Parts{{"vendored_removed", -400}, {"deleted", -2}}));
        QCOMPARE(firstDirectory(change), std::string("pcre2-10.32"));
        QCOMPARE(change.parts.front().commits.front().commit, second.toStdString());
    }

    void newVersionOfALibraryCountsOnce()
    {
        Story story;
        story.write(QStringLiteral("pcre2-10.32/pcre2.c"), cLines(400));
        const QString first = story.commit("old");
        story.git({"mv", "pcre2-10.32", "pcre2-10.34"});
        story.write(QStringLiteral("pcre2-10.34/pcre2.c"), cLines(390));
        const QString second = story.commit("new");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"vendored_removed", -10}}));
    }

    void folderWithLicenceAndBuildFilesIsVendored()
    {
        Story story;
        story.write(QStringLiteral("main.c"), cLines(10));
        const QString first = story.commit("own");
        story.write(QStringLiteral("lua/COPYING"), "words\n");
        story.write(QStringLiteral("lua/Makefile"), "all:\n");
        story.write(QStringLiteral("lua/src/lapi.c"), cLines(1500));
        const QString second = story.commit("lua");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"vendored_added", 1500}}));
        story.git({"rm", "-rq", "lua"});
        const QString third = story.commit("no lua");
        QCOMPARE(partsOf(story.explain(second, third)), (Parts{{"vendored_removed", -1500}}));
    }

    void transpiledCodeIsNewlyUnsafe() // rav1d
    {
        Story story;
        story.write(QStringLiteral("src/a.c"), cLines(100));
        const QString first = story.commit("C");
        story.write(QStringLiteral("src/a.rs"), unsafeRust(150));
        const QString second = story.commit("translated");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"newly_unsafe", 150}}));
        story.write(QStringLiteral("src/a.rs"), unsafeRust(30) + safeRust(120));
        const QString third = story.commit("made safe");
        QCOMPARE(partsOf(story.explain(second, third)), (Parts{{"ported", -120}}));
        QCOMPARE(partsOf(story.explain(third, second)), (Parts{{"ported", 120}})); // backwards
    }

    void portIsBoundedByWhatWasGained()
    {
        Story story;
        story.write(QStringLiteral("src/a.c"), cLines(100));
        const QString first = story.commit("C");
        story.remove(QStringLiteral("src/a.c"));
        story.write(QStringLiteral("rust/a.rs"), safeRust(60));
        const QString second = story.commit("Rust");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"ported", -60}, {"deleted", -40}}));
    }

    void codeThatBecameADependencyIsMoved() // ntpd-rs
    {
        Story story;
        story.write(QStringLiteral("Cargo.toml"), "[dependencies]\nlibc = \"0.2\"\n");
        story.write(QStringLiteral("src/lib.rs"), safeRust(50));
        story.write(QStringLiteral("src/clock.rs"), unsafeRust(80));
        const QString first = story.commit("own clock");
        story.remove(QStringLiteral("src/clock.rs"));
        story.write(QStringLiteral("Cargo.toml"),
                    "[dependencies]\nlibc = \"0.2\"\nclock-steering = { version = \"0.1\" }\n");
        const QString second = story.commit("a crate of its own");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"moved", -80}}));
    }

    void codeDeletedBesideAPathDependencyIsNotMoved()
    {
        Story story;
        story.write(QStringLiteral("Cargo.toml"), "[dependencies]\n");
        story.write(QStringLiteral("src/clock.rs"), unsafeRust(80));
        story.write(QStringLiteral("src/lib.rs"), safeRust(50));
        const QString first = story.commit("own clock");
        story.remove(QStringLiteral("src/clock.rs"));
        story.write(QStringLiteral("Cargo.toml"), "[dependencies]\nother = { path = \"other\" }\n");
        const QString second = story.commit("gone");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"deleted", -80}}));
    }

    void mergedRepositoryIsNoNewCode() // GStreamer
    {
        Story story;
        story.write(QStringLiteral("core.c"), cLines(30));
        const QString first = story.commit("core");
        story.git({"checkout", "-q", "--orphan", "plugins"});
        story.git({"rm", "-rfq", "."});
        story.write(QStringLiteral("plugins/a.c"), cLines(700));
        story.commit("plugins");
        story.git({"checkout", "-q", first});
        story.git(
            {"merge", "-q", "--allow-unrelated-histories", "--no-ff", "-m", "merge", "plugins"});
        const QString merged = story.git({"rev-parse", "HEAD"});
        QCOMPARE(partsOf(story.explain(first, merged)), (Parts{{"merged", 700}}));
    }

    void ordinaryMergeIsNewCode()
    {
        Story story;
        story.write(QStringLiteral("core.c"), cLines(30));
        const QString first = story.commit("core");
        story.git({"checkout", "-q", "-b", "feature"});
        story.write(QStringLiteral("feature.c"), cLines(700));
        story.commit("feature");
        story.git({"checkout", "-q", first});
        story.git({"merge", "-q", "--no-ff", "-m", "merge", "feature"});
        const QString merged = story.git({"rev-parse", "HEAD"});
        QCOMPARE(partsOf(story.explain(first, merged)), (Parts{{"newly_unsafe", 700}}));
    }

    void emptiedTree() // poky
    {
        Story story;
        story.write(QStringLiteral("a.c"), cLines(300));
        story.write(QStringLiteral("b.py"), "print(1)\n");
        const QString first = story.commit("code");
        story.git({"rm", "-rq", "."});
        story.write(QStringLiteral("README"), "moved\n");
        const QString second = story.commit("gone");
        const auto change = story.explain(first, second);
        QCOMPARE(partsOf(change), (Parts{{"emptied", -300}}));
        QVERIFY(!change.after.exposedShare().has_value());
    }

    void changedAttributesAreRescoped()
    {
        Story story;
        story.write(QStringLiteral("gen/table.c"), cLines(200));
        story.write(QStringLiteral("main.c"), cLines(20));
        const QString first = story.commit("code");
        story.write(QStringLiteral(".gitattributes"), "gen/* linguist-generated\n");
        const QString second = story.commit("attributes");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"rescoped", -200}}));
    }

    void renamesChangeNothing()
    {
        Story story;
        story.write(QStringLiteral("old/a.c"), cLines(200));
        story.write(QStringLiteral("old/b.c"), cLines(100, 500));
        const QString first = story.commit("code");
        story.git({"mv", "old", "new"});
        story.write(QStringLiteral("new/b.c"), cLines(90, 500));
        const QString second = story.commit("moved");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"deleted", -10}}));
    }

    void foundInAnotherRepositoryOfTheProject()
    {
        Story story;
        story.write(QStringLiteral("net/rtp.c"), cLines(300));
        story.write(QStringLiteral("main.c"), cLines(20));
        const QString first = story.commit("both");
        story.remove(QStringLiteral("net/rtp.c"));
        const QString second = story.commit("out");
        QCOMPARE(partsOf(story.explain(first, second)), (Parts{{"deleted", -300}}));
        BuiltRepository other;
        other.write(QStringLiteral("README"), "new\n");
        other.commit(QStringLiteral("begin"), QStringLiteral("2020-03-01T00:00:00Z"));
        other.write(QStringLiteral("src/rtp.c"), cLines(300));
        other.commit(QStringLiteral("in"), QStringLiteral("2020-03-20T00:00:00Z"));
        store::RepositoryRow row;
        row.name = "other";
        row.source = other.stdPath();
        QVERIFY_RESULT(store::putRepository(story.fixture().database(), "p", row));
        QVERIFY_RESULT(
            scan::scanRepository(story.fixture().database(), "p", "other", {}, Progress(), {}));
        QVERIFY_RESULT(scan::explainChanges(story.fixture().database(), "p", {}, Progress(), {}));
        const auto change = store::explainChange(story.fixture().database(), "p",
                                                 store::At{std::nullopt, first.toStdString()}, {});
        QVERIFY_RESULT(change);
        QCOMPARE(change->exposedBefore, change->exposedAfter); // it is the same project
        qint64 sum = 0;
        for (const store::ExplainedPart &part : change->parts)
            sum += part.lines;
        QCOMPARE(sum, qint64(0));
    }

    void partsAddUpOverARandomHistory()
    {
        Story story;
        std::mt19937 random(4);
        const QStringList places = {"src/%1.c",     "rust/%1.rs",         "zlib1.2.11/%1.c",
                                    "tests/%1.cpp", "third_party/x/%1.c", "asm/%1.S"};
        QStringList commits;
        for (int i = 0; i < 40; ++i) {
            const QString file =
                places.at(static_cast<int>(random() % 6)).arg(static_cast<int>(random() % 4));
            const int lines = static_cast<int>(random() % 200);
            if (lines < 30)
                story.remove(file);
            else
                story.write(file, file.endsWith(".rs") ? unsafeRust(lines / 2) + safeRust(lines)
                                                       : cLines(lines));
            story.write(QStringLiteral("n.txt"), QByteArray::number(i));
            if (i == 20)
                story.write(QStringLiteral(".gitattributes"), "src/* linguist-generated\n");
            commits << story.commit("step");
        }
        for (int i = 0; i < 60; ++i) {
            const QString from = commits.at(static_cast<int>(random() % 40));
            const QString to = commits.at(static_cast<int>(random() % 40));
            partsOf(story.explain(from, to)); // ends the test when they do not
        }
        partsOf(story.explain({}, commits.last()));
    }

    void stopsBetweenTwoQuestions()
    {
        store::CodeSpans code;
        code.times = {0, 1, 2, 3};
        for (std::uint32_t i = 0; i < 4; ++i) {
            code.paths.push_back(std::to_string(i) + ".c");
            store::CodeSpan span;
            span.path = i;
            span.first = static_cast<store::Ordinal>(i);
            span.code = span.counted = span.exposed = 300;
            code.spans.push_back(span);
        }
        for (const bool stops : {false, true}) {
            std::stop_source stop;
            int asked = 0;
            const auto answer = [&](store::Ordinal) {
                ++asked;
                if (stops)
                    stop.request_stop();
                return false;
            };
            const scan::ChangeClassifier::Elsewhere none;
            scan::ChangeClassifier classifier(code, none, none, {answer, answer});
            const auto rows = classifier.rows(stop.get_token());
            QCOMPARE(rows.size(), stops ? std::size_t(2) : std::size_t(4));
            QCOMPARE(asked, stops ? 1 : 3); // the first commit is no merge
        }
    }

    void stepsAreFoundAndExplained()
    {
        Story story;
        for (int i = 0; i < 12; ++i) {
            story.write(QStringLiteral("a.c"), cLines(1000 + 10 * i));
            if (i == 6)
                story.write(QStringLiteral("vendor/big.c"), cLines(900));
            story.commit("month");
        }
        partsOf(story.explain({}, story.commit("last")));
        const auto steps = store::explainedSteps(story.fixture().database(), "p", {});
        QVERIFY_RESULT(steps);
        QCOMPARE(steps->size(), std::size_t(1));
        QCOMPARE(steps->front().step.change(), 910.0);
        QCOMPARE(steps->front().parts.front().part, ChangePart::VendoredAdded);
        QCOMPARE(steps->front().parts.front().lines, std::int64_t(900));
        const store::StepNote note{steps->front().step.to, "imported for the demo"};
        QVERIFY_RESULT(store::setStepNote(story.fixture().database(), "p", note));
        QCOMPARE(store::explainedSteps(story.fixture().database(), "p", {})->front().note,
                 note.note);
    }

    void versionedNames_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("folder");
        QTest::newRow("two numbers") << QByteArray("pcre2-10.36/a.c") << QByteArray("pcre2-10.36");
        QTest::newRow("below") << QByteArray("lib/zlib1.2.11/x/a.c")
                               << QByteArray("lib/zlib1.2.11");
        QTest::newRow("candidate") << QByteArray("foo-2.1-rc1/a.c") << QByteArray("foo-2.1-rc1");
        QTest::newRow("interface") << QByteArray("gstreamer-1.0/a.c") << QByteArray();
        QTest::newRow("one number") << QByteArray("mp3/a.c") << QByteArray();
        QTest::newRow("file") << QByteArray("src/a-1.2.c") << QByteArray();
        QTest::newRow("only a version") << QByteArray("v1.2.3/a.c") << QByteArray();
    }

    void versionedNames()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, folder);
        const auto found = scan::versionedFolder(std::string_view(path.constData()));
        QCOMPARE(QByteArray::fromStdString(std::string(found.value_or(""))), folder);
    }

    void outsideDependencies()
    {
        const auto names = scan::outsideDependencies("[package]\nname = \"x\"\n"
                                                     "[dependencies]\n"
                                                     "a = \"1\"\n"
                                                     "b = { path = \"../b\", version = \"1\" }\n"
                                                     "c = { git = \"https://c\" }\n"
                                                     "d.workspace = true\n"
                                                     "# e = \"1\"\n"
                                                     "[dev-dependencies.f]\n"
                                                     "version = \"2\"\n"
                                                     "[target.'cfg(unix)'.dependencies.g]\n"
                                                     "path = \"g\"\n");
        QCOMPARE(names, (std::set<std::string>{"a", "c", "f"}));
    }
};

QTEST_GUILESS_MAIN(TestChangePass)
#include "tst_change_pass.moc"
