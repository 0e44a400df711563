// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/import_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::fuzzing
{

struct LogLine {
    std::string_view text;    // valid until the next line is asked for
    std::uint64_t number = 0; // from 1, in the log as it is
    std::optional<Seconds> time;
};

// Gives a log line by line as the program wrote it: without the time stamps and names that CI
// systems, container tools and "go test -json" put before it, without colours, whatever its line
// ends. Lines over 1 MiB are left out and told.
class LogCleaner
{
public:
    // The bytes must live as long as the cleaner.
    explicit LogCleaner(std::string_view bytes);

    bool next(LogLine &line);
    const std::vector<Problem> &problems() const { return m_problems; }

private:
    std::string_view rawLine();
    std::string_view withoutColours(std::string_view text);
    std::string_view withoutPrefixes(std::string_view text, std::optional<Seconds> &time);
    bool takeComposeName(std::string_view &text);
    // False where the line is an event without text.
    bool unwrapGoTest(std::string_view &text, std::optional<Seconds> &time);

    std::string_view m_rest;
    std::uint64_t m_number = 0;
    bool m_composed = false;
    std::string m_plain;
    std::string m_unwrapped;
    std::vector<Problem> m_problems;
};

} // namespace ferrograph::fuzzing
