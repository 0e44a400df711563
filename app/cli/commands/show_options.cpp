// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/show_options.h"

#include "core/base/civil_time.h"
#include "core/scan/state_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ferrograph::cli
{
namespace
{

tl::unexpected<Error> badFilter(const std::string &filter, const std::string &what,
                                const std::string &advice)
{
    return failure(ErrorCode::Usage, "--filter " + filter, what, {}, advice);
}

std::vector<std::string> classNames()
{
    using enum languages::LanguageClass;
    std::vector<std::string> names;
    for (const auto languageClass : {Safe, Unsafe, Assembly, Mixed, None})
        names.emplace_back(languages::className(languageClass));
    return names;
}

std::vector<std::string> bucketChoices()
{
    std::vector<std::string> names;
    for (const languages::Bucket bucket : languages::allBuckets)
        names.emplace_back(languages::bucketName(bucket));
    names.emplace_back("all");
    return names;
}

// Reads the filters one after the other.
class FilterReader
{
public:
    explicit FilterReader(FilterPath path)
        : m_path(path)
    {
    }

    Result<void> add(const std::string &filter)
    {
        const std::size_t equals = filter.find('=');
        const std::string key = filter.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : filter.substr(equals + 1);
        if (value.empty())
            return badFilter(filter, "has no value", "write KEY=VALUE");
        if (key == "language")
            return addLanguage(filter, value);
        if (key == "class")
            return setClass(filter, value);
        if (key == "bucket")
            return addBucket(filter, value);
        if (key == "directory")
            return setOnce(filter, m_parsed.code.directory, value);
        if (key == "path" && m_path == FilterPath::Yes)
            return setOnce(filter, m_parsed.path, value);
        std::vector<std::string> keys = {"language", "class", "bucket", "directory"};
        if (m_path == FilterPath::Yes)
            keys.emplace_back("path");
        return badFilter(filter, fmt::format("'{}' is not a key", key),
                         "use " + alternatives(keys));
    }

    ParsedFilter take()
    {
        if (!m_buckets.empty())
            m_parsed.code.buckets = m_buckets;
        while (m_parsed.code.directory.ends_with('/'))
            m_parsed.code.directory.pop_back();
        return std::move(m_parsed);
    }

private:
    Result<void> addLanguage(const std::string &filter, const std::string &value)
    {
        const auto &table = languages::LanguageTable::builtin();
        const auto language = table.find(value);
        if (!language)
            return badFilter(filter, fmt::format("'{}' is not a language", value),
                             "use a name that show languages prints");
        m_parsed.code.languages.push_back(table[*language].name);
        return {};
    }

    Result<void> setClass(const std::string &filter, const std::string &value)
    {
        const auto languageClass = languages::classFromName(value);
        if (!languageClass)
            return badFilter(filter, fmt::format("'{}' is not a class", value),
                             "use " + alternatives(classNames()));
        if (m_parsed.code.languageClass)
            return badFilter(filter, "is a second class", "name one class");
        m_parsed.code.languageClass = languageClass;
        return {};
    }

    Result<void> addBucket(const std::string &filter, const std::string &value)
    {
        if (value == "all") {
            m_buckets = languages::BucketSet::all();
            return {};
        }
        const auto bucket = languages::bucketFromName(value);
        if (!bucket)
            return badFilter(filter, fmt::format("'{}' is not a bucket", value),
                             "use " + alternatives(bucketChoices()));
        m_buckets = m_buckets.with(*bucket);
        return {};
    }

    static Result<void> setOnce(const std::string &filter, std::string &target,
                                const std::string &value)
    {
        if (!target.empty())
            return badFilter(filter, "stands twice", "name one");
        target = value;
        return {};
    }

    FilterPath m_path;
    ParsedFilter m_parsed;
    languages::BucketSet m_buckets;
};

} // namespace

void addProjectOption(Command &command, ShowOptions &options)
{
    command.option("--project", "NAME", options.project, "The project", Need::Required);
}

void addAtOption(Command &command, ShowOptions &options)
{
    command.option("--at", "DATE|REV", options.at,
                   "The state at the end of a date (2024, 2024-03, 2024-03-31) or at a commit "
                   "(else the newest)");
}

void addFilterOption(Command &command, ShowOptions &options, FilterPath path)
{
    command.option("--filter", "KEY=VALUE", options.filters,
                   fmt::format("Only what fits: language=NAME, class=NAME, bucket=NAME|all, "
                               "directory=PATH{}",
                               path == FilterPath::Yes ? ", path=PART" : ""));
}

Result<ParsedFilter> parseFilters(const std::vector<std::string> &filters, FilterPath path)
{
    FilterReader reader(path);
    for (const std::string &filter : filters)
        FERROGRAPH_TRY(reader.add(filter));
    return reader.take();
}

Result<store::At> parseAt(const std::string &text, const store::ProjectRow &project)
{
    return scan::stateNamed(text, project);
}

} // namespace ferrograph::cli
