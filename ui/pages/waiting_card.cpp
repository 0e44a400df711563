// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/waiting_card.h"

#include "ui/widgets/empty_state.h"

namespace ferrograph::ui
{

WaitingCard::WaitingCard(const QString &title, const QString &heading, const QString &text,
                         const PageContext &context, QWidget *parent)
    : OverviewCard(title, context, parent)
{
    auto *waiting = new EmptyState(this);
    waiting->show(EmptyKind::NoData, heading, text);
    setContent(waiting);
}

} // namespace ferrograph::ui
