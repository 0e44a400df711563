// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_model.h"

#include <array>

namespace ferrograph::findings
{
namespace
{

template <typename Enum, std::size_t size>
std::string_view of(Enum value, const std::array<std::string_view, size> &names)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view name(Kind kind)
{
    static constexpr std::array<std::string_view, 6> names = {
        "fail", "pass", "open", "informational", "notApplicable", "review"};
    return of(kind, names);
}

std::string_view name(Level level)
{
    static constexpr std::array<std::string_view, 4> names = {"none", "note", "warning", "error"};
    return of(level, names);
}

std::string_view name(LevelFrom from)
{
    static constexpr std::array<std::string_view, 5> names = {"result", "kind", "override", "rule",
                                                              "default"};
    return of(from, names);
}

std::string_view name(MessageFrom from)
{
    static constexpr std::array<std::string_view, 5> names = {"text", "rule", "global", "markdown",
                                                              "missing"};
    return of(from, names);
}

std::string_view name(Suppression suppression)
{
    static constexpr std::array<std::string_view, 5> names = {"unknown", "none", "accepted",
                                                              "underReview", "rejected"};
    return of(suppression, names);
}

} // namespace ferrograph::findings
