// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_reader.h"
#include "core/intake/format.h"
#include "core/intake/fuzz_import.h"
#include "core/intake/sarif_import.h"

#include <vector>

namespace ferrograph::intake
{
namespace
{

template <typename Type>
std::unique_ptr<Importer> make(store::Database &database, const Request &request)
{
    return std::make_unique<Type>(database, request);
}

bool isSarif(const Sample &sample)
{
    return findings::looksLikeSarif(sample.path, sample.head);
}

} // namespace

// One row for each format that can be imported, the most particular first.
std::span<const Format> formats()
{
    static const std::vector<Format> all = [] {
        std::vector<Format> rows = {{"sarif", isSarif, make<SarifImporter>}};
        const auto fuzzing = fuzzImportFormats();
        rows.insert(rows.end(), fuzzing.begin(), fuzzing.end());
        return rows;
    }();
    return all;
}

} // namespace ferrograph::intake
