// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/report_head.h"

// The readers behind readHead(), by family. Private to this room.
namespace ferrograph::fuzzing
{

std::optional<Head> sanitizerHead(std::string_view line);
std::optional<Head> undefinedHead(std::string_view line); // UBSan and CFI
std::optional<Head> engineHead(std::string_view line);    // libFuzzer, Centipede
std::optional<Head> rustHead(std::string_view line);
std::optional<Head> goHead(std::string_view line);
std::optional<Head> miriHead(std::string_view line);
std::optional<Head> libraryHead(std::string_view line); // glibc, assertions, checks, GWP-ASan
std::optional<Head> otherHead(std::string_view line);   // Java, Python, kernels, debuggers, loaders

// The kind that a message of UBSan stands for: "index-out-of-bounds". Empty for an unknown one.
std::string_view undefinedKind(std::string_view message);
std::string rustKind(std::string_view message);
std::string goKind(std::string_view message);
std::string miriKind(std::string_view message);

} // namespace ferrograph::fuzzing
