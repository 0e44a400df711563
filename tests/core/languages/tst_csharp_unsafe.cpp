// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_counter.h"

#include <QtTest>

using namespace ferrograph::languages;

namespace
{

const TextCounter &counter()
{
    static const TextCounter instance(LanguageTable::builtin());
    return instance;
}

LanguageId csharp()
{
    return *LanguageTable::builtin().find("C#");
}

// Marked by hand: each line begins with 0 (in no region), 1 (in a member or type) or 2 (in a
// block).
const char *const sample = R"(0|using System;
0|class A {
0|    // unsafe { in a comment
0|    string s = "unsafe {"; string t = @"
0|unsafe { """; int @unsafe = 1; string u = $"{"unsafe {"}";
0|#region unsafe { don't
1|    public unsafe void M(int* p = default) {
1|        *p = '}';
0|
1|        if (p == null) { return; }
1|    }
0|    void N() {
2|        unsafe
2|        {
2|            byte* b = stackalloc byte[1];
2|            fixed (byte* c = s) { unsafe { *c = 0; } }
2|        }
0|    }
1|    unsafe int* P => Get(() => {
1|        return null;
1|    });
1|    static unsafe bool operator ==(A a, A b) {
1|        return true;
1|    }
1|    unsafe fixed byte buffer[10];
1|    [DllImport("x")] static extern unsafe int F(int* p);
1|    private unsafe int* Q { get;
1|        set; }
0|    int R = 1;
0|}
1|unsafe struct B {
1|    int* p;
1|}
1|unsafe delegate void D(int* p);
0|class C { unsafeX y; void unsafeZ() { } }
)";

std::string textOf(const char *marked)
{
    std::string text;
    for (const QByteArray &line : QByteArray(marked).split('\n'))
        text += line.mid(2).toStdString() + "\n";
    text.pop_back();
    return text;
}

int linesMarked(char least)
{
    int lines = 0;
    for (const QByteArray &line : QByteArray(sample).split('\n')) {
        const bool code = line.size() > 2 && !line.mid(2).trimmed().startsWith("//");
        lines += code && line[0] >= least ? 1 : 0;
    }
    return lines;
}

} // namespace

class TestCSharpUnsafe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRegionsByBraces()
    {
        const Part part = counter().count(csharp(), textOf(sample)).front();
        QCOMPARE(int(part.unsafe.r0), linesMarked('2'));
        QCOMPARE(int(part.unsafe.r1), linesMarked('1'));
        QCOMPARE(part.unsafe.r2, part.unsafe.r1);
        QCOMPARE(part.unsafe.blocks, 2U);
        QCOMPARE(part.unsafe.functions, 5U);            // M, P, ==, Q, B
        QCOMPARE(part.unsafe.functionDeclarations, 3U); // buffer, F, D
        QCOMPARE(part.lines.blank, 1U);
        QCOMPARE(part.lines.comment, 1U);
    }

    void countsSitesByName()
    {
        const Part part = counter().count(csharp(), textOf(sample)).front();
        QCOMPARE(part.unsafe.sites,
                 3U); // stackalloc, fixed (…), DllImport; a buffer has no bracket
        const char *const names =
            "Unsafe.As<A, B>(ref a); Marshal.Copy(x); MemoryMarshal.Cast(y);\n"
            "x.UnsafeAs(); // Unsafe.As\n";
        QCOMPARE(counter().count(csharp(), names).front().unsafe.sites, 3U);
    }

    void listsItsRegions()
    {
        const auto regions = counter().unsafeRegions(csharp(), textOf(sample));
        QCOMPARE(regions.size(), std::size_t(10));
        QVERIFY(regions[0] == (UnsafeRegion{RegionKind::Function, 7, 11}));
        QVERIFY(regions[1] == (UnsafeRegion{RegionKind::Block, 13, 17}));
        QVERIFY(regions[2] == (UnsafeRegion{RegionKind::Block, 16, 16}));
        QVERIFY(regions[3] == (UnsafeRegion{RegionKind::Function, 19, 21}));
        QVERIFY(regions[9] == (UnsafeRegion{RegionKind::Function, 34, 34}));
    }
};

QTEST_GUILESS_MAIN(TestCSharpUnsafe)
#include "tst_csharp_unsafe.moc"
