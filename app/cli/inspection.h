// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/json_stream.h"
#include "app/cli/output/sheet.h"
#include "core/base/result.h"
#include "core/input/source.h"

#include <span>
#include <stop_token>
#include <string>
#include <string_view>

// What an import would understand of a file. A format that can be imported has one row here.
namespace ferrograph::cli
{

struct InspectRequest {
    std::string target; // of a fuzzer
    std::stop_token stop;
};

struct Inspection {
    Json object; // as docs/cli.md has it
    // The same for a person; sheets of one format are shown as one table.
    Sheet sheet;
    bool problems = false; // something could not be understood
};

struct Inspector {
    std::string_view format; // of intake::formats()
    Result<Inspection> (*inspect)(input::Item &item, const InspectRequest &request);
};

std::span<const Inspector> inspectors();

Result<Inspection> inspectSarif(input::Item &item, const InspectRequest &request);

} // namespace ferrograph::cli
