// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_counter.h"

#include <QtTest>

using namespace ferrograph::languages;

namespace
{

// One part per language, by name.
struct Counted {
    Lines go;
    Lines c;
    std::uint32_t sites = 0;
    std::size_t parts = 0;
};

Counted counted(const std::string &text)
{
    static const TextCounter counter(LanguageTable::builtin());
    const LanguageTable &table = LanguageTable::builtin();
    Counted result;
    for (const Part &part : counter.count(*table.find("Go"), text)) {
        ++result.parts;
        if (table[part.language].name == "C")
            result.c = part.lines;
        else
            result.go = part.lines;
        result.sites += part.unsafe.sites;
    }
    return result;
}

} // namespace

class TestGoCgo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePreambleAsC()
    {
        const Counted text = counted("package main\n"
                                     "\n"
                                     "/*\n"                     // C, comment: a mark of Go's
                                     "#include <stdio.h>\n"     // C
                                     "\n"                       // C
                                     "// inside: a C comment\n" // C
                                     "int x = '/';\n"           // C
                                     "*/\n"                     // C, comment
                                     "import \"C\"\n"
                                     "\n"
                                     "// about f\n"
                                     "func f() { C.puts(C.CString(\"C.no\")) } // C.no\n");
        QCOMPARE(text.c, (Lines{2, 3, 1}));
        QCOMPARE(text.go, (Lines{3, 1, 2}));
        QCOMPARE(text.sites, 2U);
    }

    void takesLineComments()
    {
        const Counted text = counted("package main\n"
                                     "// no preamble\n"
                                     "\n"
                                     "// #include <stdio.h>\n"
                                     "// #cgo LDFLAGS: -lx\n"
                                     "//\n"
                                     "import \"C\"\n");
        QCOMPARE(text.c, (Lines{2, 1, 0}));
        QCOMPARE(text.go, (Lines{2, 1, 1}));
    }

    // cgo: the comment of the import itself, or that of a group with this import alone.
    void readsGroups()
    {
        const Counted own =
            counted("package main\nimport (\n\t\"fmt\"\n\n\t// int a;\n\t\"C\" // b\n)\n");
        QCOMPARE(own.c, (Lines{1, 0, 0}));
        QCOMPARE(own.go, (Lines{5, 0, 1}));
        const Counted alone = counted("package main\n// int a;\nimport (\n\t\"C\"\n)\n");
        QCOMPARE(alone.c, (Lines{1, 0, 0}));
        const Counted shared =
            counted("package main\n// comment\nimport (\n\t\"C\"\n\t\"fmt\"\n)\n");
        QCOMPARE(shared.parts, std::size_t(1));
        QCOMPARE(shared.go, (Lines{5, 1, 0}));
    }

    void leavesOtherCommentsAlone()
    {
        for (const char *text :
             {"package main\n// comment\n\nimport \"C\"\n", // an empty line between
              "package main // comment\nimport \"C\"\n",    // of the line before
              "package main\n// comment\nimport \"fmt\"\n",
              "package main\nvar x = 1\n// int a;\nimport \"C\"\n", // no import of Go
              "package main\n/* comment */ import \"C\"\n"})
            QCOMPARE(counted(text).parts, std::size_t(1));
    }

    void addsUpSeveralPreambles()
    {
        const Counted text =
            counted("package main\n// int a;\nimport \"C\"\n/*int b;\n*/\nimport \"C\"\n");
        QCOMPARE(text.parts, std::size_t(2));
        QCOMPARE(text.c, (Lines{2, 1, 0}));
        QCOMPARE(text.go, (Lines{3, 0, 0}));
    }

    void followsTheNameOfUnsafe()
    {
        QCOMPARE(
            counted("package a\nimport \"unsafe\"\nvar x unsafe.Pointer // unsafe.Pointer\n").sites,
            1U);
        QCOMPARE(
            counted("package a\nimport u \"unsafe\"\nvar x u.Pointer\nvar y = v.u.X + unsafe.Y\n")
                .sites,
            1U);
        QCOMPARE(
            counted("package a\nimport (\n\tu \"unsafe\"\n)\nvar x = u.Sizeof(u.Pointer(nil))\n")
                .sites,
            2U);
        QCOMPARE(counted("package a\nimport \"x/unsafe\"\nvar x unsafe.Pointer\n").sites, 0U);
    }

    void countsDirectives()
    {
        QCOMPARE(
            counted("package a\n//go:linkname f g\n//go:noescape\n  //go:nosplit\n//go:linknames\n"
                    "// //go:noescape\nvar x = `\n//go:noescape\n`\n")
                .sites,
            2U);
    }
};

QTEST_GUILESS_MAIN(TestGoCgo)
#include "tst_go_cgo.moc"
