// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/history_plan.h"

#include <fmt/format.h>

#include <unordered_map>

namespace ferrograph::scan
{
namespace
{

using git::HistoryEnd;
using git::ObjectId;

std::optional<Problem> boundary(const git::FirstParentHistory &history, const std::string &path)
{
    if (history.end == HistoryEnd::Shallow) {
        return Problem{path, fmt::format("a shallow clone: its history begins at {}",
                                         history.commits.front().id.hex())};
    }
    if (history.end == HistoryEnd::Missing) {
        return Problem{path,
                       fmt::format("commit {} cannot be read: the history before it is missing",
                                   history.missing ? history.missing->hex() : std::string())};
    }
    return std::nullopt;
}

} // namespace

Result<HistoryPlan> planHistory(const git::Repository &repository, const git::Commit &tip,
                                const store::ScanState &state, bool startOver,
                                const std::function<Result<std::vector<ObjectId>>()> &stored,
                                const Progress &progress, std::stop_token stop)
{
    // Mostly the stored tip is met after a few commits. Where it is not, or where a shallow clone
    // may have been deepened, all is walked and compared.
    const bool canGoOn = !startOver && state.commits > 0;
    const auto isTip = [&](const ObjectId &id) {
        return canGoOn && !state.shallow && id == state.tip;
    };
    auto history = git::firstParentHistory(repository, tip.id, isTip, progress, stop);
    FERROGRAPH_TRY(history);
    HistoryPlan plan;
    plan.shallow = history->end == HistoryEnd::Shallow || history->end == HistoryEnd::Missing;
    if (auto problem = boundary(*history, repository.path()))
        plan.problems.push_back(std::move(*problem));
    if (history->end == HistoryEnd::Known) {
        plan.keep = state.commits;
    } else if (canGoOn) {
        const auto known = stored();
        FERROGRAPH_TRY(known);
        // The lines agree up to where they part, and only when they have the same beginning.
        std::size_t same = 0;
        while (same < known->size() && same < history->commits.size() &&
               (*known)[same] == history->commits[same].id)
            ++same;
        plan.keep = static_cast<store::Ordinal>(same);
        if (same > 0)
            plan.base = history->commits[same - 1];
        history->commits.erase(history->commits.begin(),
                               history->commits.begin() + static_cast<std::ptrdiff_t>(same));
        plan.rewritten = plan.keep < state.commits;
    }
    plan.commits = std::move(history->commits);
    if (plan.keep > 0 && !plan.base) {
        auto base = repository.commit(state.tip);
        FERROGRAPH_TRY(base);
        plan.base = *base;
    }
    return plan;
}

} // namespace ferrograph::scan
