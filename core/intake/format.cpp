// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ferrograph::intake
{
namespace
{

bool rejectsOnlyTheFile(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::Unsupported ||
           code == ErrorCode::Unreadable;
}

std::string namesOf(std::span<const Format> formats)
{
    std::string names;
    for (const Format &format : formats)
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

// The files of one source, handed to the importers of their formats.
class SourceImport
{
public:
    SourceImport(store::Database &database, std::span<const Format> formats, std::string_view name,
                 const Request &request)
        : m_database(database)
        , m_formats(formats)
        , m_name(name)
        , m_request(request)
    {
    }

    Result<void> add(input::Item &item)
    {
        const auto format = formatOf(m_formats, m_name, item);
        if (!format) {
            if (!rejectsOnlyTheFile(format.error().code))
                return failure(format.error());
            m_unknown.push_back(format.error());
            return {};
        }
        Group &group = m_groups[*format];
        if (!group.importer)
            group.importer = (*format)->importer(m_database, m_request);
        ++m_files;
        m_request.progress.report({"Reading files", m_files, 0, "files"});
        auto added = group.importer->add(item);
        if (added) {
            ++group.accepted;
            return {};
        }
        if (!rejectsOnlyTheFile(added.error().code))
            return added;
        if (!m_firstRejection)
            m_firstRejection = added.error();
        group.rejected.push_back({item.name, reasonOf(added.error())});
        return {};
    }

    Result<std::vector<Outcome>> finish(const input::Source &source)
    {
        std::vector<Outcome> outcomes;
        for (auto &[format, group] : m_groups) {
            if (group.accepted == 0)
                continue;
            auto outcome = group.importer->finish(source, group.rejected);
            FERROGRAPH_TRY(outcome);
            outcome->format = format->name;
            outcome->source = m_request.source;
            outcome->report.accepted = group.accepted;
            addProblems(outcome->report, source, group);
            outcomes.push_back(std::move(*outcome));
        }
        if (outcomes.empty())
            return failure(nothingTaken(source));
        return outcomes;
    }

private:
    struct Group {
        std::unique_ptr<Importer> importer;
        std::uint64_t accepted = 0;
        std::vector<Problem> rejected;
    };

    static std::string reasonOf(const Error &error)
    {
        return error.position.empty() ? error.detail
                                      : fmt::format("{} ({})", error.detail, error.position);
    }

    void addProblems(ImportReport &report, const input::Source &source, const Group &group)
    {
        const auto append = [&](std::span<const Problem> problems) {
            report.problems.insert(report.problems.end(), problems.begin(), problems.end());
        };
        append(source.problems);
        append(group.rejected);
        report.skipped += group.rejected.size() + m_unknown.size();
        for (const Error &error : m_unknown)
            report.problems.push_back({error.subject, error.detail});
    }

    Error nothingTaken(const input::Source &source) const
    {
        if (m_firstRejection)
            return *m_firstRejection;
        if (!m_unknown.empty())
            return m_unknown.front();
        if (!source.problems.empty())
            return {ErrorCode::Unreadable,
                    source.problems.front().where,
                    source.problems.front().what,
                    {},
                    {},
                    {}};
        return {ErrorCode::InvalidInput, m_request.source, "holds no files", {}, {}, {}};
    }

    store::Database &m_database;
    std::span<const Format> m_formats;
    std::string_view m_name;
    const Request &m_request;
    std::map<const Format *, Group> m_groups; // in the order of the table
    std::vector<Error> m_unknown;
    std::optional<Error> m_firstRejection;
    std::uint64_t m_files = 0;
};

} // namespace

const Format *formatNamed(std::span<const Format> formats, std::string_view name)
{
    const auto found = std::ranges::find(formats, name, &Format::name);
    return found == formats.end() ? nullptr : &*found;
}

const Format *formatOf(std::span<const Format> formats, const Sample &sample)
{
    const auto found = std::ranges::find_if(
        formats, [&](const Format &format) { return format.recognises(sample); });
    return found == formats.end() ? nullptr : &*found;
}

Result<const Format *> formatOf(std::span<const Format> formats, std::string_view name,
                                input::Item &item)
{
    if (name != "auto") {
        if (const Format *format = formatNamed(formats, name))
            return format;
        return failure(ErrorCode::Usage, std::string(name), "is not a format", {},
                       "use auto, " + namesOf(formats));
    }
    const auto head = item.content.head(sampleBytes);
    FERROGRAPH_TRY(head);
    if (const Format *format = formatOf(formats, {item.path, *head, item.content.size()}))
        return format;
    return failure(ErrorCode::InvalidInput, item.name,
                   item.content.size() == 0 ? "is empty" : "is in no format that is known", {},
                   "name one with --as: " + namesOf(formats));
}

Result<std::vector<Outcome>> importSource(store::Database &database,
                                          std::span<const Format> formats, std::string_view name,
                                          const Request &request)
{
    SourceImport import(database, formats, name, request);
    const auto source = input::visitItems(request.source, {}, request.stop,
                                          [&](input::Item &item) { return import.add(item); });
    FERROGRAPH_TRY(source);
    return import.finish(*source);
}

} // namespace ferrograph::intake
