// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/function_name.h"

#include "core/fuzzing/text_scan.h"

#include <algorithm>

namespace ferrograph::fuzzing
{
namespace
{

constexpr std::size_t longest = 400;

bool isOperatorAt(std::string_view name, std::size_t at)
{
    return at >= 8 && name.substr(at - 8, 8) == "operator" &&
           (at == 8 || !isWordByte(name[at - 9]));
}

// The bytes of an operator's own name that begin at `at`: "()", "<<", "->", "new[]".
std::size_t operatorLength(std::string_view name, std::size_t at)
{
    if (name.substr(at, 2) == "()" || name.substr(at, 2) == "[]")
        return 2;
    std::size_t end = at;
    while (end < name.size() &&
           std::string_view("<>=!+-*/%^&|~").find(name[end]) != std::string_view::npos)
        ++end;
    return end - at;
}

std::string withoutBrackets(std::string_view name)
{
    std::string result;
    int angles = 0;
    int rounds = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool outside = angles == 0 && rounds == 0;
        if (outside && isOperatorAt(name, i)) {
            const std::size_t length = operatorLength(name, i);
            if (length > 0) {
                result.append(name, i, length);
                i += length - 1;
                continue;
            }
        }
        if (c == '<' && (outside ? !result.empty() : rounds == 0)) {
            ++angles;
        } else if (c == '>' && angles > 0 && (i == 0 || name[i - 1] != '-')) {
            --angles;
        } else if (c == '(' && angles == 0) {
            ++rounds;
        } else if (c == ')' && rounds > 0 && angles == 0) {
            --rounds;
        } else if (outside) {
            result += c;
        }
    }
    return result;
}

// Removes "[abi:cxx11]", "[clone .cold]", "[e28293b1aa0f68bd]".
std::string withoutSquares(std::string_view name)
{
    std::string result;
    std::size_t at = 0;
    while (at < name.size()) {
        const std::size_t open = name.find('[', at);
        const std::size_t close = open == std::string_view::npos ? open : name.find(']', open);
        if (close == std::string_view::npos || close == open + 1) {
            const std::size_t stop = close == std::string_view::npos ? name.size() : close + 1;
            result.append(name, at, stop - at);
            at = stop;
            continue;
        }
        result.append(name, at, open - at);
        at = close + 1;
    }
    return result;
}

// ".part.3", ".isra.0", ".constprop.1", ".cold", ".llvm.123", ".cfi", "$8d185785…"
std::string_view withoutCloneMarks(std::string_view name)
{
    for (const std::string_view mark :
         {".part.", ".isra.", ".constprop.", ".cold", ".llvm.", ".cfi", ".lto_priv."}) {
        const std::size_t at = name.find(mark);
        if (at != std::string_view::npos && at > 0)
            name = name.substr(0, at);
    }
    const std::size_t hash = name.rfind("::h");
    if (hash != std::string_view::npos && name.size() - hash == 19 &&
        leading(name.substr(hash + 3), isHexDigit).size() == 16)
        name = name.substr(0, hash);
    return name;
}

// "$_42", "{lambda(int)#1}", "{closure#0}", "{{closure}}", "'lambda0'": numbers change with any
// edit above them.
std::string withStableLambdas(std::string_view name)
{
    std::string result;
    for (std::size_t i = 0; i < name.size();) {
        const std::string_view rest = name.substr(i);
        if (rest.starts_with("$_")) {
            i += 2 + leading(rest.substr(2), isDigit).size();
            result += "lambda";
        } else if (rest.starts_with("{closure") || rest.starts_with("{{closure")) {
            i += rest.starts_with("{{")
                     ? rest.find("}}") == std::string_view::npos ? rest.size() : rest.find("}}") + 2
                     : std::min(rest.find('}'), rest.size() - 1) + 1;
            result += "{closure}";
        } else if (rest.starts_with("{lambda")) {
            i += std::min(rest.find('}'), rest.size() - 1) + 1;
            result += "lambda";
        } else if (rest.starts_with("'lambda")) {
            const std::size_t quote = rest.find('\'', 1);
            i += quote == std::string_view::npos ? rest.size() : quote + 1;
            result += "lambda";
        } else {
            result += name[i++];
        }
    }
    return result;
}

// A template's name is printed with its return type: "void f".
std::string_view withoutReturnType(std::string_view name)
{
    if (name.starts_with('<') || contains(name, "operator"))
        return name;
    const std::size_t blank = name.rfind(' ');
    return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

} // namespace

std::string normalisedFunction(std::string_view name)
{
    name = trimmed(name.substr(0, 8 * longest));
    std::string text = replaced(name, "(anonymous namespace)::", "");
    text = replaced(text, "non-virtual thunk to ", "");
    text = replaced(text, "`anonymous namespace'::", "");
    text = withStableLambdas(text);
    const bool go = contains(text, ".(*");
    if (!go)
        text = withoutBrackets(withoutSquares(text));
    std::string_view view = trimmed(text);
    if (view.ends_with(" const"))
        view.remove_suffix(6);
    view = trimmed(withoutReturnType(trimmed(withoutCloneMarks(view))));
    while (view.ends_with(':'))
        view.remove_suffix(1);
    return std::string(view.substr(0, longest));
}

} // namespace ferrograph::fuzzing
