// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ferrograph::store
{

// Edits (insert, delete, replace) between two names, without regard to ASCII case.
std::size_t editDistance(std::string_view left, std::string_view right);

// Advice for a name that does not exist: `did you mean "curl" or "curlpp"?`, else what there is
// ("there are: a, b and 3 more"), else empty.
std::string nearNamesAdvice(std::string_view wanted, std::span<const std::string> known);

} // namespace ferrograph::store
