// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/fuzzing_view_model.h"
#include "ui/pages/overview_card.h"

class QStackedWidget;

namespace ferrograph::ui
{

class CrashTableModel;
class EmptyState;

// The Overview's card of fuzzing: the most severe open crashes, and how many there are.
class FuzzingCard : public OverviewCard
{
    Q_OBJECT
public:
    FuzzingCard(const PageContext &context, QWidget *parent);

    void refresh() override;
    std::optional<Kpi> kpi() const override;
    Location place() const override { return {QStringLiteral("fuzzing"), {}, {}}; }

private:
    void show(FuzzingAnswer answer);

    FuzzingViewModel m_view;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    CrashTableModel *m_crashes = nullptr;
};

} // namespace ferrograph::ui
