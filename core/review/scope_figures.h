// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/roadmap/roadmap.h"
#include "core/store/code_queries.h"

#include <map>
#include <span>
#include <vector>

// The measured series of the parts that a roadmap names.
namespace ferrograph::review
{

// Up to which moment the state is known: `asOf`, or the last commit or scan where that is earlier.
// After the last commit the state stands as it was, as far as scans have looked.
Seconds knownUntil(const store::ProjectRow &project, Seconds asOf);

// One series for each scope.
class ScopeFigures
{
public:
    // `range.to` must be given.
    static Result<ScopeFigures> read(store::Database &database, const std::string &project,
                                     const roadmap::Roadmap &roadmap, store::Range range, Step step,
                                     std::vector<roadmap::Scope> scopes);

    const store::CodeSeries &series(const roadmap::Scope &scope) const;
    // Steps without a value (no code, for a share) are left out. The last one stands at the range's
    // end where that is within its step.
    std::vector<metrics::Observation> observations(const roadmap::Scope &scope,
                                                   const std::string &metric) const;
    const languages::LanguageTable &table() const { return m_table; }

private:
    explicit ScopeFigures(languages::LanguageTable table)
        : m_table(std::move(table))
    {
    }

    languages::LanguageTable m_table;
    Seconds m_to = 0;
    std::map<roadmap::Scope, store::CodeSeries> m_series;
};

} // namespace ferrograph::review
