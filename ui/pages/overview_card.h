// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/kpi_card.h"

#include <optional>

namespace ferrograph::ui
{

// A card that another page's subject puts on the Overview: "Findings by severity". It asks the
// store by itself, shows an EmptyState that says what to import while there is nothing of its kind,
// and may have a figure for the row on top. Cards are listed in overview_cards.cpp.
class OverviewCard : public Card
{
    Q_OBJECT
public:
    OverviewCard(const QString &title, const PageContext &context, QWidget *parent)
        : Card(title, parent)
        , m_context(context)
    {
    }

    // Ask the store again, for the project, range and buckets of state(). Called as
    // Page::refresh().
    virtual void refresh() = 0;

    // For the row of figures; emit kpiChanged() when it changes. Nothing: the card has none now.
    virtual std::optional<Kpi> kpi() const { return std::nullopt; }
    // Where a click on the figure leads.
    virtual Location place() const = 0;

    AppState &state() const { return m_context.state; }
    QueryLane &queries() const { return m_context.queries; }

Q_SIGNALS:
    void kpiChanged();
    void navigate(const ferrograph::ui::Location &location);
    void actionRequested(const QString &actionId);
    void messageShown(const QString &text);

private:
    PageContext m_context;
};

} // namespace ferrograph::ui
