// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/csv_reader.h"

#include <fmt/format.h>

namespace ferrograph::store
{
namespace
{

class CsvParser
{
public:
    CsvParser(std::string_view text, const std::string &subject)
        : m_text(text)
        , m_subject(subject)
    {
        constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
        if (m_text.starts_with(byteOrderMark))
            m_text.remove_prefix(byteOrderMark.size());
    }

    Result<std::vector<CsvRecord>> records()
    {
        std::vector<CsvRecord> result;
        while (m_at < m_text.size()) {
            CsvRecord record{m_line, {}};
            FERROGRAPH_TRY(readRecord(record));
            if (record.fields.size() > 1 || !record.fields.front().empty())
                result.push_back(std::move(record));
        }
        return result;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool atLineEnd() const { return atEnd() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    Result<void> readRecord(CsvRecord &record)
    {
        for (;;) {
            record.fields.emplace_back();
            const bool quoted = !atEnd() && m_text[m_at] == '"';
            FERROGRAPH_TRY(quoted ? readQuoted(record.fields.back())
                                  : readBare(record.fields.back()));
            if (!atLineEnd() && m_text[m_at] == ',') {
                ++m_at;
                continue;
            }
            skipLineEnd();
            return {};
        }
    }

    Result<void> readBare(std::string &field)
    {
        while (!atLineEnd() && m_text[m_at] != ',') {
            if (m_text[m_at] == '"')
                return problem(m_line, "a quote inside a field that does not begin with one");
            field += m_text[m_at++];
        }
        return {};
    }

    Result<void> readQuoted(std::string &field)
    {
        const std::size_t begun = m_line;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '"') {
                if (m_text.substr(m_at, 2) != "\"\"") {
                    ++m_at;
                    return atLineEnd() || m_text[m_at] == ','
                               ? Result<void>{}
                               : problem(m_line, "text after a closing quote");
                }
                ++m_at;
            }
            countLine();
            field += m_text[m_at];
        }
        return problem(begun, "a quote that is never closed");
    }

    void countLine()
    {
        const bool pair = m_text.substr(m_at, 2) == "\r\n";
        if (m_text[m_at] == '\n' || (m_text[m_at] == '\r' && !pair))
            ++m_line;
    }

    void skipLineEnd()
    {
        if (atEnd())
            return;
        ++m_line;
        m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
    }

    Result<void> problem(std::size_t line, std::string what) const
    {
        return failure(ErrorCode::InvalidInput, m_subject, std::move(what),
                       fmt::format("line {}", line));
    }

    std::string_view m_text;
    const std::string &m_subject;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

} // namespace

Result<std::vector<CsvRecord>> readCsv(std::string_view text, const std::string &subject)
{
    return CsvParser(text, subject).records();
}

} // namespace ferrograph::store
