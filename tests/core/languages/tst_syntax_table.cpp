// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/byte_finder.h"
#include "core/languages/bytes.h"
#include "core/languages/language_table.h"
#include "core/languages/scan.h"
#include "core/languages/sites.h"
#include "core/languages/syntax.h"
#include "tests/support/result_checks.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace ferrograph;
using namespace ferrograph::languages;

class TestSyntaxTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryLanguage()
    {
        const LanguageTable &table = LanguageTable::builtin();
        for (std::uint16_t i = 0; i < table.size(); ++i)
            QVERIFY2(SyntaxTable::builtin().find(table[LanguageId{i}].name) != nullptr,
                     table[LanguageId{i}].name.c_str());
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *json, const char *words) {
            QTest::newRow(words) << QByteArray(json) << QByteArray(words);
        };
        row("{\"syntaxes\": {\"A\": {\"lines\": []}}}", "unknown key \"lines\" (A)");
        row("{\"syntaxes\": {\"A\": {\"like\": \"B\"}}}", "builds on \"B\"");
        row("{\"syntaxes\": {\"A\": {\"like\": \"A\"}}}", "builds on \"A\"");
        row("{\"syntaxes\": {\"A\": {\"forms\": [\"x\"]}}}", "unknown form \"x\" (A)");
        row("{\"syntaxes\": {\"A\": {\"line\": [{\"open\": \"#\", \"where\": \"x\"}]}}}",
            "unknown place \"x\"");
        row("{\"syntaxes\": {\"A\": {\"line\": [\"\"]}}}", "opens or closes with nothing");
        row("{\"syntaxes\": {\"A\": {\"variants\": [\"B\"]}}}", "there is no variant \"B\"");
        row("{\"syntaxes\": {\"A\": {\"strings\": 1}}}", "(A)");
        row("{", "syntax table: ");
    }

    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, words);
        const auto table = SyntaxTable::read(json.toStdString());
        QVERIFY(!table);
        QCOMPARE(table.error().code, ErrorCode::InvalidInput);
        QVERIFY2(QByteArray::fromStdString(table.error().message()).contains(words),
                 table.error().message().c_str());
    }

    void buildsOnOtherEntries()
    {
        const auto table = SyntaxTable::read(
            "{\"syntaxes\": {\"A\": {\"line\": [\"#\"], \"strings\": [{\"open\": \"'\"}]},"
            "\"B\": {\"like\": \"A\", \"+line\": [\"//\"], \"strings\": []}}}");
        QVERIFY_RESULT(table);
        const char *const text = "# x\n// y\n'\n# z'\n";
        QCOMPARE(countLines(*table->find("A"), text), (Lines{2, 2, 0}));
        QCOMPARE(countLines(*table->find("B"), text), (Lines{1, 3, 0}));
    }

    void siteTableNamesWhatIsWrong()
    {
        const auto table = SiteTable::read("{\"sites\": {\"A\": [\"a  b\"]}}");
        QVERIFY(!table);
        QVERIFY(QByteArray::fromStdString(table.error().message()).contains("(A)"));
        QVERIFY(!SiteTable::read("[]"));
    }

    void matchesSites_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("sites");
        const auto row = [](const char *pattern, const char *text, int sites) {
            QTest::newRow(text) << QByteArray(pattern) << QByteArray(text) << sites;
        };
        row("name", "name a.name name_ xname name1 name(", 3);
        row("cast [", "cast[x] cast  [y] cast x [", 2);
        row("Unsafe*", "UnsafePointer Unsafe NotUnsafe", 2);
        row("require (? \"ffi\"", "require 'ffi' require(\"ffi\") require \"ffi2\"", 2);
        row("unsafe {", "unsafe\n {} unsafe fn", 1);
        row("Obj.*", "Obj.magic Obj.repr Object.x", 2);
    }

    void matchesSites()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QFETCH(int, sites);
        compareSites(pattern, text, sites);
    }

    // The wide search must answer what a plain loop answers, wherever the byte stands.
    void findsBytesAsALoopDoes()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            std::string text;
            for (unsigned long i = 0, size = random() % 70; i < size; ++i)
                text += static_cast<char>('a' + random() % 26);
            std::string wanted;
            for (unsigned long i = 0, size = 1 + random() % 14; i < size; ++i)
                wanted += static_cast<char>('a' + random() % 40);
            const std::size_t limit = text.empty() ? 0 : random() % (text.size() + 1);
            const std::size_t from = limit == 0 ? 0 : random() % (limit + 1);
            const char *begin = text.data();
            const char *found =
                ByteFinder(wanted).find(begin + from, begin + limit, begin + text.size());
            const std::size_t expected = std::min(text.find_first_of(wanted, from), limit);
            QCOMPARE(static_cast<std::size_t>(found - begin), expected);
        }
    }

    void findsTextAsALoopDoes()
    {
        std::mt19937 random(8);
        for (int round = 0; round < 3000; ++round) {
            std::string text;
            for (unsigned long i = 0, size = random() % 90; i < size; ++i)
                text += static_cast<char>('a' + random() % 3);
            const std::string wanted =
                QByteArray("abcab").left(1 + static_cast<int>(random() % 5)).toStdString();
            const char *begin = text.data();
            const char *found = findText(begin, begin + text.size(), wanted);
            QCOMPARE(static_cast<std::size_t>(found - begin),
                     std::min(text.find(wanted), text.size()));
        }
    }

private:
    static void compareSites(const QByteArray &pattern, const QByteArray &text, int sites)
    {
        const QByteArray escaped = QByteArray(pattern).replace('"', "\\\"");
        const auto table =
            SiteTable::read(("{\"sites\": {\"A\": [\"" + escaped + "\"]}}").toStdString());
        QVERIFY_RESULT(table);
        const std::string owned = text.toStdString();
        SiteCounter counter(owned, *table->find("A"));
        countLines(*SyntaxTable::builtin().find("plain"), owned, &counter);
        QCOMPARE(int(counter.sites()), sites);
    }
};

QTEST_GUILESS_MAIN(TestSyntaxTable)
#include "tst_syntax_table.moc"
