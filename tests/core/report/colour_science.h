// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/palette.h"

#include <array>

// How far apart two colours are for an eye. Used to judge the palette, not by the program.
namespace ferrograph::colours
{

struct Lab {
    double lightness, a, b;
};

// CIEDE2000 (Sharma, Wu, Dalal 2005), weights 1.
double difference(const Lab &first, const Lab &second);

enum class Sight { Normal, Protan, Deutan, Tritan };
inline constexpr std::array allSights = {Sight::Normal, Sight::Protan, Sight::Deutan,
                                         Sight::Tritan};

// sRGB under D65 as seen with full severity of the deficiency (Machado, Oliveira, Fernandes 2009,
// applied to linear light).
Lab lab(report::Rgb colour, Sight sight);

// WCAG 2 contrast ratio, 1 to 21.
double contrast(report::Rgb first, report::Rgb second);

} // namespace ferrograph::colours
