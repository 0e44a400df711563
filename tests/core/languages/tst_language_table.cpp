// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/bucket.h"
#include "core/languages/counts.h"
#include "core/languages/language_table.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QtTest>

#include <set>

using namespace ferrograph;
using namespace ferrograph::languages;

class TestLanguageTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFound()
    {
        const LanguageTable &table = LanguageTable::builtin();
        const auto cpp = table.find("C++");
        QVERIFY(cpp);
        QCOMPARE(table[*cpp].name, std::string("C++"));
        QVERIFY(table.find("c++") == cpp);
        QVERIFY(table.find("unix assembly"));
        QCOMPARE(table[*table.find("Unix Assembly")].group, std::string("Assembly"));
        QVERIFY(!table.find("Klingon"));
        QVERIFY(!table.find(""));
    }

    void namesAreDistinct()
    {
        const LanguageTable &table = LanguageTable::builtin();
        std::set<std::string> seen;
        for (std::uint16_t i = 0; i < table.size(); ++i) {
            const Language &language = table[{i}];
            QVERIFY2(seen.insert(language.name).second, language.name.c_str());
            QVERIFY2(!language.basis.empty(), language.name.c_str());
            QCOMPARE(table.find(language.name)->value, i);
        }
    }

    void classesAsSourced_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("expected");
        // CISA's and the NSA's lists, and the judgements of docs/languages.md.
        for (const char *name : {"C", "C++", "Objective-C", "Cuda", "Zig", "Yacc", "RenderScript"})
            QTest::newRow(name) << QByteArray(name) << QByteArray("unsafe");
        for (const char *name :
             {"Rust", "Go", "Python", "Java", "C#", "Swift", "Ruby", "Ada", "Shell", "fish"})
            QTest::newRow(name) << QByteArray(name) << QByteArray("safe");
        for (const char *name : {"Assembly", "Unix Assembly", "Motorola 68K Assembly", "LLVM"})
            QTest::newRow(name) << QByteArray(name) << QByteArray("assembly");
        for (const char *name : {"D", "V", "Nim", "Pascal", "Vala", "WebAssembly", "Vue"})
            QTest::newRow(name) << QByteArray(name) << QByteArray("mixed");
        for (const char *name : {"XML", "JSON", "Markdown", "CMake", "GLSL", "Verilog", "Meson"})
            QTest::newRow(name) << QByteArray(name) << QByteArray("none");
    }

    void classesAsSourced()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, expected);
        const LanguageTable &table = LanguageTable::builtin();
        const auto id = table.find(name.toStdString());
        QVERIFY(id);
        QCOMPARE(className(table[*id].languageClass), std::string_view(expected.constData()));
    }

    void everyFactIsInTheTable()
    {
        const QString path = test::sharedPath(QStringLiteral("data/languages.tsv"));
        if (path.isEmpty())
            QSKIP("the shared table of facts is not here");
        QFile facts(path);
        QVERIFY(facts.open(QIODevice::ReadOnly));
        const QList<QByteArray> columns = facts.readLine().trimmed().split('\t');
        const auto classColumn = columns.indexOf("safety_class");
        QVERIFY(classColumn > 0);
        const LanguageTable &table = LanguageTable::builtin();
        int rows = 0;
        while (!facts.atEnd()) {
            const QList<QByteArray> row = facts.readLine().split('\t');
            const auto id = table.find(row[0].toStdString());
            QVERIFY2(id, row[0].constData());
            const QByteArray expected =
                row[classColumn] == "not-applicable" ? QByteArray("none") : row[classColumn];
            QCOMPARE(className(table[*id].languageClass), std::string_view(expected.constData()));
            ++rows;
        }
        QVERIFY(rows > 100);
    }

    void overridesChangeClassAndHash()
    {
        const LanguageTable &builtin = LanguageTable::builtin();
        const auto changed = builtin.withClasses(R"({"zig": "safe", "D": "unsafe"})");
        QVERIFY_RESULT(changed);
        QVERIFY((*changed)[*changed->find("Zig")].languageClass == LanguageClass::Safe);
        QVERIFY((*changed)[*changed->find("D")].languageClass == LanguageClass::Unsafe);
        QVERIFY((*changed)[*changed->find("C")].languageClass == LanguageClass::Unsafe);
        QVERIFY(builtin[*builtin.find("Zig")].languageClass == LanguageClass::Unsafe);
        QVERIFY(changed->contentHash() != builtin.contentHash());
        QCOMPARE(changed->contentHash().size(), std::size_t(16));
        const auto back = changed->withClasses(R"({"Zig": "unsafe", "D": "mixed"})");
        QVERIFY_RESULT(back);
        QCOMPARE(back->contentHash(), builtin.contentHash());
        const auto none = builtin.withClasses("{}");
        QVERIFY_RESULT(none);
        QCOMPARE(none->contentHash(), builtin.contentHash());
    }

    void wrongOverridesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("language") << QByteArray(R"({"Klingon": "safe"})") << QByteArray("Klingon");
        QTest::newRow("class") << QByteArray(R"({"C": "fine"})") << QByteArray("\"fine\"");
        QTest::newRow("number") << QByteArray(R"({"C": 3})") << QByteArray("3");
        QTest::newRow("bytes") << QByteArray("{\"C\": \"\xff\"}") << QByteArray("JSON");
        QTest::newRow("array") << QByteArray(R"(["C"])") << QByteArray("object");
        QTest::newRow("cut") << QByteArray(R"({"C": )") << QByteArray("JSON");
        QTest::newRow("empty") << QByteArray() << QByteArray("JSON");
    }

    void wrongOverridesAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, named);
        const auto result =
            LanguageTable::builtin().withClasses({json.constData(), std::size_t(json.size())});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY2(QByteArray::fromStdString(result.error().message()).contains(named),
                 result.error().message().c_str());
    }

    void figuresAddAndSubtract()
    {
        const UnsafeFigures one = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
        const UnsafeFigures two = {2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26};
        UnsafeFigures sum = one;
        QVERIFY((sum += one) == two);
        QVERIFY((sum -= one) == one);
    }

    void bucketNamesGoBothWays()
    {
        for (const Bucket bucket : allBuckets)
            QVERIFY(bucketFromName(bucketName(bucket)) == bucket);
        QVERIFY(!bucketFromName("other"));
        QCOMPARE(bucketName(Bucket::Docs), std::string_view("docs"));
    }

    void bucketBasisGoesBothWays()
    {
        std::set<int> seen;
        const std::array<std::optional<bool>, 3> states = {std::nullopt, false, true};
        for (const auto vendored : states) {
            for (const auto generated : states) {
                for (const auto documentation : states) {
                    for (const bool content : {false, true}) {
                        const BucketBasis basis = {vendored, generated, documentation, content};
                        QVERIFY(BucketBasis::unpack(basis.pack()) == basis);
                        QVERIFY(basis.pack() < 128);
                        seen.insert(basis.pack());
                    }
                }
            }
        }
        QCOMPARE(seen.size(), std::size_t(54));
    }
};

QTEST_GUILESS_MAIN(TestLanguageTable)
#include "tst_language_table.moc"
