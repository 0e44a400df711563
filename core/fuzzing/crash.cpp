// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/crash.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ferrograph::fuzzing
{
namespace
{

constexpr std::array accesses = {"", "read", "write"};
constexpr std::array verdicts = {"yes", "no", "debated", "contained", "unknown"};
constexpr std::array severities = {"unknown", "info", "low", "medium", "high"};

template <typename Enum, typename Names>
std::optional<Enum> fromName(const Names &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

} // namespace

std::string Frame::place() const
{
    if (!file.empty() && line != 0 && column != 0)
        return fmt::format("{}:{}:{}", file, line, column);
    if (!file.empty() && line != 0)
        return fmt::format("{}:{}", file, line);
    if (!file.empty())
        return file;
    return module.empty() ? std::string() : fmt::format("{}+{}", module, offset);
}

const Stack *Crash::stack(StackRole role) const
{
    const auto found = std::find_if(stacks.begin(), stacks.end(),
                                    [role](const Stack &one) { return one.role == role; });
    return found == stacks.end() ? nullptr : &*found;
}

const char *accessName(Access access)
{
    return accesses[static_cast<std::size_t>(access)];
}

const char *verdictName(Verdict verdict)
{
    return verdicts[static_cast<std::size_t>(verdict)];
}

const char *severityName(Severity severity)
{
    return severities[static_cast<std::size_t>(severity)];
}

std::optional<Verdict> verdictFromName(std::string_view name)
{
    return fromName<Verdict>(verdicts, name);
}

std::optional<Severity> severityFromName(std::string_view name)
{
    return fromName<Severity>(severities, name);
}

} // namespace ferrograph::fuzzing
