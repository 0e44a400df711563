// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview_cards.h"

#include "ui/pages/findings_card.h"
#include "ui/pages/fuzzing_card.h"

namespace ferrograph::ui
{

std::vector<OverviewCard *> makeOverviewCards(const PageContext &context, QWidget *parent)
{
    return {
        new FindingsCard(context, parent),
        new FuzzingCard(context, parent),
    };
}

} // namespace ferrograph::ui
