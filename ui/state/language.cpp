// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ferrograph::ui
{
namespace
{

QLocale localeOf(const QString &choice)
{
    const QLocale system = QLocale::system();
    const QString spoken = system.name().section(QLatin1Char('_'), 0, 0);
    const QString wanted = choice == QStringLiteral("system") ? spoken : choice;
    if (!languages().contains(wanted))
        return QLocale(QLocale::English);
    // The desktop's own country, where it speaks the same language.
    return wanted == spoken && system.language() != QLocale::C ? system : QLocale(wanted);
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

void applyLanguage(const QString &choice)
{
    const QLocale locale = localeOf(choice);
    QLocale::setDefault(locale);
    const QString code = locale.name().section(QLatin1Char('_'), 0, 0);
    // English has its plural forms in a translation, too.
    auto *words = new QTranslator(QCoreApplication::instance());
    if (words->load(QStringLiteral(":/translations/ferrograph_%1.qm").arg(code)))
        QCoreApplication::installTranslator(words);
    auto *toolkit = new QTranslator(QCoreApplication::instance());
    if (toolkit->load(QStringLiteral("qtbase_%1").arg(code),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(toolkit);
}

} // namespace ferrograph::ui
