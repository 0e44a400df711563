// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/crash_table.h"

#include "core/fuzzing/frame_table.h"
#include "core/fuzzing/text_scan.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace ferrograph::fuzzing
{

using Texts = std::vector<std::string>;

bool isLike(std::string_view text, std::string_view pattern)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return text == pattern;
    if (!take(text, pattern.substr(0, star)))
        return false;
    pattern.remove_prefix(star + 1);
    for (std::size_t next = pattern.find('*'); next != std::string_view::npos;
         next = pattern.find('*')) {
        const auto rest = after(text, pattern.substr(0, next));
        if (!rest)
            return false;
        text = *rest;
        pattern.remove_prefix(next + 1);
    }
    return text.size() >= pattern.size() && text.ends_with(pattern);
}

// Reads the table; throws what is wrong with it.
class CrashTableReader
{
public:
    static CrashTable read(std::string_view json, std::string &place)
    {
        const nlohmann::json root = nlohmann::json::parse(json);
        CrashTable table;
        table.m_version = root.at("version").get<std::string>();
        for (const nlohmann::json &row : root.at("kinds")) {
            place = row.dump().substr(0, 80);
            table.m_rows.push_back(rowOf(row));
        }
        return table;
    }

private:
    static CrashTable::When whenOf(const std::string &text)
    {
        if (text == "near null")
            return CrashTable::When::NearNull;
        if (text == "no address")
            return CrashTable::When::NoAddress;
        if (text == "wild jump")
            return CrashTable::When::WildJump;
        throw std::invalid_argument("'when' is not one of near null, no address, wild jump");
    }

    static CrashTable::Row rowOf(const nlohmann::json &json)
    {
        CrashTable::Row row;
        row.tools = json.at("tools").get<Texts>();
        row.kinds = json.at("kinds").get<Texts>();
        if (json.contains("when"))
            row.when = whenOf(json.at("when").get<std::string>());
        if (json.contains("cause"))
            row.causes = split(json.at("cause").get<std::string>());
        row.judgement.category = json.at("category").get<std::string>();
        row.judgement.cwe = json.at("cwe").get<Texts>();
        row.judgement.memorySafety =
            verdictFromName(json.at("memory_safety").get<std::string>()).value();
        row.judgement.severity = severityFromName(json.at("severity").get<std::string>()).value();
        row.judgement.reason = json.at("why").get<std::string>();
        row.writeDiffers = json.contains("severity_if_write") || json.contains("cwe_if_write");
        row.cweIfWrite = json.value("cwe_if_write", row.judgement.cwe);
        row.severityIfWrite = row.judgement.severity;
        if (json.contains("severity_if_write"))
            row.severityIfWrite =
                severityFromName(json.at("severity_if_write").get<std::string>()).value();
        return row;
    }

    static Texts split(std::string_view text)
    {
        Texts parts;
        while (!text.empty()) {
            const std::string_view part = before(text, "|");
            parts.emplace_back(part);
            text.remove_prefix(std::min(part.size() + 1, text.size()));
        }
        return parts;
    }
};

Result<CrashTable> CrashTable::read(std::string_view json)
{
    std::string place;
    try {
        return CrashTableReader::read(json, place);
    } catch (const std::exception &problem) {
        return failure(ErrorCode::InvalidInput, "table of crash kinds", problem.what(), place);
    }
}

const CrashTable &CrashTable::builtin()
{
    static const CrashTable table = read(embeddedTable("crash_kinds.json")).value();
    return table;
}

bool CrashTable::fits(const Row &row, const Crash &crash)
{
    const auto like = [](const Texts &patterns, std::string_view text) {
        return std::any_of(patterns.begin(), patterns.end(),
                           [text](const std::string &pattern) { return isLike(text, pattern); });
    };
    if (!like(row.tools, crash.tool) || !like(row.kinds, crash.kind))
        return false;
    if (!row.causes.empty() && !like(row.causes, crash.cause))
        return false;
    switch (row.when) {
    case When::NearNull:
        return crash.nearNull;
    case When::NoAddress:
        return crash.noAddress;
    case When::WildJump:
        return crash.wildJump;
    case When::Always:
        break;
    }
    return true;
}

Judgement CrashTable::judge(const Crash &crash) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&crash](const Row &one) { return fits(one, crash); });
    if (row == m_rows.end())
        return {};
    Judgement judgement = row->judgement;
    if (row->writeDiffers && crash.access == Access::Write) {
        judgement.cwe = row->cweIfWrite;
        judgement.severity = row->severityIfWrite;
    }
    return judgement;
}

} // namespace ferrograph::fuzzing
