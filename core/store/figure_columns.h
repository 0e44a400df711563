// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/counts.h"
#include "core/metrics/figures.h"
#include "core/store/connection.h"

#include <array>
#include <string_view>

// The figures of version and language_total rows, in one order everywhere.
namespace ferrograph::store
{

inline constexpr std::size_t figureCount = 16;
inline constexpr std::string_view figureColumns =
    "code, comment, blank, r0, r1, r2, blocks, functions, function_declarations, impls, traits, "
    "externs, static_mut, attributes, function_pointers, sites";

using FigureArray = std::array<Integer, figureCount>;

FigureArray figureArray(const languages::Lines &lines, const languages::UnsafeFigures &unsafe);
languages::Lines linesOf(const FigureArray &figures);
languages::UnsafeFigures unsafeOf(const FigureArray &figures);

// A row of language_total without its key.
struct Sum {
    Integer files = 0;
    FigureArray figures{};

    void add(const Sum &other, Integer times = 1)
    {
        files += times * other.files;
        for (std::size_t i = 0; i < figureCount; ++i)
            figures[i] += times * other.figures[i];
    }
    bool isZero() const { return *this == Sum{}; }
    friend bool operator==(const Sum &, const Sum &) = default;
};

metrics::LanguageSum languageSum(languages::LanguageId language, const Sum &sum);

} // namespace ferrograph::store
