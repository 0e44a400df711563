// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

#include <optional>
#include <vector>

namespace ferrograph::ui
{

// Where the user has been, as a browser keeps it.
class NavigationHistory
{
public:
    void visit(const Location &location); // drops what was ahead; the same place twice is one

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visited.size(); }
    std::optional<Location> back();
    std::optional<Location> forward();

private:
    static constexpr std::size_t limit = 100;
    std::vector<Location> m_visited;
    std::size_t m_at = 0;
};

} // namespace ferrograph::ui
