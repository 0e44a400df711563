// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fuzzing/campaign.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

// The formats of fuzzing results: how a file of each is known and read.
namespace ferrograph::fuzzing
{

struct FuzzFile {
    std::string path;            // within what the user named, "main/crashes/id:000001,…"
    std::optional<Seconds> time; // of its last change
    std::string_view text;
};

struct FuzzFormat {
    std::string_view name; // as --as takes it
    // From the path and the first bytes, at most 64 KiB.
    bool (*recognises)(std::string_view path, std::string_view head);
    // InvalidInput, naming the place, for a file that is not what it seemed.
    Result<FuzzResult> (*read)(const FuzzFile &file, const std::string &target);
};

// In the order in which they are asked, the most particular first.
std::span<const FuzzFormat> fuzzFormats();
inline constexpr std::size_t fuzzFormatCount = 10;

// Joins the parts that files of one directory tell about the same instance of a fuzzer (statistics
// and plot of AFL), and drops saved inputs that a report names. Order of files does not matter.
void joinParts(FuzzResult &result);

// Adds what another file of the same source holds.
void append(FuzzResult &result, FuzzResult part);

} // namespace ferrograph::fuzzing
