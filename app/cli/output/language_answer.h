// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/json_stream.h"
#include "app/cli/output/sheet.h"
#include "core/metrics/figures.h"

#include <vector>

// A row for each language and their total, as count and show languages print them.
namespace ferrograph::cli
{

Sheet languageSheet(const std::vector<metrics::LanguageSum> &sums,
                    const languages::LanguageTable &table);

// The members "totals" and "languages".
void writeLanguages(JsonStream &json, const std::vector<metrics::LanguageSum> &sums,
                    const languages::LanguageTable &table);

} // namespace ferrograph::cli
