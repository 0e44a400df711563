// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ferrograph::git
{

// A SHA-1 object id.
struct ObjectId {
    std::array<std::uint8_t, 20> bytes{};

    std::string hex() const;      // 40 lower-case digits
    std::string shortHex() const; // the first 8
    bool isZero() const;
    static std::optional<ObjectId> fromHex(std::string_view hex); // 40 digits exactly

    friend auto operator<=>(const ObjectId &, const ObjectId &) = default;
};

} // namespace ferrograph::git

template <>
struct std::hash<ferrograph::git::ObjectId> {
    std::size_t operator()(const ferrograph::git::ObjectId &id) const noexcept
    {
        std::size_t value = 0;
        std::memcpy(&value, id.bytes.data(), sizeof(value)); // already uniformly spread
        return value;
    }
};
