// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/settings.h"

#include <QStandardPaths>

#include <array>

namespace ferrograph::ui
{
namespace
{

struct Row {
    Setting setting;
    const char *key;
    const char *byDefault;
};

constexpr std::array table = {
    Row{Setting::Geometry, "window/geometry", ""},
    Row{Setting::Page, "window/page", "portfolio"},
    Row{Setting::Project, "window/project", ""},
    Row{Setting::Range, "window/range", "All"},
    Row{Setting::Buckets, "window/buckets", ""},
    Row{Setting::Theme, "view/theme", "system"},
    Row{Setting::SystemScheme, "view/system-scheme", "light"},
    Row{Setting::Language, "view/language", "system"},
    Row{Setting::EditorCommand, "editor/command", ""},
    Row{Setting::PortfolioGroup, "portfolio/group", ""},
    Row{Setting::PortfolioSort, "portfolio/sort", ""},
    Row{Setting::FileSort, "code/file-sort", ""},
    Row{Setting::ChartMode, "code/chart-mode", "lines"},
    Row{Setting::FindingSort, "findings/sort", ""},
    Row{Setting::Author, "findings/author", ""},
};

const Row &rowOf(Setting setting)
{
    for (const Row &row : table) {
        if (row.setting == setting)
            return row;
    }
    Q_UNREACHABLE();
}

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/ferrograph/dashboard.ini");
}

} // namespace

Settings::Settings()
    : Settings(defaultFile())
{
}

Settings::Settings(const QString &file)
    : m_store(file, QSettings::IniFormat)
{
}

QVariant Settings::value(Setting setting) const
{
    const Row &row = rowOf(setting);
    return m_store.value(QLatin1String(row.key), QString::fromLatin1(row.byDefault));
}

void Settings::set(Setting setting, const QVariant &value)
{
    m_store.setValue(QLatin1String(rowOf(setting).key), value);
}

std::optional<Settings::Sorting> Settings::sorting(Setting setting, int columns) const
{
    const QStringList parts = text(setting).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool number = false;
    const int column = parts.value(0).toInt(&number);
    if (parts.size() != 2 || !number || column < 0 || column >= columns)
        return std::nullopt;
    return Sorting{column,
                   parts[1] == QStringLiteral("rising") ? Qt::AscendingOrder : Qt::DescendingOrder};
}

void Settings::setSorting(Setting setting, Sorting sorting)
{
    const bool rising = sorting.order == Qt::AscendingOrder;
    set(setting, QStringLiteral("%1 %2")
                     .arg(sorting.column)
                     .arg(rising ? QStringLiteral("rising") : QStringLiteral("falling")));
}

QByteArray Settings::columns(const QString &name) const
{
    return m_store.value(QStringLiteral("columns/") + name).toByteArray();
}

void Settings::setColumns(const QString &name, const QByteArray &state)
{
    m_store.setValue(QStringLiteral("columns/") + name, state);
}

} // namespace ferrograph::ui
