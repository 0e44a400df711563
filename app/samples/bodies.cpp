// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/bodies.h"

#include "app/samples/dice.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace ferrograph::samples
{
namespace
{

// "@name" stands for the function, "@a", "@b", "@c" for numbers, "@checks" for the lines that later
// revisions add.
struct Template {
    std::string_view c;
    std::string_view transpiled;
    std::string_view split;
    std::string_view safe;
};

constexpr std::array templates = {
    // A checksum over the bytes.
    Template{
        R"(/* Folds the bytes of a buffer into a sum. */
uint32_t @name(const uint8_t *data, size_t length)
{
    uint32_t sum = @au;
@checks
    /* Four bytes a step keep the loop short. */
    for (size_t i = 0; i < length; i++) {
        sum = (sum << 5) ^ (sum >> 27) ^ data[i];
        if (sum == @bu)
            sum += @cu;
    }

    return sum;
}
)",
        R"(#[no_mangle]
pub unsafe extern "C" fn @name(mut data: *const u8, mut length: usize) -> u32 {
    let mut sum: u32 = @a as u32;
    let mut i: usize = 0 as usize;
@checks
    while i < length {
        sum = sum << 5 ^ sum >> 27 ^ *data.offset(i as isize) as u32;
        if sum == @b as u32 {
            sum = sum.wrapping_add(@c as u32);
        }
        i = i.wrapping_add(1);
    }
    return sum;
}
)",
        R"(/// Folds the bytes of a buffer into a sum.
pub fn @name(data: *const u8, length: usize) -> u32 {
    let mut sum = @au32;
@checks
    for i in 0..length {
        // SAFETY: the caller's buffer holds `length` bytes.
        let byte = unsafe {
            data.add(i).read()
        };
        sum = sum.rotate_left(5) ^ u32::from(byte);
        if sum == @b {
            sum = sum.wrapping_add(@c);
        }
    }
    sum
}
)",
        R"(/// Folds the bytes of a buffer into a sum.
pub fn @name(data: &[u8], length: usize) -> u32 {
    let mut sum = @au32;
@checks
    for byte in data.iter().take(length) {
        sum = sum.rotate_left(5) ^ u32::from(*byte);
        if sum == @b {
            sum = sum.wrapping_add(@c);
        }
    }
    sum
}
)"},
    // A search for a marker.
    Template{
        R"(/* The place of the first marker, or the length when there is none. */
uint32_t @name(const uint8_t *data, size_t length)
{
    size_t at = 0;
@checks
    while (at + 2 < length) {
        if (data[at] == (@a & 0xff) && data[at + 1] == (@b & 0xff))
            return (uint32_t)at;
        at++;
    }

    /* Nothing found: the whole buffer is payload. */
    return (uint32_t)length;
}
)",
        R"(#[no_mangle]
pub unsafe extern "C" fn @name(mut data: *const u8, mut length: usize) -> u32 {
    let mut at: usize = 0 as usize;
@checks
    while at.wrapping_add(2) < length {
        if *data.offset(at as isize) as i32 == @a & 0xff as i32
            && *data.offset(at.wrapping_add(1) as isize) as i32 == @b & 0xff as i32
        {
            return at as u32;
        }
        at = at.wrapping_add(1);
    }
    return length as u32;
}
)",
        R"(/// The place of the first marker, or the length when there is none.
pub fn @name(data: *const u8, length: usize) -> u32 {
@checks
    // SAFETY: the caller's buffer holds `length` bytes.
    let bytes = unsafe { std::slice::from_raw_parts(data, length) };
    let marker = [(@a & 0xff) as u8, (@b & 0xff) as u8];
    bytes
        .windows(2)
        .position(|pair| pair == marker)
        .unwrap_or(length) as u32
}
)",
        R"(/// The place of the first marker, or the length when there is none.
pub fn @name(data: &[u8], length: usize) -> u32 {
    let marker = [(@a & 0xff) as u8, (@b & 0xff) as u8];
@checks
    data.windows(2)
        .take(length)
        .position(|pair| pair == marker)
        .unwrap_or(length) as u32
}
)"},
    // A copy into a table of slots.
    Template{
        R"(/* Copies the bytes into slots and counts those that were taken. */
uint32_t @name(const uint8_t *data, size_t length)
{
    uint8_t slots[64];
    uint32_t taken = 0;

    memset(slots, 0, sizeof(slots));
@checks
    for (size_t i = 0; i < length; i++) {
        size_t slot = (data[i] * @au + @bu) % sizeof(slots);

        if (slots[slot] == 0)
            taken++;
        slots[slot] = data[i];
    }

    return taken + @cu;
}
)",
        R"(#[no_mangle]
pub unsafe extern "C" fn @name(mut data: *const u8, mut length: usize) -> u32 {
    let mut slots: [u8; 64] = [0; 64];
    let mut taken: u32 = 0 as u32;
    let mut i: usize = 0 as usize;
@checks
    while i < length {
        let mut slot: usize = (*data.offset(i as isize) as usize)
            .wrapping_mul(@a as usize)
            .wrapping_add(@b as usize)
            .wrapping_rem(64 as usize);
        if slots[slot as usize] as i32 == 0 as i32 {
            taken = taken.wrapping_add(1);
        }
        slots[slot as usize] = *data.offset(i as isize);
        i = i.wrapping_add(1);
    }
    return taken.wrapping_add(@c as u32);
}
)",
        R"(/// Copies the bytes into slots and counts those that were taken.
pub fn @name(data: *const u8, length: usize) -> u32 {
    let mut slots = [0u8; 64];
    let mut taken = 0u32;
@checks
    for i in 0..length {
        // SAFETY: the caller's buffer holds `length` bytes.
        let byte = unsafe { *data.add(i) };
        let slot = (usize::from(byte) * @a + @b) % slots.len();
        if slots[slot] == 0 {
            taken += 1;
        }
        slots[slot] = byte;
    }
    taken + @c
}
)",
        R"(/// Copies the bytes into slots and counts those that were taken.
pub fn @name(data: &[u8], length: usize) -> u32 {
    let mut slots = [0u8; 64];
    let mut taken = 0u32;
@checks
    for byte in data.iter().take(length) {
        let slot = (usize::from(*byte) * @a + @b) % slots.len();
        if slots[slot] == 0 {
            taken += 1;
        }
        slots[slot] = *byte;
    }
    taken + @c
}
)"},
};

std::string checkLines(const Function &function)
{
    std::string lines;
    for (unsigned i = 0; i < function.revision % 6; ++i) {
        const unsigned limit = 1U << (8 + i);
        if (function.style == Style::C || function.style == Style::Cpp)
            lines += fmt::format("    if (length > {}u)\n        length = {}u;\n", limit, limit);
        else
            lines += fmt::format("    let length = length.min({});\n", limit);
    }
    return lines;
}

std::string filled(std::string_view pattern, const Function &function)
{
    Dice dice(function.seed);
    const std::string a = std::to_string(3 + dice.below(90));
    const std::string b = std::to_string(3 + dice.below(90));
    const std::string c = std::to_string(3 + dice.below(90));
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view rest = pattern.substr(i);
        if (rest.starts_with("@name")) {
            text += function.name;
            i += 4;
        } else if (rest.starts_with("@checks\n")) {
            text += checkLines(function);
            i += 7;
        } else if (rest.starts_with("@a") || rest.starts_with("@b") || rest.starts_with("@c")) {
            text += rest[1] == 'a' ? a : rest[1] == 'b' ? b : c;
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace

std::string bodyText(const Function &function)
{
    const Template &shape = templates[Dice(function.seed + 1).below(templates.size())];
    switch (function.style) {
    case Style::C:
    case Style::Cpp:
        return filled(shape.c, function);
    case Style::Transpiled:
        return filled(shape.transpiled, function);
    case Style::Split:
        return filled(shape.split, function);
    case Style::Safe:
        return filled(shape.safe, function);
    }
    return {};
}

std::string declarationText(const Function &function)
{
    return fmt::format("uint32_t {}(const uint8_t *data, size_t length);\n", function.name);
}

} // namespace ferrograph::samples
