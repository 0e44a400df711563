// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/palette.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ferrograph::report
{

using languages::LanguageClass;

namespace
{

constexpr Rgb rgb(std::uint32_t value)
{
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value)};
}

constexpr Palette light{
    .canvas = rgb(0xF4F5F7),
    .sidebar = rgb(0xFAFBFC),
    .card = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .border = rgb(0xE1E4E9),
    .gridLine = rgb(0xECEEF2),
    .text = rgb(0x1A1F27),
    .muted = rgb(0x5A6472),
    .faint = rgb(0x8C95A1),
    .accent = rgb(0x2457C5),
    .accentSoft = rgb(0xE7EDFB),
    .onAccent = rgb(0xFFFFFF),
    .better = rgb(0x1D7A4C),
    .worse = rgb(0xB3261E),
    .attention = rgb(0xB26A00),
    .attentionText = rgb(0x8F5500),
    .unsafe1 = rgb(0xAB4805),
    .unsafe2 = rgb(0xD38137),
    .unsafe3 = rgb(0xFDCC55),
    .unsafe4 = rgb(0x6B2409),
    .safe1 = rgb(0x234685),
    .safe2 = rgb(0x3F81BA),
    .safe3 = rgb(0x63BCDE),
    .safe4 = rgb(0xD0E9F5),
    .other = rgb(0x8C95A1),
    .critical = rgb(0x6F0032),
    .high = rgb(0xB8246B),
    .medium = rgb(0xED7596),
    .low = rgb(0xEBC3D6),
    .rampSafe = rgb(0x3F81BA),
    .rampMiddle = rgb(0xE9EAED),
    .rampUnsafe = rgb(0xC25A10),
};

constexpr Palette dark{
    .canvas = rgb(0x121418),
    .sidebar = rgb(0x16191F),
    .card = rgb(0x1B1F26),
    .raised = rgb(0x232831),
    .border = rgb(0x2B313B),
    .gridLine = rgb(0x262C35),
    .text = rgb(0xE8EBF0),
    .muted = rgb(0x9AA4B2),
    .faint = rgb(0x6C7685),
    .accent = rgb(0x7FA8F5),
    .accentSoft = rgb(0x22304F),
    .onAccent = rgb(0x121418),
    .better = rgb(0x5CC08F),
    .worse = rgb(0xF2827A),
    .attention = rgb(0xE0A53C),
    .attentionText = rgb(0xE0A53C),
    .unsafe1 = rgb(0xBE490E),
    .unsafe2 = rgb(0xE1844C),
    .unsafe3 = rgb(0xFAC05A),
    .unsafe4 = rgb(0xFBE0CE),
    .safe1 = rgb(0x2F86D6),
    .safe2 = rgb(0x5DB8EE),
    .safe3 = rgb(0xCFE6F8),
    .safe4 = rgb(0x27568A),
    .other = rgb(0x7C8694),
    .critical = rgb(0xFE9CC0),
    .high = rgb(0xE858A0),
    .medium = rgb(0xA83A63),
    .low = rgb(0x82767D),
    .rampSafe = rgb(0x2F6DB0),
    .rampMiddle = rgb(0x3A3F49),
    .rampUnsafe = rgb(0xC4560F),
};

constexpr double areaOpacity = 0.82;

SeriesInk flat(Rgb colour, Rgb line)
{
    return {colour, areaOpacity, colour, line, false, {}};
}

SeriesInk lightInk(LanguageColour colour)
{
    switch (colour) {
    case LanguageColour::C:
        return flat(light.unsafe1, light.unsafe1);
    case LanguageColour::Assembly: // 45 % would leave 7.6 to C++ in tritan sight, 36 % leaves 12
        return {light.unsafe1, 0.36, light.unsafe1, light.unsafe1, false, {}};
    case LanguageColour::Cxx:
        return flat(light.unsafe2, rgb(0xB8691F));
    case LanguageColour::UnsafeRegions:
        return {light.unsafe3, areaOpacity, light.unsafe3, light.attention, true, rgb(0x966600)};
    case LanguageColour::OtherUnsafe:
        return flat(light.unsafe4, light.unsafe4);
    case LanguageColour::Rust:
        return flat(light.safe1, light.safe1);
    case LanguageColour::GoSwift:
        return flat(light.safe2, light.safe2);
    case LanguageColour::Managed:
        return flat(light.safe3, rgb(0x2A86AB));
    case LanguageColour::OtherSafe:
        return {light.safe4, areaOpacity, light.safe3, rgb(0x2A86AB), false, {}};
    case LanguageColour::Critical:
    case LanguageColour::Finding1:
        return flat(light.critical, light.critical);
    case LanguageColour::High:
    case LanguageColour::Finding2:
        return flat(light.high, light.high);
    case LanguageColour::Medium:
    case LanguageColour::Finding3:
        return flat(light.medium, rgb(0xC9446F));
    case LanguageColour::Low:
    case LanguageColour::Finding4:
        return flat(light.low, rgb(0x9A5E7C));
    case LanguageColour::Minor:
    case LanguageColour::Other:
        break;
    }
    return flat(light.other, rgb(0x7A848F));
}

SeriesInk darkInk(LanguageColour colour)
{
    switch (colour) {
    case LanguageColour::C:
        return flat(dark.unsafe1, dark.unsafe1);
    case LanguageColour::Assembly:
        return {dark.unsafe1, 0.45, dark.unsafe1, dark.unsafe1, false, {}};
    case LanguageColour::Cxx:
        return flat(dark.unsafe2, dark.unsafe2);
    case LanguageColour::UnsafeRegions:
        return {dark.unsafe3, areaOpacity, dark.unsafe3, dark.unsafe3, true, rgb(0x6A4500)};
    case LanguageColour::OtherUnsafe:
        return flat(dark.unsafe4, dark.unsafe4);
    case LanguageColour::Rust:
        return flat(dark.safe1, dark.safe1);
    case LanguageColour::GoSwift:
        return flat(dark.safe2, dark.safe2);
    case LanguageColour::Managed:
        return flat(dark.safe3, dark.safe3);
    case LanguageColour::OtherSafe:
        return {dark.safe4, areaOpacity, dark.safe2, dark.safe2, false, {}};
    case LanguageColour::Critical:
    case LanguageColour::Finding1:
        return flat(dark.critical, dark.critical);
    case LanguageColour::High:
    case LanguageColour::Finding2:
        return flat(dark.high, dark.high);
    case LanguageColour::Medium:
    case LanguageColour::Finding3:
        return flat(dark.medium, rgb(0xC8527F));
    case LanguageColour::Low:
    case LanguageColour::Finding4:
        return flat(dark.low, dark.low);
    case LanguageColour::Minor:
    case LanguageColour::Other:
        break;
    }
    return flat(dark.other, dark.other);
}

} // namespace

std::string hex(Rgb colour)
{
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

Rgb blend(Rgb top, Rgb bottom, double opacity)
{
    const auto mix = [opacity](std::uint8_t over, std::uint8_t under) {
        const double value = over * opacity + under * (1.0 - opacity);
        return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
    };
    return {mix(top.red, bottom.red), mix(top.green, bottom.green), mix(top.blue, bottom.blue)};
}

const Palette &palette(Appearance appearance)
{
    return appearance == Appearance::Light ? light : dark;
}

LanguageColour languageColour(std::string_view name, LanguageClass languageClass)
{
    constexpr std::array cxx = {"C++", "Objective-C", "Objective-C++", "Cuda", "Metal"};
    switch (languageClass) {
    case LanguageClass::Unsafe:
        return std::find(cxx.begin(), cxx.end(), name) != cxx.end() ? LanguageColour::Cxx
                                                                    : LanguageColour::C;
    case LanguageClass::Assembly:
        return LanguageColour::Assembly;
    case LanguageClass::Safe:
        if (name == "Rust")
            return LanguageColour::Rust;
        return name == "Go" || name == "Swift" ? LanguageColour::GoSwift : LanguageColour::Managed;
    case LanguageClass::Mixed:
    case LanguageClass::None:
        break;
    }
    return LanguageColour::Other;
}

SeriesInk ink(LanguageColour colour, Appearance appearance)
{
    return appearance == Appearance::Light ? lightInk(colour) : darkInk(colour);
}

} // namespace ferrograph::report
