// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page_list.h"

#include "ui/pages/change_page.h"
#include "ui/pages/code_page.h"
#include "ui/pages/findings_page.h"
#include "ui/pages/fuzzing_page.h"
#include "ui/pages/hotspots_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/portfolio_page.h"
#include "ui/pages/roadmap_page.h"

namespace ferrograph::ui
{

std::vector<Page *> makePages(const PageContext &context, Settings &settings, QWidget *parent)
{
    return {
        new PortfolioPage(context, settings, parent),
        new OverviewPage(context, parent),
        new CodePage(context, settings, parent),
        new ChangePage(context, parent),
        new FindingsPage(context, settings, parent),
        new FuzzingPage(context, parent),
        new RoadmapPage(context, parent),
        new HotspotsPage(context, parent),
    };
}

} // namespace ferrograph::ui
