// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "ui/jobs/ingest_lane.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace ferrograph::ui
{

// Results that the user opens: of static analysis, sanitizers, fuzzers, whatever can be imported.
struct ResultRequest {
    QStringList paths; // files, archives, folders: each is one import
    std::string project;
    std::string commit;                  // empty: what the files say
    std::optional<std::string> category; // of a tool that runs several times on one commit
    std::optional<Seconds> date;
};

// Whether something is a file, an archive or a folder that can be imported, by a look at the
// beginning of its content; of a folder at its first files.
bool looksLikeResults(const QString &path);

// The job that imports one path of the request.
Job importJob(const ResultRequest &request, const QString &path);

} // namespace ferrograph::ui
