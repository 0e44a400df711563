// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/metrics/figures.h"
#include "ui/charts/mix_bar.h"

#include <vector>

namespace ferrograph::ui
{

// A state's code lines by what they are drawn as, warm first. Unsafe regions of safe languages
// stand apart from the rest of their language. Class none is left out.
std::vector<MixPart> languageMix(const std::vector<metrics::LanguageSum> &sums,
                                 const languages::LanguageTable &table);

} // namespace ferrograph::ui
