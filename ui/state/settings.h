// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <optional>

namespace ferrograph::ui
{

// Everything the window remembers. The keys and defaults are one table in settings.cpp.
enum class Setting {
    Geometry,
    Page,
    Project,
    Range,
    Buckets,       // "product tests vendored"
    Theme,         // "system", "light", "dark"
    SystemScheme,  // what the desktop said last, so that the next start does not flash
    Language,      // "system", "en", "de"
    EditorCommand, // with %f for the file and %l for the line
    PortfolioGroup,
    PortfolioSort, // "3 falling"
    FileSort,      // "3 falling"
    ChartMode,     // "lines", "share"
    FindingSort,   // "0 falling"
    Author,        // of judgements
};

class Settings
{
public:
    Settings(); // in the user's configuration folder
    explicit Settings(const QString &file);

    QVariant value(Setting setting) const;
    QString text(Setting setting) const { return value(setting).toString(); }
    void set(Setting setting, const QVariant &value);

    // How a table with `columns` columns is sorted; nothing when that was never chosen.
    struct Sorting {
        int column = 0;
        Qt::SortOrder order = Qt::DescendingOrder;
    };
    std::optional<Sorting> sorting(Setting setting, int columns) const;
    void setSorting(Setting setting, Sorting sorting);

    // Widths and order of a table's columns, by the table's name.
    QByteArray columns(const QString &table) const;
    void setColumns(const QString &table, const QByteArray &state);

    QString file() const { return m_store.fileName(); }
    void sync() { m_store.sync(); }

private:
    QSettings m_store;
};

} // namespace ferrograph::ui
