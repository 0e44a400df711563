// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/sarif_model.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Which results of two runs of a series are the same defect, although lines moved, files were
// renamed, messages reworded or a path prefix changed. Pairs are one to one; where nothing tells
// candidates apart they are left as an ambiguous group.
namespace ferrograph::findings
{

// A result as identity sees it: texts as hashes, lines from 1 (0: none).
struct Sighting {
    std::uint64_t rule = 0;
    std::uint32_t path = 0;    // index into the paths of its side
    std::uint64_t message = 0; // of the text without blanks
    std::uint64_t text = 0;    // of the source line without blanks; 0: not known
    std::int64_t line = 0;
    std::int64_t column = 0;
    std::vector<std::uint64_t> fingerprints; // of name and value of each that is a text
    bool sharedByTool = false; // the tool gave another result of the rule and file the same
                               // partial fingerprint
};

struct Side {
    std::vector<std::string> paths;
    std::vector<Sighting> sightings;
};

enum class MatchedBy : std::uint8_t { Fingerprint, Lines, Text, Order, Ambiguous };

struct Match {
    std::uint32_t before = 0; // index of the older sighting
    std::uint32_t after = 0;
    MatchedBy by = MatchedBy::Text;
};

struct Matching {
    std::vector<Match> pairs; // by `after`
    // Candidates that nothing tells apart, assigned in their order so that their number stays
    // right: no statement about which is which.
    std::vector<Match> ambiguous;
    // All of the groups, the ones left over too.
    std::vector<std::uint32_t> ambiguousBefore;
    std::vector<std::uint32_t> ambiguousAfter;
};

// Where a line of the older commit is in the newer one: nothing when it changed or went.
struct LinePlace {
    std::string path;
    std::int64_t line = 0;
};
using LineMap = std::function<std::optional<LinePlace>(const std::string &path, std::int64_t line)>;

// `lines` is git's own map between the two commits, where the repository is known.
Matching match(const Side &before, const Side &after, const LineMap &lines = {});

// Hashes of texts; blanks do not count.
std::uint64_t identityHash(std::string_view text);
std::uint64_t exactHash(std::string_view text);

// The fingerprints of a result that deserve trust as such; whether they are unique is seen when
// runs are compared. Values that are no text, empty, or constants of a tool are none.
std::vector<std::uint64_t> usableFingerprints(const SarifResult &result);

} // namespace ferrograph::findings
