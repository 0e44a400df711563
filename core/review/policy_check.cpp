// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/policy_check.h"

#include <fmt/format.h>

#include <set>

namespace ferrograph::review
{
namespace
{

using report::Violation;

using FileKey = std::pair<std::string, std::string>; // repository, path

FileKey keyOf(const store::ArrivedFile &file)
{
    return {file.file.repository, file.file.path};
}

Result<std::set<FileKey>> knownBefore(store::Database &database, const RoadmapReview &review,
                                      std::optional<Seconds> against)
{
    std::set<FileKey> known;
    const auto &since = review.current.roadmap.policy.newCodeSince;
    if (!against || !since)
        return known;
    const auto before = store::arrivedUnsafeFiles(database, review.project, since->first, *against,
                                                  languages::BucketSet::headline());
    FERROGRAPH_TRY(before);
    for (const store::ArrivedFile &file : *before) {
        if (!file.removed)
            known.insert(keyOf(file));
    }
    return known;
}

Violation newFile(const store::ArrivedFile &file, const roadmap::Date &since)
{
    return {"new-unsafe-file",
            file.file.repository,
            file.file.path,
            0,
            file.commit,
            fmt::format("{} came with {} on {}, after {}: {} is not memory-safe by default ({} "
                        "lines of code)",
                        file.file.path, file.commit.substr(0, 8), isoDate(file.date), since.text,
                        file.file.language, file.file.code)};
}

// Where the policy stands, so that an annotation has a place.
std::string policyPath(const RoadmapReview &review)
{
    return review.current.version.repository.empty() ? std::string()
                                                     : std::string(roadmap::repositoryPath);
}

Violation brokenLimit(const LimitReview &limit, const RoadmapReview &review)
{
    const roadmap::Limit &wanted = limit.limit;
    return {"limit",
            review.current.version.repository,
            policyPath(review),
            0,
            {},
            fmt::format("{}, {}", roadmap::goalWords(wanted.metric, wanted.scope, wanted.goal),
                        limit.value ? "is " + roadmap::valueWords(wanted.metric, *limit.value)
                                    : "but no results of static analysis were imported")};
}

} // namespace

Result<std::vector<Violation>> checkPolicy(store::Database &database, const RoadmapReview &review,
                                           std::optional<Seconds> against)
{
    std::vector<Violation> result;
    const auto known = knownBefore(database, review, against);
    FERROGRAPH_TRY(known);
    for (const store::ArrivedFile &file : review.violations()) {
        if (!known->contains(keyOf(file)))
            result.push_back(newFile(file, *review.current.roadmap.policy.newCodeSince));
    }
    for (const LimitReview &limit : review.limits) {
        if (limit.broken)
            result.push_back(brokenLimit(limit, review));
    }
    for (const Problem &problem : review.current.problems) {
        result.push_back({"roadmap-invalid",
                          review.current.version.repository,
                          policyPath(review),
                          0,
                          {},
                          fmt::format("{}: {}", problem.where, problem.what)});
    }
    return result;
}

} // namespace ferrograph::review
