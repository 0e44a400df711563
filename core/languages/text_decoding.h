// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/counts.h"

#include <string>
#include <string_view>

namespace ferrograph::languages
{

// The bytes of a file as the text that is counted. Lines end with LF ("\n") alone or after CR; a
// text that has CR and no LF (classic Mac OS) is held with LF in the place of CR. Bytes that are no
// valid UTF-8 (Latin-1) stay as they are: counting needs no more than ASCII and line ends.
class DecodedText
{
public:
    // Text, Binary or LfsPointer; the language is not looked at here, so never Unknown.
    ContentKind kind() const { return m_kind; }
    // Empty unless kind() is Text. Looks into the bytes given to decodeText where nothing had to be
    // rewritten, so it lives no longer than they do.
    std::string_view text() const { return m_rewritten.empty() ? m_view : m_rewritten; }

private:
    friend DecodedText decodeText(std::string_view bytes);
    ContentKind m_kind = ContentKind::Text;
    std::string_view m_view;
    std::string m_rewritten;
};

// Binary is what git calls so (a NUL in the first 8,000 bytes), unless a UTF-16 or UTF-32 byte
// order mark begins the file: then it is transcoded to UTF-8. A UTF-8 mark is taken off. The
// pointer files of Git LFS (specification v1) are told apart by their first line. Copies nothing
// otherwise.
DecodedText decodeText(std::string_view bytes);

} // namespace ferrograph::languages
