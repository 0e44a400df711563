// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>

namespace ferrograph::cli
{
namespace
{

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 12; // a text column is not cut below this

std::string separated(std::uint64_t count)
{
    const std::string digits = std::to_string(count);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

std::string tableText(const Cell &cell)
{
    if (const auto *text = std::get_if<std::string>(&cell))
        return printable(*text);
    if (const auto *count = std::get_if<std::uint64_t>(&cell))
        return separated(*count);
    if (const auto *share = std::get_if<Share>(&cell))
        return fmt::format("{:.1f} %", share->value * 100);
    return "–";
}

struct TextColumn {
    std::vector<std::string> texts; // header first, total last
    bool number = false;
    std::size_t width = 0;
};

TextColumn textColumn(const Sheet &sheet, std::size_t index)
{
    TextColumn column;
    column.texts.push_back(sheet.columns[index].title);
    bool text = false;
    const auto add = [&](const Cell &cell) {
        column.texts.push_back(tableText(cell));
        column.number = column.number || cell.index() >= 2;
        text = text || std::holds_alternative<std::string>(cell);
    };
    for (const auto &row : sheet.rows)
        add(row[index]);
    if (!sheet.total.empty())
        add(sheet.total[index]);
    column.number = column.number && !text;
    for (const std::string &cell : column.texts)
        column.width = std::max(column.width, displayWidth(cell));
    return column;
}

// A column of empty words alone would only take room.
bool hasContent(const Sheet &sheet, std::size_t index)
{
    return sheet.rows.empty() ||
           std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const auto &row) {
               const auto *text = std::get_if<std::string>(&row[index]);
               return text == nullptr || !text->empty();
           });
}

void fitTo(std::vector<TextColumn> &columns, std::size_t width)
{
    std::size_t needed = gap * (columns.size() - 1);
    for (const TextColumn &column : columns)
        needed += column.width;
    while (width > 0 && needed > width) {
        TextColumn *widest = nullptr;
        for (TextColumn &column : columns) {
            if (!column.number && column.width > narrowest &&
                (widest == nullptr || column.width > widest->width))
                widest = &column;
        }
        if (widest == nullptr)
            return; // nothing left to shorten: the terminal wraps
        const std::size_t spare = std::min(needed - width, widest->width - narrowest);
        widest->width -= spare;
        needed -= spare;
    }
}

std::string lineOf(const std::vector<TextColumn> &columns, std::size_t row)
{
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string text = keepEnd(columns[i].texts[row], columns[i].width);
        const std::string padding(columns[i].width - displayWidth(text), ' ');
        if (i > 0)
            line.append(gap, ' ');
        line += columns[i].number ? padding + text : text + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

} // namespace

void writeTable(std::ostream &out, const Sheet &sheet, const Terminal &terminal)
{
    std::vector<TextColumn> columns;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        if (sheet.columns[i].shown == Shown::Always && hasContent(sheet, i))
            columns.push_back(textColumn(sheet, i));
    }
    fitTo(columns, terminal.width);
    std::size_t lineWidth = gap * (columns.size() - 1);
    for (const TextColumn &column : columns)
        lineWidth += column.width;

    const std::string header = lineOf(columns, 0);
    out << (terminal.colour ? "\x1b[1m" + header + "\x1b[0m" : header) << '\n';
    for (std::size_t row = 1; row <= sheet.rows.size() && out; ++row)
        out << lineOf(columns, row) << '\n';
    if (!sheet.total.empty())
        out << std::string(lineWidth, '-') << '\n'
            << lineOf(columns, sheet.rows.size() + 1) << '\n';
    if (!sheet.notes.empty())
        out << '\n';
    for (const std::string &note : sheet.notes)
        out << printable(note) << '\n';
}

} // namespace ferrograph::cli
