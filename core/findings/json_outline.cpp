// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/json_text.h"
#include "core/findings/range_reader.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace ferrograph::findings
{
namespace
{

// Strings that are longer would have to be held whole.
constexpr std::uint64_t longestString = std::uint64_t{64} << 20;

// Walks over values by their brackets and strings. Whether what lies between is JSON is left to the
// parser, which sees every range once.
class Walker
{
public:
    Walker(JsonText &text, Range range)
        : m_text(text)
        , m_reader(text, range)
    {
    }

    void blanks()
    {
        while (!m_reader.atEnd() && (m_reader.peek() == ' ' || m_reader.peek() == '\n' ||
                                     m_reader.peek() == '\r' || m_reader.peek() == '\t'))
            m_reader.advance();
    }

    bool atEnd() const { return m_reader.atEnd(); }
    char peek() const { return m_reader.atEnd() ? '\0' : m_reader.peek(); }
    void advance() { m_reader.advance(); }
    std::uint64_t offset() const { return m_reader.offset(); }

    bool take(char wanted)
    {
        blanks();
        if (peek() != wanted)
            return false;
        m_reader.advance();
        return true;
    }

    // From the character that begins it to the one behind it.
    Result<Range> value()
    {
        blanks();
        Range range{offset(), 0};
        std::size_t depth = 0;
        do {
            if (m_reader.atEnd())
                return fault();
            const char c = m_reader.peek();
            if (c == '"') {
                FERROGRAPH_TRY(string());
            } else if (c == '{' || c == '[') {
                ++depth;
                m_reader.advance();
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    return fault();
                --depth;
                m_reader.advance();
            } else if (depth == 0) {
                scalar();
            } else {
                plain();
            }
        } while (depth > 0);
        range.end = offset();
        if (range.end == range.begin)
            return fault();
        return range;
    }

    // Of a member, without its quotes.
    Result<std::string> key()
    {
        blanks();
        if (peek() != '"')
            return fault();
        std::string raw;
        FERROGRAPH_TRY(string(&raw));
        if (raw.find('\\') == std::string::npos)
            return raw.substr(1, raw.size() - 2);
        const auto parsed = nlohmann::json::parse(raw, nullptr, false);
        if (!parsed.is_string())
            return fault();
        return parsed.get<std::string>();
    }

    tl::unexpected<Error> fault()
    {
        if (m_reader.error())
            return failure(*m_reader.error());
        return failure(ErrorCode::InvalidInput, m_text.name, "is not JSON",
                       place(m_text, offset()));
    }

private:
    Result<void> string(std::string *kept = nullptr)
    {
        const std::uint64_t begin = offset();
        const auto keep = [&](std::string_view piece) {
            if (kept != nullptr)
                kept->append(piece);
        };
        keep("\"");
        m_reader.advance();
        for (;;) {
            const std::string_view ahead = m_reader.buffered();
            if (ahead.empty())
                return fault();
            const std::size_t end = ahead.find_first_of("\"\\");
            if (end == std::string_view::npos) {
                keep(ahead);
                m_reader.skip(ahead.size());
            } else {
                const char c = ahead[end];
                keep(ahead.substr(0, end + 1));
                m_reader.skip(end + 1);
                if (c == '"')
                    break;
                if (m_reader.atEnd())
                    return fault();
                keep(std::string_view(m_reader.buffered().data(), 1));
                m_reader.advance();
            }
            if (offset() - begin > longestString) {
                return failure(ErrorCode::InvalidInput, m_text.name,
                               "holds a string of more than 64 MiB", place(m_text, begin));
            }
        }
        return {};
    }

    void scalar()
    {
        while (!m_reader.atEnd() && std::strchr(",]} \t\r\n", m_reader.peek()) == nullptr)
            m_reader.advance();
    }

    // Numbers, words, commas and blanks within a container.
    void plain()
    {
        const std::string_view ahead = m_reader.buffered();
        std::size_t size = 0;
        while (size < ahead.size()) {
            const char c = ahead[size];
            if (c == '"' || c == '{' || c == '}' || c == '[' || c == ']')
                break;
            ++size;
        }
        m_reader.skip(size);
    }

    JsonText &m_text;
    RangeReader m_reader;
};

// Members of the object that comes next; `seen` is called with each key, the walker standing at the
// value, which it has to take.
template <typename Seen>
Result<void> walkObject(Walker &walker, Seen seen)
{
    if (!walker.take('{'))
        return walker.fault();
    if (walker.take('}'))
        return {};
    for (;;) {
        const auto key = walker.key();
        FERROGRAPH_TRY(key);
        if (!walker.take(':'))
            return walker.fault();
        FERROGRAPH_TRY(seen(*key));
        if (walker.take('}'))
            return {};
        if (!walker.take(','))
            return walker.fault();
    }
}

template <typename Seen>
Result<void> walkArray(Walker &walker, Seen seen)
{
    if (!walker.take('['))
        return walker.fault();
    if (walker.take(']'))
        return {};
    for (;;) {
        walker.blanks();
        FERROGRAPH_TRY(seen());
        if (walker.take(']'))
            return {};
        if (!walker.take(','))
            return walker.fault();
    }
}

Result<void> membersOf(Walker &walker, std::vector<Member> &members)
{
    return walkObject(walker, [&](const std::string &key) -> Result<void> {
        const auto range = walker.value();
        FERROGRAPH_TRY(range);
        members.push_back({key, *range});
        return {};
    });
}

Result<void> outlineRuns(Walker &walker, Outline &outline)
{
    outline.run.clear();
    outline.runIndex.clear();
    outline.runsSize = 0;
    return walkArray(walker, [&]() -> Result<void> {
        const std::size_t index = outline.runsSize++;
        if (walker.peek() != '{') {
            const auto range = walker.value();
            FERROGRAPH_TRY(range);
            return {};
        }
        outline.runIndex.push_back(index);
        return membersOf(walker, outline.run.emplace_back());
    });
}

} // namespace

Result<Outline> outline(JsonText &text)
{
    Outline outline;
    Walker walker(text, text.whole());
    walker.blanks();
    if (walker.peek() != '{') {
        FERROGRAPH_TRY(checkSyntax(text, text.whole()));
        return failure(ErrorCode::InvalidInput, text.name,
                       "is not SARIF: the top-level value is not an object");
    }
    const auto walked = walkObject(walker, [&](const std::string &key) -> Result<void> {
        walker.blanks();
        if (key != "runs") {
            const auto range = walker.value();
            FERROGRAPH_TRY(range);
            outline.top.push_back({key, *range});
            return {};
        }
        outline.hasRuns = true;
        outline.runsBegin = walker.peek();
        const std::uint64_t begin = walker.offset();
        if (outline.runsBegin == '[') {
            FERROGRAPH_TRY(outlineRuns(walker, outline));
        } else {
            const auto range = walker.value();
            FERROGRAPH_TRY(range);
        }
        outline.runs = {begin, walker.offset()};
        return {};
    });
    FERROGRAPH_TRY(walked);
    walker.blanks();
    if (!walker.atEnd() || walker.peek() != '\0')
        return walker.fault();
    return outline;
}

Result<std::vector<Range>> elements(JsonText &text, Range array)
{
    std::vector<Range> ranges;
    Walker walker(text, array);
    walker.blanks();
    if (walker.peek() != '[')
        return ranges;
    const auto walked = walkArray(walker, [&]() -> Result<void> {
        const auto range = walker.value();
        FERROGRAPH_TRY(range);
        ranges.push_back(*range);
        return {};
    });
    FERROGRAPH_TRY(walked);
    return ranges;
}

} // namespace ferrograph::findings
