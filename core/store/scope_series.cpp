// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/scope_series.h"

#include "core/store/code_series.h"
#include "core/store/version_reader.h"

#include <algorithm>

namespace ferrograph::store
{
namespace
{

void addRepository(const CodeContext &context, const StepLine::Repository &repository,
                   const ResolvedFilter &filter, const ScopeFinder &finder,
                   std::vector<StepSums> &sums)
{
    const StepOrdinals &ordinals = repository.ordinals;
    if (ordinals.empty() || ordinals.back() < 0)
        return;
    const auto stepOf = [&ordinals](Ordinal ordinal) {
        return static_cast<std::size_t>(std::ranges::lower_bound(ordinals, ordinal) -
                                        ordinals.begin());
    };
    VersionReader reader(context.session(), context.key(repository.row), filter, ordinals.front(),
                         ordinals.back());
    std::string path;
    bool known = false;
    std::vector<std::size_t> scopes;
    while (reader.next()) {
        const StoredVersion &row = reader.row();
        const languages::LanguageId language = context.language(row.language);
        if (!filter.allows(language, row.bucket))
            continue;
        const std::size_t from = stepOf(row.first);
        const std::size_t to = stepOf(row.end);
        if (from == to)
            continue;
        if (!known || path != row.path) { // rows come path by path
            path = row.path;
            known = true;
            finder(repository.row.name, path, scopes);
        }
        for (const std::size_t scope : scopes) {
            sums[scope].add(language, from, Sum{1, row.figures});
            if (to < ordinals.size())
                sums[scope].add(language, to, Sum{1, row.figures}, -1);
        }
    }
}

} // namespace

Result<std::vector<CodeSeries>> codeSeriesByScope(Database &database, const std::string &project,
                                                  const Range &range, Step step,
                                                  const CodeFilter &filter, std::size_t count,
                                                  const ScopeFinder &finder)
{
    using Answer = std::vector<CodeSeries>;
    return withCode(database, project, [&](CodeContext &context) -> Result<Answer> {
        const auto resolved = context.resolve(filter);
        FERROGRAPH_TRY(resolved);
        const StepLine line = stepLine(context, range, step, *resolved);
        std::vector<StepSums> sums(count, StepSums(line.ends.size()));
        for (const StepLine::Repository &repository : line.repositories)
            addRepository(context, repository, *resolved, finder, sums);
        Answer result;
        for (StepSums &each : sums) {
            each.accumulate();
            result.push_back(seriesOf(context, line, each, resolved->buckets));
        }
        return result;
    });
}

} // namespace ferrograph::store
