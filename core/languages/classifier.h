// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/attributes.h"
#include "core/languages/bucket.h"
#include "core/languages/count_memory.h"
#include "core/languages/counts.h"
#include "core/languages/language_table.h"
#include "core/languages/path_rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// From a path and its bytes to language, lines and unsafe code.
namespace ferrograph::languages
{

// Raised whenever counting or detection changes its answers: rows of another version are rescanned.
inline constexpr int definitionVersion = 1;

// What the path, the file mode and the attributes leave open about the language. Small and
// comparable: the same blob under the same hint always gives the same FileCount.
struct PathHint {
    // An index that the Classifier understands; equal for paths whose content is judged alike. 0:
    // the content is never looked at (no known name, extension or attribute, and no reason to read
    // it).
    std::uint32_t rule = 0;
    bool worthReading() const { return rule != 0; }
    friend bool operator==(PathHint, PathHint) = default;
};

// Stateless after construction; every function may be called from any thread.
class Classifier
{
public:
    // With the compiled-in tables. Lives as long as the program.
    static const Classifier &builtin();

    const LanguageTable &table() const;

    // By linguist-language, file name, extension. A path without a known name or extension is worth
    // reading for its shebang when it has no extension at all or the file is executable.
    PathHint hint(std::string_view path, bool executable, const PathAttributes &attributes) const;

    // Detects the language of `bytes` under `hint` (shebang, extension rules in their order, then
    // the extension's default), transcodes, counts lines and unsafe code. Never fails: what is not
    // text or in no language says so in `kind`.
    FileCount count(PathHint hint, std::string_view bytes) const;

    // The same answer, reached from an earlier version of the bytes where that can be done.
    // `memory`, unless nullptr, is empty and gets what the next version needs.
    FileCount count(PathHint hint, std::string_view bytes, const Earlier &earlier,
                    CountMemory *memory) const;

    // Only the detection step of count. Empty when the language is unknown or the bytes are binary.
    std::optional<LanguageId> detect(PathHint hint, std::string_view bytes) const;

    // The unsafe regions of a Rust or C# text, in order of their first line; empty for other
    // languages.
    std::vector<UnsafeRegion> unsafeRegions(LanguageId language, std::string_view bytes) const;

private:
    Classifier() = default;
};

// Path patterns to buckets (resources/tables/buckets.json), versioned; a project's own rules first.
class BucketRules
{
public:
    static const BucketRules &builtin();
    explicit BucketRules(std::span<const PathRule> projectRules);

    // The project's rules, then attributes; then generated content or name, vendored, tests, docs;
    // else product.
    Bucket bucket(std::string_view path, const BucketBasis &basis) const;

    const std::string &version() const;
    const std::string &contentHash() const { return m_hash; }     // 16 hex digits, over all rules
    std::string name() const { return version() + '-' + m_hash; } // as recipes say it

private:
    PathRules m_projectRules;
    std::string m_hash;
};

// Files that tell what a folder is: licences, build files, lock files, .gitattributes, .gitmodules.
enum class MarkerKind : std::uint8_t { None, Licence, Build, Lock, Attributes, Submodules };
MarkerKind markerKind(std::string_view path);

} // namespace ferrograph::languages
