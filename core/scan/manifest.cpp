// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/manifest.h"

namespace ferrograph::scan
{
namespace
{

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool isInside(std::string_view value)
{
    return value.find("path") != std::string_view::npos ||
           value.find("workspace") != std::string_view::npos;
}

// "dependencies", "dev-dependencies", "workspace.dependencies", "target.'cfg(unix)'.dependencies".
bool isDependencyTable(std::string_view table)
{
    return table.ends_with("dependencies");
}

// "dependencies.libc": a table for one dependency; empty when it is none.
std::string_view ownTable(std::string_view table)
{
    const std::size_t dot = table.rfind('.');
    if (dot == std::string_view::npos || !isDependencyTable(table.substr(0, dot)))
        return {};
    return table.substr(dot + 1);
}

} // namespace

bool isCargoManifest(std::string_view path)
{
    return path == "Cargo.toml" || path.ends_with("/Cargo.toml");
}

// Line by line: whole TOML is not needed to tell names from values.
std::set<std::string> outsideDependencies(std::string_view manifest)
{
    std::set<std::string> names;
    std::string_view table;
    while (!manifest.empty()) {
        const std::size_t feed = manifest.find('\n');
        const std::string_view line = trimmed(manifest.substr(0, feed));
        manifest.remove_prefix(feed == std::string_view::npos ? manifest.size() : feed + 1);
        if (line.empty() || line.front() == '#')
            continue;
        if (line.front() == '[') {
            table = trimmed(line.substr(1, line.find(']') == std::string_view::npos
                                               ? std::string_view::npos
                                               : line.find(']') - 1));
            if (const auto name = ownTable(table); !name.empty())
                names.emplace(name);
            continue;
        }
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string_view key = trimmed(line.substr(0, equals));
        if (const auto name = ownTable(table); !name.empty() && isInside(key))
            names.erase(std::string(name));
        else if (isDependencyTable(table) && !isInside(line.substr(equals + 1)) &&
                 !key.ends_with(".workspace"))
            names.emplace(key.substr(0, key.find('.')));
    }
    return names;
}

} // namespace ferrograph::scan
