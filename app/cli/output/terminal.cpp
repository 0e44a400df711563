// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <cwchar>

namespace ferrograph::cli
{
namespace
{

// The length of the UTF-8 sequence that begins at `at`; bytes that begin none count as one.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return at + length <= text.size() ? length : 1;
}

std::size_t columnsOf(std::string_view sequence)
{
    const auto lead = static_cast<unsigned char>(sequence.front());
    if (sequence.size() == 1)
        return 1;
    wchar_t code = static_cast<wchar_t>(lead & (0x7F >> sequence.size()));
    for (const char c : sequence.substr(1))
        code = static_cast<wchar_t>((code << 6) | (static_cast<unsigned char>(c) & 0x3F));
    const int columns = ::wcwidth(code); // needs a UTF-8 LC_CTYPE, set in main
    return columns < 0 ? 1 : static_cast<std::size_t>(columns);
}

} // namespace

Terminal Terminal::of(int descriptor)
{
    Terminal terminal;
    const char *kind = std::getenv("TERM");
    terminal.interactive =
        ::isatty(descriptor) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
    const char *noColour = std::getenv("NO_COLOR");
    terminal.colour = terminal.interactive && (noColour == nullptr || *noColour == '\0');
    winsize size{};
    if (::isatty(descriptor) == 1)
        terminal.width = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0
                             ? size.ws_col
                             : std::size_t{80};
    return terminal;
}

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text, i);
        width += columnsOf(text.substr(i, length));
        i += length;
    }
    return width;
}

std::string printable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text, i);
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = length > 1 ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const bool control = byte < 0x20 || byte == 0x7F || (byte == 0xC2 && next < 0xA0);
        for (const char c : text.substr(i, length)) {
            if (control)
                result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
            else
                result += c;
        }
        i += length;
    }
    return result;
}

std::string keepEnd(std::string_view text, std::size_t width)
{
    if (displayWidth(text) <= width)
        return std::string(text);
    if (width == 0)
        return {};
    std::size_t from = 0;
    while (from < text.size() && displayWidth(text.substr(from)) > width - 1)
        from += sequenceLength(text, from);
    return "…" + std::string(text.substr(from));
}

} // namespace ferrograph::cli
