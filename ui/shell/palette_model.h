// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/fuzzy_match.h"

#include <QAbstractListModel>
#include <QString>

#include <functional>
#include <vector>

namespace ferrograph::ui
{

// Something the palette can do or go to.
struct PaletteItem {
    QString group; // "Actions", translated
    QString icon;
    QString text;
    QString detail; // quiet, beside the text
    QString hint;   // at the right: a shortcut or a figure
    bool mono = false;
    std::function<void()> run;
};

// What the palette lists for a typed text: the matching items under the heads of their groups, the
// groups in the order in which they were given, the best match first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ItemRole = Qt::UserRole + 1, HeadRole };

    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<PaletteItem> items);
    // Items found elsewhere for this very text (files), shown after the others and already
    // matching.
    void setFound(std::vector<PaletteItem> items);
    void setPattern(const QString &pattern);
    const QString &pattern() const { return m_pattern; }
    // Only this group; empty shows all.
    void setOnlyGroup(const QString &group);
    const QString &onlyGroup() const { return m_onlyGroup; }

    struct Row {
        bool head = false;
        QString group;
        const PaletteItem *item = nullptr;
        FuzzyMatch match;
    };
    const Row &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    int matches() const { return m_matches; }    // items listed
    int candidates() const;                      // items there are
    int nextItem(int from, int direction) const; // skips heads; -1 when there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void rebuild();

    static constexpr std::size_t shownPerGroup = 8;

    std::vector<PaletteItem> m_items;
    std::vector<PaletteItem> m_found;
    QString m_pattern;
    QString m_onlyGroup;
    std::vector<Row> m_rows;
    int m_matches = 0;
};

} // namespace ferrograph::ui
