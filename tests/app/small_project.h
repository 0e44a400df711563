// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/built_repository.h"

// A repository small enough to count by hand.
//
//   src/a.c       4 code, 1 comment, 1 blank
//   src/b.rs      9 code; R0 3 (one block), R1 6 (and the unsafe fn's 3 lines)
//   tests/t.py    2 code, 1 comment, 1 blank
//   data.json     1 code, in no class
namespace ferrograph::test
{

inline const QByteArray cText = "/* comment */\n"
                                "int f(void)\n"
                                "{\n"
                                "    return 1; // tail\n"
                                "}\n"
                                "\n";
inline const QByteArray rustText = "fn safe() {}\n"
                                   "unsafe fn g(p: *const u8) -> u8 {\n"
                                   "    *p\n"
                                   "}\n"
                                   "fn h() {\n"
                                   "    unsafe {\n"
                                   "        g(core::ptr::null());\n"
                                   "    }\n"
                                   "}\n";
inline const QByteArray pythonText = "import os\n"
                                     "\n"
                                     "# note\n"
                                     "print(os)\n";

// Two commits: the C file alone in January 2023, everything in March.
class SmallProject : public BuiltRepository
{
public:
    SmallProject()
    {
        write(QStringLiteral("src/a.c"), cText);
        first = commit(QStringLiteral("first"), QStringLiteral("2023-01-10T12:00:00Z"));
        write(QStringLiteral("src/b.rs"), rustText);
        write(QStringLiteral("tests/t.py"), pythonText);
        write(QStringLiteral("data.json"), "{}\n");
        second = commit(QStringLiteral("second"), QStringLiteral("2023-03-20T12:00:00Z"));
    }

    QString first;
    QString second;
};

} // namespace ferrograph::test
