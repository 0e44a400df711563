// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

// One function for each command: it adds the command with its options to `parent` and says what it
// does when it is chosen.
namespace ferrograph::cli
{

void addScan(Command &parent);
void addRefresh(Command &parent);
void addCount(Command &parent);
void addImport(Command &parent);
void addInspect(Command &parent);

void addShowProjects(Command &parent);
void addShowLanguages(Command &parent);
void addShowHistory(Command &parent);
void addShowFiles(Command &parent);
void addShowFile(Command &parent);
void addShowCrashes(Command &parent);
void addShowFuzzingHistory(Command &parent);
void addShowNewCode(Command &parent);
void addShowCommit(Command &parent);
void addShowChange(Command &parent);
void addShowHotspots(Command &parent);
void addShowFindings(Command &parent);
void addShowFindingsHistory(Command &parent);
void addShowRuns(Command &parent);
void addShowTrend(Command &parent);
void addShowRoadmap(Command &parent);

void addClasses(Command &parent);

void addProjectList(Command &parent);
void addProjectAdd(Command &parent);
void addProjectImport(Command &parent);
void addProjectRename(Command &parent);
void addProjectRemove(Command &parent);
void addProjectSettings(Command &parent);

void addCheck(Command &parent);
void addNote(Command &parent);
void addExportFindings(Command &parent);
void addRunRemove(Command &parent);
void addTriageImport(Command &parent);
void addTriageExport(Command &parent);
void addRoadmapImport(Command &parent);
void addRoadmapExport(Command &parent);
void addRoadmapCheck(Command &parent);
void addRoadmapSchema(Command &parent);
void addReport(Command &parent);

void addDatabaseInfo(Command &parent);
void addDatabaseVerify(Command &parent);
void addDatabaseBackup(Command &parent);
void addDatabaseCompact(Command &parent);

void addCompletion(Command &parent);

} // namespace ferrograph::cli
