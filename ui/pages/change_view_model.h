// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/steps.h"
#include "ui/charts/waterfall_view.h"

#include <QCoreApplication>

#include <vector>

namespace ferrograph::ui
{

// A window of time that the Change page offers.
struct ChangeChoice {
    QString name;                // "Whole history", "Feb 2020: −52,259"
    std::optional<Seconds> from; // nothing: before the first commit
    std::optional<Seconds> to;   // nothing: the newest
    QString note;
};

// The windows to choose from: whole history, last 12 months, the steps, newest first.
struct ChangeChoices {
    std::vector<store::ExplainedStep> steps;
    Seconds newest = 0;
};
Result<ChangeChoices> changeChoices(store::Database &database, const std::string &project);

class ChangeViewModel
{
    Q_DECLARE_TR_FUNCTIONS(ChangeViewModel)
public:
    ChangeViewModel() = default;
    // What came stands before what went, so that no bar dips below zero on the way.
    explicit ChangeViewModel(store::ChangeExplanation change);

    static std::vector<ChangeChoice> choices(const ChangeChoices &choices);

    const store::ChangeExplanation &change() const { return m_change; }
    std::vector<WaterfallBar> bars() const; // parts lie between the first and the last
    // Of a bar; null for the ends.
    const store::ExplainedPart *part(int bar) const;
    int largestPart() const;         // its bar; -1 where nothing changed
    QString total() const;           // "−94,778"
    QString totalNote() const;       // "exposed lines, 99.2 % fewer"
    QString sum() const;             // "95,572 − 48,661 … = 794"
    QString state(bool after) const; // "95,572 exposed lines at 80fe0a7f, 1 Jul 2022"

private:
    store::ChangeExplanation m_change;
};

} // namespace ferrograph::ui
