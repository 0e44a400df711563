// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A JSON value that is read once and thrown away: all of it in two vectors that keep their memory,
// so that a file of a million results makes no garbage.
namespace ferrograph::findings
{

class JsonValue;

class JsonTree
{
public:
    // Where reading stops: deeper or larger values are refused by the builder.
    static constexpr std::size_t mostDepth = 512;
    static constexpr std::size_t mostNodes = 4'000'000;
    static constexpr std::size_t mostText = std::size_t{256} << 20;

    JsonValue root() const;
    void clear();

private:
    friend class JsonValue;
    friend class JsonTreeBuilder;

    enum class Kind : std::uint8_t { Null, Boolean, Integer, Float, String, Array, Object };
    static constexpr std::uint32_t none = 0xffffffff;

    struct Node {
        Kind kind = Kind::Null;
        std::uint32_t next = none;  // the following element or member
        std::uint32_t child = none; // the first element or member
        std::uint32_t last = none;  // the last one, while building
        std::uint32_t keyStart = 0;
        std::uint32_t keySize = 0;
        std::uint32_t textStart = 0;
        std::uint32_t textSize = 0;
        std::int64_t integer = 0;
        double number = 0;
    };

    std::vector<Node> m_nodes;
    std::string m_text;
};

// A look at one value. What is absent answers as null, empty or nothing, at any depth, so that
// value["a"]["b"].text() needs no checks: input may hold anything anywhere.
class JsonValue
{
public:
    JsonValue() = default;
    JsonValue(const JsonTree *tree, std::uint32_t index)
        : m_tree(tree)
        , m_index(index)
    {
    }

    bool exists() const { return m_tree != nullptr; }
    bool isNull() const { return is(JsonTree::Kind::Null); } // written as null
    bool isObject() const { return is(JsonTree::Kind::Object); }
    bool isArray() const { return is(JsonTree::Kind::Array); }
    bool isString() const { return is(JsonTree::Kind::String); }

    JsonValue operator[](std::string_view key) const; // of an object; the last one of that name
    JsonValue at(std::int64_t index) const;           // of an array
    std::size_t size() const;                         // elements or members

    std::string_view text() const; // of a string, else empty
    std::optional<std::string_view> string() const;
    std::optional<std::int64_t> integer() const; // none for what does not fit into 64 bits
    std::optional<double> number() const;
    std::optional<bool> boolean() const;
    std::string_view key() const; // of a member
    std::string dump() const;     // as JSON without spaces

    // Elements or members in order.
    class Iterator
    {
    public:
        Iterator(const JsonTree *tree, std::uint32_t index)
            : m_tree(tree)
            , m_index(index)
        {
        }
        JsonValue operator*() const { return {m_tree, m_index}; }
        Iterator &operator++()
        {
            m_index = m_tree->m_nodes[m_index].next;
            return *this;
        }
        bool operator!=(const Iterator &other) const { return m_index != other.m_index; }

    private:
        const JsonTree *m_tree;
        std::uint32_t m_index;
    };
    Iterator begin() const;
    Iterator end() const { return {m_tree, JsonTree::none}; }

    // Tells the values of one tree apart.
    std::uint32_t id() const { return m_index; }
    const JsonTree *tree() const { return m_tree; }
    friend bool operator==(const JsonValue &, const JsonValue &) = default;

private:
    bool is(JsonTree::Kind kind) const { return m_tree != nullptr && node().kind == kind; }
    const JsonTree::Node &node() const { return m_tree->m_nodes[m_index]; }

    const JsonTree *m_tree = nullptr;
    std::uint32_t m_index = JsonTree::none;
};

// Fills a tree from the events of a parser. Every call answers false when the value is beyond the
// limits; `failure` then says why.
class JsonTreeBuilder
{
public:
    explicit JsonTreeBuilder(JsonTree &tree)
        : m_tree(tree)
    {
    }

    void start(); // a new value: the tree is emptied
    bool null() { return add(JsonTree::Kind::Null); }
    bool boolean(bool value);
    bool integer(std::int64_t value);
    bool number(double value);
    bool string(std::string_view value);
    bool open(bool object);
    void close() { m_open.pop_back(); }
    bool key(std::string_view name);
    bool complete() const { return m_open.empty() && !m_tree.m_nodes.empty(); }
    std::size_t depth() const { return m_open.size(); }
    const std::string &failure() const { return m_failure; }
    bool fail(std::string why)
    {
        m_failure = std::move(why);
        return false;
    }

private:
    bool add(JsonTree::Kind kind);
    bool keep(std::string_view text, std::uint32_t &start, std::uint32_t &size);

    JsonTree &m_tree;
    std::vector<std::uint32_t> m_open;
    std::uint32_t m_keyStart = 0;
    std::uint32_t m_keySize = 0;
    std::string m_failure;
};

} // namespace ferrograph::findings
