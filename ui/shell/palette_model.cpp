// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_model.h"

#include <algorithm>

namespace ferrograph::ui
{

void PaletteModel::setItems(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    m_found.clear();
    m_onlyGroup.clear();
    rebuild();
    endResetModel();
}

void PaletteModel::setFound(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_found = std::move(items);
    rebuild();
    endResetModel();
}

void PaletteModel::setPattern(const QString &pattern)
{
    beginResetModel();
    m_pattern = pattern.trimmed();
    rebuild();
    endResetModel();
}

void PaletteModel::setOnlyGroup(const QString &group)
{
    beginResetModel();
    m_onlyGroup = group;
    rebuild();
    endResetModel();
}

int PaletteModel::candidates() const
{
    return static_cast<int>(m_items.size() + m_found.size());
}

void PaletteModel::rebuild()
{
    struct Group {
        QString name;
        std::vector<Row> rows;
    };
    std::vector<Group> groups;
    const auto groupOf = [&](const QString &name) -> Group & {
        for (Group &group : groups) {
            if (group.name == name)
                return group;
        }
        return groups.emplace_back(Group{name, {}});
    };
    for (const auto *items : {&m_items, &m_found}) {
        for (const PaletteItem &item : *items) {
            if (!m_onlyGroup.isEmpty() && item.group != m_onlyGroup)
                continue;
            auto match = fuzzyMatch(m_pattern, item.text);
            if (!match && items == &m_found)
                match = FuzzyMatch();
            if (match)
                groupOf(item.group).rows.push_back({false, item.group, &item, std::move(*match)});
        }
    }
    m_rows.clear();
    m_matches = 0;
    for (Group &group : groups) {
        std::stable_sort(group.rows.begin(), group.rows.end(),
                         [](const Row &a, const Row &b) { return a.match.score > b.match.score; });
        if (m_onlyGroup.isEmpty() && group.rows.size() > shownPerGroup)
            group.rows.resize(shownPerGroup);
        m_rows.push_back({true, group.name, nullptr, {}});
        m_matches += static_cast<int>(group.rows.size());
        std::move(group.rows.begin(), group.rows.end(), std::back_inserter(m_rows));
    }
}

int PaletteModel::nextItem(int from, int direction) const
{
    for (int i = from + direction; i >= 0 && i < rowCount(); i += direction) {
        if (!row(i).head)
            return i;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &shown = row(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return shown.head ? shown.group : shown.item->text;
    if (role == Qt::AccessibleDescriptionRole && !shown.head)
        return shown.item->detail;
    if (role == HeadRole)
        return shown.head;
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || row(index.row()).head)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ferrograph::ui
