// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_counter.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::languages;

namespace
{

Part counted(const std::string &text)
{
    static const TextCounter counter(LanguageTable::builtin());
    return counter.count(*LanguageTable::builtin().find("Rust"), text).front();
}

std::vector<UnsafeRegion> regionsOf(const std::string &text)
{
    static const TextCounter counter(LanguageTable::builtin());
    return counter.unsafeRegions(*LanguageTable::builtin().find("Rust"), text);
}

std::string sample()
{
    QFile file(test::dataPath(QStringLiteral("languages/regions.rs")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll().toStdString();
}

QByteArray shown(const UnsafeFigures &f)
{
    return QStringLiteral(
               "r0 %1 r1 %2 r2 %3 blocks %4 fns %5 decls %6 impls %7 traits %8 externs %9 ")
               .arg(f.r0)
               .arg(f.r1)
               .arg(f.r2)
               .arg(f.blocks)
               .arg(f.functions)
               .arg(f.functionDeclarations)
               .arg(f.impls)
               .arg(f.traits)
               .arg(f.externs)
               .toUtf8() +
           QStringLiteral("statics %1 attributes %2 pointers %3")
               .arg(f.staticMut)
               .arg(f.attributes)
               .arg(f.functionPointers)
               .toUtf8();
}

} // namespace

class TestRustUnsafe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The figures of tests/data/languages/regions.rs come from a second method: a walk over the
    // token trees of the crate proc-macro2, which knows nothing of this program. It does not know
    // bare attributes: two of the four are written `unsafe(…)` and in its count.
    void agreesWithAWalkOverTokenTrees()
    {
        const Part part = counted(sample());
        QCOMPARE(part.lines, (Lines{74, 6, 19}));
        UnsafeFigures expected;
        expected.blocks = 8;
        expected.functions = 5;
        expected.functionDeclarations = 1;
        expected.functionPointers = 3;
        expected.impls = 2;
        expected.traits = 2;
        expected.externs = 2;
        expected.staticMut = 3;
        expected.attributes = 2 + 2;
        expected.r0 = 12;
        expected.r1 = 29;
        expected.r2 = 43;
        QCOMPARE(shown(part.unsafe), shown(expected));
    }

    // By hand, from the lines of the file.
    void listsItsRegions()
    {
        const std::vector<UnsafeRegion> expected = {
            {RegionKind::Function, 23, 31}, {RegionKind::Block, 30, 30},
            {RegionKind::Function, 35, 42}, {RegionKind::Trait, 44, 49},
            {RegionKind::Function, 46, 48}, {RegionKind::Impl, 51, 53},
            {RegionKind::Function, 52, 52}, {RegionKind::Extern, 55, 58},
            {RegionKind::Extern, 60, 62},   {RegionKind::Function, 68, 70},
            {RegionKind::Block, 69, 69},    {RegionKind::Impl, 71, 71},
            {RegionKind::Block, 81, 85},    {RegionKind::Block, 84, 84},
            {RegionKind::Block, 86, 86},    {RegionKind::Block, 86, 86},
            {RegionKind::Block, 87, 90},    {RegionKind::Block, 91, 91},
            {RegionKind::Trait, 99, 99}};
        QVERIFY(regionsOf(sample()) == expected);
    }

    void lineEndsChangeNothing()
    {
        const std::string crlf =
            QByteArray::fromStdString(sample()).replace("\n", "\r\n").toStdString();
        QCOMPARE(shown(counted(crlf).unsafe), shown(counted(sample()).unsafe));
        QVERIFY(regionsOf(crlf) == regionsOf(sample()));
    }

    void countsSmallTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("figures");
        const auto row = [](const char *name, const char *text, const char *figures) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(figures);
        };
        const char *const nothing =
            "r0 0 r1 0 r2 0 blocks 0 fns 0 decls 0 impls 0 traits 0 externs 0 "
            "statics 0 attributes 0 pointers 0";
        row("a reference", "fn f(x: &'static mut u8) {}", nothing);
        row("a raw name", "fn r#unsafe() {} fn f() { r#unsafe() }", nothing);
        row("names around it", "let unsafe_x = 1; let x_unsafe = 2; let ünsafe = unsafeü;",
            nothing);
        row("a word before a parenthesis elsewhere", "#[ctor(unsafe)]\nfn f() {}", nothing);
        row("an external crate", "extern crate core; extern \"C\" fn f() {}", nothing);
        row("no attribute", "let no_mangle = [no_mangle]; f(export_name = 1);", nothing);
        row("documentation is a token", "unsafe /// documentation\n{ }", nothing);
        row("every qualifier", "pub const async unsafe extern \"C\" fn f()\n{\n\n}",
            "r0 0 r1 3 r2 3 blocks 0 fns 1 decls 0 impls 0 traits 0 externs 0 statics 0 attributes "
            "0 pointers 0");
        row("arrows are no brackets", "unsafe fn f<T>(x: T) -> Vec<fn(T) -> u8> {\n}",
            "r0 0 r1 2 r2 2 blocks 0 fns 1 decls 0 impls 0 traits 0 externs 0 statics 0 attributes "
            "0 pointers 0");
        row("a body never found", "trait A { unsafe fn f() }\nstruct B {}",
            "r0 0 r1 0 r2 0 blocks 0 fns 0 decls 1 impls 0 traits 0 externs 0 statics 0 attributes "
            "0 pointers 0");
        row("inner attributes",
            "#![no_mangle] #![cfg_attr(all(unix), export_name = \"a\", no_mangle)]",
            "r0 0 r1 0 r2 0 blocks 0 fns 0 decls 0 impls 0 traits 0 externs 0 statics 0 attributes "
            "3 pointers 0");
        row("a text cut in a block", "fn f() {\nunsafe {\n    g();\n",
            "r0 2 r1 2 r2 2 blocks 1 fns 0 decls 0 impls 0 traits 0 externs 0 statics 0 attributes "
            "0 pointers 0");
    }

    void countsSmallTexts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, figures);
        QCOMPARE(shown(counted(text.toStdString()).unsafe), figures);
    }
};

QTEST_GUILESS_MAIN(TestRustUnsafe)
#include "tst_rust_unsafe.moc"
