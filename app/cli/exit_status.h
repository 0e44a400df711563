// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace ferrograph::cli
{

// What the program answers to its caller (docs/cli.md, Exit status).
enum class ExitStatus {
    Done = 0,
    Violated = 1, // a policy, by check
    WrongUsage = 2,
    Rejected = 3, // the input was refused, nothing was stored
    Failure = 4,  // the database or the system failed
    InPart = 5,   // some inputs or objects could not be read; the rest is stored
    Interrupted = 130,
};

constexpr ExitStatus exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return ExitStatus::WrongUsage;
    case ErrorCode::NotFound:
    case ErrorCode::InvalidInput:
    case ErrorCode::Unsupported:
    case ErrorCode::Unreadable:
        return ExitStatus::Rejected;
    case ErrorCode::Database:
    case ErrorCode::Busy:
    case ErrorCode::System:
        return ExitStatus::Failure;
    case ErrorCode::Cancelled:
        return ExitStatus::Interrupted;
    }
    return ExitStatus::Failure;
}

} // namespace ferrograph::cli
