// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/store/csv_reader.h"
#include "core/store/near_names.h"
#include "core/store/project_rows.h"
#include "core/store/projects.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace ferrograph::store
{
namespace
{

using Json = nlohmann::json;
using Entries = std::vector<ProjectListEntry>;

constexpr std::array<std::string_view, 8> columns = {"name",      "repository", "branch", "paths",
                                                     "programme", "tags",       "target", "due"};
constexpr std::string_view columnsAdvice =
    "the columns are name, repository, branch, paths, programme, tags, target and due";

// An entry while its columns come in.
struct Row {
    ProjectListEntry entry;
    std::string target;
    std::string due;
};

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::vector<std::string> splitList(std::string_view text)
{
    std::vector<std::string> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        if (std::string item = trimmed(text.substr(0, end)); !item.empty())
            result.push_back(std::move(item));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

void put(Row &row, std::string_view column, std::string_view value)
{
    ProjectListEntry &entry = row.entry;
    if (column == "name")
        entry.name = trimmed(value);
    else if (column == "repository")
        entry.repository = trimmed(value);
    else if (column == "branch")
        entry.branch = trimmed(value);
    else if (column == "paths")
        entry.paths = splitList(value);
    else if (column == "programme")
        entry.programme = trimmed(value);
    else if (column == "tags")
        entry.tags = splitList(value);
    else if (column == "target")
        row.target = trimmed(value);
    else if (column == "due")
        row.due = trimmed(value);
}

// The column a header names: empty for one that is not ours. A near miss is an error, or a typing
// mistake would lose a column in silence.
Result<std::string> columnOf(const std::string &header, const std::string &subject,
                             const std::string &position)
{
    for (const std::string_view column : columns) {
        const std::size_t distance = editDistance(header, column);
        if (distance == 0)
            return std::string(column);
        if (distance <= std::max<std::size_t>(1, header.size() / 4)) {
            return failure(ErrorCode::InvalidInput, subject,
                           fmt::format("\"{}\" is no column", pathText(header)), position,
                           fmt::format("did you mean \"{}\"?", column));
        }
    }
    return std::string();
}

Result<std::optional<Target>> targetOf(const Row &row, const std::string &subject,
                                       const std::string &position)
{
    const auto refused = [&](const Error &error) {
        return failure(ErrorCode::InvalidInput, subject,
                       fmt::format("{}: {}", error.subject, error.detail), position, error.advice);
    };
    if (row.target.empty()) {
        if (row.due.empty())
            return std::nullopt;
        return failure(ErrorCode::InvalidInput, subject, "a due date without a target", position);
    }
    auto target = parseTarget(row.target);
    if (!target)
        return refused(target.error());
    if (!row.due.empty()) {
        const auto due = parseIsoEnd(row.due);
        if (!due)
            return refused(due.error());
        target->due = *due;
    }
    return *target;
}

Result<ProjectListEntry> finished(Row row, const std::string &subject, const std::string &position)
{
    ProjectListEntry &entry = row.entry;
    if (entry.name.empty())
        return failure(ErrorCode::InvalidInput, subject, "a project without a name", position);
    if (entry.repository.empty()) {
        return failure(ErrorCode::InvalidInput, subject,
                       fmt::format("project \"{}\" has no repository", pathText(entry.name)),
                       position);
    }
    auto target = targetOf(row, subject, position);
    FERROGRAPH_TRY(target);
    entry.target = std::move(*target);
    return std::move(entry);
}

Result<std::vector<std::string>> readHeader(const CsvRecord &record, const std::string &subject)
{
    const std::string position = fmt::format("line {}", record.line);
    std::vector<std::string> header;
    for (const std::string &field : record.fields) {
        auto column = columnOf(trimmed(field), subject, position);
        FERROGRAPH_TRY(column);
        if (!column->empty() && std::ranges::find(header, *column) != header.end()) {
            return failure(ErrorCode::InvalidInput, subject,
                           fmt::format("column \"{}\" is there twice", *column), position);
        }
        header.push_back(std::move(*column));
    }
    for (const std::string_view needed : {"name", "repository"}) {
        if (std::ranges::find(header, needed) == header.end()) {
            return failure(ErrorCode::InvalidInput, subject,
                           fmt::format("the header has no column \"{}\"", needed), position,
                           std::string(columnsAdvice));
        }
    }
    return header;
}

Result<Entries> fromCsv(std::string_view text, const std::string &subject)
{
    const auto records = readCsv(text, subject);
    FERROGRAPH_TRY(records);
    if (records->empty()) {
        return failure(ErrorCode::InvalidInput, subject, "is empty", {},
                       std::string(columnsAdvice));
    }
    const auto header = readHeader(records->front(), subject);
    FERROGRAPH_TRY(header);
    Entries entries;
    for (std::size_t row = 1; row < records->size(); ++row) {
        const CsvRecord &record = (*records)[row];
        const std::string position = fmt::format("line {}", record.line);
        if (record.fields.size() != header->size()) {
            return failure(ErrorCode::InvalidInput, subject,
                           fmt::format("{} fields where the header has {}", record.fields.size(),
                                       header->size()),
                           position);
        }
        Row columnsRead;
        for (std::size_t i = 0; i < header->size(); ++i)
            put(columnsRead, (*header)[i], record.fields[i]);
        auto entry = finished(std::move(columnsRead), subject, position);
        FERROGRAPH_TRY(entry);
        entries.push_back(std::move(*entry));
    }
    return entries;
}

Result<std::vector<std::string>> jsonList(const Json &value, const std::string &subject,
                                          const std::string &position)
{
    if (value.is_string())
        return splitList(value.get_ref<const std::string &>());
    std::vector<std::string> result;
    const bool allStrings = value.is_array() && std::ranges::all_of(value, [](const Json &item) {
                                return item.is_string();
                            });
    if (!allStrings) {
        return failure(ErrorCode::InvalidInput, subject, "is not a list of strings", position);
    }
    for (const Json &item : value)
        result.push_back(item.get<std::string>());
    return result;
}

Result<ProjectListEntry> jsonEntry(const Json &object, const std::string &subject,
                                   const std::string &position)
{
    if (!object.is_object())
        return failure(ErrorCode::InvalidInput, subject, "is not an object", position);
    Row row;
    for (const auto &[key, value] : object.items()) {
        const std::string place = fmt::format("{}/{}", position, pathText(key));
        const auto column = columnOf(key, subject, place);
        FERROGRAPH_TRY(column);
        if (column->empty() || value.is_null())
            continue;
        if (*column == "paths" || *column == "tags") {
            auto list = jsonList(value, subject, place);
            FERROGRAPH_TRY(list);
            (*column == "paths" ? row.entry.paths : row.entry.tags) = std::move(*list);
        } else if (value.is_string()) {
            put(row, *column, value.get_ref<const std::string &>());
        } else {
            return failure(ErrorCode::InvalidInput, subject, "is not a string", place);
        }
    }
    return finished(std::move(row), subject, position);
}

Result<Entries> fromJson(std::string_view text, const std::string &subject)
{
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error &error) {
        const auto end =
            text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        return failure(ErrorCode::InvalidInput, subject, "is not valid JSON",
                       fmt::format("line {}", 1 + std::count(text.begin(), end, '\n')));
    }
    if (!json.is_array()) {
        return failure(ErrorCode::InvalidInput, subject, "is not a JSON array", "/",
                       "a project list is an array of objects; " + std::string(columnsAdvice));
    }
    Entries entries;
    for (std::size_t i = 0; i < json.size(); ++i) {
        auto entry = jsonEntry(json[i], subject, fmt::format("/{}", i));
        FERROGRAPH_TRY(entry);
        entries.push_back(std::move(*entry));
    }
    return entries;
}

// A list may be imported again: its tags are added, its programme and target replace where they are
// given, and branch and paths of a repository become what it says.
Result<void> importEntry(soci::session &session, const ProjectListEntry &entry)
{
    auto existing = readProject(session, entry.name);
    if (!existing) {
        FERROGRAPH_TRY(insertProject(session, entry.name));
        existing = readProject(session, entry.name);
        FERROGRAPH_TRY(existing);
    }
    ProjectSettings settings = existing->settings;
    if (!entry.programme.empty())
        settings.programme = entry.programme;
    for (const std::string &tag : entry.tags) {
        if (std::ranges::find(settings.tags, tag) == settings.tags.end())
            settings.tags.push_back(tag);
    }
    if (entry.target)
        settings.target = entry.target;
    writeSettings(session, existing->id, settings);
    RepositoryRow row;
    row.source = entry.repository;
    row.branch = entry.branch;
    row.paths = entry.paths;
    FERROGRAPH_TRY(writeRepository(session, entry.name, existing->id, row));
    return {};
}

} // namespace

Result<std::vector<ProjectListEntry>> readProjectList(std::string_view text,
                                                      const std::string &subject)
{
    if (!isValidUtf8(text))
        return failure(ErrorCode::InvalidInput, subject, "is not UTF-8 text");
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool json = first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
    return json ? fromJson(text, subject) : fromCsv(text, subject);
}

Result<std::vector<std::string>> importProjectList(Database &database,
                                                   const std::vector<ProjectListEntry> &entries)
{
    return guarded(database, Transaction::Kind::Write,
                   [&](soci::session &session) -> Result<std::vector<std::string>> {
                       std::vector<std::string> names;
                       for (const ProjectListEntry &entry : entries) {
                           FERROGRAPH_TRY(importEntry(session, entry));
                           if (std::ranges::find(names, entry.name) == names.end())
                               names.push_back(entry.name);
                       }
                       return names;
                   });
}

} // namespace ferrograph::store
