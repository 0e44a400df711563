// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/archetype.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::metrics
{
namespace
{

constexpr std::array<std::string_view, allArchetypes.size()> names = {
    "rewrite in place", "transpiled",    "new safe replacement",
    "already safe",     "not migrating", "process"};

constexpr double transpiledShare = 0.4;         // of the Rust lines are in unsafe regions
constexpr std::uint64_t transpiledLines = 5000; // of them
constexpr double safeFromStart = 0.15;          // exposed at most, ever
constexpr double nativeSafe = 0.02;             // Rust of all code: a migration has begun
constexpr double grown = 1.5;                   // times the code of three years before

double share(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

const ArchetypeState *mostUnsafeRust(std::span<const ArchetypeState> history)
{
    const ArchetypeState *most = nullptr;
    for (const ArchetypeState &state : history) {
        const bool transpiled =
            state.r1 >= transpiledLines && share(state.r1, state.rust) >= transpiledShare;
        if (transpiled && (most == nullptr || state.r1 > most->r1))
            most = &state;
    }
    return most;
}

double highestShare(std::span<const ArchetypeState> history)
{
    constexpr std::uint64_t enough = 1000; // the first days of a project say nothing
    double highest = 0;
    for (const ArchetypeState &state : history) {
        if (state.counted >= enough)
            highest = std::max(highest, share(state.exposed, state.counted));
    }
    return highest;
}

bool hasGrown(std::span<const ArchetypeState> history)
{
    constexpr double years = 3;
    const ArchetypeState &now = history.back();
    const auto from = now.date - static_cast<Seconds>(years * secondsPerYear);
    const auto before = std::ranges::find_if(
        history, [from](const ArchetypeState &state) { return state.date >= from; });
    return static_cast<double>(now.counted) >= grown * static_cast<double>(before->counted);
}

Metric metricNamed(std::string_view name)
{
    return parseMetric(name).value();
}

} // namespace

std::string_view archetypeName(Archetype archetype)
{
    return names[static_cast<std::size_t>(archetype)];
}

std::optional<Archetype> archetypeFromName(std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return allArchetypes[static_cast<std::size_t>(found - names.begin())];
}

ArchetypeState archetypeState(Seconds date, const Totals &totals,
                              std::span<const LanguageSum> languages,
                              const languages::LanguageTable &table)
{
    ArchetypeState state{date, totals.countedCode, totals.exposed, 0, 0};
    for (const LanguageSum &sum : languages) {
        if (table[sum.language].name != "Rust")
            continue;
        state.rust += sum.code;
        state.r1 += sum.unsafe.r1;
    }
    return state;
}

ArchetypeSuggestion suggestArchetype(std::span<const ArchetypeState> history)
{
    if (history.empty() || history.back().counted == 0)
        return {Archetype::Process, "no code that counts at this commit"};
    const ArchetypeState &now = history.back();
    if (const ArchetypeState *most = mostUnsafeRust(history)) {
        return {Archetype::Transpiled,
                fmt::format("{} of {} Rust lines were in unsafe regions on {}", most->r1,
                            most->rust, isoDate(most->date))};
    }
    const double today = share(now.exposed, now.counted);
    const double highest = highestShare(history);
    if (highest < safeFromStart) {
        const bool replacement = share(now.rust, now.counted) >= 0.5 && hasGrown(history);
        return {replacement ? Archetype::NewSafeReplacement : Archetype::AlreadySafe,
                fmt::format("never more than {:.0f} % exposed{}", highest * 100,
                            replacement ? ", and growing" : "")};
    }
    if (share(now.rust - std::min(now.rust, now.r1), now.counted) >= nativeSafe) {
        return {Archetype::RewriteInPlace,
                fmt::format("{:.0f} % exposed at its most, {:.0f} % now, {:.0f} % Rust",
                            highest * 100, today * 100, share(now.rust, now.counted) * 100)};
    }
    return {Archetype::NotMigrating, fmt::format("{:.0f} % exposed, hardly any Rust", today * 100)};
}

Headline headlineOf(Archetype archetype, const ArchetypeState &now)
{
    if (now.counted == 0)
        return {std::nullopt, "no code at this commit"};
    switch (archetype) {
    case Archetype::RewriteInPlace:
    case Archetype::NotMigrating:
        return {metricNamed("exposed_share"), {}};
    case Archetype::Transpiled:
        return {metricNamed("r1"), {}};
    case Archetype::NewSafeReplacement:
        return {metricNamed("lines:Rust"), {}};
    case Archetype::AlreadySafe:
        if (now.rust == 0)
            return {std::nullopt, "language says little here"};
        return {metricNamed("r1"), {}};
    case Archetype::Process:
        return {std::nullopt, "judged by its process, not by language"};
    }
    return {};
}

} // namespace ferrograph::metrics
