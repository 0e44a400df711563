// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ferrograph::samples
{

// How a function is written.
enum class Style : std::uint8_t {
    C,
    Cpp,
    Transpiled, // Rust as a translator leaves it: unsafe extern "C" fn on raw pointers
    Split,      // a safe Rust function with small unsafe blocks
    Safe,       // Rust on slices
};

struct Function {
    std::string name;
    std::uint64_t seed = 0; // which of the bodies, which numbers
    Style style = Style::C;
    unsigned revision = 0; // later ones carry more checks
};

// A source file of functions.
struct Module {
    std::string name;
    std::vector<Function> functions;
};

// `count` functions named after the module, the same for the same arguments.
std::vector<Function> makeFunctions(const std::string &module, std::size_t first, std::size_t count,
                                    Style style);

std::string sourceText(const Module &module); // C, C++ or Rust, as its first function is written
std::string headerText(const Module &module); // the declarations of a C or C++ module
std::string rustTestText(const Module &module);

} // namespace ferrograph::samples
