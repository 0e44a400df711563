// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/metric.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ferrograph::metrics
{

// What kind of story a project is; it decides which figure stands for it.
enum class Archetype : std::uint8_t {
    RewriteInPlace,
    Transpiled,
    NewSafeReplacement,
    AlreadySafe,
    NotMigrating,
    Process, // no code of its own that languages say anything about
};
inline constexpr std::array allArchetypes = {Archetype::RewriteInPlace,     Archetype::Transpiled,
                                             Archetype::NewSafeReplacement, Archetype::AlreadySafe,
                                             Archetype::NotMigrating,       Archetype::Process};

std::string_view archetypeName(Archetype archetype); // "rewrite in place", …
std::optional<Archetype> archetypeFromName(std::string_view name);

// One state of a history, as the suggestion looks at it.
struct ArchetypeState {
    Seconds date = 0;
    std::uint64_t counted = 0; // D
    std::uint64_t exposed = 0;
    std::uint64_t rust = 0; // code lines
    std::uint64_t r1 = 0;   // of Rust
};
ArchetypeState archetypeState(Seconds date, const Totals &totals,
                              std::span<const LanguageSum> languages,
                              const languages::LanguageTable &table);

struct ArchetypeSuggestion {
    Archetype archetype = Archetype::NotMigrating;
    std::string why; // for a person
};
// From the states of a history in order of time, quarter by quarter or so (docs/trends.md,
// Archetypes). Process for a history without code.
ArchetypeSuggestion suggestArchetype(std::span<const ArchetypeState> history);

// The figure that stands for a project of this kind; nothing where a language says little: then
// `why` says so.
struct Headline {
    std::optional<Metric> metric;
    std::string why;
};
Headline headlineOf(Archetype archetype, const ArchetypeState &now);

} // namespace ferrograph::metrics
