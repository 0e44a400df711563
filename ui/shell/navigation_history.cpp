// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation_history.h"

namespace ferrograph::ui
{

void NavigationHistory::visit(const Location &location)
{
    if (!m_visited.empty()) {
        if (m_visited[m_at] == location)
            return;
        m_visited.resize(m_at + 1);
    }
    m_visited.push_back(location);
    if (m_visited.size() > limit)
        m_visited.erase(m_visited.begin());
    m_at = m_visited.size() - 1;
}

std::optional<Location> NavigationHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_visited[--m_at];
}

std::optional<Location> NavigationHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_visited[++m_at];
}

} // namespace ferrograph::ui
