// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/count_memory.h"
#include "core/languages/counts.h"
#include "core/languages/language_table.h"

#include <memory>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

struct CountOptions {
    // Bytes between the places from which a later version can be counted. Nearer ones would save
    // reading a few lines around each change and cost more to keep.
    std::uint32_t markSpacing = 256;
    bool docstringsAreComments = true; // Python and its kin; false: a docstring is code
};

// Lines and unsafe code of a text in a known language, as docs/metrics.md defines them. Stateless
// after construction; every function may be called from any thread. Linear in the text's length.
class TextCounter
{
public:
    // With the compiled-in resources/tables/syntax.json and sites.json. `table` gives the ids and
    // is not kept. A language without an entry in syntax.json has no comments.
    explicit TextCounter(const LanguageTable &table, CountOptions options = {});
    ~TextCounter();
    TextCounter(TextCounter &&) noexcept;
    TextCounter &operator=(TextCounter &&) noexcept;

    // `text` as decodeText gives it. At least one part; the first is the file's own language. Over
    // all parts code + comment + blank = physical lines: the number of LF, plus one for a last line
    // that has none. An empty text has no lines.
    std::vector<Part> count(LanguageId language, std::string_view text) const;

    // The same answer, reached from an earlier version of the text where the language allows it
    // (canFollow). `memory`, unless nullptr, is empty and gets what a later version needs; it stays
    // empty where the language does not allow it.
    std::vector<Part> count(LanguageId language, std::string_view text, const Earlier &earlier,
                            CountMemory *memory) const;
    bool canFollow(LanguageId language) const;

    // The unsafe regions of a Rust or C# text, by first line; empty for other languages.
    std::vector<UnsafeRegion> unsafeRegions(LanguageId language, std::string_view text) const;

private:
    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

} // namespace ferrograph::languages
