// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fuzzing/crash.h"

#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::fuzzing
{

// What the kinds of reports mean (resources/tables/crash_kinds.json).
class CrashTable
{
public:
    static const CrashTable &builtin();
    // InvalidInput, with the row, where the text is no such table.
    static Result<CrashTable> read(std::string_view json);

    // Every crash gets a judgement; one that no row knows is "unknown", never "no".
    Judgement judge(const Crash &crash) const;

    const std::string &version() const { return m_version; }

private:
    enum class When : std::uint8_t { Always, NearNull, NoAddress, WildJump };

    struct Row {
        std::vector<std::string> tools;
        std::vector<std::string> kinds;
        When when = When::Always;
        std::vector<std::string> causes; // empty: any
        Judgement judgement;
        std::vector<std::string> cweIfWrite;
        Severity severityIfWrite = Severity::Unknown;
        bool writeDiffers = false;
    };

    friend class CrashTableReader;
    static bool fits(const Row &row, const Crash &crash);

    std::vector<Row> m_rows;
    std::string m_version;
};

// Whether `text` is like `pattern`, in which * stands for any text.
bool isLike(std::string_view text, std::string_view pattern);

} // namespace ferrograph::fuzzing
