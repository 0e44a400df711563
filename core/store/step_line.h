// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_sums.h"

#include <memory>
#include <vector>

namespace ferrograph::store
{

// The steps of a series and where every repository stands at them.
struct StepLine {
    struct Repository {
        RepositoryRow row;
        StepOrdinals ordinals; // one per step
    };

    std::vector<Seconds> ends;   // last second of each step
    std::vector<Seconds> counts; // the moment each shows: its end, or that of the range
    std::vector<Repository> repositories;
};

// From the step of `from` (or of the first commit) to that of `to` (or of the last commit); steps
// that no commit precedes are left out, and so is the future. Only the filter's repositories.
StepLine stepLine(const CodeContext &context, const Range &range, Step step,
                  const ResolvedFilter &filter);

// Where the repositories that have begun stand at the steps of a line.
class StepPoints
{
public:
    StepPoints(const CodeContext &context, const StepLine &line);
    std::vector<RepositoryPoint> at(std::size_t step);

private:
    const StepLine &m_line;
    std::vector<std::unique_ptr<CommitReader>> m_commits; // by repository of the line
};

} // namespace ferrograph::store
