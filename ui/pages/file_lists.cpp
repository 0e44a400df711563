// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/file_lists.h"

#include "ui/state/format.h"

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

QString kindWord(languages::RegionKind kind)
{
    switch (kind) {
    case languages::RegionKind::Block:
        return FileLists::tr("block");
    case languages::RegionKind::Function:
        return FileLists::tr("function");
    case languages::RegionKind::Impl:
        return FileLists::tr("impl");
    case languages::RegionKind::Trait:
        return FileLists::tr("trait");
    case languages::RegionKind::Extern:
        return FileLists::tr("extern");
    }
    return {};
}

QString crashWords(const FileCrash &crash)
{
    return QString::fromStdString(crash.group.kind);
}

} // namespace

std::vector<FileLists::Row> FileLists::regions(const FileSource &source)
{
    const QStringList lines = QString::fromStdString(source.text).split(QLatin1Char('\n'));
    auto regions = source.regions;
    std::ranges::stable_sort(regions, std::greater{}, [](const languages::UnsafeRegion &region) {
        return region.lastLine - region.firstLine;
    });
    std::vector<Row> rows;
    for (const languages::UnsafeRegion &region : regions) {
        const QString text = lines.value(static_cast<qsizetype>(region.firstLine) - 1).simplified();
        rows.push_back({{QString::number(region.firstLine), text, kindWord(region.kind),
                         Format::count(region.lastLine - region.firstLine + 1)},
                        static_cast<int>(region.firstLine)});
    }
    return rows;
}

std::vector<FileLists::Row> FileLists::evidence(const FileEvidence &evidence)
{
    std::vector<Row> rows;
    for (const FileCrash &crash : evidence.crashes) {
        const QString state = crash.group.fixedAt
                                  ? tr("fixed %1").arg(Format::date(*crash.group.fixedAt))
                              : crash.group.isOpen() ? tr("open")
                                                     : tr("closed");
        rows.push_back({{crash.line > 0 ? QString::number(crash.line) : QString(),
                         tr("%1, frame %2").arg(crashWords(crash)).arg(crash.frame), state},
                        static_cast<int>(crash.line)});
    }
    for (const store::FindingRow &finding : evidence.findings) {
        rows.push_back({{finding.line > 0 ? QString::number(finding.line) : QString(),
                         QString::fromStdString(finding.message).simplified(),
                         tr("since %1").arg(Format::date(finding.firstSeen))},
                        static_cast<int>(finding.line)});
    }
    return rows;
}

std::vector<SourceNote> FileLists::notes(const FileEvidence &evidence)
{
    std::vector<SourceNote> notes;
    for (const store::FindingRow &finding : evidence.findings) {
        if (finding.line > 0)
            notes.push_back({static_cast<int>(finding.line),
                             QString::fromStdString(finding.message).simplified()});
    }
    for (const FileCrash &crash : evidence.crashes) {
        if (crash.line > 0 && crash.group.isOpen())
            notes.push_back({static_cast<int>(crash.line), crashWords(crash)});
    }
    return notes;
}

QString FileLists::openFindings(const FileEvidence &evidence)
{
    return Format::count(evidence.findings.size());
}

QString FileLists::crashes(const FileEvidence &evidence)
{
    const auto open = std::ranges::count_if(
        evidence.crashes, [](const FileCrash &crash) { return crash.group.isOpen(); });
    const QString all = Format::count(evidence.crashes.size());
    return evidence.crashes.empty() ? all : tr("%1, %2 open").arg(all).arg(open);
}

} // namespace ferrograph::ui
