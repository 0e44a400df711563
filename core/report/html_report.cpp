// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/document.h"
#include "core/report/markup.h"
#include "core/report/number_format.h"
#include "core/report/palette.h"
#include "core/report/svg_chart.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::report
{
namespace
{

constexpr double chartWidth = 920;
constexpr double chartHeight = 300;

std::string styles()
{
    const Palette &colours = palette(Appearance::Light);
    return fmt::format(
        "body{{font:14px/1.5 'Noto Sans',Roboto,'DejaVu Sans',sans-serif;color:{0};background:#fff;"
        "max-width:960px;margin:32px auto;padding:0 20px}}"
        "h1{{font-size:24px;margin:0}}h2{{font-size:19px;margin:36px 0 8px;"
        "border-top:2px solid {2};padding-top:16px}}h3{{font-size:16px;margin:28px 0 6px}}"
        "h4{{font-size:14px;margin:20px 0 6px}}"
        ".meta,.note,figcaption{{color:{1};font-size:12.5px;margin:4px 0}}"
        "table{{border-collapse:collapse;width:100%;margin:8px 0;font-size:12.5px}}"
        "th,td{{text-align:left;padding:5px 10px 5px 0;border-bottom:1px solid {2};"
        "vertical-align:top;overflow-wrap:break-word}}"
        ".k{{white-space:nowrap}}.w{{overflow-wrap:anywhere}}"
        "th{{font-weight:600;color:{1}}}.n{{text-align:right;font-variant-numeric:tabular-nums;"
        "white-space:nowrap}}"
        ".figures{{display:flex;flex-wrap:wrap;gap:12px;margin:12px 0}}"
        ".figures p{{flex:1 1 190px;border:1px solid {2};border-radius:8px;padding:10px 14px;"
        "margin:0;color:{1};font-size:12.5px}}"
        ".figures b{{display:block;color:{0};font-size:24px;font-weight:600}}"
        "figure{{margin:12px 0}}figure svg{{width:100%;height:auto}}"
        "code{{font:12px 'JetBrains Mono','DejaVu Sans Mono',monospace;overflow-wrap:anywhere}}"
        "details{{margin:4px 0}}summary{{cursor:pointer;color:{3}}}a{{color:{3}}}"
        "@page{{size:A4;margin:18mm 15mm}}"
        "@media print{{body{{margin:0;max-width:none;padding:0;font-size:11pt}}"
        "details{{display:none}}h2,h3,h4{{break-after:avoid}}figure,tr,.figures{{break-inside:"
        "avoid}}"
        "thead{{display:table-header-group}}}}",
        hex(colours.text), hex(colours.muted), hex(colours.border), hex(colours.accent));
}

class Writer
{
public:
    std::string text(const Document &document)
    {
        const std::string title = escapedMarkup(document.title);
        m_text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width\">\n"
                 "<meta name=\"generator\" content=\"Ferrograph " FERROGRAPH_VERSION "\">\n";
        m_text += fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<header>\n"
                              "<h1>{}</h1>\n<p class=\"meta\">{}</p>\n</header>\n<main>\n",
                              title, styles(), title, escapedMarkup(document.subtitle));
        for (const Section &section : document.sections)
            write(section);
        return m_text + "</main>\n</body>\n</html>\n";
    }

private:
    void write(const Section &section)
    {
        m_text += fmt::format("<section id=\"{0}\">\n<h{1}>{2}</h{1}>\n", section.id, section.level,
                              escapedMarkup(section.title));
        for (const Block &block : section.blocks)
            std::visit([this](const auto &each) { write(each); }, block);
        m_text += "</section>\n";
    }

    void write(const Paragraph &paragraph)
    {
        m_text += fmt::format("<p>{}</p>\n", escapedMarkup(paragraph.text));
    }

    void write(const KeyFigures &figures)
    {
        m_text += "<div class=\"figures\">\n";
        for (const KeyFigure &figure : figures.figures) {
            m_text +=
                fmt::format("<p>{}<b>{}</b>{}</p>\n", escapedMarkup(figure.label),
                            escapedMarkup(valueText(figure.value)), escapedMarkup(figure.detail));
        }
        m_text += "</div>\n";
        command(figures.command);
    }

    void write(const Table &table)
    {
        if (!table.title.empty())
            m_text += fmt::format("<h4>{}</h4>\n", escapedMarkup(table.title));
        rows(table);
        if (!table.note.empty())
            m_text += fmt::format("<p class=\"note\">{}</p>\n", escapedMarkup(table.note));
        command(table.command);
    }

    void write(const Chart &chart)
    {
        m_text += fmt::format("<h4>{}</h4>\n<figure>\n{}\n<figcaption>{}</figcaption>\n</figure>\n",
                              escapedMarkup(chart.title), svgChart(chart, chartWidth, chartHeight),
                              escapedMarkup(chart.summary));
        m_text += "<details>\n<summary>The numbers of this chart</summary>\n";
        rows(chartTable(chart));
        m_text += "</details>\n";
        command(chart.command);
    }

    void rows(const Table &table)
    {
        m_text += "<table>\n<thead><tr>";
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            m_text += fmt::format("<th scope=\"col\"{}>{}</th>", numberClass(table, column),
                                  escapedMarkup(table.columns[column].title));
        }
        m_text += "</tr></thead>\n<tbody>\n";
        for (const auto &row : table.rows) {
            m_text += "<tr>";
            for (std::size_t column = 0; column < row.size(); ++column) {
                const std::string_view number = numberClass(table, column);
                m_text +=
                    fmt::format("<td{}>{}</td>", number.empty() ? wordClass(row[column]) : number,
                                cell(row[column]));
            }
            m_text += "</tr>\n";
        }
        m_text += "</tbody>\n</table>\n";
    }

    // A column is one of numbers when any of it is.
    static std::string_view numberClass(const Table &table, std::size_t column)
    {
        for (const auto &row : table.rows) {
            if (column < row.size() && isNumber(row[column]))
                return " class=\"n\"";
        }
        return "";
    }

    // A date keeps together, a path may break anywhere, words only between them.
    static std::string_view wordClass(const Value &value)
    {
        constexpr std::size_t shortText = 12;
        constexpr std::size_t longWord = 28;
        const std::string text = valueText(value);
        if (text.size() <= shortText && text.find(' ') == std::string::npos)
            return " class=\"k\"";
        std::size_t longest = 0;
        std::size_t word = 0;
        for (const char c : text) {
            word = c == ' ' ? 0 : word + 1;
            longest = std::max(longest, word);
        }
        return longest > longWord ? " class=\"w\"" : "";
    }

    static std::string cell(const Value &value)
    {
        if (const auto *link = std::get_if<LinkValue>(&value)) {
            return fmt::format("<a href=\"{}\" rel=\"noreferrer\">{}</a>",
                               escapedMarkup(link->address), escapedMarkup(valueText(value)));
        }
        return escapedMarkup(valueText(value));
    }

    void command(const std::string &command)
    {
        if (!command.empty())
            m_text += fmt::format("<p class=\"note\">Again: <code>{}</code></p>\n",
                                  escapedMarkup(command));
    }

    std::string m_text;
};

} // namespace

std::string htmlText(const Document &document)
{
    return Writer().text(document);
}

} // namespace ferrograph::report
