// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/languages/scan.h"
#include "core/languages/word_search.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The named escapes from memory safety of the languages whose regions no lexer can tell
// (resources/tables/sites.json): names and short token sequences in code.
namespace ferrograph::languages
{

// One escape, written as atoms with single spaces between them; white space may or need not stand
// there in the text. A name stands as a whole word; "name*" is any name that begins so, "*name" any
// that ends so; a " stands for " or '; "(?" is an opening bracket that may be left out.
struct SitePattern {
    std::vector<std::string> atoms;
    std::string word; // what is searched for: the first atom without its star

    // Whether it stands at `at`, where `word` was found in [begin, end). `seen` is moved on to
    // behind the last byte that was looked at.
    bool matches(const char *begin, const char *at, const char *end, const char *&seen) const;
};

// The escapes of one language.
struct LanguageSites {
    std::vector<SitePattern> patterns;
    WordSet words; // of all patterns
};

class SiteTable
{
public:
    static const SiteTable &builtin();
    // InvalidInput with the language's name when the text is not such a table.
    static Result<SiteTable> read(std::string_view json);

    // nullptr: the language has none.
    const LanguageSites *find(std::string_view language) const;

private:
    std::map<std::string, LanguageSites, std::less<>> m_sites;
};

// Counts the sites of one text during its walk.
class SiteCounter : public CodeWatcher
{
public:
    SiteCounter(std::string_view text, const LanguageSites &sites,
                WordSearch::Begin begin = WordSearch::Begin::AtOnce);

    bool hasNothing() const { return m_words.empty(); }
    const char *next(const char *from, const char *limit) override
    {
        return m_words.next(from, limit);
    }
    void visit(const char *at, const LineTally &tally) override;
    bool isIdle(const char *at) const override { return m_seen <= at; }
    UnsafeFigures takeFigures() override;
    std::uint32_t sites() const { return m_sites; }

private:
    const char *m_begin;
    const char *m_end;
    const std::vector<SitePattern> &m_patterns;
    WordSearch m_words;
    const char *m_seen; // up to here the text was looked at, or less
    std::uint32_t m_sites = 0;
};

// Two watchers on one walk.
class WatcherPair : public CodeWatcher
{
public:
    WatcherPair(CodeWatcher &first, CodeWatcher &second)
        : m_first(first)
        , m_second(second)
    {
    }
    const char *next(const char *from, const char *limit) override;
    void visit(const char *at, const LineTally &tally) override;
    bool isIdle(const char *at) const override { return m_first.isIdle(at) && m_second.isIdle(at); }
    UnsafeFigures takeFigures() override
    {
        UnsafeFigures found = m_first.takeFigures();
        return found += m_second.takeFigures();
    }

private:
    CodeWatcher &m_first;
    CodeWatcher &m_second;
    const char *m_firstAt = nullptr;
    const char *m_secondAt = nullptr;
};

} // namespace ferrograph::languages
