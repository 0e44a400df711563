// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fuzz_stacks.h"

#include "core/store/fuzz_ingest.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ferrograph::store
{

using fuzzing::Frame;
using fuzzing::Stack;
using fuzzing::StackRole;
using Json = nlohmann::json;

namespace
{

constexpr std::size_t storedFrames = 64; // of one stack; recursion repeats itself

} // namespace

std::string stacksText(const std::vector<Stack> &stacks)
{
    Json list = Json::array();
    for (const Stack &stack : stacks) {
        Json frames = Json::array();
        for (const Frame &frame : stack.frames) {
            if (frames.size() < storedFrames)
                frames.push_back({frame.function, frame.file, frame.line, frame.column,
                                  frame.module, frame.offset});
        }
        list.push_back({static_cast<int>(stack.role), std::move(frames)});
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<Stack> stacksFrom(std::string_view text)
{
    std::vector<Stack> stacks;
    const Json list = Json::parse(text, nullptr, false);
    try {
        for (const Json &one : list) {
            Stack stack;
            stack.role = static_cast<StackRole>(one.at(0).get<std::uint8_t>());
            for (const Json &frame : one.at(1))
                stack.frames.push_back(
                    {frame.at(0).get<std::string>(), frame.at(1).get<std::string>(),
                     frame.at(2).get<std::uint32_t>(), frame.at(3).get<std::uint32_t>(),
                     frame.at(4).get<std::string>(), frame.at(5).get<std::string>()});
            stacks.push_back(std::move(stack));
        }
    } catch (const Json::exception &) {
        return {};
    }
    return stacks;
}

std::string contentHash(std::string_view bytes)
{
    std::uint64_t state = 0xcbf29ce484222325U;
    for (const char c : bytes) {
        state ^= static_cast<unsigned char>(c);
        state *= 0x100000001b3U;
    }
    return fmt::format("{:016x}", state);
}

std::string storableText(std::string_view bytes)
{
    std::string result;
    result.reserve(bytes.size());
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        bool good = length > 0 && i + length <= bytes.size() && lead != 0;
        for (std::size_t k = 1; good && k < length; ++k)
            good = (static_cast<unsigned char>(bytes[i + k]) & 0xC0) == 0x80;
        const auto second = length > 1 && good ? static_cast<unsigned char>(bytes[i + 1]) : 0x80;
        // Overlong forms, surrogates and what is beyond Unicode.
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
            good = false;
        if (good)
            result.append(bytes, i, length);
        else
            result += replacement;
        i += good ? length : 1;
    }
    return result;
}

} // namespace ferrograph::store
