// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/dashboard/arguments.h"
#include "app/dashboard/dashboard.h"
#include "ui/state/language.h"
#include "ui/state/settings.h"

#include <QApplication>
#include <QTextStream>

namespace
{

using namespace ferrograph;

int refuse(const Error &error)
{
    QTextStream(stderr) << "ferrograph-dashboard: " << QString::fromStdString(error.message())
                        << '\n';
    return error.code == ErrorCode::Usage ? 2 : 4;
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    const auto arguments = dashboard::readArguments(words);
    if (!arguments)
        return refuse(arguments.error());
    if (arguments->help || arguments->version) {
        QTextStream(stdout) << (arguments->help
                                    ? arguments->helpText
                                    : QStringLiteral("ferrograph-dashboard " FERROGRAPH_VERSION
                                                     "\n"));
        return 0;
    }
    if (!hasDisplay()) {
        if (arguments->screenshots.isEmpty()) {
            return refuse({ErrorCode::System,
                           "display",
                           "there is none",
                           {},
                           "--screenshot DIR draws the pages without one",
                           {}});
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ferrograph"));
    QApplication::setApplicationVersion(QStringLiteral(FERROGRAPH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.ferrograph.Ferrograph"));
    ui::applyLanguage(ui::Settings().text(ui::Setting::Language));
    dashboard::Dashboard dashboard(*arguments);
    if (const auto started = dashboard.start(); !started)
        return refuse(started.error());
    return QApplication::exec();
}
