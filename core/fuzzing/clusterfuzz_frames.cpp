// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz_state.h"
#include "core/fuzzing/frame_table.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>

namespace ferrograph::fuzzing::peer
{
namespace
{

// A frame as one of the forms gives it.
struct Found {
    std::string frame;
    std::string file;    // where it is told
    bool asItIs = false; // only a module: nothing is taken away
    std::string shown;   // what stands in the state, where it is not the frame without arguments
};

struct Extent {
    std::size_t end = 0; // of the frame within the body
    std::string_view file;
};

bool isAddressByte(char c)
{
    return isHexDigit(c) || c == 'x' || c == 'X';
}

// "file:12:3" or "file:12" at the beginning of `text`: how far it reaches.
std::optional<Extent> placeExtent(std::string_view text)
{
    const std::string_view token = leading(text, [](char c) { return c != ' '; });
    // The last colon wins, as long as digits follow it.
    for (std::size_t colon = token.rfind(':'); colon != std::string_view::npos && colon > 0;
         colon = token.rfind(':', colon - 1)) {
        const std::size_t digits = leading(token.substr(colon + 1), isDigit).size();
        if (digits == 0)
            continue;
        const std::size_t earlier = token.substr(0, colon).rfind(':');
        if (earlier != std::string_view::npos && earlier > 0 && earlier + 1 < colon &&
            leading(token.substr(earlier + 1), isDigit).size() == colon - earlier - 1)
            return Extent{colon + 1 + digits, token.substr(0, earlier)};
        return Extent{colon + 1 + digits, token.substr(0, colon)};
    }
    return std::nullopt;
}

// "(module+0x1f)", "(BuildId: 12)" at the beginning of `text`.
std::optional<Extent> moduleExtent(std::string_view text)
{
    if (!text.starts_with('('))
        return std::nullopt;
    const std::size_t plus = text.find('+');
    const std::size_t close = text.rfind(')', plus);
    if (close != std::string_view::npos && close > 1)
        return Extent{close + 1, {}};
    if (plus == std::string_view::npos || plus == 1)
        return std::nullopt;
    const std::size_t digits = leading(text.substr(plus + 1), isAddressByte).size();
    if (digits > 0 && text.substr(plus + 1 + digits).starts_with(')'))
        return Extent{plus + digits + 2, {}};
    return std::nullopt;
}

// "in f(int) /src/a.cc:3:4": from "in" to the last place that a blank stands before.
Found functionFrame(std::string_view body)
{
    for (std::size_t blank = body.rfind(' '); blank != std::string_view::npos && blank >= 2;
         blank = body.rfind(' ', blank - 1)) {
        const std::string_view rest = body.substr(blank + 1);
        auto extent = placeExtent(rest);
        if (!extent)
            extent = moduleExtent(rest);
        if (extent)
            return {std::string(body.substr(0, blank + 1 + extent->end)),
                    std::string(extent->file),
                    false,
                    {}};
    }
    return {std::string(body), {}, false, {}};
}

// "(module+0x1f)" where there is no function.
std::optional<Found> moduleFrame(std::string_view body)
{
    for (std::size_t plus = body.rfind('+'); plus != std::string_view::npos && plus > 1;
         plus = body.rfind('+', plus - 1)) {
        const std::size_t digits = leading(body.substr(plus + 1), isAddressByte).size();
        if (digits > 0 && body.substr(plus + 1 + digits).starts_with(')'))
            return Found{std::string(body.substr(0, plus + digits + 2)), {}, true, {}};
    }
    const std::size_t close = body.rfind(')');
    if (close == std::string_view::npos)
        return std::nullopt;
    return Found{std::string(body.substr(0, close + 1)), {}, false, {}};
}

// Takes "#1 0x55 " from the front.
bool takeNumberAndAddress(std::string_view &line)
{
    std::string_view rest = trimmedLeft(line);
    if (!take(rest, "#"))
        return false;
    const std::size_t digits = leading(rest, isDigit).size();
    rest.remove_prefix(digits);
    if (digits == 0 || rest.empty() || !isSpace(rest.front()))
        return false;
    rest = trimmedLeft(rest);
    const std::size_t address = leading(rest, isAddressByte).size();
    rest.remove_prefix(address);
    if (address == 0 || rest.empty() || !isSpace(rest.front()))
        return false;
    line = rest;
    return true;
}

std::optional<Found> sanitizerFrame(std::string_view line)
{
    if (!takeNumberAndAddress(line))
        return std::nullopt;
    line = trimmedLeft(line);
    if (line.starts_with("in"))
        return functionFrame(line);
    if (line.starts_with('('))
        return moduleFrame(line);
    return std::nullopt;
}

bool hasSlash(std::string_view text)
{
    return text.find_first_of("/\\") != std::string_view::npos;
}

// "#1 0x55 f()" without a path.
std::optional<Found> chromeFrame(std::string_view line)
{
    if (!takeNumberAndAddress(line))
        return std::nullopt;
    if (line.empty() || line.front() != ' ' || line.size() < 2 || hasSlash(line))
        return std::nullopt;
    return Found{std::string(trimmed(line)), {}, false, {}};
}

// "3   libfoo  0x0000 f + 12"
std::optional<Found> macFrame(std::string_view line)
{
    const std::size_t digits = leading(line, isDigit).size();
    if (digits == 0 || digits >= line.size() || !isSpace(line[digits]))
        return std::nullopt;
    const std::size_t plus = line.rfind('+');
    if (plus == std::string_view::npos ||
        leading(trimmedLeft(line.substr(plus + 1)), isDigit).empty())
        return std::nullopt;
    const std::size_t address = line.find(" 0x");
    if (address == std::string_view::npos || address > plus)
        return std::nullopt;
    const std::string_view image = trimmed(line.substr(digits, address - digits));
    const bool named = image == "???" || std::all_of(image.begin(), image.end(), [](char c) {
                           return isWordByte(c) || c == ' ';
                       });
    std::string_view rest = line.substr(address + 1);
    rest.remove_prefix(leading(rest, isAddressByte).size());
    const std::string_view function = trimmed(rest.substr(0, rest.rfind('+')));
    if (image.empty() || !named || function.empty() || hasSlash(function))
        return std::nullopt;
    return Found{std::string(function), {}, false, {}};
}

// "f [0x55+12] (a.cc:3)"
std::optional<Found> windowsFrame(std::string_view line)
{
    const std::size_t open = line.rfind(" [");
    if (open == std::string_view::npos || open == 0)
        return std::nullopt;
    std::string_view rest = line.substr(open + 2);
    const std::size_t base = leading(rest, isAddressByte).size();
    rest.remove_prefix(base);
    if (base == 0 || !take(rest, "+"))
        return std::nullopt;
    const std::size_t offset = leading(rest, isDigit).size();
    if (offset == 0 || !rest.substr(offset).starts_with(']') || hasSlash(line.substr(0, open)))
        return std::nullopt;
    return Found{std::string(trimmed(line.substr(0, open))), {}, false, {}};
}

// "pkg.(*T).f(0x1, 0x2)", to the end of the line.
std::optional<Found> goFrame(std::string_view line)
{
    if (!line.ends_with(')'))
        return std::nullopt;
    const std::size_t open = line.rfind('(');
    if (open == std::string_view::npos || open == 0)
        return std::nullopt;
    const auto inArguments = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || c == 'x' || isSpace(c) || c == ',' ||
               c == '.' || c == '{' || c == '}';
    };
    const auto inName = [](char c) {
        return isWordByte(c) || c == '.' || c == '-' || c == '\\' || c == '/' || c == '(' ||
               c == ')' || c == '*';
    };
    const std::string_view name = line.substr(0, open);
    const std::string_view arguments = line.substr(open + 1, line.size() - open - 2);
    if (!std::all_of(name.begin(), name.end(), inName) ||
        !std::all_of(arguments.begin(), arguments.end(), inArguments))
        return std::nullopt;
    return Found{std::string(name), {}, false, std::string(afterLast(name, "/").value_or(name))};
}

std::string withoutWrapping(std::string frame)
{
    if (frame.starts_with("in "))
        return frame.substr(3);
    if (frame.starts_with('(') && frame.ends_with(')'))
        return frame.substr(1, frame.size() - 2);
    return frame;
}

bool isIgnored(const std::string &frame)
{
    return frame.size() < 3 || FrameTable::builtin().isLeftOutByPeer(replaced(frame, "\\", "/"));
}

void addFrame(State &state, Found found)
{
    constexpr std::string_view entry = "LLVMFuzzerTestOneInput";
    std::string frame = withoutWrapping(std::string(trimmed(found.frame)));
    if (frame.starts_with(entry) && !found.file.empty())
        frame = replaced(frame, entry, fileName(found.file));
    if (isIgnored(frame))
        return;
    std::string text = found.shown.empty() ? frameText(frame) : found.shown;
    if (found.asItIs)
        text = frame;
    if (state.rawFrames.size() < 4096)
        state.rawFrames.push_back(text);
    if (state.frames < stateFrames) {
        state.state += text + '\n';
        ++state.frames;
    }
}

bool stopsFrames(std::string_view line)
{
    return containsAny(line, {"Direct leak of", "Uninitialized value was stored to memory at",
                              "allocated by thread", "created by main thread at",
                              "located in stack of thread", "previously allocated by"});
}

std::optional<Found> nativeFrame(std::string_view line)
{
    for (const auto form : {sanitizerFrame, chromeFrame, macFrame, windowsFrame}) {
        if (auto found = form(line))
            return found;
    }
    return std::nullopt;
}

} // namespace

void readFrameLine(State &state, std::string_view line)
{
    if (!state.state.empty() && stopsFrames(line)) {
        state.frames = stateFrames;
        return;
    }
    if (state.type.empty())
        return;
    if (auto found = nativeFrame(line)) {
        addFrame(state, std::move(*found));
        return;
    }
    const bool javaType = state.type == "CHECK failure" || state.type == "Fatal Exception" ||
                          state.type == "Uncaught exception" || state.type == "Security exception";
    if (state.java && javaType) {
        std::string_view rest = trimmedLeft(line);
        if (take(rest, "at ") && contains(rest, "(") && contains(rest, ")"))
            addFrame(state, {std::string(rest.substr(0, rest.rfind('('))), {}, false, {}});
        return;
    }
    if (!state.isGo)
        return;
    if (auto found = goFrame(line))
        addFrame(state, std::move(*found));
}

} // namespace ferrograph::fuzzing::peer
