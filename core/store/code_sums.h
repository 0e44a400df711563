// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_context.h"

#include <map>
#include <vector>

// Sums over files at one commit or at many.
namespace ferrograph::store
{

// A language and bucket that has totals.
struct TotalKey {
    Integer language = 0;
    Integer bucket = 0;
};
std::vector<TotalKey> totalKeys(const CodeContext &context, const RepositoryKey &key,
                                const ResolvedFilter &filter);

// Adds one repository's state.
void addState(const CodeContext &context, const RepositoryPoint &point,
              const ResolvedFilter &filter, LanguageSums &sums);

// The sums of every language at every step of a series.
class StepSums
{
public:
    explicit StepSums(std::size_t steps)
        : m_steps(steps)
    {
    }

    // From the step on.
    void add(languages::LanguageId language, std::size_t fromStep, const Sum &change,
             Integer times = 1);
    // Turns the changes that were added into states.
    void accumulate();

    LanguageSums at(std::size_t step) const;

private:
    std::size_t m_steps;
    std::map<languages::LanguageId, std::vector<Sum>> m_sums;
};

// Which commit a repository shows at each step; -1 before its first. Rising.
using StepOrdinals = std::vector<Ordinal>;

// Adds the changes of one repository, to be accumulated.
void addSteps(const CodeContext &context, const RepositoryKey &key, const StepOrdinals &ordinals,
              const ResolvedFilter &filter, StepSums &sums);

} // namespace ferrograph::store
