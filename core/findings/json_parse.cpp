// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/json_text.h"
#include "core/findings/json_tree.h"
#include "core/findings/range_reader.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>

namespace ferrograph::findings
{
namespace
{

using Json = nlohmann::json;

// "[json.exception.parse_error.101] parse error at line 1, column 3: syntax error while parsing
// value - unexpected ']'; expected …" without what the place says better.
std::string plainWords(const Json::exception &error)
{
    const std::string text = error.what();
    const std::size_t dash = text.find(" - ");
    const std::size_t colon = text.find(": ");
    if (dash != std::string::npos)
        return text.substr(dash + 3);
    return colon == std::string::npos ? text : text.substr(colon + 2);
}

// Hands the events to a tree: of the whole value, of each element of an array, or to nobody.
enum class Mode : std::uint8_t { Whole, Elements, Nothing };

class Handler
{
public:
    Handler(JsonText &text, Range range, JsonTree &tree, Mode mode, const ElementVisitor *visitor)
        : m_text(text)
        , m_range(range)
        , m_tree(tree)
        , m_builder(tree)
        , m_mode(mode)
        , m_visitor(visitor)
    {
        m_builder.start();
    }

    bool null() { return fed(begin() && m_builder.null()); }
    bool boolean(bool value) { return fed(begin() && m_builder.boolean(value)); }
    bool number_integer(std::int64_t value) { return fed(begin() && m_builder.integer(value)); }
    bool number_unsigned(std::uint64_t value)
    {
        // Beyond 64 bits with a sign a number is as good as absent.
        const bool fits =
            value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return fed(begin() && (fits ? m_builder.integer(static_cast<std::int64_t>(value))
                                    : m_builder.number(static_cast<double>(value))));
    }
    bool number_float(double value, const std::string &)
    {
        return fed(begin() && m_builder.number(value));
    }
    bool string(std::string &value) { return fed(begin() && m_builder.string(value)); }
    bool binary(Json::binary_t &) { return true; } // not in text
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool key(std::string &name) { return m_mode == Mode::Nothing || m_builder.key(name); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string &, const Json::exception &error)
    {
        m_error = Error{ErrorCode::InvalidInput,
                        m_text.name,
                        "is not JSON: " + plainWords(error),
                        place(m_text, m_range.begin + std::max<std::size_t>(position, 1) - 1),
                        {},
                        {}};
        return false;
    }

    Result<void> answer(const RangeReader &reader, bool parsed)
    {
        if (reader.error())
            return failure(*reader.error());
        if (m_error)
            return failure(*m_error);
        if (!m_builder.failure().empty()) {
            return failure(ErrorCode::InvalidInput, m_text.name, m_builder.failure(),
                           place(m_text, reader.offset()));
        }
        if (!parsed)
            return failure(ErrorCode::InvalidInput, m_text.name, "is not JSON",
                           place(m_text, reader.offset()));
        return {};
    }

private:
    // Whether a value goes on: a new element empties the tree.
    bool begin()
    {
        if (m_mode == Mode::Elements && m_builder.depth() == 0)
            m_builder.start();
        return true;
    }

    bool fed(bool kept)
    {
        if (m_mode == Mode::Nothing) {
            m_builder.start();
            return true;
        }
        return kept && handOn();
    }

    bool handOn()
    {
        if (m_mode != Mode::Elements || !m_builder.complete())
            return true;
        if (auto visited = (*m_visitor)(m_index++, m_tree.root()); !visited) {
            m_error = std::move(visited).error();
            return false;
        }
        return true;
    }

    bool open(bool object)
    {
        if (m_mode == Mode::Nothing) {
            if (++m_depth <= JsonTree::mostDepth)
                return true;
            return m_builder.fail("is nested more than 512 deep");
        }
        if (m_mode == Mode::Elements && !m_inside) {
            m_inside = true;
            return true;
        }
        return begin() && m_builder.open(object);
    }

    bool close()
    {
        if (m_mode == Mode::Nothing) {
            --m_depth;
            return true;
        }
        if (m_mode == Mode::Elements && m_builder.depth() == 0)
            return true; // the array itself
        m_builder.close();
        return handOn();
    }

    JsonText &m_text;
    Range m_range;
    JsonTree &m_tree;
    JsonTreeBuilder m_builder;
    Mode m_mode;
    const ElementVisitor *m_visitor;
    std::size_t m_index = 0;
    std::size_t m_depth = 0;
    bool m_inside = false;
    std::optional<Error> m_error;
};

Result<void> run(JsonText &text, Range range, JsonTree &tree, Mode mode,
                 const ElementVisitor *visitor)
{
    RangeReader reader(text, range);
    Handler handler(text, range, tree, mode, visitor);
    const bool parsed = Json::sax_parse(ByteIterator(reader), ByteIterator(), &handler);
    return handler.answer(reader, parsed);
}

} // namespace

Result<void> parse(JsonText &text, Range range, JsonTree &tree)
{
    return run(text, range, tree, Mode::Whole, nullptr);
}

Result<void> parseElements(JsonText &text, Range range, const ElementVisitor &visitor)
{
    JsonTree tree;
    return run(text, range, tree, Mode::Elements, &visitor);
}

Result<void> checkSyntax(JsonText &text, Range range)
{
    JsonTree tree;
    return run(text, range, tree, Mode::Nothing, nullptr);
}

} // namespace ferrograph::findings
