// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/findings_view_model.h"
#include "ui/pages/overview_card.h"

class QStackedWidget;

namespace ferrograph::ui
{

class EmptyState;
class TimeChart;

// The Overview's card of findings: open ones of memory safety over time, by severity.
class FindingsCard : public OverviewCard
{
    Q_OBJECT
public:
    FindingsCard(const PageContext &context, QWidget *parent);

    void refresh() override;
    std::optional<Kpi> kpi() const override;
    Location place() const override { return {QStringLiteral("findings"), {}, {}}; }

private:
    void show(FindingsAnswer answer);

    FindingsViewModel m_view;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    TimeChart *m_chart = nullptr;
};

} // namespace ferrograph::ui
