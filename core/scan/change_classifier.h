// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/vendored_folders.h"
#include "core/store/exposed_changes.h"

#include <functional>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <tuple>
#include <vector>

namespace ferrograph::scan
{

// What tells a file from others wherever it stands: its name and its counts.
using FileSignature = std::tuple<std::string, std::uint64_t, std::uint64_t, std::uint64_t>;
FileSignature signatureOf(const std::string &path, const store::CodeSpan &span);

// Questions about a commit that only the repository can answer; asked where the figures make them
// worth it.
struct CommitQuestions {
    // It brings in a history with another root.
    std::function<bool(store::Ordinal)> joinsAnotherRoot;
    // A registry or git dependency of its manifests is new.
    std::function<bool(store::Ordinal)> gainsDependency;
};

// Classifies the change of exposed lines of every commit of one repository, oldest first, as
// docs/change.md says: the first kind that fits wins.
class ChangeClassifier
{
public:
    // `elsewhere`: files that came or went in the project's other repositories, with the times.
    using Elsewhere = std::multimap<FileSignature, Seconds>;
    ChangeClassifier(const store::CodeSpans &code, const Elsewhere &cameElsewhere,
                     const Elsewhere &wentElsewhere, CommitQuestions questions);

    // Looks at `stop` between two commits; only those before it are in then.
    std::vector<store::ExposedChangeRow> rows(const std::stop_token &stop);

private:
    using Span = store::CodeSpan;
    // What a commit did to a file: the version before and the one after, null where there is none.
    struct Delta {
        std::uint32_t path = 0;
        const Span *before = nullptr;
        const Span *after = nullptr;
    };
    using Sums = std::map<std::pair<metrics::ChangeKind, std::string>, std::int64_t>;

    std::map<store::Ordinal, std::vector<Delta>> deltasByCommit() const;
    void classify(store::Ordinal ordinal, std::vector<Delta> &deltas);
    void findVendored(store::Ordinal ordinal, const std::vector<Delta> &deltas);
    std::vector<Delta> withoutRenames(const std::vector<Delta> &deltas) const;
    std::optional<std::string> vendoredFolder(const Delta &delta) const;
    bool isFoundElsewhere(const Delta &delta, store::Ordinal ordinal) const;
    bool isMovedOut(store::Ordinal ordinal, const std::vector<Delta> &deltas) const;
    void addPlain(const std::vector<Delta> &deltas, Sums &sums) const;

    const store::CodeSpans &m_code;
    const Elsewhere &m_cameElsewhere;
    const Elsewhere &m_wentElsewhere;
    CommitQuestions m_questions;
    OwnFolders m_ownFolders;
    std::set<std::string, std::less<>> m_vendored; // folders found by evidence
    std::int64_t m_counted = 0;                    // D after the commits seen
    std::vector<store::ExposedChangeRow> m_rows;
};

} // namespace ferrograph::scan
