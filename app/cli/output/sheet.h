// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/terminal.h"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

// One answer as rows and columns, from which the table and the CSV are written.
namespace ferrograph::cli
{

// A part of a whole, 0 to 1.
struct Share {
    double value = 0;
};

// Nothing ("–" in a table, empty in CSV), words, a count, or a share.
using Cell = std::variant<std::monostate, std::string, std::uint64_t, Share>;

enum class Shown : std::uint8_t {
    Always,
    CsvOnly, // too much for a table
};

struct Column {
    std::string key;   // CSV header, the name of the same figure in JSON
    std::string title; // table header
    Shown shown = Shown::Always;
};

struct Sheet {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<Cell> total;        // in a table only, set off below the rows; may be empty
    std::vector<std::string> notes; // in a table only, below it: where the figures come from
};

// Text left, numbers right with thousands separated, shares in percent with one decimal. Columns of
// empty text are left out. Lines fit the terminal by shortening the widest text column.
void writeTable(std::ostream &out, const Sheet &sheet, const Terminal &terminal);

// RFC 4180: CRLF, quotes where needed. Numbers are plain, shares 0 to 1.
void writeCsv(std::ostream &out, const Sheet &sheet);

} // namespace ferrograph::cli
