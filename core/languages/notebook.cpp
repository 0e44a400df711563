// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/bytes.h"
#include "core/languages/embedded_languages.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace ferrograph::languages
{
namespace
{

constexpr int deepest = 64; // nested arrays and objects

// Walks over the JSON text of a notebook and keeps the places of strings, which a parser for JSON
// values does not.
class NotebookReader
{
public:
    explicit NotebookReader(std::string_view text)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    NotebookCells read()
    {
        NotebookCells result;
        const bool whole = readObject([&](std::string_view key) {
            if (key == "cells")
                return readArray([&] { return readCell(result); });
            if (key == "metadata")
                return readMetadata(result);
            return skipValue();
        });
        return whole ? result : NotebookCells();
    }

private:
    struct Source {
        std::vector<std::string> lines;
        bool byLine = true; // each string alone on its line and one line long
    };

    bool readCell(NotebookCells &result)
    {
        std::string type;
        std::optional<Source> source;
        const bool whole = readObject([&](std::string_view key) {
            if (key == "cell_type")
                return readString(type);
            if (key != "source" || !peek('['))
                return skipValue();
            source.emplace();
            return readArray([&] { return readSourceLine(*source); });
        });
        if (whole && type == "code" && source && isUsable(*source)) {
            std::string text;
            for (const std::string &line : source->lines)
                text += line;
            if (text.empty() || text.back() != '\n')
                text += '\n';
            result.cells.push_back(std::move(text));
        }
        return whole;
    }

    // Every string but the last ends with its only line end.
    static bool isUsable(const Source &source)
    {
        if (!source.byLine || source.lines.empty())
            return false;
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const std::size_t lineEnd = source.lines[i].find('\n');
            const bool last = i + 1 == source.lines.size();
            if (lineEnd == std::string::npos ? !last : lineEnd + 1 != source.lines[i].size())
                return false;
        }
        return true;
    }

    bool readSourceLine(Source &source)
    {
        const char *from = m_at;
        std::string line;
        if (!readString(line))
            return false;
        const char *before = from;
        while (before > m_begin && isWhite(before[-1]))
            --before;
        const char *after = skipWhite(m_at, m_end);
        after = after < m_end && *after == ',' ? skipWhite(after + 1, m_end) : after;
        const bool alone =
            before > m_begin && before[-1] == '\n' && after < m_end && *after == '\n';
        source.byLine = source.byLine && alone;
        source.lines.push_back(std::move(line));
        return true;
    }

    bool readMetadata(NotebookCells &result)
    {
        return readObject([&](std::string_view key) {
            const std::string_view wanted = key == "kernelspec"      ? "language"
                                            : key == "language_info" ? "name"
                                                                     : "";
            if (wanted.empty() || !peek('{'))
                return skipValue();
            return readObject([&](std::string_view inner) {
                return inner == wanted && peek('"') ? readString(result.language) : skipValue();
            });
        });
    }

    template <typename Member>
    bool readObject(const Member &member)
    {
        return readList('{', '}', [&] {
            std::string key;
            return readString(key) && take(':') && member(key);
        });
    }

    template <typename Item>
    bool readArray(const Item &item)
    {
        return readList('[', ']', [&] {
            skip();
            return item();
        });
    }

    template <typename Item>
    bool readList(char open, char close, const Item &item)
    {
        if (!take(open) || m_depth == deepest)
            return false;
        ++m_depth;
        bool good = true;
        if (!peek(close)) {
            do
                good = item();
            while (good && take(','));
        }
        --m_depth;
        return good && take(close);
    }

    bool skipValue()
    {
        std::string ignored;
        if (peek('{'))
            return readObject([&](std::string_view) { return skipValue(); });
        if (peek('['))
            return readArray([&] { return skipValue(); });
        if (peek('"'))
            return readString(ignored);
        const char *from = m_at;
        while (m_at < m_end &&
               (isIdentifier(*m_at) || *m_at == '-' || *m_at == '+' || *m_at == '.'))
            ++m_at;
        return m_at != from;
    }

    bool readString(std::string &into)
    {
        if (!peek('"'))
            return false;
        const char *from = m_at++;
        while (m_at < m_end && *m_at != '"')
            m_at += *m_at == '\\' && m_at + 1 < m_end ? 2 : 1;
        if (m_at == m_end)
            return false;
        ++m_at;
        const auto value = nlohmann::json::parse(from, m_at, nullptr, false);
        if (value.is_string())
            into = value.get<std::string>();
        return value.is_string();
    }

    void skip() { m_at = skipWhiteAndLines(m_at, m_end); }

    bool peek(char wanted)
    {
        skip();
        return m_at < m_end && *m_at == wanted;
    }

    bool take(char wanted)
    {
        const bool there = peek(wanted);
        m_at += there ? 1 : 0;
        return there;
    }

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    int m_depth = 0;
};

} // namespace

NotebookCells notebookCells(std::string_view text)
{
    return NotebookReader(text).read();
}

} // namespace ferrograph::languages
