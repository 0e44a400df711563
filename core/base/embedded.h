// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

// Files of resources/ and of core/store/schema that are compiled in (cmake/Embed.cmake).
namespace ferrograph::embedded
{

struct File {
    std::string_view name; // without folder
    std::string_view content;
};

std::span<const File> tables();  // resources/tables: languages, rules, path patterns
std::span<const File> schema();  // core/store/schema: numbered migrations
std::span<const File> schemas(); // resources/schemas: JSON Schemas of our file formats

} // namespace ferrograph::embedded
