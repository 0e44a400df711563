// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/file_evidence.h"
#include "ui/widgets/source_view.h"

#include <QCoreApplication>

#include <vector>

namespace ferrograph::ui
{

// What stands beside the source of a file, as rows of words (ui/models/changed_model.h); each row
// leads to a line of the text, 0 to none.
class FileLists
{
    Q_DECLARE_TR_FUNCTIONS(FileLists)
public:
    struct Row {
        QStringList words;
        int line = 0;
    };

    static std::vector<Row> regions(const FileSource &source); // the longest first
    static std::vector<Row> evidence(const FileEvidence &evidence);
    static std::vector<SourceNote> notes(const FileEvidence &evidence);
    static QString openFindings(const FileEvidence &evidence); // "2"
    static QString crashes(const FileEvidence &evidence);      // "1, fixed"
};

} // namespace ferrograph::ui
