// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/input/content.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

// The text of a JSON file: its encoding, its outline by byte ranges, and the one parser that reads
// a range as values.
namespace ferrograph::findings
{

class JsonTree;
class JsonValue;

// A piece of the text.
struct Range {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

// Text that is UTF-8 from `begin` on.
struct JsonText {
    input::Content content;
    std::string name;
    std::uint64_t begin = 0; // behind the byte order mark
    std::string encoding;    // "utf-8", "utf-8-bom", "utf-16-le-bom", …
    bool replaced = false;   // bytes that were no UTF-8 became U+FFFD
    std::stop_token stop;

    Range whole() const { return {begin, content.size()}; }
};

// UTF-8 stays where it is; UTF-16 and what is damaged is written anew. InvalidInput, naming the
// cause, for a file of white space only and for a git-lfs pointer.
Result<JsonText> jsonText(input::Content content, std::string name, std::stop_token stop);

struct Member {
    std::string key;
    Range value;
};

// The outline of a SARIF file, without a look into the values.
struct Outline {
    std::vector<Member> top; // all but "runs"
    Range runs;              // the value of "runs"
    bool hasRuns = false;
    char runsBegin = 0;                   // its first character
    std::vector<std::vector<Member>> run; // the members of each run that is an object
    std::vector<std::size_t> runIndex;    // its place in "runs"
    std::size_t runsSize = 0;
};
// Finds brackets and strings only. InvalidInput "is not JSON" with the place for what has none,
// which parse() would refuse as well.
Result<Outline> outline(JsonText &text);

// The elements of an array, as ranges.
Result<std::vector<Range>> elements(JsonText &text, Range array);

// Parses the value of a range. InvalidInput with line and column.
Result<void> parse(JsonText &text, Range range, JsonTree &tree);

// Parses an array element by element: one of them is held at a time. What the visitor answers as an
// error ends it. The range has to begin with '['.
using ElementVisitor = std::function<Result<void>(std::size_t index, JsonValue element)>;
Result<void> parseElements(JsonText &text, Range range, const ElementVisitor &visitor);

// Checks a range that nobody wants to see.
Result<void> checkSyntax(JsonText &text, Range range);

// "line 83, column 25": characters, counted from 1.
std::string place(JsonText &text, std::uint64_t offset);

} // namespace ferrograph::findings
