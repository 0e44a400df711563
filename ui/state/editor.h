// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/projects.h"

#include <QString>
#include <QStringList>

namespace ferrograph::ui
{

// Where a file of a repository stands in its work tree on this machine; empty when the repository
// has none here, or the path leads out of it.
QString localFile(const store::RepositoryRow &repository, const std::string &path);

// The program and its arguments: %f is the file, %l the line; a command without %f gets the file at
// its end. No shell is involved.
QStringList editorCommand(const QString &command, const QString &file, int line);

// Opens a file with the command, or with what the desktop opens it with when there is none.
Result<void> openInEditor(const QString &command, const QString &file, int line = 1);

} // namespace ferrograph::ui
