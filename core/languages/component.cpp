// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/bytes.h"
#include "core/languages/embedded_languages.h"

#include <array>
#include <utility>

namespace ferrograph::languages
{
namespace
{

struct Tag {
    std::string_view name; // "script" or "style"
    std::string_view attributes;
    const char *after = nullptr; // right behind its >
    bool empty = false;          // <script … />
};

// The value of the attribute `lang`, in quotes or bare; empty without one.
std::string_view languageAttribute(std::string_view attributes)
{
    const char *end = attributes.data() + attributes.size();
    for (const char *at = attributes.data(); (at = findText(at, end, "lang")) != end; ++at) {
        const bool whole = (at == attributes.data() || isWhite(at[-1]) || at[-1] == '\n');
        const char *equals = skipWhiteAndLines(at + 4, end);
        if (!whole || equals == end || *equals != '=')
            continue;
        const char *value = skipWhiteAndLines(equals + 1, end);
        if (value != end && (*value == '"' || *value == '\''))
            return between(value + 1, findByte(value + 1, end, *value));
        return between(value, skipIdentifier(value, end));
    }
    return {};
}

std::string languageOf(const Tag &tag)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> languages = {
        {{"ts", "TypeScript"},
         {"typescript", "TypeScript"},
         {"tsx", "TSX"},
         {"scss", "SCSS"},
         {"sass", "SCSS"},
         {"less", "Less"}}};
    const std::string_view wanted = languageAttribute(tag.attributes);
    for (const auto &[attribute, language] : languages) {
        if (wanted == attribute)
            return std::string(language);
    }
    return tag.name == "script" ? "JavaScript" : "CSS";
}

// Right behind the > that ends the tag; quotes hide it.
const char *tagEnd(const char *at, const char *end)
{
    while (at < end && *at != '>') {
        if (*at == '"' || *at == '\'')
            at = findByte(at + 1, end, *at);
        at += at < end ? 1 : 0;
    }
    return at < end ? at + 1 : end;
}

// The next opening tag of a script or style outside of comments; after is nullptr when there is
// none.
Tag nextTag(const char *from, const char *end)
{
    for (const char *at = findByte(from, end, '<'); at != end; at = findByte(at + 1, end, '<')) {
        if (startsWith(at, end, "<!--")) {
            at = findText(at, end, "-->");
            if (at == end)
                break;
            continue;
        }
        for (const std::string_view name :
             {std::string_view("script"), std::string_view("style")}) {
            const char *after = at + 1 + name.size();
            if (!startsWithIgnoringCase(at + 1, end, name) ||
                (after < end && (isIdentifier(*after) || *after == '-')))
                continue;
            const char *stop = tagEnd(after, end);
            return {name, between(after, stop), stop, stop - after > 1 && stop[-2] == '/'};
        }
    }
    return {};
}

const char *closingTag(const char *from, const char *end, std::string_view name)
{
    const char *at = findText(from, end, "</");
    while (at != end && !startsWithIgnoringCase(at + 2, end, name))
        at = findText(at + 2, end, "</");
    return at;
}

} // namespace

std::vector<EmbeddedText> splitComponent(std::string_view text)
{
    std::vector<EmbeddedText> result;
    const char *end = text.data() + text.size();
    const char *done = text.data();
    for (Tag tag = nextTag(done, end); tag.after != nullptr; tag = nextTag(tag.after, end)) {
        if (tag.empty)
            continue;
        const char *close = closingTag(tag.after, end, tag.name);
        const char *line = findByte(tag.after, close, '\n');
        tag.after = close;
        if (line == close)
            continue; // all of it on the line of its tag
        const char *first = line + 1;
        const char *stop = close;
        while (stop > first && stop != end && stop[-1] != '\n')
            --stop;
        if (first > done)
            result.push_back({{}, between(done, first)});
        if (stop > first)
            result.push_back({languageOf(tag), between(first, stop)});
        done = stop;
    }
    if (done < end || result.empty())
        result.push_back({{}, between(done, end)});
    return result;
}

} // namespace ferrograph::languages
