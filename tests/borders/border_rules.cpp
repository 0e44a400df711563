// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/borders/border_rules.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace ferrograph::test
{
namespace
{

// The rooms that a room of core may include, besides itself and base.
const QMap<QString, QStringList> &coreRooms()
{
    static const QMap<QString, QStringList> rooms = {
        {QStringLiteral("base"), {}},
        {QStringLiteral("input"), {}},
        {QStringLiteral("git"), {}},
        {QStringLiteral("findings"), {QStringLiteral("input"), QStringLiteral("languages")}},
        {QStringLiteral("languages"), {}},
        {QStringLiteral("fuzzing"), {}},
        {QStringLiteral("metrics"), {QStringLiteral("languages")}},
        {QStringLiteral("roadmap"), {QStringLiteral("languages"), QStringLiteral("metrics")}},
        {QStringLiteral("report"),
         {QStringLiteral("languages"), QStringLiteral("metrics"), QStringLiteral("roadmap")}},
        {QStringLiteral("store"),
         {QStringLiteral("findings"), QStringLiteral("fuzzing"), QStringLiteral("git"),
          QStringLiteral("languages"), QStringLiteral("metrics")}},
        {QStringLiteral("scan"),
         {QStringLiteral("git"), QStringLiteral("languages"), QStringLiteral("metrics"),
          QStringLiteral("roadmap"), QStringLiteral("store")}},
        {QStringLiteral("intake"),
         {QStringLiteral("findings"), QStringLiteral("fuzzing"), QStringLiteral("git"),
          QStringLiteral("input"), QStringLiteral("languages"), QStringLiteral("store")}},
        {QStringLiteral("review"),
         {QStringLiteral("findings"), QStringLiteral("languages"), QStringLiteral("metrics"),
          QStringLiteral("roadmap"), QStringLiteral("report"), QStringLiteral("store")}},
    };
    return rooms;
}

bool isSource(const QString &path)
{
    return path.endsWith(QLatin1String(".cpp")) || path.endsWith(QLatin1String(".h"));
}

QStringList includesOf(const QByteArray &content)
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*([<\"][^>\"]+[>\"])"),
                                         QRegularExpression::MultilineOption);
    QStringList includes;
    auto matches = line.globalMatch(QString::fromUtf8(content));
    while (matches.hasNext())
        includes << matches.next().captured(1);
    return includes;
}

// "git" of "core/git/history.h"; empty where the path is in no room of that house.
QString roomOf(const QString &path, QLatin1String house)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.size() >= 3 && parts.first() == house ? parts.at(1) : QString();
}

QString coreViolation(const QString &path, const QString &include)
{
    const QString name = include.mid(1, include.size() - 2);
    if (include.startsWith(QLatin1String("<Q")) || include.startsWith(QLatin1String("\"Q")))
        return QStringLiteral("core knows no Qt");
    if (name.startsWith(QLatin1String("ui/")) || name.startsWith(QLatin1String("app/")))
        return QStringLiteral("core knows neither ui nor app");
    const QString room = roomOf(path, QLatin1String("core"));
    const QString wanted = roomOf(name, QLatin1String("core"));
    if (!coreRooms().contains(room))
        return QStringLiteral("the room '%1' has no rule in tests/borders").arg(room);
    if (wanted.isEmpty() || wanted == room || wanted == QLatin1String("base") ||
        coreRooms().value(room).contains(wanted))
        return {};
    return QStringLiteral("core/%1 does not know core/%2").arg(room, wanted);
}

// A page's own parts begin with its name: portfolio_page.h, portfolio_view_model.h.
QString pageViolation(const QString &path, const QString &name)
{
    static const QRegularExpression part(
        QStringLiteral("^ui/pages/(\\w+?)_(page|view_model)\\.h$"));
    const auto match = part.match(name);
    if (!path.startsWith(QLatin1String("ui/pages/")) || !match.hasMatch())
        return {};
    if (QFileInfo(path).fileName().startsWith(match.captured(1) + QLatin1Char('_')))
        return {};
    return QStringLiteral("a page does not know another page");
}

QString includeViolation(const QString &path, const QString &include)
{
    const QString name = include.mid(1, include.size() - 2);
    if (path.startsWith(QLatin1String("core/")))
        return coreViolation(path, include);
    if (path.startsWith(QLatin1String("ui/")))
        return name.startsWith(QLatin1String("app/")) ? QStringLiteral("ui does not know app")
                                                      : pageViolation(path, name);
    const bool withoutQt = path.startsWith(QLatin1String("app/cli/")) ||
                           path.startsWith(QLatin1String("app/samples/"));
    if (withoutQt &&
        (include.startsWith(QLatin1String("<Q")) || name.startsWith(QLatin1String("ui/"))))
        return QStringLiteral("the command line knows neither Qt nor ui");
    return {};
}

// Libraries that are wrapped in one room.
QString libraryViolation(const QString &path, const QString &include)
{
    const QString name = include.mid(1, include.size() - 2);
    if (name.startsWith(QLatin1String("git2")) && !path.startsWith(QLatin1String("core/git/")))
        return QStringLiteral("libgit2 is wrapped in core/git");
    const bool database =
        name.startsWith(QLatin1String("soci")) || name == QLatin1String("sqlite3.h");
    if (database && !path.startsWith(QLatin1String("core/store/")))
        return QStringLiteral("the database is wrapped in core/store");
    if (name.startsWith(QLatin1String("archive")) && !path.startsWith(QLatin1String("core/input/")))
        return QStringLiteral("libarchive is wrapped in core/input");
    if (name == QLatin1String("regex"))
        return QStringLiteral("regular expressions are PCRE2's");
    return {};
}

bool holdsSql(const QByteArray &content)
{
    static const QRegularExpression sql(
        QStringLiteral("\"\\s*(SELECT\\s|INSERT (INTO|OR)\\s|UPDATE \\w+ SET\\s|DELETE FROM\\s|"
                       "CREATE (TABLE|INDEX|VIEW)\\s|PRAGMA\\s)|R\"sql"));
    return sql.match(QString::fromUtf8(content)).hasMatch();
}

} // namespace

QStringList borderViolations(const QString &path, const QByteArray &content)
{
    QStringList violations;
    const QByteArray head = content.left(400);
    if (!head.contains("SPDX-FileCopyrightText:") || !head.contains("SPDX-License-Identifier: "))
        violations << path + QStringLiteral(": has no SPDX header");
    const bool product = path.startsWith(QLatin1String("core/")) ||
                         path.startsWith(QLatin1String("ui/")) ||
                         path.startsWith(QLatin1String("app/"));
    if (!product || !isSource(path))
        return violations;
    const QStringList includes = includesOf(content);
    for (const QString &include : includes) {
        for (const QString &violation :
             {includeViolation(path, include), libraryViolation(path, include)}) {
            if (!violation.isEmpty())
                violations << QStringLiteral("%1: includes %2: %3").arg(path, include, violation);
        }
    }
    if (!path.startsWith(QLatin1String("core/store/")) && holdsSql(content))
        violations << path + QStringLiteral(": holds SQL, which belongs to core/store");
    return violations;
}

} // namespace ferrograph::test
