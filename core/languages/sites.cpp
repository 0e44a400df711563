// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/sites.h"

#include "core/languages/language_facts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace ferrograph::languages
{
namespace
{

// Matches one atom at `at`; right behind it, or nullptr.
const char *matchAtom(const std::string &atom, const char *at, const char *end)
{
    if (atom == "(?")
        return at < end && *at == '(' ? at + 1 : at;
    const bool open = atom.size() > 1 && atom.back() == '*';
    const std::size_t size = atom.size() - (open ? 1 : 0);
    for (std::size_t i = 0; i < size; ++i, ++at) {
        const bool quote = atom[i] == '"' && at < end && (*at == '"' || *at == '\'');
        if (at == end || (*at != atom[i] && !quote))
            return nullptr;
    }
    if (open)
        return skipIdentifier(at, end);
    return isIdentifier(at[-1]) && at < end && isIdentifier(*at) ? nullptr : at;
}

SitePattern patternFrom(const std::string &text)
{
    SitePattern pattern;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t stop = std::min(text.find(' ', from), text.size());
        pattern.atoms.push_back(text.substr(from, stop - from));
        if (pattern.atoms.back().empty())
            throw std::invalid_argument("a pattern has an empty atom");
        from = stop + 1;
    }
    pattern.word = pattern.atoms.front();
    if (pattern.word.size() > 1 && pattern.word.back() == '*')
        pattern.word.pop_back();
    if (pattern.word.size() > 1 && pattern.word.front() == '*')
        pattern.word.erase(0, 1);
    return pattern;
}

std::vector<std::string> wordsOf(const std::vector<SitePattern> &patterns)
{
    std::set<std::string> words;
    for (const SitePattern &pattern : patterns)
        words.insert(pattern.word);
    return {words.begin(), words.end()};
}

} // namespace

bool SitePattern::matches(const char *begin, const char *at, const char *end,
                          const char *&seen) const
{
    const bool openFront = atoms.front().size() > 1 && atoms.front().front() == '*';
    if (!openFront && at > begin && isIdentifier(*at) && isIdentifier(at[-1]))
        return false;
    // An atom looks no further than its size, or the name it stands in, and one byte.
    const auto look = [&](const std::string &atom) {
        const char *room = at + std::min(between(at, end).size(), atom.size() + 1);
        seen = std::max(seen, room);
        at = matchAtom(atom, at, end);
        if (at != nullptr)
            seen = std::max(seen, at == end ? end : at + 1);
    };
    look(openFront ? atoms.front().substr(1) : atoms.front());
    for (auto atom = atoms.begin() + 1; at != nullptr && atom != atoms.end(); ++atom) {
        at = skipWhiteAndLines(at, end);
        look(*atom);
    }
    return at != nullptr;
}

Result<SiteTable> SiteTable::read(std::string_view json)
{
    SiteTable result;
    std::string name;
    try {
        const nlohmann::json root = nlohmann::json::parse(json);
        for (const auto &[language, patterns] : root.at("sites").items()) {
            name = language;
            for (const std::string text : patterns)
                result.m_sites[language].patterns.push_back(patternFrom(text));
            LanguageSites &sites = result.m_sites[language];
            sites.words = WordSet(wordsOf(sites.patterns));
        }
    } catch (const std::exception &problem) {
        return failure(ErrorCode::InvalidInput, "site table", problem.what(), name);
    }
    return result;
}

const SiteTable &SiteTable::builtin()
{
    static const SiteTable table = read(embeddedTable("sites.json")).value();
    return table;
}

const LanguageSites *SiteTable::find(std::string_view language) const
{
    const auto found = m_sites.find(language);
    return found == m_sites.end() ? nullptr : &found->second;
}

SiteCounter::SiteCounter(std::string_view text, const LanguageSites &sites, WordSearch::Begin begin)
    : m_begin(text.data())
    , m_end(text.data() + text.size())
    , m_patterns(sites.patterns)
    , m_words(text, sites.words, begin)
    , m_seen(text.data())
{
}

void SiteCounter::visit(const char *at, const LineTally &)
{
    const bool site =
        std::any_of(m_patterns.begin(), m_patterns.end(), [&](const SitePattern &pattern) {
            return startsWith(at, m_end, pattern.word) &&
                   pattern.matches(m_begin, at, m_end, m_seen);
        });
    if (site)
        ++m_sites;
}

UnsafeFigures SiteCounter::takeFigures()
{
    UnsafeFigures found;
    found.sites = std::exchange(m_sites, 0);
    return found;
}

const char *WatcherPair::next(const char *from, const char *limit)
{
    m_firstAt = m_first.next(from, limit);
    m_secondAt = m_second.next(from, limit);
    if (m_firstAt == nullptr || m_secondAt == nullptr)
        return m_firstAt == nullptr ? m_secondAt : m_firstAt;
    return std::min(m_firstAt, m_secondAt);
}

void WatcherPair::visit(const char *at, const LineTally &tally)
{
    if (at == m_firstAt)
        m_first.visit(at, tally);
    if (at == m_secondAt)
        m_second.visit(at, tally);
}

} // namespace ferrograph::languages
