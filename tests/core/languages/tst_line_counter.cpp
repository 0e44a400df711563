// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_counter.h"
#include "core/languages/text_decoding.h"
#include "tests/support/cpu_time.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QtTest>

#include <algorithm>
#include <array>
#include <random>
#include <thread>

using namespace ferrograph;
using namespace ferrograph::languages;

namespace
{

const TextCounter &counter()
{
    static const TextCounter instance(LanguageTable::builtin());
    return instance;
}

// A text whose every line was marked by hand: c code, m comment, b blank.
struct Case {
    QByteArray name;
    std::string language;
    std::string text;
    Lines lines;
    std::uint32_t sites = 0;
};

Case headed(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(": ");
    Case result;
    result.name = line.mid(3);
    result.language = line.mid(3, colon - 3).toStdString();
    const qsizetype sites = line.indexOf("{sites=");
    if (sites >= 0)
        result.sites = line.mid(sites + 7, line.indexOf('}', sites) - sites - 7).toUInt();
    return result;
}

std::vector<Case> casesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<Case> cases;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("== ")) {
            cases.push_back(headed(line));
        } else if (!line.isEmpty()) {
            Lines &sum = cases.back().lines;
            ++(line[0] == 'c' ? sum.code : line[0] == 'm' ? sum.comment : sum.blank);
            cases.back().text += line.mid(2).toStdString() + "\n";
        }
    }
    return cases;
}

const std::vector<Case> &cases()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> result;
        const QDir folder(test::dataPath(QStringLiteral("languages/cases")));
        for (const QString &name : folder.entryList({QStringLiteral("*.cases")}, QDir::Files)) {
            for (Case &one : casesOf(folder.filePath(name)))
                result.push_back(std::move(one));
        }
        return result;
    }();
    return all;
}

LanguageId idOf(const std::string &name)
{
    const auto id = LanguageTable::builtin().find(name);
    if (!id)
        qFatal("no language %s", name.c_str());
    return *id;
}

Lines linesOf(const std::vector<Part> &parts)
{
    Lines sum;
    for (const Part &part : parts) {
        sum.code += part.lines.code;
        sum.comment += part.lines.comment;
        sum.blank += part.lines.blank;
    }
    return sum;
}

// What the text says of its lines without any lexer.
std::uint32_t physicalLines(std::string_view text)
{
    const auto lineFeeds = std::count(text.begin(), text.end(), '\n');
    return static_cast<std::uint32_t>(lineFeeds) + (!text.empty() && text.back() != '\n' ? 1 : 0);
}

std::uint32_t blankLines(std::string_view text)
{
    std::uint32_t blank = 0;
    for (const QByteArray &line :
         QByteArray::fromRawData(text.data(), static_cast<int>(text.size())).split('\n'))
        blank += line.trimmed().isEmpty() ? 1 : 0;
    return text.empty() || text.back() == '\n' ? blank - 1 : blank;
}

QByteArray shown(const Lines &lines)
{
    return QStringLiteral("%1 code, %2 comment, %3 blank")
        .arg(lines.code)
        .arg(lines.comment)
        .arg(lines.blank)
        .toUtf8();
}

std::string replaced(const std::string &text, const std::string &lineEnd)
{
    return QByteArray::fromStdString(text).replace('\n', lineEnd.c_str()).toStdString();
}

std::string utf16(const std::string &text, bool bigEndian)
{
    std::string bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const QChar unit : QString::fromStdString(text)) {
        const char low = static_cast<char>(unit.unicode() & 0xFF);
        const char high = static_cast<char>(unit.unicode() >> 8);
        bytes += bigEndian ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

// Random text of the bytes that mean something to one language or another.
std::string noise(std::mt19937 &random, std::size_t size)
{
    static constexpr std::string_view alphabet =
        "\n\n\n  \t\r\"\"''``//**##--++(){}[]<>!%$@\\=|;:~?,.&^_"
        "rRqQsmyxubcLEND01\xC3\xA9";
    std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
        text += alphabet[pick(random)];
    return text;
}

} // namespace

class TestLineCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachCase_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name.constData()) << static_cast<int>(i);
    }

    void countsEachCase()
    {
        QFETCH(int, index);
        const Case &one = cases()[static_cast<std::size_t>(index)];
        const auto parts = counter().count(idOf(one.language), one.text);
        QCOMPARE(parts.size(), std::size_t(1));
        QCOMPARE(shown(parts.front().lines), shown(one.lines));
        QCOMPARE(parts.front().unsafe.sites, one.sites);
    }

    void hasACaseForEveryLanguage()
    {
        QSet<QByteArray> covered{"Vue", "Svelte", "Jupyter Notebook"}; // in tst_embedded_languages
        for (const Case &one : cases())
            covered.insert(QByteArray::fromStdString(one.language));
        const LanguageTable &table = LanguageTable::builtin();
        for (std::uint16_t i = 0; i < table.size(); ++i)
            QVERIFY2(covered.contains(QByteArray::fromStdString(table[LanguageId{i}].name)),
                     table[LanguageId{i}].name.c_str());
    }

    void lineEndsAndEncodingsChangeNothing_data() { countsEachCase_data(); }

    void lineEndsAndEncodingsChangeNothing()
    {
        QFETCH(int, index);
        const Case &one = cases()[static_cast<std::size_t>(index)];
        const std::array variants = {replaced(one.text, "\r\n"),
                                     replaced(one.text, "\r"),
                                     one.text.substr(0, one.text.size() - 1),
                                     "\xEF\xBB\xBF" + one.text,
                                     utf16(one.text, false),
                                     utf16(replaced(one.text, "\r\n"), true)};
        for (std::size_t i = 0; i < variants.size(); ++i) {
            const DecodedText decoded = decodeText(variants[i]);
            QCOMPARE(decoded.kind(), ContentKind::Text);
            const auto parts = counter().count(idOf(one.language), decoded.text());
            QVERIFY2(parts.front().lines == one.lines,
                     QByteArray::number(int(i)) + ": " + shown(parts.front().lines));
            QCOMPARE(parts.front().unsafe.sites, one.sites);
        }
    }

    void addsUpOnEveryBeginningOfACase()
    {
        for (const Case &one : cases()) {
            for (std::size_t size = 0; size <= one.text.size(); ++size) {
                const std::string text = one.text.substr(0, size);
                const Lines lines = linesOf(counter().count(idOf(one.language), text));
                QVERIFY2(lines.physical() == physicalLines(text),
                         one.name + " cut at " + QByteArray::number(int(size)));
                QCOMPARE(lines.blank, blankLines(text));
            }
        }
    }

    void addsUpOnNoise()
    {
        std::mt19937 random(20260824);
        const LanguageTable &table = LanguageTable::builtin();
        for (std::uint16_t i = 0; i < table.size(); ++i) {
            for (int round = 0; round < 40; ++round) {
                const std::string text = noise(random, 400);
                const Lines lines = linesOf(counter().count(LanguageId{i}, text));
                QVERIFY2(lines.physical() == physicalLines(text),
                         (table[LanguageId{i}].name + " on\n" + text).c_str());
                QVERIFY2(lines.blank == blankLines(text),
                         (table[LanguageId{i}].name + " on\n" + text).c_str());
            }
        }
    }

    void readsFromOneThreadAsFromMany()
    {
        const Case &one = cases().front();
        std::array<std::vector<Part>, 4> answers;
        {
            std::vector<std::jthread> threads;
            for (auto &answer : answers)
                threads.emplace_back([&] {
                    for (int round = 0; round < 200; ++round)
                        answer = counter().count(idOf(one.language), one.text);
                });
        }
        for (const auto &answer : answers)
            QCOMPARE(answer.front().lines, one.lines);
    }

    void anEmptyTextHasNoLines()
    {
        const LanguageTable &table = LanguageTable::builtin();
        for (std::uint16_t i = 0; i < table.size(); ++i) {
            QCOMPARE(linesOf(counter().count(LanguageId{i}, "")), Lines{});
            QCOMPARE(linesOf(counter().count(LanguageId{i}, "\n")), (Lines{0, 0, 1}));
        }
    }

    void docstringsCanBeCode()
    {
        const TextCounter strict(LanguageTable::builtin(), {.docstringsAreComments = false});
        const std::string text = "\"\"\"Doc.\"\"\"\ndef f():\n    '''Doc.'''\n    # comment\n";
        QCOMPARE(strict.count(idOf("Python"), text).front().lines, (Lines{3, 1, 0}));
        QCOMPARE(counter().count(idOf("Python"), text).front().lines, (Lines{1, 3, 0}));
    }

    // Texts of one line of 50 MB that make a lexer look far ahead from every place.
    void takesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("plain") << QByteArray("C") << QByteArray("x");
        QTest::newRow("quotes") << QByteArray("C") << QByteArray("'\\\"");
        QTest::newRow("raw strings") << QByteArray("C++") << QByteArray("R\"(");
        QTest::newRow("nested comments") << QByteArray("Rust") << QByteArray("/*");
        QTest::newRow("unsafe") << QByteArray("Rust") << QByteArray("unsafe fn x<");
        QTest::newRow("attributes") << QByteArray("Rust") << QByteArray("[no_mangle,");
        QTest::newRow("regular expressions") << QByteArray("JavaScript") << QByteArray("=/[");
        QTest::newRow("templates") << QByteArray("JavaScript") << QByteArray("`${");
        QTest::newRow("interpolations") << QByteArray("C#") << QByteArray("$\"{");
        QTest::newRow("percent") << QByteArray("Ruby") << QByteArray(" %q(");
        QTest::newRow("heredocs") << QByteArray("Shell") << QByteArray("<<a ");
        QTest::newRow("heredoc lines") << QByteArray("Shell") << QByteArray("<<a\n");
        QTest::newRow("tags") << QByteArray("PLpgSQL") << QByteArray("$a$b ");
        QTest::newRow("make") << QByteArray("Makefile") << QByteArray("\"\\");
        QTest::newRow("headers") << QByteArray("Python") << QByteArray("def f(\n");
        QTest::newRow("comment strings") << QByteArray("OCaml") << QByteArray("(*\"\\");
        QTest::newRow("code spans") << QByteArray("Markdown") << QByteArray("` `` ");
        QTest::newRow("percent strings") << QByteArray("Perl") << QByteArray("q(m{s/");
        QTest::newRow("data") << QByteArray("Scheme") << QByteArray("#;(");
        QTest::newRow("quoted ids") << QByteArray("OCaml") << QByteArray("{a|{b|");
        QTest::newRow("tags of a component") << QByteArray("Vue") << QByteArray("<script>");
        QTest::newRow("page") << QByteArray("PHP") << QByteArray("?><!--<?php ");
        QTest::newRow("blocks") << QByteArray("YAML") << QByteArray("a: |\n");
        QTest::newRow("notebook") << QByteArray("Jupyter Notebook") << QByteArray("{\"cells\":[");
        QTest::newRow("members") << QByteArray("C#") << QByteArray("unsafe x(");
        QTest::newRow("preambles") << QByteArray("Go") << QByteArray("import \"C\"\n/**/");
    }

    void takesLinearTime()
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, pattern);
        const int size = 4'000'000; // quadratic time would be hours
        const std::string text =
            pattern.repeated(size / static_cast<int>(pattern.size())).toStdString();
        const double began = test::cpuSeconds();
        const Lines lines = linesOf(counter().count(idOf(language.toStdString()), text));
        QCOMPARE(lines.physical(), physicalLines(text));
        const double spent = test::cpuSeconds() - began;
        QVERIFY2(spent < 10, QByteArray::number(spent) + " s");
    }

    void countsOneLineOfFiftyMegabytes()
    {
        std::string text(50'000'000, 'x');
        QCOMPARE(counter().count(idOf("C"), text).front().lines, (Lines{1, 0, 0}));
        text.front() = text[1] = '/';
        QCOMPARE(counter().count(idOf("C"), text).front().lines, (Lines{0, 1, 0}));
    }
};

QTEST_GUILESS_MAIN(TestLineCounter)
#include "tst_line_counter.moc"
