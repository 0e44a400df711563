// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_reader.h"

#include "core/findings/json_tree.h"
#include "core/findings/sarif_tables.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::findings
{
namespace
{

constexpr std::string_view supportedVersion = "2.1.0";

class Reader
{
public:
    Reader(JsonText text, const SarifVisitor &visitor)
        : m_text(std::move(text))
        , m_visitor(visitor)
    {
    }

    Result<SarifDocument> run()
    {
        auto lines = outline(m_text);
        if (!lines)
            return failure(explained(std::move(lines).error()));
        m_document.encoding = m_text.encoding;
        m_document.replaced = m_text.replaced;
        if (m_text.replaced)
            m_document.problems.push_back(
                {m_text.name, "bytes that are no UTF-8 were read as U+FFFD"});
        FERROGRAPH_TRY(readTop(*lines));
        if (!lines->hasRuns)
            return failure(ErrorCode::InvalidInput, m_text.name,
                           "is not SARIF: it has no 'runs' property");
        if (lines->runsBegin != '[') {
            FERROGRAPH_TRY(checkSyntax(m_text, lines->runs));
            if (lines->runsBegin != 'n')
                return failure(ErrorCode::InvalidInput, m_text.name,
                               "is not SARIF: 'runs' is not an array");
        }
        m_document.runs = lines->runsSize;
        for (std::size_t i = 0; i < lines->run.size(); ++i)
            FERROGRAPH_TRY(readRun(lines->run[i], lines->runIndex[i]));
        if (lines->run.size() < lines->runsSize) {
            // What is no run may still be no JSON.
            FERROGRAPH_TRY(checkSyntax(m_text, lines->runs));
            m_document.problems.push_back(
                {m_text.name,
                 fmt::format("{} of 'runs' are not objects", lines->runsSize - lines->run.size())});
        }
        return std::move(m_document);
    }

private:
    // The parser knows better what is wrong than the outline does.
    Error explained(Error error)
    {
        if (error.code != ErrorCode::InvalidInput || error.position.empty())
            return error;
        auto checked = checkSyntax(m_text, m_text.whole());
        return checked ? error : std::move(checked).error();
    }

    Result<void> readTop(const Outline &lines)
    {
        JsonTree version;
        for (const Member &member : lines.top) {
            if (member.key == "version")
                FERROGRAPH_TRY(parse(m_text, member.value, version));
            else if (member.key == "inlineExternalProperties")
                FERROGRAPH_TRY(parse(m_text, member.value, m_inlined));
            else
                FERROGRAPH_TRY(checkSyntax(m_text, member.value));
        }
        const JsonValue value = version.root();
        if (!value.exists() || value.isNull())
            return failure(ErrorCode::InvalidInput, m_text.name,
                           "is not SARIF: it has no 'version' property");
        m_document.version = value.isString() ? std::string(value.text()) : value.dump();
        if (m_document.version != supportedVersion)
            return failure(
                ErrorCode::Unsupported, m_text.name,
                fmt::format("is SARIF of version {}, not {}", m_document.version, supportedVersion),
                {}, "convert it with the SARIF Multitool");
        return {};
    }

    Result<void> readRun(const std::vector<Member> &members, std::size_t index)
    {
        auto tables = SarifTables::read(m_text, members, m_inlined.root(), index);
        FERROGRAPH_TRY(tables);
        SarifTables &run = **tables;
        if (m_visitor.begin)
            FERROGRAPH_TRY(m_visitor.begin(run.run()));
        for (const Range range : run.results())
            FERROGRAPH_TRY(parseElements(m_text, range, [&](std::size_t at, JsonValue value) {
                return readElement(run, at, value);
            }));
        addProblems(run.run());
        if (m_visitor.end)
            FERROGRAPH_TRY(m_visitor.end(run.run()));
        m_document.readRuns.push_back(std::move(run.run()));
        return {};
    }

    Result<void> readElement(SarifTables &run, std::size_t index, JsonValue value)
    {
        if (!value.isObject()) {
            run.warn("result is not an object");
            return {};
        }
        ++run.run().results;
        m_looksSnakeCase = m_looksSnakeCase || value["rule_id"].exists();
        m_hasRule = m_hasRule || value["ruleId"].exists() || value["rule"].exists() ||
                    value["ruleIndex"].exists();
        if (!m_visitor.result)
            return {};
        SarifResult result = readResult(run, index, value);
        return m_visitor.result(run.run(), result);
    }

    void addProblems(const SarifRun &run)
    {
        const std::string where = fmt::format("{}, run {}", m_text.name, run.index);
        if (run.results > 0 && !m_hasRule && m_looksSnakeCase) {
            m_document.problems.push_back(
                {where, "no result has a ruleId; keys look like snake_case (rule_id), which is "
                        "not SARIF"});
        }
        for (const auto &[what, count] : run.warnings)
            m_document.problems.push_back({where, fmt::format("{} ({} times)", what, count)});
        for (const std::string &name : run.externalFiles)
            m_document.problems.push_back(
                {where, fmt::format("{} are kept in another file, which is not read", name)});
    }

    JsonText m_text;
    const SarifVisitor &m_visitor;
    SarifDocument m_document;
    JsonTree m_inlined;
    bool m_looksSnakeCase = false;
    bool m_hasRule = false;
};

} // namespace

Result<SarifDocument> readSarif(input::Content content, const std::string &name,
                                std::stop_token stop, const SarifVisitor &visitor)
{
    auto text = jsonText(std::move(content), name, std::move(stop));
    FERROGRAPH_TRY(text);
    return Reader(std::move(*text), visitor).run();
}

bool looksLikeSarif(std::string_view path, std::string_view head)
{
    for (const std::string_view end : {".sarif", ".sarif.json"}) {
        if (path.ends_with(end))
            return true;
    }
    std::string plain; // without the zeros of UTF-16
    for (const char c : head.substr(0, 4096)) {
        if (c != '\0')
            plain += c;
    }
    const std::size_t first = plain.find('{');
    if (first == std::string::npos || first > 16)
        return false;
    return plain.find("sarif") != std::string::npos ||
           (plain.find("\"version\"") != std::string::npos &&
            plain.find("\"2.1.0\"") != std::string::npos) ||
           (plain.find("\"runs\"") != std::string::npos &&
            plain.find("\"driver\"") != std::string::npos);
}

} // namespace ferrograph::findings
