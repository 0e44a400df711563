// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/figure_columns.h"

namespace ferrograph::store
{

using languages::Lines;
using languages::UnsafeFigures;

namespace
{

constexpr std::array lineMembers = {&Lines::code, &Lines::comment, &Lines::blank};
constexpr std::array unsafeMembers = {
    &UnsafeFigures::r0,        &UnsafeFigures::r1,         &UnsafeFigures::r2,
    &UnsafeFigures::blocks,    &UnsafeFigures::functions,  &UnsafeFigures::functionDeclarations,
    &UnsafeFigures::impls,     &UnsafeFigures::traits,     &UnsafeFigures::externs,
    &UnsafeFigures::staticMut, &UnsafeFigures::attributes, &UnsafeFigures::functionPointers,
    &UnsafeFigures::sites,
};
static_assert(lineMembers.size() + unsafeMembers.size() == figureCount);

} // namespace

FigureArray figureArray(const Lines &lines, const UnsafeFigures &unsafe)
{
    FigureArray result{};
    std::size_t column = 0;
    for (const auto member : lineMembers)
        result[column++] = lines.*member;
    for (const auto member : unsafeMembers)
        result[column++] = unsafe.*member;
    return result;
}

Lines linesOf(const FigureArray &figures)
{
    Lines lines;
    for (std::size_t i = 0; i < lineMembers.size(); ++i)
        lines.*lineMembers[i] = static_cast<std::uint32_t>(figures[i]);
    return lines;
}

UnsafeFigures unsafeOf(const FigureArray &figures)
{
    UnsafeFigures unsafe;
    for (std::size_t i = 0; i < unsafeMembers.size(); ++i)
        unsafe.*unsafeMembers[i] = static_cast<std::uint32_t>(figures[lineMembers.size() + i]);
    return unsafe;
}

metrics::LanguageSum languageSum(languages::LanguageId language, const Sum &sum)
{
    metrics::LanguageSum result;
    result.language = language;
    result.files = static_cast<std::uint64_t>(sum.files);
    result.code = static_cast<std::uint64_t>(sum.figures[0]);
    result.comment = static_cast<std::uint64_t>(sum.figures[1]);
    result.blank = static_cast<std::uint64_t>(sum.figures[2]);
    result.unsafe = unsafeOf(sum.figures);
    return result;
}

} // namespace ferrograph::store
