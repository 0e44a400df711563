// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/overview_card.h"

#include <vector>

namespace ferrograph::ui
{

// The cards that other subjects put on the Overview, in their order; `parent` owns them. The first
// with a figure shows it in the row on top.
std::vector<OverviewCard *> makeOverviewCards(const PageContext &context, QWidget *parent);

} // namespace ferrograph::ui
