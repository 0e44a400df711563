// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/finding_bundle_model.h"
#include "ui/models/finding_table_model.h"
#include "ui/state/language.h"
#include "ui/widgets/data_table.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;
using Reporting = QAbstractItemModelTester::FailureReportingMode;

namespace
{

constexpr int pageSize = FindingTableModel::pageSize;

// A store of so many findings that answers when it is told to.
class SlowStore
{
public:
    explicit SlowStore(int findings)
        : count(findings)
    {
    }

    FindingTableModel::Fetch fetch()
    {
        return [this](const store::FindingQuery &query, const FindingTableModel::Answer &answer) {
            asked += query.after ? int(query.after->id) : 0;
            m_waiting.emplace_back(query, answer);
        };
    }

    // What is waiting now; an answer may lead to the next question.
    void answerAll()
    {
        for (const auto &[query, answer] : std::exchange(m_waiting, {})) {
            store::FindingPage page;
            page.total = std::uint64_t(count);
            const int first = query.after ? int(query.after->id) + 1 : 1;
            for (int id = first; id < first + int(query.limit) && id <= count; ++id) {
                store::FindingRow row;
                row.id = id;
                row.rule = "rule";
                row.path = "src/" + std::to_string(id) + ".c";
                row.line = id;
                row.classified.severity = findings::Severity::High;
                row.message = "<b>bold</b>";
                page.findings.push_back(std::move(row));
            }
            answer(page);
        }
    }

    int count;
    QList<int> asked; // the id that the page follows

private:
    std::vector<std::pair<store::FindingQuery, FindingTableModel::Answer>> m_waiting;
};

} // namespace

class TestFindingTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void pagesAreReadAsTheyAreScrolledTo()
    {
        SlowStore store(500'000);
        FindingTableModel model(store.fetch());
        model.setQuery({});
        QCOMPARE(model.rowCount(), 0);
        store.answerAll();
        QCOMPARE(model.rowCount(), pageSize);
        QCOMPARE(model.total(), std::optional<std::uint64_t>(500'000));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one page at a time
        store.answerAll();
        QCOMPARE(model.rowCount(), 2 * pageSize);
        QCOMPARE(store.asked, (QList<int>{0, pageSize}));
    }

    // The tester itself asks for more whenever it may.
    void theModelKeepsItsPromises()
    {
        SlowStore store(3 * pageSize + 7);
        FindingTableModel model(store.fetch());
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setQuery({});
        for (int i = 0; i < 6; ++i) {
            store.answerAll();
            model.fetchMore({});
        }
        QCOMPARE(model.rowCount(), 3 * pageSize + 7);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void aTableReadsNoMoreThanItShows()
    {
        SlowStore store(500'000);
        FindingTableModel model(store.fetch());
        DataTable table(QStringLiteral("t"), {1, 1, 1, 1, 1, 1, 1, 1}, 32);
        table.resize(600, 400);
        table.setModel(&model);
        table.show();
        model.setQuery({});
        for (int i = 0; i < 5; ++i) {
            store.answerAll();
            QCoreApplication::processEvents();
        }
        QVERIFY(model.rowCount() <= 2 * pageSize);
        for (int i = 0; i < 5; ++i) {
            table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
            QCoreApplication::processEvents();
            store.answerAll();
            QCoreApplication::processEvents();
        }
        QVERIFY(model.rowCount() >= 5 * pageSize);
        QVERIFY(model.rowCount() < 10 * pageSize);
    }

    void lateAnswersAreDropped()
    {
        SlowStore store(10);
        FindingTableModel model(store.fetch());
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QSignalSpy answered(&model, &FindingTableModel::answered);
        model.setQuery({});
        store::FindingQuery other;
        other.filter.text = "x";
        model.setQuery(other);
        store.answerAll();
        QCOMPARE(answered.count(), 1);
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(!model.canFetchMore({}));
        // What is shown stays until the next answer is there.
        model.setQuery({});
        QCOMPARE(model.rowCount(), 10);
        store.count = 0;
        store.answerAll();
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsThatWentMeanwhileEndTheList()
    {
        SlowStore store(pageSize + 5);
        FindingTableModel model(store.fetch());
        model.setQuery({});
        store.answerAll();
        store.count = pageSize; // closed by a run that came in between
        model.fetchMore({});
        store.answerAll();
        QCOMPARE(model.rowCount(), pageSize);
        QVERIFY(!model.canFetchMore({}));
    }

    void textsAreNeverMarkup()
    {
        SlowStore store(3);
        FindingTableModel model(store.fetch());
        model.setNow(10 * 86'400);
        model.setQuery({});
        store.answerAll();
        const auto at = [&](int column, int role = Qt::DisplayRole) {
            return model.index(1, column).data(role).toString();
        };
        QCOMPARE(at(FindingTableModel::Severity), QStringLiteral("High"));
        QCOMPARE(at(FindingTableModel::File), QStringLiteral("src/2.c"));
        QCOMPARE(at(FindingTableModel::Age), QStringLiteral("10 d"));
        QCOMPARE(at(FindingTableModel::Rule, Qt::ToolTipRole),
                 QStringLiteral("&lt;b&gt;bold&lt;/b&gt;"));
        QCOMPARE(model.rowOf(3), 2);
        QCOMPARE(model.rowOf(4), -1);
    }

    void groupsHaveNamesAndCounts()
    {
        FindingBundleModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        store::FindingBundle some{
            "416", {}, 5, {{findings::Severity::High, 3}, {findings::Severity::Info, 2}}};
        store::FindingBundle none{"", {}, 1, {{findings::Severity::Low, 1}}};
        model.setBundles(store::FindingGrouping::Cwe, {some, none});
        const auto at = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(at(0, FindingBundleModel::Name), QStringLiteral("CWE-416"));
        QCOMPARE(at(0, FindingBundleModel::Count), QStringLiteral("5"));
        QCOMPARE(at(0, FindingBundleModel::High), QStringLiteral("3"));
        QCOMPARE(at(0, FindingBundleModel::Other), QStringLiteral("2"));
        QCOMPARE(at(0, FindingBundleModel::Critical), QStringLiteral("–"));
        QCOMPARE(at(1, FindingBundleModel::Name), QStringLiteral("no CWE"));
    }
};

QTEST_MAIN(TestFindingTable)
#include "tst_finding_table.moc"
