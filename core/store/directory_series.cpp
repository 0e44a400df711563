// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_series.h"
#include "core/store/directory_choice.h"
#include "core/store/version_reader.h"

#include <algorithm>

namespace ferrograph::store
{
namespace
{

// Every version that some step shows, in one pass over the rows.
std::vector<ShownVersion> shownVersions(const CodeContext &context, const StepLine &line,
                                        const ResolvedFilter &filter, DirectoryTree &tree)
{
    std::vector<ShownVersion> result;
    const bool several = context.project().repositories.size() > 1;
    for (const StepLine::Repository &repository : line.repositories) {
        const StepOrdinals &ordinals = repository.ordinals;
        if (ordinals.empty() || ordinals.back() < 0)
            continue;
        const auto stepOf = [&ordinals](Ordinal ordinal) {
            return static_cast<std::uint32_t>(std::ranges::lower_bound(ordinals, ordinal) -
                                              ordinals.begin());
        };
        const std::string prefix = several ? repository.row.name + ':' : std::string();
        VersionReader reader(context.session(), context.key(repository.row), filter,
                             ordinals.front(), ordinals.back());
        while (reader.next()) {
            const StoredVersion &row = reader.row();
            ShownVersion shown;
            shown.language = context.language(row.language);
            if (!filter.allows(shown.language, row.bucket) || !filter.allowsPath(row.path))
                continue;
            shown.fromStep = stepOf(row.first);
            shown.toStep = stepOf(row.end);
            if (shown.fromStep == shown.toStep)
                continue;
            shown.directory = tree.directoryOf(prefix, row.path);
            shown.sum = Sum{1, row.figures};
            result.push_back(shown);
        }
    }
    return result;
}

} // namespace

Result<std::vector<DirectorySeries>>
codeSeriesByDirectory(Database &database, const std::string &project, const Range &range, Step step,
                      const CodeFilter &filter, std::size_t count)
{
    using Answer = std::vector<DirectorySeries>;
    return withCode(database, project, [&](CodeContext &context) -> Result<Answer> {
        const auto resolved = context.resolve(filter);
        FERROGRAPH_TRY(resolved);
        const StepLine line = stepLine(context, range, step, *resolved);
        DirectoryTree tree;
        const auto versions = shownVersions(context, line, *resolved, tree);
        const DirectoryChoice choice =
            chooseDirectories(tree, versions, context.table(), line.ends.size(), count);
        std::vector<StepSums> sums(choice.names.size(), StepSums(line.ends.size()));
        for (const ShownVersion &version : versions) {
            const std::int32_t chosen = choice.ofNode[version.directory];
            if (chosen < 0)
                continue;
            StepSums &sum = sums[static_cast<std::size_t>(chosen)];
            sum.add(version.language, version.fromStep, version.sum);
            if (version.toStep < line.ends.size())
                sum.add(version.language, version.toStep, version.sum, -1);
        }
        Answer result;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i].accumulate();
            result.push_back(
                {choice.names[i], seriesOf(context, line, sums[i], resolved->buckets)});
        }
        return result;
    });
}

} // namespace ferrograph::store
