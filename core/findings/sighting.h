// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/identity.h"

#include <map>
#include <string>
#include <unordered_map>

namespace ferrograph::findings
{

// The place that a result is about: its first location, or the last one of tools that list a path.
const Location *defectOf(std::string_view tool, const SarifResult &result);

// The source line of a location as far as the file tells it; empty when it does not.
std::string_view lineText(const Location &location);

// Collects the results of one run as identity sees them, in order.
class SideBuilder
{
public:
    void add(std::string_view tool, const SarifResult &result);
    Side take();

private:
    Side m_side;
    std::unordered_map<std::string, std::uint32_t> m_paths;
    // Partial fingerprints by rule and path, with the first result that has them.
    std::unordered_map<std::uint64_t, std::size_t> m_partial;
};

} // namespace ferrograph::findings
