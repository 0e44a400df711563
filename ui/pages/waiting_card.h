// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/overview_card.h"

namespace ferrograph::ui
{

// Keeps the place of a subject that has no data yet, and says what would fill it.
class WaitingCard : public OverviewCard
{
    Q_OBJECT
public:
    WaitingCard(const QString &title, const QString &heading, const QString &text,
                const PageContext &context, QWidget *parent);

    void refresh() override {}
    Location place() const override { return {}; }
};

} // namespace ferrograph::ui
