// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/descriptor_stream.h"
#include "app/cli/output/json_stream.h"
#include "app/cli/output/progress_bar.h"
#include "app/cli/output/sheet.h"
#include "app/cli/output/terminal.h"

#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <sstream>

using namespace ferrograph;
using namespace ferrograph::cli;

namespace
{

Sheet sample()
{
    Sheet sheet;
    sheet.columns = {
        {"path", "Path"}, {"code", "Code"}, {"share", "Share"}, {"more", "More", Shown::CsvOnly}};
    sheet.rows = {{std::string("src/a.c"), std::uint64_t{1234567}, Share{0.125}, std::uint64_t{7}},
                  {std::string("b, \"c\"\nd"), std::uint64_t{0}, Cell{}, Cell{}}};
    return sheet;
}

QByteArray table(const Sheet &sheet, Terminal terminal = {})
{
    std::ostringstream out;
    writeTable(out, sheet, terminal);
    return QByteArray::fromStdString(out.str());
}

} // namespace

class TestCliOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_CTYPE, "C.UTF-8"); }

    void tableAlignsNumbersRight()
    {
        QCOMPARE(table(sample()), QByteArray("Path              Code   Share\n"
                                             "src/a.c      1,234,567  12.5 %\n"
                                             "b, \"c\"\\x0ad          0       –\n"));
    }

    void tableFitsTheTerminal()
    {
        Sheet sheet = sample();
        sheet.rows[0][0] = std::string("a/very/long/path/to/some/file.cpp");
        Terminal terminal;
        terminal.width = 40;
        const QList<QByteArray> lines = table(sheet, terminal).split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(QString::fromUtf8(line).size() <= 40, line.constData());
        QVERIFY(lines[1].startsWith("…"));
        QVERIFY(lines[1].contains("file.cpp  1,234,567"));
    }

    void tableHasTotalAndNotes()
    {
        Sheet sheet = sample();
        sheet.total = {std::string("Total"), std::uint64_t{1234567}, Cell{}, Cell{}};
        sheet.notes = {"one note"};
        const QList<QByteArray> lines = table(sheet).split('\n');
        QVERIFY(lines[3].count('-') == lines[3].size() && lines[3].size() > 20);
        QVERIFY(lines[4].startsWith("Total "));
        QCOMPARE(lines[6], QByteArray("one note"));
    }

    void colourOnlyWhereWanted()
    {
        Terminal terminal;
        QVERIFY(!table(sample(), terminal).contains('\x1b'));
        terminal.colour = true;
        QVERIFY(table(sample(), terminal).startsWith("\x1b[1m"));
    }

    void csvIsRfc4180()
    {
        std::ostringstream out;
        writeCsv(out, sample());
        QCOMPARE(QByteArray::fromStdString(out.str()), QByteArray("path,code,share,more\r\n"
                                                                  "src/a.c,1234567,0.125,7\r\n"
                                                                  "\"b, \"\"c\"\"\nd\",0,,\r\n"));
    }

    void jsonIsStreamed()
    {
        std::ostringstream out;
        JsonStream json(out);
        json.member("a", 1);
        json.beginList("empty");
        json.endList();
        json.beginList("list");
        json.element({{"x", "\xFF"}});
        json.element(nullptr);
        json.endList();
        json.end();
        const auto parsed = Json::parse(out.str());
        QCOMPARE(parsed["a"].get<int>(), 1);
        QVERIFY(parsed["empty"].empty() && parsed["empty"].is_array());
        QCOMPARE(parsed["list"].size(), std::size_t{2});
        QCOMPARE(parsed["list"][0]["x"].get<std::string>(), std::string("\xEF\xBF\xBD"));
    }

    void widthsAreThoseOfATerminal_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("ascii") << QByteArray("abc") << 3;
        QTest::newRow("accents") << QByteArray("grün") << 4;
        QTest::newRow("wide") << QByteArray("日本") << 4;
        QTest::newRow("combining") << QByteArray("e\u0301") << 1;
        QTest::newRow("cut short") << QByteArray("a\xE2") << 2;
    }

    void widthsAreThoseOfATerminal()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, width);
        QCOMPARE(static_cast<int>(displayWidth(text.toStdString())), width);
    }

    void controlCharactersAreHarmless()
    {
        QCOMPARE(printable("a\x1b[31mb\u009b"), std::string("a\\x1b[31mb\\xc2\\x9b"));
        QCOMPARE(printable("grün"), std::string("grün"));
    }

    void progressLine_data()
    {
        QTest::addColumn<quint64>("done");
        QTest::addColumn<quint64>("total");
        QTest::addColumn<double>("elapsed");
        QTest::addColumn<int>("width");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("half") << quint64{50} << quint64{100} << 30.0 << 0
                              << QByteArray("Reading  [############............]  50/100 files"
                                            "  0:30 left");
        QTest::newRow("no total") << quint64{7} << quint64{0} << 1.0 << 0
                                  << QByteArray("Reading  7 files");
        QTest::newRow("just begun")
            << quint64{1} << quint64{100} << 0.1 << 0
            << QByteArray("Reading  [........................]  1/100 files");
        QTest::newRow("hours") << quint64{1} << quint64{3} << 3600.0 << 0
                               << QByteArray("Reading  [########................]  1/3 files"
                                             "  2:00:00 left");
        QTest::newRow("narrow") << quint64{50} << quint64{100} << 0.0 << 30
                                << QByteArray("Reading  50/100 files");
        QTest::newRow("tiny") << quint64{50} << quint64{100} << 0.0 << 8 << QByteArray("50 %");
        QTest::newRow("beyond") << quint64{5} << quint64{4} << 9.0 << 0
                                << QByteArray("Reading  [########################]  4/4 files");
    }

    void progressLine()
    {
        QFETCH(quint64, done);
        QFETCH(quint64, total);
        QFETCH(double, elapsed);
        QFETCH(int, width);
        QFETCH(QByteArray, line);
        const ProgressStep step{"Reading", done, total, "files"};
        QCOMPARE(QByteArray::fromStdString(
                     cli::progressLine(step, elapsed, static_cast<std::size_t>(width))),
                 line);
    }

    void noBarWithoutATerminal()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        {
            ProgressBar bar(ends[1], true);
            bar.progress().report({"Reading", 1, 2, "files"});
        }
        ::close(ends[1]);
        char byte = 0;
        QCOMPARE(::read(ends[0], &byte, 1), ssize_t{0});
        ::close(ends[0]);
    }

    void writeErrorsAreKept()
    {
        const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
        if (full < 0)
            QSKIP("there is no /dev/full here");
        DescriptorStream out(full);
        out << "words";
        QCOMPARE(out.finish(), ENOSPC);
        ::close(full);
    }
};

QTEST_GUILESS_MAIN(TestCliOutput)
#include "tst_cli_output.moc"
