// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview_cards.h"

#include "ui/pages/fuzzing_card.h"
#include "ui/pages/waiting_card.h"

namespace ferrograph::ui
{

std::vector<OverviewCard *> makeOverviewCards(const PageContext &context, QWidget *parent)
{
    return {
        new WaitingCard(WaitingCard::tr("Findings"), WaitingCard::tr("No findings yet"),
                        WaitingCard::tr("Results of static analysers and sanitizers will be shown "
                                        "here by severity."),
                        context, parent),
        new FuzzingCard(context, parent),
    };
}

} // namespace ferrograph::ui
