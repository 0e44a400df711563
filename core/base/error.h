// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ferrograph
{

// What kind of failure it is; the command line turns it into an exit status.
enum class ErrorCode {
    Usage,        // the caller asked for something that makes no sense
    NotFound,     // the named thing does not exist
    InvalidInput, // the input is there and is not what it should be
    Unsupported,  // the input is well formed and Ferrograph does not handle it
    Unreadable,   // an input could not be read: permission, damage, absence
    Database,     // the store failed
    Busy,         // someone else holds what is needed; trying again later may help
    System,       // the operating system refused: disk full, memory
    Cancelled,    // the caller asked to stop
};

// An expected failure. Reads "SUBJECT: detail (position); advice".
struct Error {
    ErrorCode code = ErrorCode::System;
    std::string subject; // the file, repository, project it is about
    std::string detail;  // what is wrong, in words
    std::string
        position;       // the place in the subject: a line, an object id, a JSON path; may be empty
    std::string advice; // what to do about it; may be empty
    std::vector<std::string> context; // what was being done, innermost first

    // The sentence for a person. No line feed at the end.
    std::string message() const;

    Error &&during(std::string what) &&
    {
        context.push_back(std::move(what));
        return std::move(*this);
    }
};

} // namespace ferrograph
