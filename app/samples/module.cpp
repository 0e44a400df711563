// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/module.h"

#include "app/samples/bodies.h"
#include "app/samples/dice.h"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <string_view>
#include <utility>

namespace ferrograph::samples
{
namespace
{

constexpr std::array verbs = {"read",  "write",  "merge", "split", "check", "scan",
                              "pack",  "unpack", "route", "queue", "drain", "index",
                              "match", "store",  "flush", "trim"};
constexpr std::array nouns = {"frame", "header", "record", "chunk",  "field", "token",
                              "block", "page",   "entry",  "window", "span",  "slot",
                              "batch", "prefix", "table",  "key"};

// The same on every machine, unlike std::hash.
std::uint64_t stableHash(std::string_view text)
{
    std::uint64_t hash = 1469598103934665603U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

std::string upper(std::string text)
{
    for (char &c : text)
        c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return text;
}

std::string join(const Module &module, const std::function<std::string(const Function &)> &text)
{
    std::string result;
    for (const Function &function : module.functions)
        result += '\n' + text(function);
    return result;
}

} // namespace

std::vector<Function> makeFunctions(const std::string &module, std::size_t first, std::size_t count,
                                    Style style)
{
    std::vector<Function> functions;
    for (std::size_t i = first; i < first + count; ++i) {
        Dice dice(stableHash(module) + i);
        const std::string verb = verbs[dice.below(verbs.size())];
        const std::string noun = nouns[dice.below(nouns.size())];
        functions.push_back(
            {fmt::format("{}_{}_{}{}", module, verb, noun, i), dice.next(), style, 0});
    }
    return functions;
}

std::string sourceText(const Module &module)
{
    const Style style = module.functions.empty() ? Style::Safe : module.functions.front().style;
    std::string head;
    if (style == Style::C)
        head = fmt::format("/* {0}: part of the sample portfolio. */\n#include \"{0}.h\"\n\n"
                           "#include <stdint.h>\n#include <string.h>\n",
                           module.name);
    else if (style == Style::Cpp)
        head = fmt::format("// {0}: part of the sample portfolio.\n#include \"{0}.h\"\n\n"
                           "#include <cstdint>\n#include <cstring>\n",
                           module.name);
    else
        head = fmt::format("//! {}: part of the sample portfolio.\n", module.name);
    return head + join(module, bodyText);
}

std::string headerText(const Module &module)
{
    const std::string guard = upper(module.name) + "_H";
    return fmt::format("#ifndef {0}\n#define {0}\n\n#include <stddef.h>\n#include <stdint.h>\n",
                       guard) +
           join(module, declarationText) + fmt::format("\n#endif /* {} */\n", guard);
}

std::string rustTestText(const Module &module)
{
    return fmt::format("//! Tests of {}.\n", module.name) + join(module, [](const Function &f) {
               return fmt::format("#[test]\nfn {0}_keeps_its_bounds() {{\n"
                                  "    let data = [1u8, 2, 3, 4];\n"
                                  "    assert!({0}(&data, 4) <= u32::MAX);\n}}\n",
                                  f.name);
           });
}

} // namespace ferrograph::samples
