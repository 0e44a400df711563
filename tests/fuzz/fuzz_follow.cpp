// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counting a text from an earlier version of it, in any language: the answer is that of a full
// count. The input: a byte for the language, then edits (of three bytes each: where, how many bytes
// go, how many come) up to a zero byte, then the bytes of the base; what comes is taken from its
// end.
#include "core/languages/line_counter.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace ferrograph;
using namespace ferrograph::languages;

namespace
{

struct Edit {
    std::uint8_t distance;
    std::uint8_t goes;
    std::uint8_t comes;
};

std::string edited(std::string_view base, const std::vector<Edit> &edits,
                   std::vector<CopiedRange> &copied)
{
    std::string target;
    std::size_t from = 0;
    const auto copy = [&](std::size_t size) {
        if (size == 0)
            return;
        copied.push_back({static_cast<std::uint32_t>(target.size()),
                          static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(size)});
        target += base.substr(from, size);
        from += size;
    };
    for (const Edit &edit : edits) {
        copy(std::min<std::size_t>(edit.distance, base.size() - from));
        from = std::min<std::size_t>(from + edit.goes, base.size());
        target += base.substr(base.size() - std::min<std::size_t>(edit.comes, base.size()));
    }
    copy(base.size() - from);
    return target;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const LanguageTable &table = LanguageTable::builtin();
    static const TextCounter counter(table, [] {
        CountOptions options;
        options.markSpacing = 1;
        return options;
    }());
    if (size == 0)
        return 0;
    const LanguageId language{static_cast<std::uint16_t>(data[0] % table.size())};
    std::size_t at = 1;
    std::vector<Edit> edits;
    for (; at + 3 <= size && data[at] != 0; at += 3)
        edits.push_back({data[at], data[at + 1], data[at + 2]});
    const std::string_view base(reinterpret_cast<const char *>(data) + at, size - at);
    std::vector<CopiedRange> copied;
    const std::string target = edited(base, edits, copied);
    CountMemory memory;
    CountMemory next;
    if (counter.count(language, base, {}, &memory) != counter.count(language, base))
        std::abort();
    const std::vector<Part> full = counter.count(language, target);
    if (counter.count(language, target, {&memory, copied}, &next) != full)
        std::abort();
    if (counter.count(language, target, {&memory, copied}, nullptr) != full)
        std::abort();
    return 0;
}
