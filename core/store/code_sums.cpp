// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_sums.h"

#include "core/store/version_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

std::size_t stepOf(const StepOrdinals &ordinals, Ordinal ordinal)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(ordinals, ordinal) - ordinals.begin());
}

void addStepsFromTotals(const CodeContext &context, const RepositoryKey &key,
                        const StepOrdinals &ordinals, const ResolvedFilter &filter, StepSums &sums)
{
    TotalReader reader(context.session(), key);
    Integer language = 0;
    Integer bucket = 0;
    Integer ordinal = 0;
    Sum sum;
    const Integer first = ordinals.front();
    const Integer last = ordinals.back();
    Statement select(context.session(),
                     fmt::format("SELECT ordinal, files, {} FROM language_total "
                                 "WHERE project_id = :project AND repository_id = :repository "
                                 "AND language_id = :language AND bucket = :bucket "
                                 "AND ordinal > :first AND ordinal <= :last ORDER BY ordinal",
                                 figureColumns));
    select.use(key.project).use(key.repository).use(language).use(bucket).use(first).use(last);
    select.into(ordinal).into(sum.files).into(sum.figures);
    for (const TotalKey &total : totalKeys(context, key, filter)) {
        const languages::LanguageId id = context.language(total.language);
        language = total.language;
        bucket = total.bucket;
        Sum shown = reader.at(language, bucket, first);
        sums.add(id, 0, shown);
        Sum pending = shown;
        std::size_t step = 0;
        const auto show = [&] {
            if (pending == shown)
                return;
            sums.add(id, step, pending);
            sums.add(id, step, shown, -1);
            shown = pending;
        };
        for (select.run(); select.next();) {
            if (const std::size_t next = stepOf(ordinals, ordinal); next != step) {
                show();
                step = next;
            }
            pending = sum;
        }
        show();
    }
}

void addStepsFromVersions(const CodeContext &context, const RepositoryKey &key,
                          const StepOrdinals &ordinals, const ResolvedFilter &filter,
                          StepSums &sums)
{
    VersionReader reader(context.session(), key, filter, ordinals.front(), ordinals.back());
    while (reader.next()) {
        const StoredVersion &row = reader.row();
        const languages::LanguageId language = context.language(row.language);
        if (!filter.allows(language, row.bucket) || !filter.allowsPath(row.path))
            continue;
        const std::size_t from = stepOf(ordinals, row.first);
        const std::size_t to = stepOf(ordinals, row.end);
        if (from == to)
            continue; // came and went between two steps
        sums.add(language, from, Sum{1, row.figures});
        if (to < ordinals.size())
            sums.add(language, to, Sum{1, row.figures}, -1);
    }
}

} // namespace

std::vector<TotalKey> totalKeys(const CodeContext &context, const RepositoryKey &key,
                                const ResolvedFilter &filter)
{
    // From key to key: the rows between them are never touched.
    std::vector<TotalKey> result;
    TotalKey last{-1, -1};
    Statement select(context.session(),
                     "SELECT language_id, bucket FROM language_total WHERE project_id = :project "
                     "AND repository_id = :repository "
                     "AND (language_id, bucket) > (:language, :bucket) "
                     "ORDER BY language_id, bucket LIMIT 1");
    TotalKey next;
    select.use(key.project).use(key.repository).use(last.language).use(last.bucket);
    select.into(next.language).into(next.bucket);
    for (select.run(); select.next(); select.run()) {
        last = next;
        if (filter.allows(context.language(next.language), next.bucket))
            result.push_back(next);
    }
    return result;
}

void addState(const CodeContext &context, const RepositoryPoint &point,
              const ResolvedFilter &filter, LanguageSums &sums)
{
    if (filter.wholeTree()) {
        TotalReader reader(context.session(), point.key);
        for (const TotalKey &total : totalKeys(context, point.key, filter)) {
            sums[context.language(total.language)].add(
                reader.at(total.language, total.bucket, point.ordinal));
        }
        return;
    }
    VersionReader reader(context.session(), point.key, filter, point.ordinal, point.ordinal);
    while (reader.next()) {
        const StoredVersion &row = reader.row();
        const languages::LanguageId language = context.language(row.language);
        if (filter.allows(language, row.bucket) && filter.allowsPath(row.path))
            sums[language].add(Sum{1, row.figures});
    }
}

void StepSums::add(languages::LanguageId language, std::size_t fromStep, const Sum &change,
                   Integer times)
{
    std::vector<Sum> &steps = m_sums[language];
    if (steps.empty())
        steps.resize(m_steps);
    steps[fromStep].add(change, times);
}

void StepSums::accumulate()
{
    for (auto &[language, steps] : m_sums) {
        for (std::size_t i = 1; i < steps.size(); ++i)
            steps[i].add(steps[i - 1]);
    }
}

LanguageSums StepSums::at(std::size_t step) const
{
    LanguageSums result;
    for (const auto &[language, steps] : m_sums)
        result.emplace(language, steps[step]);
    return result;
}

void addSteps(const CodeContext &context, const RepositoryKey &key, const StepOrdinals &ordinals,
              const ResolvedFilter &filter, StepSums &sums)
{
    if (ordinals.empty() || ordinals.back() < 0)
        return;
    if (filter.wholeTree())
        addStepsFromTotals(context, key, ordinals, filter, sums);
    else
        addStepsFromVersions(context, key, ordinals, filter, sums);
}

} // namespace ferrograph::store
