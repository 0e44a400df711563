// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/archetype.h"
#include "core/store/code_queries.h"

namespace ferrograph::store
{

// From the months of a project's whole history. `setArchetype` is the project's setting, empty for
// as suggested.
ProjectStory projectStory(const std::vector<CodePoint> &months, const std::string &setArchetype,
                          const languages::LanguageTable &table);

} // namespace ferrograph::store
