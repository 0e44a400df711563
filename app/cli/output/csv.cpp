// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/sheet.h"

#include <fmt/format.h>

#include <ostream>
#include <string_view>

namespace ferrograph::cli
{
namespace
{

std::string quoted(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

std::string csvText(const Cell &cell)
{
    if (const auto *text = std::get_if<std::string>(&cell))
        return quoted(*text);
    if (const auto *count = std::get_if<std::uint64_t>(&cell))
        return std::to_string(*count);
    if (const auto *share = std::get_if<Share>(&cell))
        return fmt::format("{}", share->value);
    return {};
}

} // namespace

void writeCsv(std::ostream &out, const Sheet &sheet)
{
    std::string line;
    for (const Column &column : sheet.columns)
        line += (line.empty() ? "" : ",") + quoted(column.key);
    out << line << "\r\n";
    for (const auto &row : sheet.rows) {
        line.clear();
        for (std::size_t i = 0; i < row.size(); ++i)
            line += (i == 0 ? "" : ",") + csvText(row[i]);
        out << line << "\r\n";
        if (!out)
            return;
    }
}

} // namespace ferrograph::cli
