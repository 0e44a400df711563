// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/built_repository.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/drop_plan.h"
#include "ui/shell/fuzzy_match.h"
#include "ui/shell/navigation_history.h"
#include "ui/shell/palette_model.h"
#include "ui/state/language.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QWidget>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;

class TestShellParts : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString made(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void fuzzyMatching_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing matches all") << ""
                                             << "Portfolio" << true;
        QTest::newRow("beginning") << "port"
                                   << "Portfolio" << true;
        QTest::newRow("letters in order") << "pfo"
                                          << "Portfolio" << true;
        QTest::newRow("other order") << "oop"
                                     << "Portfolio" << false;
        QTest::newRow("longer than the text") << "portfolios"
                                              << "Portfolio" << false;
        QTest::newRow("letters beyond Latin") << "größe"
                                              << "Die GRÖSSE der Größe" << true;
    }

    void fuzzyMatching()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QTEST(fuzzyMatch(pattern, text).has_value(), "matches");
    }

    void betterMatchesScoreMore()
    {
        const auto score = [](const char *pattern, const char *text) {
            return fuzzyMatch(QString::fromLatin1(pattern), QString::fromLatin1(text))->score;
        };
        QVERIFY(score("code", "Code") > score("code", "Count all parts, decide"));
        QVERIFY(score("scan", "Scan all projects") > score("scan", "Show scan"));
        const auto match = fuzzyMatch(QStringLiteral("ov"), QStringLiteral("Overview"));
        QCOMPARE(match->positions, (std::vector<int>{0, 1}));
    }

    void historyGoesBackAndForward()
    {
        NavigationHistory history;
        const auto place = [](const char *page) {
            return Location{QString::fromLatin1(page), {}, {}};
        };
        QVERIFY(!history.canGoBack() && !history.back());
        history.visit(place("a"));
        history.visit(place("a")); // the same place twice is one
        history.visit(place("b"));
        history.visit(place("c"));
        QCOMPARE(history.back()->page, QStringLiteral("b"));
        QCOMPARE(history.back()->page, QStringLiteral("a"));
        QVERIFY(!history.back());
        QCOMPARE(history.forward()->page, QStringLiteral("b"));
        history.visit(place("d")); // what was ahead is gone
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back()->page, QStringLiteral("b"));
        for (int i = 0; i < 500; ++i)
            history.visit(place(i % 2 == 0 ? "x" : "y"));
        int steps = 0;
        while (history.back())
            ++steps;
        QVERIFY(steps < 100);
    }

    void dropsArePlannedByWhatTheyAre()
    {
        test::BuiltRepository repository;
        const QString list = made(QStringLiteral("list.csv"), "name,repository\n");
        const QString database = made(QStringLiteral("x.db"), "SQLite format 3\0 and so on");
        const QString picture =
            made(QStringLiteral("x.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        QCOMPARE(planDrop(QStringList{repository.path()}).kind, DropKind::Repositories);
        QVERIFY(planDrop(QStringList{repository.path()})
                    .heading.startsWith(QStringLiteral("Add and scan")));
        QCOMPARE(planDrop(QStringList{list}).kind, DropKind::ProjectList);
        QCOMPARE(planDrop(QStringList{database}).kind, DropKind::Database);
        for (const QStringList &bad :
             {QStringList(), QStringList{picture}, QStringList{m_folder.path()},
              QStringList{m_folder.filePath(QStringLiteral("absent"))},
              QStringList{repository.path(), list}, QStringList{list, list}}) {
            const DropPlan plan = planDrop(bad);
            QCOMPARE(plan.kind, DropKind::Nothing);
            QVERIFY(!plan.heading.isEmpty() && !plan.text.isEmpty());
        }
        QCOMPARE(planDrop(QList<QUrl>{QUrl(QStringLiteral("https://example.org"))}).kind,
                 DropKind::Nothing);
        // A log may hold a report anywhere: it is looked through by the import.
        const QString log = made(QStringLiteral("fuzz.log"), "INFO: Running with entropic power\n");
        QCOMPARE(planDrop(QStringList{log}).kind, DropKind::Results);
    }

    void resultsAreKnownByTheirContent()
    {
        QTemporaryDir folder;
        const auto put = [&](const char *name, const QByteArray &content) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("%s cannot be written", name);
            return file.fileName();
        };
        const QString sarif = put("scan.sarif", R"({"version": "2.1.0", "runs": []})");
        const QString log = put("asan.log", "==1==ERROR: AddressSanitizer: heap-use-after-free");
        QCOMPARE(planDrop(QStringList{sarif}).kind, DropKind::Results);
        QCOMPARE(planDrop(QStringList{sarif}).heading,
                 QStringLiteral("Import the results of scan.sarif"));
        QCOMPARE(planDrop(QStringList{sarif, log}).kind, DropKind::Results);
        QCOMPARE(planDrop(QStringList{folder.path()}).kind, DropKind::Results);
    }

    void severalRepositoriesAreOneDrop()
    {
        test::BuiltRepository one;
        test::BuiltRepository two;
        const DropPlan plan = planDrop(QStringList{one.path(), two.path()});
        QCOMPARE(plan.kind, DropKind::Repositories);
        QCOMPARE(plan.heading, QStringLiteral("Add and scan 2 repositories"));
    }

    void thePaletteGroupsAndLimits()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<PaletteItem> items;
        for (int i = 0; i < 40; ++i)
            items.push_back({QStringLiteral("Actions"),
                             {},
                             QStringLiteral("act %1").arg(i),
                             {},
                             {},
                             false,
                             {}});
        items.push_back({QStringLiteral("Pages"), {}, QStringLiteral("Code"), {}, {}, false, {}});
        model.setItems(items);
        QVERIFY(model.rowCount() < 20); // some of each group, not all
        model.setPattern(QStringLiteral("code"));
        QCOMPARE(model.rowCount(), 2); // a head and the page
        QVERIFY(model.row(0).head);
        QCOMPARE(model.nextItem(-1, 1), 1);
        QCOMPARE(model.nextItem(1, 1), -1);
        model.setFound(
            {{QStringLiteral("Files"), {}, QStringLiteral("src/co.rs"), {}, {}, true, {}}});
        QCOMPARE(model.matches(), 2);
        model.setPattern({});
        model.setOnlyGroup(QStringLiteral("Actions"));
        QCOMPARE(model.matches(), 40);
    }

    void twoActionsOfOneKeyAreFound()
    {
        QWidget window;
        ActionCollection actions(&window);
        int runs = 0;
        actions.add({QStringLiteral("a"), QStringLiteral("A"), {}, {QKeySequence(Qt::Key_F7)}},
                    [&] { ++runs; });
        QVERIFY(actions.conflicts().isEmpty());
        actions.trigger(QStringLiteral("a"));
        actions.trigger(QStringLiteral("not there"));
        QCOMPARE(runs, 1);
        actions.add({QStringLiteral("b"), QStringLiteral("B"), {}, {QKeySequence(Qt::Key_F7)}},
                    [] {});
        QCOMPARE(actions.conflicts(), QStringList{QStringLiteral("F7")});
    }
};

QTEST_MAIN(TestShellParts)
#include "tst_shell_parts.moc"
