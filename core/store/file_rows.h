// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/version_reader.h"

namespace ferrograph::store
{

// One version as the file table shows it, without churn.
FileRow fileRow(const CodeContext &context, const std::string &repository,
                const StoredVersion &version);

} // namespace ferrograph::store
