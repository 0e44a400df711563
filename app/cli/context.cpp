// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/context.h"

#include "core/base/path_text.h"
#include "core/languages/classifier.h"
#include "core/store/projects.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace ferrograph::cli
{
namespace
{

constexpr std::size_t mostNamed = 20;

void writeLine(int descriptor, const std::string &text)
{
    const std::string line = printable(text) + '\n';
    // Nobody is left to tell when stderr itself fails.
    [[maybe_unused]] const ssize_t written = ::write(descriptor, line.data(), line.size());
}

} // namespace

Format Context::format() const
{
    if (options.format == "json")
        return Format::AsJson;
    return options.format == "csv" ? Format::AsCsv : Format::AsTable;
}

ProgressBar &Context::bar()
{
    if (!m_bar)
        m_bar.emplace(m_messages, !options.quiet && !options.noProgress);
    return *m_bar;
}

Progress Context::progress()
{
    return bar().progress();
}

Result<store::Database> Context::openDatabase(Access access) const
{
    const std::string location =
        options.database.empty() ? store::Database::defaultLocation() : options.database;
    for (const char *scheme : {"postgresql://", "postgres://"}) {
        if (location.starts_with(scheme))
            return failure(ErrorCode::Usage, location, "is not a file", {}, "name a database file");
    }
    std::error_code ignored;
    const bool absent = !std::filesystem::exists(location, ignored);
    if (absent && access != Access::ChangeOrMake)
        return failure(ErrorCode::Database, pathText(location), "there is no such database", {},
                       "scan a repository first: ferrograph scan REPOSITORY");
    auto database = store::Database::open(
        location, access == Access::Read ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite);
    if (database)
        return database;
    Error error = std::move(database).error();
    if (error.code != ErrorCode::Busy)
        error.code = ErrorCode::Database;
    return failure(std::move(error));
}

Result<ExitStatus>
Context::withDatabase(Access access,
                      const std::function<Result<ExitStatus>(store::Database &)> &work) const
{
    auto database = openDatabase(access);
    if (!database)
        return failure(std::move(database).error());
    const std::stop_callback interrupt(m_stop, [&] { database->interrupt(); });
    return work(*database);
}

void Context::note(const std::string &text)
{
    if (options.quiet)
        return;
    bar().wipe();
    writeLine(m_messages, text);
}

void Context::complain(const std::string &text)
{
    bar().wipe();
    writeLine(m_messages, "ferrograph: " + text);
}

void Context::complain(const Error &error)
{
    complain(error.message());
}

void Context::complain(const std::string &subject, std::span<const Problem> problems,
                       std::uint64_t total)
{
    const std::size_t named = std::min(problems.size(), mostNamed);
    for (const Problem &problem : problems.first(named))
        complain(fmt::format("{}: {} ({})", subject, problem.what, problem.where));
    if (total > named)
        complain(fmt::format("{}: and {} more", subject, total - named));
}

void Context::print(const std::string &text)
{
    m_out << text;
}

void Context::answer(const Sheet &sheet, const std::function<void(JsonStream &)> &json)
{
    bar().wipe();
    switch (format()) {
    case Format::AsTable:
        writeTable(m_out, sheet, Terminal::of(STDOUT_FILENO));
        break;
    case Format::AsCsv:
        writeCsv(m_out, sheet);
        break;
    case Format::AsJson: {
        JsonStream stream(m_out);
        json(stream);
        stream.end();
        break;
    }
    }
}

void Context::report(const Sheet &sheet, const std::function<void(JsonStream &)> &json)
{
    if (!options.quiet || format() != Format::AsTable)
        answer(sheet, json);
}

metrics::Recipe plainRecipe(const languages::LanguageTable &table)
{
    metrics::Recipe recipe;
    recipe.definition = languages::definitionVersion;
    recipe.classes = table.version() + '-' + table.contentHash();
    recipe.pathRules = languages::BucketRules::builtin().name();
    return recipe;
}

} // namespace ferrograph::cli
