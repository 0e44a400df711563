// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ferrograph::ui
{

struct FuzzyMatch {
    int score = 0;              // more is better
    std::vector<int> positions; // of the matched characters in the text, rising
};

// Whether the characters of `pattern` stand in `text` in their order, whatever their case. Words
// of the pattern that are whole runs in the text, at the beginning of words most of all, score
// best. An empty pattern matches everything with score 0.
std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace ferrograph::ui
