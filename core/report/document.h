// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_data.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// A report as plain values. HTML, Markdown, CSV, JSON and the window's PDF are written from one
// Document, so that all of them show the same numbers.
namespace ferrograph::report
{

struct ShareValue {
    double value = 0; // 0 to 1
};
struct LinkValue {
    std::string text;
    std::string address; // https:// or http://
};
// Nothing, words, a count, a share, a number as it is, a link.
using Value =
    std::variant<std::monostate, std::string, std::int64_t, ShareValue, double, LinkValue>;

bool isNumber(const Value &value);
std::string valueText(const Value &value); // for people: "5,413", "12.3 %", "–"

struct TableColumn {
    std::string key; // of JSON and CSV
    std::string title;
};

struct Table {
    std::string key;
    std::string title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<Value>> rows;
    std::string note;    // below it; may be empty
    std::string command; // that prints the same numbers; may be empty
};

enum class ChartForm : std::uint8_t {
    Stack,      // areas that add up
    StackShare, // the same in percent of the whole
    Lines,
};
enum class ChartUnit : std::uint8_t { Count, Share };

struct ChartShade { // a period
    Seconds from = 0;
    Seconds to = 0;
    std::string text;
};

// Where a figure is to go, and when it may be there.
struct ChartGoal {
    double value = 0;
    std::string text;
    std::optional<Seconds> due;
    std::optional<Seconds> p10, p50, p90; // nothing: no date
};

struct Chart {
    std::string key;
    std::string title;
    std::string summary; // in a sentence, for who does not see it
    ChartForm form = ChartForm::Lines;
    ChartUnit unit = ChartUnit::Count; // of Lines
    ChartData data;
    std::vector<ChartShade> shades;
    std::optional<ChartGoal> goal;
    std::string command;
};

struct Paragraph {
    std::string text;
};

struct KeyFigure {
    std::string key;
    std::string label;
    Value value;
    std::string detail; // "11.2 points less than a year before"
};
struct KeyFigures {
    std::vector<KeyFigure> figures;
    std::string command;
};

using Block = std::variant<Paragraph, KeyFigures, Table, Chart>;

struct Section {
    std::string id; // unique in the document, letters, digits and hyphens
    std::string title;
    int level = 2; // of the heading: 2 or 3
    std::vector<Block> blocks;
};

struct Document {
    std::string title;
    std::string subtitle;
    Seconds asOf = 0;
    std::vector<Section> sections;
};

// The rows behind a chart: date, commit, the values; moments that only hold a state are left out.
Table chartTable(const Chart &chart);

// One file that needs no other: styles and charts are inside, and nothing is asked of the network.
std::string htmlText(const Document &document);
std::string markdownText(const Document &document);
// RFC 4180: section, block, row (from 1), column, value: every number of the report in one table.
std::string csvText(const Document &document);
std::string jsonText(const Document &document);

} // namespace ferrograph::report
