// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz_state.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>
#include <array>

// Its policy of what is a security bug: whatever it does not know is one.
namespace ferrograph::fuzzing::peer
{
namespace
{

constexpr std::array<std::string_view, 38> harmless = {"Stack-overflow",
                                                       "Fatal-signal",
                                                       "Missing-library",
                                                       "Overwrites-const-input",
                                                       "ASSERT_NOT_REACHED",
                                                       "Ill",
                                                       "Illegal-instruction",
                                                       "Floating-point-exception",
                                                       "RUNTIME_ASSERT",
                                                       "V8 correctness failure",
                                                       "Timeout",
                                                       "Out-of-memory",
                                                       "Unexpected-exit",
                                                       "Security CHECK failure",
                                                       "Divide-by-zero",
                                                       "Float-cast-overflow",
                                                       "Implicit-conversion",
                                                       "Integer-overflow",
                                                       "Invalid-bool-value",
                                                       "Invalid-builtin-use",
                                                       "Invalid-enum-value",
                                                       "Invalid-null-argument",
                                                       "Invalid-null-return",
                                                       "Misaligned-address",
                                                       "No-return-value",
                                                       "Pointer-overflow",
                                                       "Potential-null-reference",
                                                       "Undefined-shift",
                                                       "Unsigned-integer-overflow",
                                                       "Unreachable code",
                                                       "Assumption-violation",
                                                       "Upcast-of-null-pointer",
                                                       "Index out of range",
                                                       "Integer divide by zero",
                                                       "Makeslice: len out of range",
                                                       "Slice bounds out of range",
                                                       "Stack overflow",
                                                       "CHECK failure"};

constexpr std::array<std::string_view, 11> harmful = {"Security DCHECK failure",
                                                      "DCHECK failure",
                                                      "Bad-cast",
                                                      "Index-out-of-bounds",
                                                      "Incorrect-function-pointer-type",
                                                      "Non-positive-vla-bound-value",
                                                      "Object-size",
                                                      "ASSERT",
                                                      "Arbitrary DNS resolution",
                                                      "Arbitrary file open",
                                                      "Command injection"};

template <typename Names>
bool isOneOf(const Names &names, std::string_view type)
{
    return std::find(names.begin(), names.end(), type) != names.end();
}

bool anyLine(const std::vector<std::string> &lines, std::initializer_list<std::string_view> needles)
{
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string &line) { return containsAny(line, needles); });
}

bool isGeneric(std::string_view type)
{
    return type.starts_with("UNKNOWN") || type.starts_with("Null-dereference") || type == "READ" ||
           type == "WRITE" || type == "Uncaught exception";
}

bool isOrderlySignal(const std::vector<std::string> &lines)
{
    const bool abort = std::any_of(lines.begin(), lines.end(), [](const std::string &line) {
        return trimmedLeft(line).starts_with("#0 0x") && contains(line, " in gsignal ");
    });
    return abort || anyLine(lines, {"Sanitizer: ABRT", "Sanitizer: BUS", "Sanitizer: FPE",
                                    "Sanitizer: ILL", "Sanitizer: breakpoint"});
}

} // namespace

bool isSecurity(const State &state, const std::vector<std::string> &lines)
{
    const std::string &type = state.type;
    if (anyLine(lines, {"MiraclePtr Status: PROTECTED"}))
        return false;
    if (anyLine(lines, {"FuzzerSecurityIssueCritical", "FuzzerSecurityIssueHigh",
                        "FuzzerSecurityIssueMedium", "FuzzerSecurityIssueLow", "pc (nil) ",
                        "pc 0x00000000 ", "pc 0x000000000000 "}))
        return true;
    if (type.empty() || isOneOf(harmless, type))
        return false;
    if (isOneOf(harmful, type))
        return true;
    if (type == "Fatal error" || type.ends_with("Exception") || type.ends_with("CHECK failure") ||
        contains(type, "-leak") || contains(type, "Data race") ||
        contains(type, "Lock-order-inversion"))
        return false;
    if (type.starts_with("Kernel failure") || type == "PySecSan")
        return true;
    if (anyLine(lines, {"ASSERTION FAILED"}))
        return true;
    if (isOrderlySignal(lines))
        return false;
    if (!isGeneric(type))
        return true;
    const auto address = hexNumber(state.address).value_or(0);
    return address >= 0x1000 && address != 0xbbadbeef && address != 0xfbadbeef;
}

} // namespace ferrograph::fuzzing::peer
