// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/fuzz_import.h"

#include "core/fuzzing/fuzz_formats.h"
#include "core/store/fuzz_ingest.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace ferrograph::intake
{
namespace
{

using fuzzing::FuzzFormat;

constexpr std::uint64_t largestFile = std::uint64_t{1} << 30;

class FuzzImporter : public Importer
{
public:
    FuzzImporter(store::Database &database, const Request &request, const FuzzFormat &format)
        : m_database(database)
        , m_request(request)
        , m_format(format)
    {
        m_import.format = format.name;
        m_import.source = request.source;
        m_import.build = request.commit;
        m_import.category = request.category.value_or("");
        m_identity = fmt::format("{}\n{}\n{}\n{}", format.name, request.target, m_import.category,
                                 m_import.build);
    }

    Result<void> add(input::Item &item) override
    {
        const auto text = item.content.all(largestFile);
        FERROGRAPH_TRY(text);
        const Seconds seen = m_request.date.value_or(item.time.value_or(now()));
        auto part = m_format.read({item.path, item.time, *text}, m_request.target);
        FERROGRAPH_TRY(part);
        m_identity += '\n' + store::contentHash(*text) + item.path;
        m_import.seen = std::max(m_import.seen, seen);
        place(*part, item.path, seen);
        fuzzing::append(m_import.result, std::move(*part));
        return {};
    }

    Result<Outcome> finish(const input::Source &, std::span<const Problem>) override
    {
        fuzzing::joinParts(m_import.result);
        m_import.content = store::contentHash(m_identity);
        const auto stored = store::storeFuzzing(m_database, m_request.project, m_import);
        FERROGRAPH_TRY(stored);
        Outcome outcome;
        outcome.unchanged = stored->unchanged;
        outcome.figures = {{"crashes", stored->occurrences},
                           {"new_crashes", stored->newOccurrences},
                           {"new_groups", stored->newGroups},
                           {"campaigns", stored->campaigns},
                           {"coverage_reports", stored->coverage}};
        outcome.report.problems = m_import.result.problems;
        return outcome;
    }

private:
    // What a file says is given the file's name and, where it has no clock, its date.
    void place(fuzzing::FuzzResult &part, const std::string &path, Seconds seen) const
    {
        for (fuzzing::Crash &crash : part.crashes) {
            crash.source = path;
            crash.time = m_request.date ? m_request.date : std::optional(crash.time.value_or(seen));
        }
        for (fuzzing::Campaign &campaign : part.campaigns) {
            if (m_request.date) {
                campaign.start.reset();
                campaign.end = m_request.date;
            } else if (!campaign.end && !campaign.start) {
                campaign.end = seen;
            }
        }
        for (fuzzing::CoverageReport &report : part.coverage)
            report.time =
                m_request.date ? m_request.date : std::optional(report.time.value_or(seen));
        for (Problem &problem : part.problems)
            problem.where = fmt::format("{}: {}", path, problem.where);
    }

    store::Database &m_database;
    const Request &m_request;
    const FuzzFormat &m_format;
    store::FuzzImport m_import;
    std::string m_identity;
};

template <std::size_t index>
bool recognises(const Sample &sample)
{
    return fuzzing::fuzzFormats()[index].recognises(sample.path, sample.head);
}

template <std::size_t index>
std::unique_ptr<Importer> make(store::Database &database, const Request &request)
{
    return std::make_unique<FuzzImporter>(database, request, fuzzing::fuzzFormats()[index]);
}

template <std::size_t... indexes>
std::array<Format, sizeof...(indexes)> rows(std::index_sequence<indexes...>)
{
    return {Format{fuzzing::fuzzFormats()[indexes].name, recognises<indexes>, make<indexes>}...};
}

} // namespace

std::span<const Format> fuzzImportFormats()
{
    static const auto all = rows(std::make_index_sequence<fuzzing::fuzzFormatCount>());
    return all;
}

} // namespace ferrograph::intake
