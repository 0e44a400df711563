// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// The kinds of change of exposed lines (docs/change.md).
namespace ferrograph::metrics
{

// What a commit did, as it is stored. The numbers are kept in databases.
enum class ChangeKind : std::uint8_t {
    Vendored = 0,
    Merged = 1,
    Moved = 2,
    Emptied = 3,
    Removed = 4, // ported or deleted: the window that is asked for decides
    NewlyUnsafe = 5,
    Rescoped = 6,
    NativeSafe = 7, // no exposed lines: the native safe lines that Removed may be ported to
};

// What an answer tells apart, in its order.
enum class ChangePart : std::uint8_t {
    VendoredAdded,
    VendoredRemoved,
    Merged,
    Moved,
    Emptied,
    Ported,
    Deleted,
    NewlyUnsafe,
    Rescoped,
};
inline constexpr std::array allChangeParts = {
    ChangePart::VendoredAdded, ChangePart::VendoredRemoved, ChangePart::Merged,
    ChangePart::Moved,         ChangePart::Emptied,         ChangePart::Ported,
    ChangePart::Deleted,       ChangePart::NewlyUnsafe,     ChangePart::Rescoped};

std::string_view partName(ChangePart part);  // "vendored_added", "rescoped"
std::string_view partWords(ChangePart part); // "vendored code added", for a person

} // namespace ferrograph::metrics
