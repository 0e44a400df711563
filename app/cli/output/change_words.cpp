// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/change_words.h"

#include "core/report/number_format.h"

#include <fmt/format.h>

#include <cstdlib>

namespace ferrograph::cli
{
namespace
{

std::string signedNumber(std::int64_t number)
{
    return (number > 0 ? "+" : "") + report::fullNumber(number);
}

} // namespace

std::string changeWords(std::uint64_t before, std::uint64_t after)
{
    const auto from = static_cast<std::int64_t>(before);
    const auto to = static_cast<std::int64_t>(after);
    return fmt::format("Exposed lines: {} → {} ({}).", report::fullNumber(from),
                       report::fullNumber(to), signedNumber(to - from));
}

std::string stepWords(const store::ExplainedStep &step)
{
    std::string words;
    std::int64_t largest = 0;
    for (const store::ExplainedPart &part : step.parts) {
        constexpr std::int64_t minor = 5; // a part below a fifth of the largest goes unsaid
        largest = largest == 0 ? std::abs(part.lines) : largest;
        if (std::abs(part.lines) * minor < largest)
            continue;
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", metrics::partWords(part.part),
                             signedNumber(part.lines));
        if (!part.directories.empty())
            words += fmt::format(" ({})", part.directories.front().directory);
    }
    return words;
}

} // namespace ferrograph::cli
