// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/taxonomy_tables.h"

#include <algorithm>
#include <array>

// How tools name themselves and their rules, and what the table calls them.
namespace ferrograph::findings
{
namespace
{

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return result;
}

std::string uppered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    return result;
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "-Wformat-overflow" of "warning[-Wformat-overflow=2]".
std::string warningOption(std::string_view rule)
{
    const std::size_t begin = rule.find("-W");
    if (begin == std::string_view::npos)
        return std::string(rule);
    return std::string(rule.substr(begin, rule.find_first_of("]=, ", begin) - begin));
}

std::string inBrackets(std::string_view text)
{
    const std::size_t begin = text.find('[');
    const std::size_t end = text.find(']', begin);
    return begin == std::string_view::npos || end == std::string_view::npos
               ? std::string(text)
               : std::string(text.substr(begin + 1, end - begin - 1));
}

bool cut(std::string &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.erase(0, prefix.size());
    return true;
}

void ofClang(Normalised &names)
{
    if (names.rule.starts_with("-W"))
        names.rule = warningOption(names.rule);
    else if (!allDigits(names.rule))
        names.tool = "clang-sa";
}

void ofClangTidy(Normalised &names)
{
    names.rule = names.rule.substr(0, names.rule.find(','));
    if (cut(names.rule, "clang-analyzer-"))
        names.tool = "clang-sa";
    else if (cut(names.rule, "clang-diagnostic-"))
        names = {"clang", "-W" + names.rule, names.message, false};
}

// "CHECKER: event": the checker says whose event it is.
void ofCsdiff(Normalised &names)
{
    const std::size_t colon = names.rule.find(": ");
    const std::string checker = names.rule.substr(0, colon);
    const std::string event =
        colon == std::string::npos ? std::string() : names.rule.substr(colon + 2);
    if (checker == "GCC_ANALYZER_WARNING" || checker == "COMPILER_WARNING")
        names = {"gcc", warningOption(event), names.message, false};
    else if (checker == "CPPCHECK_WARNING")
        names = {"cppcheck", inBrackets(event), names.message, false};
    else if (checker == "CLANG_WARNING")
        names = {"clang-sa", inBrackets(event), names.message, false};
    else
        names = {"coverity", checker, names.message, false};
}

void ofCodeChecker(Normalised &names)
{
    if (cut(names.rule, "cppcheck-"))
        names.tool = "cppcheck";
    else if (cut(names.rule, "gcc-"))
        names = {"gcc", "-Wanalyzer-" + names.rule, names.message, false};
    else if (cut(names.rule, "infer-")) {
        names = {"infer", uppered(names.rule), names.message, false};
        std::ranges::replace(names.rule, '-', '_');
    } else if (names.rule.starts_with("clang-diagnostic-") ||
               names.rule.starts_with("clang-analyzer-"))
        ofClangTidy(names);
    else if (names.rule.find('.') != std::string::npos)
        names.tool = "clang-sa";
    else
        names.tool = "clang-tidy";
}

void ofMiri(Normalised &names)
{
    cut(names.message, "error: ");
    cut(names.message, "Undefined Behavior: ");
}

} // namespace

std::string toolOf(const ToolFacts &tools, std::string_view driver)
{
    const std::string name = lowered(driver);
    for (const auto &[prefix, tool] : tools.drivers) {
        if (name.starts_with(prefix))
            return tool;
    }
    return {};
}

Normalised normalised(const ToolFacts &tools, const Evidence &evidence)
{
    Normalised names{toolOf(tools, evidence.tool), std::string(evidence.rule),
                     std::string(evidence.message), false};
    if (const auto found = tools.prefixes.find(names.tool);
        found != tools.prefixes.end() && names.tool != "clippy") {
        for (const std::string &prefix : found->second) {
            if (cut(names.rule, prefix))
                break;
        }
    }
    if (names.tool == "gcc")
        names.rule = warningOption(names.rule);
    else if (names.tool == "clang")
        ofClang(names);
    else if (names.tool == "clang-tidy")
        ofClangTidy(names);
    else if (names.tool == "csdiff")
        ofCsdiff(names);
    else if (names.tool == "codechecker")
        ofCodeChecker(names);
    else if (names.tool == "miri")
        ofMiri(names);
    else if (names.tool == "msvc")
        names.rule = uppered(names.rule);
    else if (names.tool == "clippy" && !names.rule.starts_with("clippy::"))
        names.tool = "rustc";
    return names;
}

std::string_view name(Tier tier)
{
    constexpr std::array<std::string_view, 8> names = {
        "unclassified", "no", "mitre_only", "debated", "cause", "core", "hazard", "surface"};
    return names[static_cast<std::size_t>(tier)];
}

std::string_view name(Severity severity)
{
    constexpr std::array<std::string_view, 6> names = {"unknown", "info", "low",
                                                       "medium",  "high", "critical"};
    return names[static_cast<std::size_t>(severity)];
}

std::string_view name(Profile profile)
{
    constexpr std::array<std::string_view, 4> names = {"strict", "default", "broad", "cwe-1399"};
    return names[static_cast<std::size_t>(profile)];
}

namespace
{

template <typename Enum>
std::optional<Enum> fromName(std::string_view text, int count)
{
    for (int i = 0; i < count; ++i) {
        if (name(static_cast<Enum>(i)) == text)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<Tier> tierFromName(std::string_view text)
{
    return fromName<Tier>(text, 8);
}

std::optional<Severity> severityFromName(std::string_view text)
{
    return fromName<Severity>(text, 6);
}

std::optional<Profile> profileFromName(std::string_view text)
{
    return fromName<Profile>(text, 4);
}

std::optional<Severity> severityOfText(std::string_view text)
{
    const std::string word = lowered(text);
    if (word == "moderate")
        return Severity::Medium;
    if (const auto severity = severityFromName(word); severity && *severity != Severity::Unknown)
        return severity;
    std::size_t used = 0;
    try {
        const double score = std::stod(word, &used);
        return used == word.size() ? std::optional(severityOfScore(score)) : std::nullopt;
    } catch (const std::exception &) {
        return std::nullopt; // neither a word nor a number
    }
}

Severity severityOfScore(double score)
{
    if (score >= 9.0)
        return Severity::Critical;
    if (score >= 7.0)
        return Severity::High;
    if (score >= 4.0)
        return Severity::Medium;
    return score > 0 ? Severity::Low : Severity::Info;
}

} // namespace ferrograph::findings
