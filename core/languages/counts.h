// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"

#include <cstdint>
#include <vector>

// Lines and unsafe code of one text, as docs/metrics.md defines them.
namespace ferrograph::languages
{

struct Lines {
    std::uint32_t code = 0;
    std::uint32_t comment = 0;
    std::uint32_t blank = 0;

    std::uint32_t physical() const { return code + comment + blank; }
    friend bool operator==(const Lines &, const Lines &) = default;
};

// Region lines and sites. Regions are code lines only, each counted once. For Rust all of it, for
// C# the regions (r0 = unsafe blocks, r1 = with unsafe members and types; r2 = r1), for others
// `sites` alone.
struct UnsafeFigures {
    std::uint32_t r0 = 0; // lines in unsafe { } blocks
    std::uint32_t r1 = 0; // r0 and the bodies of unsafe fn
    std::uint32_t r2 = 0; // r1 and unsafe impl, unsafe trait, extern { }
    std::uint32_t blocks = 0;
    std::uint32_t functions = 0;
    std::uint32_t functionDeclarations = 0; // unsafe fn without body
    std::uint32_t impls = 0;
    std::uint32_t traits = 0;
    std::uint32_t externs = 0; // extern { } and unsafe extern { }
    std::uint32_t staticMut = 0;
    std::uint32_t attributes = 0;       // #[unsafe(..)], bare no_mangle, export_name, link_section
    std::uint32_t functionPointers = 0; // unsafe fn(..) types
    std::uint32_t sites = 0; // named escapes of other languages (unsafe.Pointer, ctypes, native …)

    UnsafeFigures &operator+=(const UnsafeFigures &other);
    UnsafeFigures &operator-=(const UnsafeFigures &other);
    friend bool operator==(const UnsafeFigures &, const UnsafeFigures &) = default;
};

// One language's share of a file. A file has one part, or more where languages are embedded (the C
// preamble of cgo, script and style of Vue); over all parts code + comment + blank = physical
// lines.
struct Part {
    LanguageId language;
    Lines lines;
    UnsafeFigures unsafe;
    friend bool operator==(const Part &, const Part &) = default;
};

enum class ContentKind : std::uint8_t {
    Text,       // counted
    Binary,     // NUL in the first 8,000 bytes and no UTF-16 or UTF-32 BOM
    LfsPointer, // the text of a Git LFS pointer: the content is elsewhere
    Unknown,    // text in no language of the table
};

struct FileCount {
    ContentKind kind = ContentKind::Unknown;
    bool generatedContent = false;
    std::uint32_t physicalLines = 0;
    std::vector<Part> parts;
    friend bool operator==(const FileCount &, const FileCount &) = default;
};

// Where a region stands in a text, for showing the source. Lines from 1, both ends included.
enum class RegionKind : std::uint8_t { Block, Function, Impl, Trait, Extern };
struct UnsafeRegion {
    RegionKind kind = RegionKind::Block;
    std::uint32_t firstLine = 0;
    std::uint32_t lastLine = 0;
    friend bool operator==(const UnsafeRegion &, const UnsafeRegion &) = default;
};

} // namespace ferrograph::languages
