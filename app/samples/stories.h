// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/samples/import_stream.h"

#include <span>
#include <string>

// The invented projects of the sample portfolio. Code, names and dates are made up; the shapes of
// their curves are those of real migrations.
namespace ferrograph::samples
{

struct Story {
    const char *name;
    const char *programme;
    const char *tags;    // separated by semicolons
    const char *target;  // METRIC=VALUE
    const char *due;     // the day the target is to be reached
    const char *summary; // one line for a person
    void (*tell)(ImportStream &stream);
};

std::span<const Story> stories();

void tellRewrite(ImportStream &stream); // C++ gives way to Rust, side by side for three years
void tellTranspile(
    ImportStream &stream);               // C becomes machine-made Rust in a day, then is cleaned up
void tellVendored(ImportStream &stream); // a vendored C library goes in one commit

} // namespace ferrograph::samples
