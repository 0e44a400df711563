// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace ferrograph::ui
{

enum class DropKind { Nothing, Repositories, ProjectList, Database, Results };

// What dropping or opening something would do, said before anything starts.
struct DropPlan {
    DropKind kind = DropKind::Nothing;
    QStringList paths;
    QString heading; // "Add and scan curl"
    QString text;    // the path, or why nothing can be done with it
};

DropPlan planDrop(const QStringList &paths);
DropPlan planDrop(const QList<QUrl> &urls);

} // namespace ferrograph::ui
