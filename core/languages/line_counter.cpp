// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_counter.h"

#include "core/languages/csharp_unsafe.h"
#include "core/languages/embedded_languages.h"
#include "core/languages/fixed_form.h"
#include "core/languages/forms.h"
#include "core/languages/go_unsafe.h"
#include "core/languages/line_follower.h"
#include "core/languages/rust_unsafe.h"
#include "core/languages/scan.h"
#include "core/languages/sites.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace ferrograph::languages
{
namespace
{

// How the text of a language is walked, where the rules of its syntax are not all.
enum class Method : std::uint8_t {
    Rules,
    Python,
    Php,
    Hack,
    Assembly,
    Fortran,
    Cobol,
    Component,
    Notebook,
    Rust,
    CSharp,
    Go,
};

Method methodFrom(std::string_view name)
{
    static const std::map<std::string_view, Method> methods = {{"python", Method::Python},
                                                               {"php", Method::Php},
                                                               {"hack", Method::Hack},
                                                               {"assembly", Method::Assembly},
                                                               {"fortran", Method::Fortran},
                                                               {"cobol", Method::Cobol},
                                                               {"component", Method::Component},
                                                               {"notebook", Method::Notebook},
                                                               {"rust", Method::Rust},
                                                               {"csharp", Method::CSharp},
                                                               {"go", Method::Go}};
    const auto found = methods.find(name);
    return found == methods.end() ? Method::Rules : found->second;
}

// What is needed to count one language.
struct Entry {
    const Syntax *syntax = nullptr;
    std::vector<const Syntax *> variants;
    Method method = Method::Rules;
    const LanguageSites *sites = nullptr; // nullptr: none are known
};

Entry entryFor(const std::string &name)
{
    const SyntaxTable &syntaxes = SyntaxTable::builtin();
    Entry entry;
    entry.syntax = syntaxes.find(name);
    if (entry.syntax == nullptr)
        entry.syntax = syntaxes.find("plain");
    for (const std::string &variant : entry.syntax->variants)
        entry.variants.push_back(syntaxes.find(variant));
    entry.method = methodFrom(entry.syntax->method);
    entry.sites = SiteTable::builtin().find(name);
    return entry;
}

Lines &operator+=(Lines &sum, const Lines &lines)
{
    sum.code += lines.code;
    sum.comment += lines.comment;
    sum.blank += lines.blank;
    return sum;
}

// Adds a part to those of a file, which hold one per language.
void addPart(std::vector<Part> &parts, const Part &part)
{
    const auto same = std::find_if(parts.begin(), parts.end(), [&](const Part &known) {
        return known.language == part.language;
    });
    if (same == parts.end()) {
        parts.push_back(part);
        return;
    }
    same->lines += part.lines;
    same->unsafe += part.unsafe;
}

// The walk over one text in one language, with the lines as its answer.
class Walk
{
public:
    Walk(const Entry &entry, const CountOptions &options, std::string_view text)
        : m_entry(entry)
        , m_options(options)
        , m_text(text)
        , m_syntax(chosenSyntax())
    {
    }

    const Syntax &syntax() const { return m_syntax; }

    // `last` sees the tally when the walk is over.
    template <typename Last>
    Lines run(CodeWatcher *watcher, const Last &last, LineFollower *follower = nullptr) const
    {
        if (m_entry.method == Method::Cobol)
            return countCobol(m_text);
        if (m_entry.method == Method::Fortran && isFixedFortran(m_text))
            return countFixedFortran(m_text);
        Scan scan(m_syntax, m_text, watcher);
        scan.docstrings = m_options.docstringsAreComments;
        scan.follower = follower;
        scan.run(start());
        if (follower != nullptr)
            follower->finish(scan, watcher);
        const Lines lines = scan.tally.finish(scan.end);
        last(scan.tally);
        return lines;
    }

private:
    const Syntax &chosenSyntax() const
    {
        if (m_entry.method == Method::Fortran)
            return *m_entry.variants[0];
        if (m_entry.method == Method::Assembly)
            return *m_entry.variants[isGnuAssembly(m_text) ? 1 : 0];
        return *m_entry.syntax;
    }

    Form start() const
    {
        switch (m_entry.method) {
        case Method::Python:
            return m_options.docstringsAreComments ? &moduleDocstring : nullptr;
        case Method::Php:
            return &phpPage;
        case Method::Hack:
            return &hackPage;
        default:
            return nullptr;
        }
    }

    const Entry &m_entry;
    const CountOptions &m_options;
    std::string_view m_text;
    const Syntax &m_syntax;
};

void ignoreTally(const LineTally &) {}

} // namespace

struct TextCounter::Tables {
    CountOptions options;
    std::vector<Entry> entries; // by LanguageId
    std::map<std::string, LanguageId, std::less<>> ids;

    const Entry &entry(LanguageId language) const { return entries[language.value]; }

    Part count(LanguageId language, std::string_view text) const;
    Part follow(LanguageId language, std::string_view text, const Earlier &earlier,
                CountMemory *memory) const;
    Part countRust(LanguageId language, std::string_view text) const;
    Part countCSharp(LanguageId language, std::string_view text) const;
    std::vector<Part> countGo(LanguageId language, std::string_view text) const;
    std::vector<Part> countComponent(LanguageId language, std::string_view text) const;
    std::vector<Part> countNotebook(LanguageId language, std::string_view text) const;
    // The language of that name, else `other`.
    LanguageId named(std::string_view name, LanguageId other) const;
};

LanguageId TextCounter::Tables::named(std::string_view name, LanguageId other) const
{
    const auto found = std::find_if(ids.begin(), ids.end(), [&](const auto &id) {
        return id.first.size() == name.size() &&
               startsWithIgnoringCase(name.data(), name.data() + name.size(), id.first);
    });
    return found == ids.end() ? other : found->second;
}

// A text that is all in one language.
Part TextCounter::Tables::count(LanguageId language, std::string_view text) const
{
    const Entry &known = entry(language);
    if (known.method == Method::Rust)
        return countRust(language, text);
    if (known.method == Method::CSharp)
        return countCSharp(language, text);
    const Walk walk(known, options, text);
    Part part{language, {}, {}};
    if (known.sites == nullptr) {
        part.lines = walk.run(nullptr, ignoreTally);
        return part;
    }
    SiteCounter sites(text, *known.sites);
    part.lines = walk.run(sites.hasNothing() ? nullptr : &sites, ignoreTally);
    part.unsafe.sites = sites.sites();
    return part;
}

// The same, with what an earlier version leaves to do. The watchers look for their words as the
// walk goes, not in the whole text before.
Part TextCounter::Tables::follow(LanguageId language, std::string_view text, const Earlier &earlier,
                                 CountMemory *memory) const
{
    const Entry &known = entry(language);
    const Walk walk(known, options, text);
    const bool same = earlier.memory != nullptr && earlier.memory->language == language &&
                      earlier.memory->syntax == &walk.syntax();
    const Earlier used = same ? earlier : Earlier();
    LineFollower follower(used, memory, options.markSpacing);
    if (memory != nullptr) {
        memory->language = language;
        memory->syntax = &walk.syntax();
    }
    Part part{language, {}, {}};
    if (known.method == Method::Rust) {
        RustUnsafe rust(text, WordSearch::Begin::Later);
        part.lines = walk.run(
            &rust, [&](const LineTally &tally) { part.unsafe = rust.finish(tally); }, &follower);
    } else if (known.sites != nullptr) {
        SiteCounter sites(text, *known.sites, WordSearch::Begin::Later);
        part.lines = walk.run(&sites, ignoreTally, &follower);
        part.unsafe.sites = sites.sites();
    } else {
        part.lines = walk.run(nullptr, ignoreTally, &follower);
    }
    part.unsafe += follower.figures();
    return part;
}

Part TextCounter::Tables::countRust(LanguageId language, std::string_view text) const
{
    RustUnsafe rust(text);
    Part part{language, {}, {}};
    part.lines = Walk(entry(language), options, text)
                     .run(rust.hasNothing() ? nullptr : &rust,
                          [&](const LineTally &tally) { part.unsafe = rust.finish(tally); });
    return part;
}

Part TextCounter::Tables::countCSharp(LanguageId language, std::string_view text) const
{
    CSharpUnsafe regions(text);
    SiteCounter sites(text, *entry(language).sites);
    WatcherPair both(regions, sites);
    Part part{language, {}, {}};
    part.lines = Walk(entry(language), options, text).run(&both, [&](const LineTally &tally) {
        part.unsafe = regions.finish(tally);
    });
    part.unsafe.sites = sites.sites();
    return part;
}

// The lines of the preambles of cgo are C. A line that is comment to C or holds but a mark of Go's
// comment is a comment of the C part.
std::vector<Part> TextCounter::Tables::countGo(LanguageId language, std::string_view text) const
{
    GoUnsafe go(text);
    Part part{language, {}, {}};
    part.lines =
        Walk(entry(language), options, text).run(go.hasNothing() ? nullptr : &go, ignoreTally);
    part.unsafe.sites = go.sites();
    std::vector<Part> parts{part};
    for (const std::string_view preamble : go.preambles()) {
        Part c{
            named("C", language), countLines(*SyntaxTable::builtin().find("plain"), preamble), {}};
        const Lines asC = countLines(*entry(c.language).syntax, preambleText(preamble));
        c.lines.comment = c.lines.code - asC.code;
        c.lines.code = asC.code;
        parts.front().lines.comment -= c.lines.code + c.lines.comment;
        parts.front().lines.blank -= c.lines.blank;
        addPart(parts, c);
    }
    return parts;
}

std::vector<Part> TextCounter::Tables::countComponent(LanguageId language,
                                                      std::string_view text) const
{
    std::vector<Part> parts{{language, {}, {}}};
    for (const EmbeddedText &piece : splitComponent(text))
        addPart(parts, count(piece.language.empty() ? language : named(piece.language, language),
                             piece.text));
    return parts;
}

std::vector<Part> TextCounter::Tables::countNotebook(LanguageId language,
                                                     std::string_view text) const
{
    std::vector<Part> parts{count(language, text)};
    const NotebookCells notebook = notebookCells(text);
    const LanguageId kernel =
        named(notebook.language.empty() ? "Python" : notebook.language, language);
    for (const std::string &cell : notebook.cells) {
        const Part part = count(kernel, cell);
        parts.front().lines.code -= part.lines.physical();
        addPart(parts, part);
    }
    return parts;
}

TextCounter::TextCounter(const LanguageTable &table, CountOptions options)
{
    auto tables = std::make_unique<Tables>();
    tables->options = options;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const LanguageId id{static_cast<std::uint16_t>(i)};
        tables->ids.emplace(table[id].name, id);
        tables->entries.push_back(entryFor(table[id].name));
    }
    m_tables = std::move(tables);
}

TextCounter::~TextCounter() = default;
TextCounter::TextCounter(TextCounter &&) noexcept = default;
TextCounter &TextCounter::operator=(TextCounter &&) noexcept = default;

std::vector<Part> TextCounter::count(LanguageId language, std::string_view text) const
{
    switch (m_tables->entry(language).method) {
    case Method::Go:
        return m_tables->countGo(language, text);
    case Method::Component:
        return m_tables->countComponent(language, text);
    case Method::Notebook:
        return m_tables->countNotebook(language, text);
    default:
        return {m_tables->count(language, text)};
    }
}

bool TextCounter::canFollow(LanguageId language) const
{
    const Entry &known = m_tables->entry(language);
    const auto within = [](const Syntax *syntax) {
        return syntax->within;
    };
    switch (known.method) {
    case Method::Rules:
    case Method::Rust:
    case Method::Python:
        return known.syntax->within;
    case Method::Assembly:
        return std::all_of(known.variants.begin(), known.variants.end(), within);
    default:
        return false;
    }
}

std::vector<Part> TextCounter::count(LanguageId language, std::string_view text,
                                     const Earlier &earlier, CountMemory *memory) const
{
    const bool fits = text.size() <= std::numeric_limits<std::uint32_t>::max();
    if (!fits || !canFollow(language) || (earlier.memory == nullptr && memory == nullptr))
        return count(language, text);
    return {m_tables->follow(language, text, earlier, memory)};
}

std::vector<UnsafeRegion> TextCounter::unsafeRegions(LanguageId language,
                                                     std::string_view text) const
{
    const Entry &known = m_tables->entry(language);
    const Walk walk(known, m_tables->options, text);
    if (known.method == Method::Rust) {
        RustUnsafe rust(text);
        walk.run(&rust, [&](const LineTally &tally) { rust.finish(tally); });
        return rust.regions();
    }
    if (known.method == Method::CSharp) {
        CSharpUnsafe regions(text);
        walk.run(&regions, [&](const LineTally &tally) { regions.finish(tally); });
        return regions.regions();
    }
    return {};
}

} // namespace ferrograph::languages
