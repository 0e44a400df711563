// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/dashboard/arguments.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

namespace ferrograph::dashboard
{
namespace
{

// The first name is the database, unless it is something that is offered for import.
bool isDatabaseName(const QString &name)
{
    const QFileInfo info(name);
    const QString suffix = info.suffix().toLower();
    return !info.isDir() && suffix != QStringLiteral("csv") && suffix != QStringLiteral("json");
}

Result<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = shape.match(text);
    if (!match.hasMatch()) {
        return failure(ErrorCode::Usage, "--size",
                       "'" + text.toStdString() + "' is not a size like 1440x900");
    }
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

Result<Arguments> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Memory-safety posture over time: the dashboard."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this help and end."));
    const QCommandLineOption version(QStringLiteral("version"),
                                     QStringLiteral("Show the version and end."));
    const QCommandLineOption project(
        QStringLiteral("project"), QStringLiteral("The project to show."), QStringLiteral("NAME"));
    const QCommandLineOption page(
        QStringLiteral("page"),
        QStringLiteral("The page to show: portfolio, overview, code, change, findings, fuzzing, "
                       "roadmap or hotspots."),
        QStringLiteral("NAME"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QStringLiteral(
            "Draw every page, light and dark, as PNG into DIR and end. Needs no display."),
        QStringLiteral("DIR"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("Size of the window or the pictures."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption detail(
        QStringLiteral("detail"),
        QStringLiteral("What --screenshot draws of the page: a file's path on the code page, "
                       "FROM..TO on the change page."),
        QStringLiteral("TEXT"));
    parser.addOptions({help, version, project, page, screenshot, size, detail});
    parser.addPositionalArgument(
        QStringLiteral("DATABASE"),
        QStringLiteral(
            "Database file; else $FERROGRAPH_DATABASE, else the one in the data folder."),
        QStringLiteral("[DATABASE]"));
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        QStringLiteral("Git folders, project lists and results, offered for import."),
        QStringLiteral("[FILE...]"));
    if (!parser.parse(arguments))
        return failure(ErrorCode::Usage, "arguments", parser.errorText().toStdString());

    Arguments read;
    read.help = parser.isSet(help);
    read.version = parser.isSet(version);
    // Qt knows the program's name only once there is an application.
    read.helpText = parser.helpText().replace(QStringLiteral("<executable_name>"),
                                              QStringLiteral("ferrograph-dashboard"));
    read.project = parser.value(project);
    read.page = parser.value(page);
    read.screenshots = parser.value(screenshot);
    read.detail = parser.value(detail);
    if (parser.isSet(size)) {
        const auto wanted = sizeOf(parser.value(size));
        FERROGRAPH_TRY(wanted);
        read.size = *wanted;
    }
    QStringList names = parser.positionalArguments();
    if (!names.isEmpty() && isDatabaseName(names.first()))
        read.database = QFileInfo(names.takeFirst()).absoluteFilePath();
    for (const QString &name : names)
        read.files += QFileInfo(name).absoluteFilePath();
    return read;
}

} // namespace ferrograph::dashboard
