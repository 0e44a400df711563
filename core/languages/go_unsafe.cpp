// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/go_unsafe.h"

#include <algorithm>
#include <array>
#include <set>

namespace ferrograph::languages
{
namespace
{

// Whatever the text imports.
const WordSet &alwaysLookedFor()
{
    static const WordSet set({"//go:", "reflect.SliceHeader", "reflect.StringHeader"});
    return set;
}

constexpr std::array<std::string_view, 6> directives = {
    "//go:linkname",  "//go:noescape",       "//go:nosplit",
    "//go:notinheap", "//go:uintptrescapes", "//go:uintptrkeepalive"};

} // namespace

// Reads the imports, which stand before every other declaration, and the comments between them.
class GoHeader
{
public:
    GoHeader(const char *begin, const char *end)
        : m_at(begin)
        , m_end(end)
        , m_begin(begin)
    {
    }

    // Calls `import(path, name, preamble)` for each; the preamble is the comment directly above.
    template <typename Import>
    void read(const Import &import)
    {
        for (;;) {
            std::string_view comment = skipToToken();
            const std::string_view word = takeWord();
            if (word == "package") {
                skipToToken();
                takeWord();
            } else if (word == "import") {
                readDeclaration(comment, import);
            } else if (m_at < m_end && *m_at == ';') {
                token(1);
            } else {
                return;
            }
        }
    }

private:
    template <typename Import>
    void readDeclaration(std::string_view comment, const Import &import)
    {
        skipToToken();
        if (m_at == m_end || *m_at != '(') {
            readSpec(comment, import);
            return;
        }
        token(1);
        std::vector<Spec> specs;
        for (;;) {
            const std::string_view own = skipToToken();
            if (m_at < m_end && *m_at == ';') {
                token(1);
                continue;
            }
            if (!readSpec(own, [&](auto path, auto name, auto above) {
                    specs.push_back({path, name, above});
                }))
                break;
        }
        if (m_at < m_end && *m_at == ')')
            token(1);
        if (specs.size() == 1 && specs.front().comment.empty())
            specs.front().comment = comment;
        for (const Spec &spec : specs)
            import(spec.path, spec.name, spec.comment);
    }

    template <typename Import>
    bool readSpec(std::string_view comment, const Import &import)
    {
        std::string_view name = takeWord();
        if (name.empty() && m_at < m_end && *m_at == '.')
            name = token(1);
        skipToToken();
        if (m_at == m_end || (*m_at != '"' && *m_at != '`'))
            return false;
        const char *stop = findByte(m_at + 1, m_end, *m_at);
        const std::string_view path = between(m_at + 1, stop);
        token(static_cast<std::size_t>(stop - m_at) + (stop == m_end ? 0 : 1));
        import(path, name, comment);
        return true;
    }

    std::string_view token(std::size_t size)
    {
        const std::string_view text = between(m_at, m_at + size);
        m_at += size;
        m_tokenEnded = m_tokenEnded || size > 0;
        return text;
    }

    std::string_view takeWord() { return token(between(m_at, skipIdentifier(m_at, m_end)).size()); }

    // Over white space and comments; answers the lines of the comments that end on the line right
    // above the next token. A comment behind a token on its line belongs to that token.
    std::string_view skipToToken()
    {
        const char *first = nullptr; // of the lines of adjoining comments
        const char *last = nullptr;
        int newLines = m_at == m_begin ? 1 : 0;
        for (; m_at < m_end;) {
            if (*m_at == '\n' || isWhite(*m_at)) {
                newLines += *m_at++ == '\n' ? 1 : 0;
                m_tokenEnded = m_tokenEnded && newLines == 0;
                continue;
            }
            const char *stop = commentEnd();
            if (stop == nullptr)
                break;
            if (first == nullptr || newLines > 1)
                first = m_tokenEnded ? nullptr : lineStart(m_at);
            last = stop;
            m_at = stop;
            newLines = 0;
        }
        if (first == nullptr || newLines != 1)
            return {};
        return between(first, findByte(last, m_end, '\n'));
    }

    const char *commentEnd() const
    {
        if (startsWith(m_at, m_end, "//"))
            return findByte(m_at, m_end, '\n');
        if (!startsWith(m_at, m_end, "/*"))
            return nullptr;
        const char *close = findText(m_at + 2, m_end, "*/");
        return close == m_end ? m_end : close + 2;
    }

    const char *lineStart(const char *at) const
    {
        while (at > m_begin && at[-1] != '\n')
            --at;
        return at;
    }

    struct Spec {
        std::string_view path;
        std::string_view name;
        std::string_view comment;
    };
    const char *m_at;
    const char *m_end;
    const char *m_begin;
    bool m_tokenEnded = false; // on the present line
};

GoUnsafe::GoUnsafe(std::string_view text)
    : m_begin(text.data())
    , m_end(text.data() + text.size())
    , m_words(text, alwaysLookedFor())
{
    if (text.find("\"C\"") == std::string_view::npos &&
        text.find("unsafe") == std::string_view::npos)
        return;
    std::set<std::string_view> names;
    GoHeader(m_begin, m_end)
        .read([&](std::string_view path, std::string_view name, std::string_view comment) {
            if (path == "C" && !comment.empty())
                m_preambles.push_back(comment);
            if ((path == "C" || path == "unsafe") && name != "_" && name != ".")
                names.insert(name.empty() ? path : name);
        });
    for (const std::string_view name : names)
        m_words.add(std::string(name) + ".", m_begin);
}

void GoUnsafe::visit(const char *at, const LineTally &tally)
{
    if (*at == '/') {
        const bool directive =
            std::any_of(directives.begin(), directives.end(), [&](std::string_view name) {
                return startsWith(at, m_end, name) && isWholeWord(m_begin, at, name.size(), m_end);
            });
        if (directive && at == tally.lineStart())
            ++m_sites;
        return;
    }
    const bool member = at > m_begin && (isIdentifier(at[-1]) || at[-1] == '.');
    if (!member)
        ++m_sites;
}

std::string preambleText(std::string_view preamble)
{
    std::string text(preamble);
    const char *end = text.data() + text.size();
    for (const char *at = text.data(); (at = skipWhiteAndLines(at, end)) != end;) {
        char *mark = text.data() + (at - text.data());
        const bool block = mark[1] == '*';
        std::fill(mark, mark + 2, ' ');
        const char *stop = block ? findText(at + 2, end, "*/") : findByte(at, end, '\n');
        if (block && stop != end) {
            mark = text.data() + (stop - text.data());
            std::fill(mark, mark + 2, ' ');
        }
        at = stop;
    }
    return text;
}

} // namespace ferrograph::languages
