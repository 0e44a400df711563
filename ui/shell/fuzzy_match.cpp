// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/fuzzy_match.h"

namespace ferrograph::ui
{
namespace
{

constexpr int wholePattern = 100;
constexpr int wordStart = 20;
constexpr int neighbours = 10;
constexpr int gapCost = 1;

bool startsWord(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

FuzzyMatch wholeRun(const QString &pattern, const QString &text, qsizetype at)
{
    FuzzyMatch match;
    match.score = wholePattern + static_cast<int>(pattern.size()) * neighbours +
                  (startsWord(text, at) ? wordStart : 0) - static_cast<int>(at);
    for (qsizetype i = 0; i < pattern.size(); ++i)
        match.positions.push_back(static_cast<int>(at + i));
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    if (pattern.isEmpty())
        return FuzzyMatch();
    std::optional<FuzzyMatch> best;
    for (qsizetype at = text.indexOf(pattern, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(pattern, at + 1, Qt::CaseInsensitive)) {
        FuzzyMatch match = wholeRun(pattern, text, at);
        if (!best || match.score > best->score)
            best = std::move(match);
    }
    if (best)
        return best;

    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        const qsizetype at = text.indexOf(wanted, from, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        if (startsWord(text, at))
            match.score += wordStart;
        if (at == from && from > 0)
            match.score += neighbours;
        match.score -= static_cast<int>(at - from) * gapCost;
        match.positions.push_back(static_cast<int>(at));
        from = at + 1;
    }
    return match;
}

} // namespace ferrograph::ui
