// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_counter.h"

#include <QRandomGenerator>
#include <QtTest>

#include <array>
#include <set>

using namespace ferrograph;
using namespace ferrograph::languages;

namespace
{

// Everywhere a mark: whatever can go wrong around one does.
const TextCounter &dense()
{
    CountOptions options;
    options.markSpacing = 1;
    static const TextCounter lines(LanguageTable::builtin(), options);
    return lines;
}

const TextCounter &counter()
{
    static const TextCounter lines(LanguageTable::builtin());
    return lines;
}

LanguageId language(const char *name)
{
    return LanguageTable::builtin().find(name).value();
}

// What opens, closes, escapes and joins in one language or another, and what is looked for.
constexpr std::array pieces = {"\n",
                               "\n",
                               "\n",
                               "\n\n",
                               "x\n",
                               "word ",
                               " ",
                               "\t",
                               "\r\n",
                               "\\",
                               "\\\n",
                               "\"",
                               "\"",
                               "'",
                               "`",
                               "\"\"\"",
                               "'''",
                               "//",
                               "// c\n",
                               "/*",
                               "*/",
                               "/* c */",
                               "#",
                               "# c\n",
                               "#!",
                               "--",
                               "--[[",
                               "]]",
                               "[==[",
                               "]==]",
                               ";",
                               "<!--",
                               "-->",
                               "```\n",
                               "~~~\n",
                               "``",
                               "(",
                               ")",
                               "[",
                               "]",
                               "{",
                               "}",
                               "{\n",
                               "}\n",
                               "<",
                               ">",
                               "=",
                               "=>",
                               ",",
                               ":",
                               ": |\n",
                               "- >\n",
                               "  a\n",
                               "    b: c\n",
                               ".. ",
                               ".. c\n",
                               "   i\n",
                               "unsafe ",
                               "unsafe",
                               "unsafe {",
                               "unsafe fn f",
                               "extern ",
                               "extern \"C\" {\n",
                               "static ",
                               "mut ",
                               "static mut X: u8 = 1;\n",
                               "#[",
                               "#[no_mangle]\n",
                               "no_mangle",
                               "#[unsafe(",
                               "link_section = \"x\"",
                               "export_name",
                               "impl ",
                               "trait ",
                               "fn f() ",
                               "fn ",
                               "r#\"",
                               "\"#",
                               "r\"",
                               "b'",
                               "'a",
                               "'\\n'",
                               "R\"x(",
                               ")x\"",
                               "1'000",
                               "<<EOF\n",
                               "<<-EOF\n",
                               "EOF\n",
                               "\nEOF\n",
                               "$(",
                               "${",
                               "$'",
                               "=pod\n",
                               "\n=cut\n",
                               "=head1 a\n",
                               "q{",
                               "qw(a b)",
                               "s/a/b/",
                               "y/",
                               "m{",
                               "/",
                               "/a/",
                               "return ",
                               "split ",
                               "$x ",
                               "__END__\n",
                               "__DATA__\n",
                               "dnl c\n",
                               "def f(a,\n b):\n",
                               "class A:\n",
                               "async def g(): ",
                               "u\"d\"\n",
                               "    \"\"\"doc\n",
                               "ctypes",
                               "import ctypes\n",
                               "ctypes.cdll",
                               "sun.misc.Unsafe",
                               "native ",
                               "eval(",
                               "////\n",
                               "\xC3\xA9",
                               "\xF0\x9F",
                               "%{\n",
                               "%}\n",
                               "goto 1;\n",
                               "native int f();\n"};

constexpr std::array plainLines = {"a\n", "    b(c);\n", "\n", "a = 1\n", "word word\n", "  - x\n"};

// `hard` of 1000 pieces are not plain lines: what is never closed hides all that comes after it.
QByteArray soup(QRandomGenerator &random, int count, int hard)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += int(random.bounded(1000)) < hard
                    ? pieces[random.bounded(quint32(pieces.size()))]
                    : plainLines[random.bounded(quint32(plainLines.size()))];
    }
    return text;
}

// Another version of `base`: some of it stays, moves or goes, and something new comes. `copied` are
// the ranges as a delta would have them.
QByteArray edited(const QByteArray &base, QRandomGenerator &random, int hard,
                  std::vector<CopiedRange> &copied)
{
    QByteArray target;
    copied.clear();
    const auto copy = [&](qsizetype from, qsizetype size) {
        if (size <= 0)
            return;
        copied.push_back({std::uint32_t(target.size()), std::uint32_t(from), std::uint32_t(size)});
        target += base.mid(from, size);
    };
    qsizetype from = 0;
    const int edits = int(random.bounded(1, 5));
    for (int i = 0; i < edits && from < base.size(); ++i) {
        const qsizetype stop = from + qsizetype(random.bounded(quint32(base.size() - from)));
        copy(from, stop - from);
        from = std::min(base.size(), stop + qsizetype(random.bounded(20)));
        target += soup(random, int(random.bounded(4)), hard);
        if (random.bounded(6) == 0 && base.size() > 100) { // a piece from elsewhere
            const auto place = qsizetype(random.bounded(quint32(base.size() - 100)));
            copy(place, qsizetype(random.bounded(100, int(base.size() - place) + 1)));
        }
    }
    if (random.bounded(10) != 0)
        copy(from, base.size() - from);
    return target;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QString shown(const std::vector<Part> &parts)
{
    QString text;
    for (const Part &part : parts) {
        const UnsafeFigures &u = part.unsafe;
        text += QStringLiteral("%1 %2 %3; ")
                    .arg(part.lines.code)
                    .arg(part.lines.comment)
                    .arg(part.lines.blank);
        for (const std::uint32_t figure :
             {u.r0, u.r1, u.r2, u.blocks, u.functions, u.functionDeclarations, u.impls, u.traits,
              u.externs, u.staticMut, u.attributes, u.functionPointers, u.sites})
            text += QString::number(figure) + ' ';
    }
    return text;
}

} // namespace

class TestLineFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheCommonLanguages();
    void jumpsOverWhatIsThere();
    void jumpsInsideOfUnsafeRegions();
    void seesWhatTheNextLineChanges_data();
    void seesWhatTheNextLineChanges();
    void countsEveryVersionAsInFull_data();
    void countsEveryVersionAsInFull();
};

void TestLineFollower::followsTheCommonLanguages()
{
    for (const char *name : {"C", "C++", "Rust", "Python", "JavaScript", "TypeScript", "Java",
                             "Perl", "Shell", "YAML", "JSON", "Markdown", "CMake", "Makefile"})
        QVERIFY2(counter().canFollow(language(name)), name);
    // Where something outside of the changed lines rules them.
    for (const char *name : {"Go", "C#", "PHP", "Vue", "Jupyter Notebook", "Fortran", "OCaml"})
        QVERIFY2(!counter().canFollow(language(name)), name);
}

// That lines are really not read again shows where the earlier bytes lie about themselves.
void TestLineFollower::jumpsOverWhatIsThere()
{
    QByteArray base = "int first;\n";
    for (int i = 0; i < 1000; ++i)
        base += "int some_variable_or_other; // of the thousand\n";
    CountMemory memory;
    counter().count(language("C"), viewOf(base), {}, &memory);
    QVERIFY(memory.marks.size() > 100);
    QVERIFY(memory.marks.size() < 500);
    QByteArray target = "int first, new_one;\n" + base.mid(11);
    const std::vector<CopiedRange> copied = {{20, 11, std::uint32_t(base.size() - 11)}};
    QByteArray lying = target;
    lying.replace("int some", "// int s");
    const auto parts = counter().count(language("C"), viewOf(lying), {&memory, copied}, nullptr);
    const auto truth = counter().count(language("C"), viewOf(target));
    QCOMPARE(truth[0].lines.code, 1001U);
    QVERIFY(parts[0].lines.code > 980);
}

// A change in a long unsafe function does not have all of it read again.
void TestLineFollower::jumpsInsideOfUnsafeRegions()
{
    const QByteArray head = "fn a() {}\nunsafe fn b() {\n";
    QByteArray rest;
    for (int i = 0; i < 1000; ++i)
        rest += "    if c(some_argument_or_other) { d(); }\n";
    rest += "    unsafe {\n        e();\n    }\n}\nunsafe impl F for G {}\n";
    const QByteArray base = head + rest;
    const QByteArray added = "    while h() { i(); }\n";
    CountMemory memory;
    counter().count(language("Rust"), viewOf(base), {}, &memory);
    QVERIFY(memory.marks.size() > 100);
    const std::vector<CopiedRange> copied = {{0, 0, std::uint32_t(head.size())},
                                             {std::uint32_t(head.size() + added.size()),
                                              std::uint32_t(head.size()),
                                              std::uint32_t(rest.size())}};
    const auto parts =
        counter().count(language("Rust"), viewOf(head + added + rest), {&memory, copied}, nullptr);
    QCOMPARE(parts[0].lines.code, 1008U);
    QCOMPARE(parts[0].unsafe.r0, 3U);    // the block
    QCOMPARE(parts[0].unsafe.r1, 1006U); // the function
    QCOMPARE(parts[0].unsafe.r2, 1007U); // and the impl
    QCOMPARE(parts[0].unsafe.functions, 1U);
    QCOMPARE(parts[0].unsafe.blocks, 1U);
    QCOMPARE(parts[0].unsafe.impls, 1U);
    // Earlier bytes that lie about themselves show what was not read.
    QByteArray lying = rest;
    lying.replace("    if c(", "    // c(");
    const auto jumped =
        counter().count(language("Rust"), viewOf(head + added + lying), {&memory, copied}, nullptr);
    QVERIFY(jumped[0].lines.code > 980);
    QVERIFY(jumped[0].unsafe.r1 > 980);
}

void TestLineFollower::seesWhatTheNextLineChanges_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("same");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("static mut") << QByteArray("Rust") << QByteArray("static\n")
                                << QByteArray("mut X: u8 = 1;\n") << QByteArray("Y: u8 = 1;\n");
    QTest::newRow("extern") << QByteArray("Rust") << QByteArray("extern\n")
                            << QByteArray("crate a;\n") << QByteArray("{ fn a(); }\n");
    QTest::newRow("a site") << QByteArray("JavaScript") << QByteArray("require\n")
                            << QByteArray("(\"bindings\")\n") << QByteArray("a = 1\n");
    QTest::newRow("a block") << QByteArray("YAML") << QByteArray("a: |\n  b\n\n")
                             << QByteArray("c: # d\n") << QByteArray("  # e\n");
    QTest::newRow("a docstring") << QByteArray("Python") << QByteArray("def f():\n")
                                 << QByteArray("    a = 1\n") << QByteArray("    'b'\n");
}

// What stands on a line can depend on the next one.
void TestLineFollower::seesWhatTheNextLineChanges()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, same);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const LanguageId which = language(name.constData());
    const QByteArray head = "a\nb\n" + same;
    const QByteArray base = head + before + "c\nd\n";
    const QByteArray target = head + after + "c\nd\n";
    CountMemory memory;
    dense().count(which, viewOf(base), {}, &memory);
    const std::vector<CopiedRange> copied = {{0, 0, std::uint32_t(head.size())}};
    QCOMPARE(shown(dense().count(which, viewOf(target), {&memory, copied}, nullptr)),
             shown(dense().count(which, viewOf(target))));
}

void TestLineFollower::countsEveryVersionAsInFull_data()
{
    QTest::addColumn<int>("id");
    const LanguageTable &table = LanguageTable::builtin();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const LanguageId id{static_cast<std::uint16_t>(i)};
        if (counter().canFollow(id))
            QTest::newRow(table[id].name.c_str()) << int(i);
    }
}

// Chains of versions, each counted from the one before and in full.
void TestLineFollower::countsEveryVersionAsInFull()
{
    QFETCH(int, id);
    const LanguageId which{static_cast<std::uint16_t>(id)};
    const std::string name = LanguageTable::builtin()[which].name;
    const std::set<std::string> thorough = {"Rust",       "C",    "Python",   "Perl", "Shell",
                                            "JavaScript", "YAML", "Markdown", "Ruby", "Java"};
    const int chains = thorough.contains(name) ? 2000 : 60;
    std::size_t marks = 0;
    QRandomGenerator random(quint32(1000 + id));
    for (int chain = 0; chain < chains; ++chain) {
        const TextCounter &lines = chain % 5 == 0 ? counter() : dense();
        const int hard = std::array{10, 50, 200, 600}[std::size_t(chain % 4)];
        QByteArray text = soup(random, int(random.bounded(10, chain % 5 == 0 ? 1200 : 80)), hard);
        CountMemory memory;
        QCOMPARE(shown(lines.count(which, viewOf(text), {}, &memory)),
                 shown(lines.count(which, viewOf(text))));
        for (int version = 0; version < 12; ++version) {
            std::vector<CopiedRange> copied;
            const QByteArray next = edited(text, random, hard, copied);
            CountMemory nextMemory;
            const auto followed = lines.count(which, viewOf(next), {&memory, copied}, &nextMemory);
            const auto leaf = lines.count(which, viewOf(next), {&memory, copied}, nullptr);
            const auto full = lines.count(which, viewOf(next));
            QCOMPARE(shown(followed), shown(full));
            QCOMPARE(shown(leaf), shown(full));
            text = next;
            marks += nextMemory.marks.size();
            memory = std::move(nextMemory);
        }
    }
    QVERIFY(marks > std::size_t(chains)); // there was something to jump over
}

QTEST_APPLESS_MAIN(TestLineFollower)
#include "tst_line_follower.moc"
