// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::store
{

struct CsvRecord {
    std::size_t line = 1; // where it begins
    std::vector<std::string> fields;
};

// The records of an RFC 4180 text (comma, quotes doubled inside quotes, line feeds inside quotes;
// LF, CRLF or CR; a byte order mark is skipped). Empty lines are no records. InvalidInput with the
// line: a quote that is not closed, text after a closing quote, a quote inside a bare field.
Result<std::vector<CsvRecord>> readCsv(std::string_view text, const std::string &subject);

} // namespace ferrograph::store
