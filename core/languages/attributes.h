// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// What the .gitattributes of a commit say of one path, as far as Ferrograph listens.
struct PathAttributes {
    std::optional<std::string> language; // linguist-language
    std::optional<bool> vendored;        // linguist-vendored
    std::optional<bool> generated;       // linguist-generated
    std::optional<bool> documentation;   // linguist-documentation
    std::optional<bool> detectable;      // linguist-detectable
    friend bool operator==(const PathAttributes &, const PathAttributes &) = default;
};

// The .gitattributes files of one commit's tree (gitattributes(5): nearer folders win, later lines
// win, macros, "!attr" and "-attr"; wildmatch patterns). A value: copies are cheap.
class AttributeSet
{
public:
    // The content of DIRECTORY/.gitattributes (directory "" is the root, no slash at the end) as of
    // now; std::nullopt when the file is gone.
    void set(const std::string &directory, std::optional<std::string_view> content);

    PathAttributes lookup(std::string_view path) const;
    bool empty() const; // no file sets anything that lookup answers

private:
    struct Entry;
    struct Compiled;
    std::vector<std::shared_ptr<const Entry>> m_entries; // by directory
    std::shared_ptr<const Compiled> m_compiled;          // of m_entries; null when nothing is said
};

} // namespace ferrograph::languages
