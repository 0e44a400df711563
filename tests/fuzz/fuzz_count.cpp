// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counting any bytes as any language: the first byte chooses the language, the rest is the file.
// Whatever the bytes, the lines add up and the figures stay within them.
#include "core/languages/line_counter.h"
#include "core/languages/text_decoding.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ferrograph::languages;

namespace
{

void require(bool promise)
{
    if (!promise)
        std::abort();
}

std::uint64_t physicalLines(std::string_view text)
{
    const auto lineFeeds = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    return lineFeeds + (!text.empty() && text.back() != '\n' ? 1 : 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const LanguageTable &table = LanguageTable::builtin();
    static const TextCounter counter(table);
    if (size == 0)
        return 0;
    const LanguageId language{static_cast<std::uint16_t>(data[0] % table.size())};
    const DecodedText decoded = decodeText({reinterpret_cast<const char *>(data) + 1, size - 1});
    std::uint64_t lines = 0;
    for (const Part &part : counter.count(language, decoded.text())) {
        lines += std::uint64_t{part.lines.code} + part.lines.comment + part.lines.blank;
        require(part.unsafe.r0 <= part.unsafe.r1 && part.unsafe.r1 <= part.unsafe.r2);
        require(part.unsafe.r2 <= part.lines.code);
    }
    require(lines == physicalLines(decoded.text()));
    for (const UnsafeRegion &region : counter.unsafeRegions(language, decoded.text()))
        require(region.firstLine >= 1 && region.firstLine <= region.lastLine &&
                region.lastLine <= lines);
    return 0;
}
