// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/json_text.h"

#include "core/base/path_text.h"
#include "core/findings/range_reader.h"
#include "core/findings/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::findings
{
namespace
{

constexpr std::size_t blockSize = std::size_t{1} << 18;

enum class Encoding : std::uint8_t { Utf8, Utf16Little, Utf16Big };

struct Mark {
    Encoding encoding = Encoding::Utf8;
    std::size_t size = 0; // of the byte order mark
    const char *name = "utf-8";
};

Mark markOf(std::string_view head)
{
    if (head.starts_with("\xef\xbb\xbf"))
        return {Encoding::Utf8, 3, "utf-8-bom"};
    if (head.starts_with("\xff\xfe"))
        return {Encoding::Utf16Little, 2, "utf-16-le-bom"};
    if (head.starts_with("\xfe\xff"))
        return {Encoding::Utf16Big, 2, "utf-16-be-bom"};
    if (head.size() >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)
        return {Encoding::Utf16Little, 0, "utf-16-le"};
    if (head.size() >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0)
        return {Encoding::Utf16Big, 0, "utf-16-be"};
    return {};
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

// Copies the content through `convert(block, last) -> text`.
template <typename Convert>
Result<input::Content> rewritten(input::Content &content, std::size_t from, const std::string &name,
                                 const std::stop_token &stop, Convert convert)
{
    input::Spool spool(name);
    std::string block(blockSize, '\0');
    content.seek(from);
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, name, "reading was cancelled");
        const auto got = content.read(block);
        FERROGRAPH_TRY(got);
        FERROGRAPH_TRY(spool.write(convert(std::string_view(block).substr(0, *got), *got == 0)));
        if (*got == 0)
            return spool.finish();
    }
}

struct Look {
    bool valid = true; // UTF-8
    bool blank = true;
};

Result<Look> lookThrough(input::Content &content, std::size_t from, const std::string &name,
                         const std::stop_token &stop)
{
    Look look;
    Utf8Check check;
    std::string block(blockSize, '\0');
    content.seek(from);
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, name, "reading was cancelled");
        const auto got = content.read(block);
        FERROGRAPH_TRY(got);
        const std::string_view bytes = std::string_view(block).substr(0, *got);
        look.blank = look.blank && isBlank(bytes);
        look.valid = look.valid && (*got == 0 ? check.finish() : check.add(bytes));
        if (*got == 0)
            return look;
    }
}

} // namespace

Result<JsonText> jsonText(input::Content content, std::string name, std::stop_token stop)
{
    const auto head = content.head(256);
    FERROGRAPH_TRY(head);
    if (head->starts_with("version https://git-lfs")) {
        return failure(ErrorCode::InvalidInput, name, "is a git-lfs pointer, not the file", {},
                       "fetch it with git lfs pull");
    }
    const Mark mark = markOf(*head);
    JsonText text{std::move(content), std::move(name), mark.size, mark.name, false, stop};
    if (mark.encoding != Encoding::Utf8) {
        Utf16Decoder decoder(mark.encoding == Encoding::Utf16Big);
        auto utf8 = rewritten(
            text.content, mark.size, text.name, stop,
            [&](std::string_view bytes, bool last) { return decoder.decode(bytes, last); });
        FERROGRAPH_TRY(utf8);
        text.content = std::move(*utf8);
        text.begin = 0;
        text.replaced = decoder.replaced();
    }
    const auto look = lookThrough(text.content, text.begin, text.name, stop);
    FERROGRAPH_TRY(look);
    if (look->blank) {
        return failure(ErrorCode::InvalidInput, text.name,
                       text.content.size() == 0 ? "is empty" : "holds nothing but white space");
    }
    if (!look->valid) {
        Utf8Repair repair;
        auto utf8 = rewritten(
            text.content, text.begin, text.name, stop,
            [&](std::string_view bytes, bool last) { return repair.repair(bytes, last); });
        FERROGRAPH_TRY(utf8);
        text.content = std::move(*utf8);
        text.begin = 0;
        text.replaced = true;
    }
    return text;
}

std::string place(JsonText &text, std::uint64_t offset)
{
    RangeReader reader(text, {text.begin, offset});
    std::uint64_t line = 1;
    std::uint64_t column = 1;
    for (; !reader.atEnd(); reader.advance()) {
        const char c = reader.peek();
        if (c == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) {
            ++column; // a character, not one of its further bytes
        }
    }
    return fmt::format("line {}, column {}", line, column);
}

} // namespace ferrograph::findings
