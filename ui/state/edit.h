// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QString>

#include <functional>

namespace ferrograph::ui
{

// A short change of the store that can be taken back. Both run off the GUI thread.
struct Edit {
    QString words; // "Finding marked as false positive", for the toast and the undo stack
    std::function<Result<void>(store::Database &)> apply;
    std::function<Result<void>(store::Database &)> revert;
};

} // namespace ferrograph::ui
