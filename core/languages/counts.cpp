// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/counts.h"

#include <array>

namespace ferrograph::languages
{
namespace
{

constexpr std::array figures = {
    &UnsafeFigures::r0,        &UnsafeFigures::r1,         &UnsafeFigures::r2,
    &UnsafeFigures::blocks,    &UnsafeFigures::functions,  &UnsafeFigures::functionDeclarations,
    &UnsafeFigures::impls,     &UnsafeFigures::traits,     &UnsafeFigures::externs,
    &UnsafeFigures::staticMut, &UnsafeFigures::attributes, &UnsafeFigures::functionPointers,
    &UnsafeFigures::sites,
};
static_assert(sizeof(UnsafeFigures) == figures.size() * sizeof(std::uint32_t),
              "every figure takes part in sums");

} // namespace

UnsafeFigures &UnsafeFigures::operator+=(const UnsafeFigures &other)
{
    for (const auto figure : figures)
        this->*figure += other.*figure;
    return *this;
}

UnsafeFigures &UnsafeFigures::operator-=(const UnsafeFigures &other)
{
    for (const auto figure : figures)
        this->*figure -= other.*figure;
    return *this;
}

} // namespace ferrograph::languages
