// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"

#include <string_view>

namespace ferrograph::languages
{

// Whether a decoded text of `language` says of itself that a program wrote it, or is minified
// (resources/tables/generated.json). Looks at the first lines, of JavaScript and CSS also at the
// last and at the length of lines.
bool isGeneratedContent(LanguageId language, std::string_view text);

} // namespace ferrograph::languages
