// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace ferrograph
{

// The answer of anything that is expected to fail now and then.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> failure(ErrorCode code, std::string subject, std::string detail,
                                     std::string position = {}, std::string advice = {})
{
    return tl::unexpected<Error>(Error{
        code, std::move(subject), std::move(detail), std::move(position), std::move(advice), {}});
}

} // namespace ferrograph

// Returns from the calling function with the error of a Result, when it holds one.
#define FERROGRAPH_TRY(expression)                                                                 \
    do {                                                                                           \
        if (auto &&ferrographTried = (expression); !ferrographTried)                               \
            return ::tl::unexpected<::ferrograph::Error>(std::move(ferrographTried).error());      \
    } while (false)
