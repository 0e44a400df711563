// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/connection.h"
#include "core/store/dialect.h"

#include <algorithm>
#include <charconv>

namespace ferrograph::store
{
namespace
{

struct Step {
    int number = 0;
    std::string_view sql;
};

// By number, whatever the order of the files.
std::vector<Step> ordered(std::span<const embedded::File> files)
{
    std::vector<Step> steps;
    for (const embedded::File &file : files) {
        Step step{0, file.content};
        std::from_chars(file.name.data(), file.name.data() + file.name.size(), step.number);
        steps.push_back(step);
    }
    std::ranges::sort(steps, {}, &Step::number);
    return steps;
}

} // namespace

int newestSchema(std::span<const embedded::File> steps)
{
    const std::vector<Step> all = ordered(steps);
    return all.empty() ? 0 : all.back().number;
}

Result<void> migrate(soci::session &session, std::span<const embedded::File> files,
                     const std::string &location)
{
    for (const Step &step : ordered(files)) {
        if (dialect::schemaVersion(session) >= step.number)
            continue;
        Transaction transaction(session, Transaction::Kind::Write);
        if (dialect::schemaVersion(session) >= step.number)
            continue; // another program was faster
        dialect::setApplicationId(session, applicationId);
        dialect::execute(session, dialect::translated(step.sql));
        dialect::setSchemaVersion(session, step.number);
        transaction.commit();
    }
    if (dialect::schemaVersion(session) > newestSchema(files)) {
        return failure(ErrorCode::Unsupported, location, "was made by a newer Ferrograph", {},
                       "open it with that version, or choose another --database");
    }
    return {};
}

} // namespace ferrograph::store
