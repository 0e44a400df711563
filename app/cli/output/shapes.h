// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/json_stream.h"
#include "core/base/civil_time.h"
#include "core/base/import_report.h"
#include "core/metrics/figures.h"
#include "core/store/code_queries.h"
#include "core/store/projects.h"

#include <optional>
#include <span>
#include <string>

// Core's values as JSON with the keys of docs/cli.md.
namespace ferrograph::cli
{

Json toJson(const metrics::Recipe &recipe);
Json toJson(const languages::UnsafeFigures &unsafe);
Json toJson(const metrics::Totals &totals);
Json toJson(const metrics::LanguageSum &sum, const languages::LanguageTable &table);
Json toJson(const store::FileRow &file);
Json toJson(const store::RepositoryRow &repository);
Json toJson(const store::ProjectSettings &settings);
Json toJson(std::span<const Problem> problems);

Json shareOrNull(std::optional<double> share);
Json dateOrNull(std::optional<Seconds> moment); // ISO 8601 date and time, UTC
Json textOrNull(const std::string &text);       // null when empty

} // namespace ferrograph::cli
