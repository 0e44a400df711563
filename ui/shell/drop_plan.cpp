// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/drop_plan.h"

#include "core/git/remote.h"
#include "ui/state/project_commands.h"
#include "ui/state/result_import.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace ferrograph::ui
{
namespace
{

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("DropPlan", text, nullptr, count);
}

DropKind kindOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir() && looksLikeRepository(path))
        return DropKind::Repositories;
    if (looksLikeResults(path))
        return DropKind::Results;
    if (info.isDir())
        return DropKind::Nothing;
    const QString suffix = info.suffix().toLower();
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("json"))
        return DropKind::ProjectList;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3")
        return DropKind::Database;
    return DropKind::Nothing;
}

DropPlan refusal(const QString &text)
{
    DropPlan plan;
    plan.heading = say(QT_TRANSLATE_NOOP("DropPlan", "Nothing to do with this"));
    plan.text = text;
    return plan;
}

QString headingOf(DropKind kind, const QStringList &paths)
{
    switch (kind) {
    case DropKind::Repositories:
        if (paths.size() == 1) {
            const std::string name = git::suggestedName(paths.first().toStdString());
            return say(QT_TRANSLATE_NOOP("DropPlan", "Add and scan %1"))
                .arg(QString::fromStdString(name));
        }
        return say(QT_TRANSLATE_N_NOOP("DropPlan", "Add and scan %n repositories"),
                   static_cast<int>(paths.size()));
    case DropKind::ProjectList:
        return say(QT_TRANSLATE_NOOP("DropPlan", "Import a list of projects"));
    case DropKind::Database:
        return say(QT_TRANSLATE_NOOP("DropPlan", "Open this database"));
    case DropKind::Results:
        if (paths.size() == 1)
            return say(QT_TRANSLATE_NOOP("DropPlan", "Import the results of %1"))
                .arg(QFileInfo(paths.first()).fileName());
        return say(QT_TRANSLATE_N_NOOP("DropPlan", "Import %n files or folders of results"),
                   static_cast<int>(paths.size()));
    case DropKind::Nothing:
        break;
    }
    return {};
}

} // namespace

DropPlan planDrop(const QStringList &paths)
{
    if (paths.isEmpty())
        return refusal(
            say(QT_TRANSLATE_NOOP("DropPlan", "Only files and folders can be dropped.")));
    const DropKind kind = kindOf(paths.first());
    for (const QString &path : paths) {
        if (kindOf(path) != kind) {
            return refusal(
                say(QT_TRANSLATE_NOOP("DropPlan", "These are of different kinds: drop git folders, "
                                                  "results, or one list of projects.")));
        }
    }
    if (kind == DropKind::Nothing) {
        return refusal(say(QT_TRANSLATE_NOOP("DropPlan", "%1 is neither a git folder nor results "
                                                         "nor a list of projects (CSV or JSON)."))
                           .arg(QFileInfo(paths.first()).fileName()));
    }
    if (kind != DropKind::Repositories && kind != DropKind::Results && paths.size() > 1)
        return refusal(say(QT_TRANSLATE_NOOP("DropPlan", "One file at a time, please.")));
    return {kind, paths, headingOf(kind, paths), paths.join(QLatin1Char('\n'))};
}

DropPlan planDrop(const QList<QUrl> &urls)
{
    QStringList paths;
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return planDrop(paths);
}

} // namespace ferrograph::ui
