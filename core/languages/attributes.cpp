// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/attributes.h"

#include "core/languages/attribute_file.h"

#include <algorithm>
#include <array>

namespace ferrograph::languages
{
namespace
{

constexpr std::array<std::string_view, 5> listened = {
    "linguist-language", "linguist-vendored", "linguist-generated", "linguist-documentation",
    "linguist-detectable"};

using Lines = std::vector<const AttributeLine *>;

// What git knows of the attributes of one path so far. The first word on an attribute is the last:
// lines are asked from the nearest and latest on.
class Resolution
{
public:
    explicit Resolution(const Lines &macros)
        : m_macros(macros)
    {
    }

    // The states of a line from the last to the first, each macro followed at once.
    void apply(const AttributeLine &line)
    {
        for (auto state = line.states.rbegin(); state != line.states.rend(); ++state) {
            if (find(state->name))
                continue;
            m_known.push_back(&*state);
            if (state->kind != AttributeState::Kind::Set)
                continue;
            const auto macro = std::ranges::find_if(
                m_macros, [&](const AttributeLine *one) { return one->macro == state->name; });
            if (macro != m_macros.end())
                apply(**macro);
        }
    }

    const AttributeState *find(std::string_view name) const
    {
        const auto found = std::ranges::find_if(
            m_known, [name](const AttributeState *state) { return state->name == name; });
        return found == m_known.end() ? nullptr : *found;
    }

    // As linguist reads it: set is true, "-name" and "name=false" are false.
    std::optional<bool> flag(std::string_view name) const
    {
        const AttributeState *state = find(name);
        if (state == nullptr || state->kind == AttributeState::Kind::Unspecified)
            return std::nullopt;
        return state->kind == AttributeState::Kind::Set ||
               (state->kind == AttributeState::Kind::Value && state->value != "false");
    }

    std::optional<std::string> value(std::string_view name) const
    {
        const AttributeState *state = find(name);
        if (state == nullptr || state->kind != AttributeState::Kind::Value)
            return std::nullopt;
        return state->value;
    }

private:
    const Lines &m_macros;
    std::vector<const AttributeState *> m_known;
};

} // namespace

struct AttributeSet::Entry {
    std::string directory;
    std::vector<AttributeLine> lines;

    bool contains(std::string_view path) const
    {
        return directory.empty() || (path.size() > directory.size() &&
                                     path.starts_with(directory) && path[directory.size()] == '/');
    }

    std::string_view relative(std::string_view path) const
    {
        return directory.empty() ? path : path.substr(directory.size() + 1);
    }
};

// The lines that can change an answer, in the order in which they are asked.
struct AttributeSet::Compiled {
    Lines macros;
    std::vector<std::pair<std::shared_ptr<const Entry>, Lines>> lines; // nearest first
    std::shared_ptr<const Entry> root;                                 // keeps the macros
};

namespace
{

// Macros count in the file of the root alone; the last of a name is the one.
Lines macrosOf(const std::vector<AttributeLine> &root)
{
    Lines macros;
    for (auto line = root.rbegin(); line != root.rend(); ++line) {
        if (!line->pattern)
            macros.push_back(&*line);
    }
    return macros;
}

bool names(const AttributeLine &line, const std::vector<std::string_view> &attributes)
{
    return std::ranges::any_of(line.states, [&attributes](const AttributeState &state) {
        return std::ranges::find(attributes, state.name) != attributes.end();
    });
}

// The attributes whose state can change an answer: those listened to and the macros that lead to
// one.
std::vector<std::string_view> telling(const Lines &macros)
{
    std::vector<std::string_view> result(listened.begin(), listened.end());
    for (bool grown = true; grown;) {
        grown = false;
        for (const AttributeLine *macro : macros) {
            if (std::ranges::find(result, macro->macro) == result.end() && names(*macro, result)) {
                result.push_back(macro->macro);
                grown = true;
            }
        }
    }
    return result;
}

} // namespace

void AttributeSet::set(const std::string &directory, std::optional<std::string_view> content)
{
    const auto place = std::ranges::lower_bound(
        m_entries, directory, {},
        [](const std::shared_ptr<const Entry> &entry) -> const std::string & {
            return entry->directory;
        });
    const auto index = place - m_entries.begin();
    if (place != m_entries.end() && (*place)->directory == directory)
        m_entries.erase(place);
    if (content) {
        m_entries.insert(m_entries.begin() + index, std::make_shared<const Entry>(Entry{
                                                        directory, readAttributeFile(*content)}));
    }

    Compiled compiled;
    if (!m_entries.empty() && m_entries.front()->directory.empty()) {
        compiled.root = m_entries.front();
        compiled.macros = macrosOf(compiled.root->lines);
    }
    const auto attributes = telling(compiled.macros);
    // By directory, a folder comes after the one it is in: of the files above a path, the nearest
    // is the last.
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        Lines lines;
        for (auto line = (*entry)->lines.rbegin(); line != (*entry)->lines.rend(); ++line) {
            if (line->pattern && names(*line, attributes))
                lines.push_back(&*line);
        }
        if (!lines.empty())
            compiled.lines.emplace_back(*entry, std::move(lines));
    }
    m_compiled =
        compiled.lines.empty() ? nullptr : std::make_shared<const Compiled>(std::move(compiled));
}

PathAttributes AttributeSet::lookup(std::string_view path) const
{
    if (empty())
        return {};
    Resolution resolution(m_compiled->macros);
    for (const auto &[entry, lines] : m_compiled->lines) {
        if (!entry->contains(path))
            continue;
        for (const AttributeLine *line : lines) {
            if (line->pattern->matches(entry->relative(path)))
                resolution.apply(*line);
        }
    }
    PathAttributes result;
    result.language = resolution.value("linguist-language");
    result.vendored = resolution.flag("linguist-vendored");
    result.generated = resolution.flag("linguist-generated");
    result.documentation = resolution.flag("linguist-documentation");
    result.detectable = resolution.flag("linguist-detectable");
    return result;
}

bool AttributeSet::empty() const
{
    return m_compiled == nullptr;
}

} // namespace ferrograph::languages
