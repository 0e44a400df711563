// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/file_table_model.h"
#include "ui/models/hot_files_model.h"
#include "ui/models/portfolio_model.h"
#include "ui/models/table_text.h"
#include "ui/state/language.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;
using Reporting = QAbstractItemModelTester::FailureReportingMode;

namespace
{

PortfolioItem project(const char *name, const char *programme, std::uint64_t code,
                      std::uint64_t exposed, const QStringList &tags = {})
{
    PortfolioItem item;
    item.project = QString::fromLatin1(name);
    item.programme = QString::fromLatin1(programme);
    item.tags = tags;
    item.code = code;
    item.exposed = exposed;
    item.scanned = 1000;
    if (code > 0) {
        item.judgement = Judgement::Measured;
        item.share = double(exposed) / double(code);
    }
    return item;
}

std::vector<PortfolioItem> four()
{
    return {project("alpha", "One", 100, 10, {QStringLiteral("x"), QStringLiteral("y")}),
            project("Beta10", "Two", 50, 40, {QStringLiteral("x")}),
            project("beta2", "Two", 10, 10), project("nothing", "", 0, 0)};
}

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list += QString::fromUtf8(text);
    return list;
}

QStringList names(const PortfolioModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.isHead(row)
                      ? QLatin1Char('[') + model.index(row, 0).data().toString() + QLatin1Char(']')
                      : model.item(row)->project;
    return result;
}

store::FileRow file(int number)
{
    store::FileRow row;
    row.repository = "r";
    row.path = "src/" + std::to_string(number) + ".rs";
    row.language = number % 2 == 0 ? "Rust" : "C";
    row.languageClass =
        number % 2 == 0 ? languages::LanguageClass::Safe : languages::LanguageClass::Unsafe;
    row.code = 1000 + std::uint64_t(number);
    row.exposed = std::uint64_t(number);
    return row;
}

// A store of so many files that answers when it is told to.
class SlowStore
{
public:
    explicit SlowStore(int files)
        : m_files(files)
    {
    }

    FileTableModel::Fetch fetch()
    {
        return [this](const store::FileQuery &query, const FileTableModel::Answer &answer) {
            asked += int(query.offset);
            m_waiting.emplace_back(query, answer);
        };
    }

    void answerAll()
    {
        while (!m_waiting.empty()) {
            const auto [query, answer] = m_waiting.front();
            m_waiting.erase(m_waiting.begin());
            store::FilePage page;
            page.total = std::uint64_t(m_files);
            for (int i = 0; i < int(query.limit) && query.offset + i < m_files; ++i)
                page.files.push_back(file(int(query.offset) + i));
            answer(page);
        }
    }

    QList<int> asked; // offsets

private:
    int m_files;
    std::vector<std::pair<store::FileQuery, FileTableModel::Answer>> m_waiting;
};

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void portfolioSortsNumbersAndNames()
    {
        PortfolioModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setItems(four(), 1000);
        QCOMPARE(names(model), words({"Beta10", "alpha", "beta2", "nothing"})); // by exposed
        model.sort(PortfolioModel::Project, Qt::AscendingOrder);
        QCOMPARE(names(model), words({"alpha", "beta2", "Beta10", "nothing"}));
        // What has no figure stands last in both directions.
        model.sort(PortfolioModel::Code, Qt::AscendingOrder);
        QCOMPARE(names(model), words({"beta2", "Beta10", "alpha", "nothing"}));
        model.sort(PortfolioModel::Code, Qt::DescendingOrder);
        QCOMPARE(names(model), words({"alpha", "Beta10", "beta2", "nothing"}));
    }

    void portfolioGroups()
    {
        PortfolioModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setItems(four(), 1000);
        model.setGrouping(PortfolioGrouping::Programme);
        QCOMPARE(names(model), words({"[One · 1 project]", "alpha", "[Two · 2 projects]", "Beta10",
                                      "beta2", "[No programme · 1 project]", "nothing"}));
        model.setGrouping(PortfolioGrouping::Tag);
        QCOMPARE(names(model), words({"[x · 2 projects]", "Beta10", "alpha", "[y · 1 project]",
                                      "alpha", "[No tag · 2 projects]", "beta2", "nothing"}));
        QCOMPARE(model.shownProjects(), 4);
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    }

    void portfolioFiltersByNameProgrammeAndTag()
    {
        PortfolioModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setItems(four(), 1000);
        model.setFilter(QStringLiteral(" BETA "));
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(QStringLiteral("two"));
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(QStringLiteral("y"));
        QCOMPARE(names(model), words({"alpha"}));
        QCOMPARE(model.projects(), 4);
    }

    void portfolioSaysWhyThereIsNoFigure()
    {
        PortfolioModel model;
        model.setItems(four(), 1000);
        const int last = model.rowCount() - 1;
        QCOMPARE(model.index(last, PortfolioModel::Code).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(last, PortfolioModel::Mix).data().toString(),
                 QStringLiteral("no code"));
    }

    void filesAreReadPageByPage()
    {
        SlowStore slow(300);
        FileTableModel model(slow.fetch());
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QSignalSpy answered(&model, &FileTableModel::answered);
        model.setQuery({});
        QCOMPARE(model.rowCount(), 0);
        slow.answerAll();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(model.rowCount(), 300);
        QCOMPARE(slow.asked, QList<int>{0});
        QVERIFY(!model.file(200));
        QCOMPARE(model.index(200, 0).data().toString(), QStringLiteral("…")); // and asks for it
        QCOMPARE(slow.asked, (QList<int>{0, 128}));
        slow.answerAll();
        QCOMPARE(model.index(200, 0).data().toString(), QStringLiteral("src/200.rs"));
        QCOMPARE(slow.asked, (QList<int>{0, 128}));
    }

    void aLateAnswerToAnOlderQuestionIsDropped()
    {
        SlowStore slow(10);
        FileTableModel model(slow.fetch());
        FileTableModel::Answer late;
        FileTableModel first(
            [&late](const store::FileQuery &, const FileTableModel::Answer &answer) {
                if (!late)
                    late = answer;
            });
        first.setQuery({});
        first.setQuery({});
        store::FilePage page;
        page.total = 5;
        late(page);
        QVERIFY(!first.total());
    }

    void unsafeFiguresAreOnlyWhereTheyWereCounted()
    {
        SlowStore slow(4);
        FileTableModel model(slow.fetch());
        model.setQuery({});
        slow.answerAll();
        QCOMPARE(model.index(0, FileTableModel::R1).data().toString(), QStringLiteral("0")); // Rust
        QCOMPARE(model.index(1, FileTableModel::R1).data().toString(), QStringLiteral("–")); // C
    }

    void waitingForRowsEndsWhenTheyAreRead()
    {
        SlowStore slow(300);
        FileTableModel model(slow.fetch());
        model.setQuery({});
        slow.answerAll();
        int done = 0;
        model.whenRead({1, 2}, [&] { ++done; });
        QCOMPARE(done, 1);
        model.whenRead({1, 299}, [&] { ++done; });
        QCOMPARE(done, 1);
        slow.answerAll();
        QCOMPARE(done, 2);
    }

    void everyColumnHasWords()
    {
        SlowStore slow(1);
        FileTableModel files(slow.fetch());
        for (int column = 0; column < FileTableModel::ColumnCount; ++column) {
            QVERIFY(
                !files.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(
                !files.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
        HotFilesModel hot;
        const QAbstractItemModelTester tester(&hot, Reporting::QtTest);
        hot.setFiles({file(2), file(3)}, true);
        QCOMPARE(hot.index(0, 0).data().toString(), QStringLiteral("r: src/2.rs"));
    }

    void rowsBecomeText()
    {
        SlowStore slow(3);
        FileTableModel model(slow.fetch());
        model.setQuery({});
        slow.answerAll();
        const std::vector<int> columns = {FileTableModel::File, FileTableModel::Code};
        QCOMPARE(tableText(model, {0, 2}, columns, TableFormat::Tsv),
                 QStringLiteral("File\tCode\nsrc/0.rs\t1000\nsrc/2.rs\t1002\n"));
        QCOMPARE(tableText(model, {1}, columns, TableFormat::Markdown),
                 QStringLiteral("| File | Code |\n| --- | ---: |\n| src/1.rs | 1,001 |\n"));
        QVERIFY(tableText(model, {1}, columns, TableFormat::Csv)
                    .contains(QStringLiteral("src/1.rs,1001")));
    }
};

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
