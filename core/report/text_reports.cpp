// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/document.h"
#include "core/report/markup.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ferrograph::report
{
namespace
{

using Json = nlohmann::ordered_json;

// ---- Markdown (CommonMark with tables)

std::string escapedMarkdown(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            result += ' ';
            continue;
        }
        if (std::string_view("\\`*_{}[]<>#|~!&").find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

std::string markdownCell(const Value &value)
{
    if (const auto *link = std::get_if<LinkValue>(&value))
        return fmt::format("[{}](<{}>)", escapedMarkdown(valueText(value)), link->address);
    return escapedMarkdown(valueText(value));
}

class MarkdownWriter
{
public:
    std::string text(const Document &document)
    {
        m_text = fmt::format("# {}\n\n{}\n", escapedMarkdown(document.title),
                             escapedMarkdown(document.subtitle));
        for (const Section &section : document.sections) {
            m_text += fmt::format("\n{} {}\n", std::string(std::size_t(section.level), '#'),
                                  escapedMarkdown(section.title));
            for (const Block &block : section.blocks)
                std::visit([this](const auto &each) { write(each); }, block);
        }
        return m_text;
    }

private:
    void write(const Paragraph &paragraph)
    {
        m_text += fmt::format("\n{}\n", escapedMarkdown(paragraph.text));
    }

    void write(const KeyFigures &figures)
    {
        m_text += '\n';
        for (const KeyFigure &figure : figures.figures) {
            m_text += fmt::format("- {}: **{}**", escapedMarkdown(figure.label),
                                  markdownCell(figure.value));
            if (!figure.detail.empty())
                m_text += fmt::format(" ({})", escapedMarkdown(figure.detail));
            m_text += '\n';
        }
        command(figures.command);
    }

    void write(const Table &table)
    {
        if (!table.title.empty())
            m_text += fmt::format("\n**{}**\n", escapedMarkdown(table.title));
        m_text += "\n|";
        for (const TableColumn &column : table.columns)
            m_text += fmt::format(" {} |", escapedMarkdown(column.title));
        m_text += "\n|";
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const bool number = std::ranges::any_of(table.rows, [column](const auto &row) {
                return column < row.size() && isNumber(row[column]);
            });
            m_text += number ? "---:|" : "---|";
        }
        m_text += '\n';
        for (const auto &row : table.rows) {
            m_text += '|';
            for (const Value &value : row)
                m_text += fmt::format(" {} |", markdownCell(value));
            m_text += '\n';
        }
        if (!table.note.empty())
            m_text += fmt::format("\n{}\n", escapedMarkdown(table.note));
        command(table.command);
    }

    // A page of months is no reading: every twelfth row, counted from the last.
    void write(const Chart &chart)
    {
        Table table = chartTable(chart);
        table.note = chart.summary;
        constexpr std::size_t year = 12;
        std::vector<std::vector<Value>> rows;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if ((table.rows.size() - 1 - i) % year == 0)
                rows.push_back(std::move(table.rows[i]));
        }
        if (rows.size() < table.rows.size())
            table.note += " Every twelfth value is shown.";
        table.rows = std::move(rows);
        write(table);
    }

    void command(const std::string &command)
    {
        if (!command.empty())
            m_text += fmt::format("\nAgain: ``{}``\n", command);
    }

    std::string m_text;
};

// ---- CSV

std::string plainText(const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return fmt::format("{}", *number);
    if (const auto *share = std::get_if<ShareValue>(&value))
        return fmt::format("{}", share->value);
    if (const auto *number = std::get_if<double>(&value))
        return fmt::format("{}", *number);
    if (const auto *link = std::get_if<LinkValue>(&value))
        return link->address;
    return {};
}

class CsvWriter
{
public:
    std::string text(const Document &document)
    {
        m_text = "section,block,row,column,value\r\n";
        for (const Section &section : document.sections) {
            m_section = section.id;
            for (const Block &block : section.blocks)
                std::visit([this](const auto &each) { write(each); }, block);
        }
        return m_text;
    }

private:
    void row(const std::string &block, std::size_t row, const std::string &column,
             const std::string &value)
    {
        m_text += fmt::format("{},{},{},{},{}\r\n", csvField(m_section), csvField(block), row,
                              csvField(column), csvField(value));
    }

    void write(const Paragraph &paragraph) { row("text", 1, "text", paragraph.text); }

    void write(const KeyFigures &figures)
    {
        for (const KeyFigure &figure : figures.figures)
            row("figures", 1, figure.key, plainText(figure.value));
    }

    void write(const Table &table)
    {
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            for (std::size_t column = 0; column < table.rows[i].size(); ++column)
                row(table.key, i + 1, table.columns[column].key, plainText(table.rows[i][column]));
        }
    }

    void write(const Chart &chart) { write(chartTable(chart)); }

    std::string m_section;
    std::string m_text;
};

// ---- JSON

Json toJson(const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto *share = std::get_if<ShareValue>(&value))
        return share->value;
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *link = std::get_if<LinkValue>(&value))
        return {{"text", link->text}, {"address", link->address}};
    return nullptr;
}

Json toJson(const Paragraph &paragraph)
{
    return {{"kind", "text"}, {"text", paragraph.text}};
}

Json toJson(const KeyFigures &figures)
{
    Json list = Json::array();
    for (const KeyFigure &figure : figures.figures) {
        list.push_back({{"key", figure.key},
                        {"label", figure.label},
                        {"value", toJson(figure.value)},
                        {"detail", figure.detail}});
    }
    return {{"kind", "figures"}, {"figures", list}, {"command", figures.command}};
}

Json toJson(const Table &table)
{
    Json rows = Json::array();
    for (const auto &row : table.rows) {
        Json object = Json::object();
        for (std::size_t column = 0; column < row.size(); ++column)
            object[table.columns[column].key] = toJson(row[column]);
        rows.push_back(std::move(object));
    }
    return {{"kind", "table"}, {"key", table.key},   {"title", table.title},
            {"rows", rows},    {"note", table.note}, {"command", table.command}};
}

Json toJson(const Chart &chart)
{
    Json object = toJson(chartTable(chart));
    object["kind"] = "chart";
    object["note"] = chart.summary;
    if (chart.goal) {
        const auto date = [](std::optional<Seconds> moment) {
            return moment ? Json(isoDateTime(*moment)) : Json(nullptr);
        };
        object["goal"] = {{"value", chart.goal->value},
                          {"due", date(chart.goal->due)},
                          {"p10", date(chart.goal->p10)},
                          {"p50", date(chart.goal->p50)},
                          {"p90", date(chart.goal->p90)}};
    }
    return object;
}

} // namespace

std::string markdownText(const Document &document)
{
    return MarkdownWriter().text(document);
}

std::string csvText(const Document &document)
{
    return CsvWriter().text(document);
}

std::string jsonText(const Document &document)
{
    Json sections = Json::array();
    for (const Section &section : document.sections) {
        Json blocks = Json::array();
        for (const Block &block : section.blocks)
            blocks.push_back(std::visit([](const auto &each) { return toJson(each); }, block));
        sections.push_back({{"id", section.id}, {"title", section.title}, {"blocks", blocks}});
    }
    const Json whole{{"ferrograph_report", 1},
                     {"title", document.title},
                     {"as_of", isoDateTime(document.asOf)},
                     {"sections", sections}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace ferrograph::report
