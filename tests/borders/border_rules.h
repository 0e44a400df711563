// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace ferrograph::test
{

// What a source file does that its place does not allow: one line each, empty when all is well.
// `path` is relative to the top of the project. The rules are those of docs/architecture.md.
QStringList borderViolations(const QString &path, const QByteArray &content);

} // namespace ferrograph::test
