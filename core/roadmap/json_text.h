// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace ferrograph::roadmap
{

using Json = nlohmann::ordered_json;

// The document, or the problem that there is none: not JSON (with line and column), a key twice,
// nested deeper than `deepest`.
inline constexpr std::size_t deepest = 16;
std::optional<Json> parseJson(std::string_view text, std::vector<Problem> &problems);

} // namespace ferrograph::roadmap
