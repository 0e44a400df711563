// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/fonts.h"

#include <QFileInfo>
#include <QFontDatabase>

namespace ferrograph::ui
{
namespace
{

void addFaces(const QString &folder, const QString &family, const QStringList &styles)
{
    for (const QString &style : styles) {
        const QString file = QStringLiteral("%1/%2-%3.ttf").arg(folder, family, style);
        if (QFileInfo::exists(file))
            QFontDatabase::addApplicationFont(file);
    }
}

QString firstFamily(const QStringList &wanted, const QString &otherwise)
{
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return otherwise;
}

QFont sized(const QString &family, int pixels, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

void loadFonts()
{
    static const bool loaded = [] {
        const QStringList weights = {QStringLiteral("Regular"), QStringLiteral("Medium"),
                                     QStringLiteral("Bold"), QStringLiteral("Italic")};
        const QString root = QStringLiteral("/usr/share/fonts/truetype/");
        addFaces(root + QStringLiteral("roboto/unhinted/RobotoTTF"), QStringLiteral("Roboto"),
                 weights);
        addFaces(root + QStringLiteral("jetbrains-mono"), QStringLiteral("JetBrainsMono"), weights);
        return true;
    }();
    Q_UNUSED(loaded)
}

QString textFamily()
{
    static const QString family = firstFamily(
        {QStringLiteral("Roboto"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")},
        QFontDatabase::systemFont(QFontDatabase::GeneralFont).family());
    return family;
}

QString monoFamily()
{
    static const QString family =
        firstFamily({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")},
                    QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    return family;
}

QFont textFont()
{
    return roleFont(TextRole::Body);
}

QFont roleFont(TextRole role)
{
    switch (role) {
    case TextRole::PageTitle:
        return sized(textFamily(), 20, QFont::Bold);
    case TextRole::Value:
        return sized(textFamily(), 26, QFont::Bold);
    case TextRole::Heading:
        return sized(textFamily(), 15, QFont::Bold);
    case TextRole::CardTitle:
        return sized(textFamily(), 13, QFont::Bold);
    case TextRole::Strong:
        return sized(textFamily(), 13, QFont::Medium);
    case TextRole::Meta:
        return sized(textFamily(), 12, QFont::Normal);
    case TextRole::Axis:
        return sized(textFamily(), 11, QFont::Normal);
    case TextRole::Mono:
        return sized(monoFamily(), 13, QFont::Normal);
    case TextRole::MonoSmall:
        return sized(monoFamily(), 12, QFont::Normal);
    case TextRole::Body:
    case TextRole::Table:
        break;
    }
    return sized(textFamily(), 13, QFont::Normal);
}

} // namespace ferrograph::ui
