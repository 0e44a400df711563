// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/sheet.h"
#include "core/metrics/figures.h"
#include "core/store/code_queries.h"

#include <string>
#include <vector>

// The columns that every answer with line figures shares.
namespace ferrograph::cli
{

// code, comment, blank, exposed, exposed_share and the unsafe figures.
std::vector<Column> figureColumns();
std::vector<Cell> figureCells(const metrics::Totals &totals);

// path, language, class, bucket and the same figures of one file (or part of it); a file has no
// share.
std::vector<Column> fileColumns();
std::vector<Cell> fileCells(const store::FileRow &file);

// What the figures of an answer need beside them: in CSV as columns of every row, in a table as a
// note below it.
void addRecipe(Sheet &sheet, const metrics::Recipe &recipe);
std::string bucketNames(languages::BucketSet buckets, const std::string &separator);

} // namespace ferrograph::cli
