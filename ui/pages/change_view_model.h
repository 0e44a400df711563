// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/steps.h"
#include "ui/charts/waterfall_view.h"
#include "ui/pages/commit_subjects.h"

#include <QCoreApplication>

#include <vector>

namespace ferrograph::ui
{

// A window of time that the Change page offers, as its two fields have it.
struct ChangeChoice {
    QString name;                // "Whole history", "Feb 2020: −52,259"
    QString from;                // empty: before the first commit
    QString to;                  // empty: the newest
    QString note;                // somebody's, of a step
    std::optional<Seconds> step; // the moment that a note is kept on
};

// The windows to choose from: whole history, last 12 months, since the last release, the steps,
// newest first.
struct ChangeChoices {
    std::vector<store::ExplainedStep> steps;
    std::vector<store::TagMark> tags;      // all, by date
    std::optional<store::TagMark> release; // the last by the project's pattern
    std::optional<Seconds> oldest;
    std::optional<Seconds> newest;
};
Result<ChangeChoices> changeChoices(store::Database &database, const std::string &project);

// Why exposed lines changed between two states as somebody writes them (scan::stateNamed).
struct ChangeAnswer {
    store::ChangeExplanation change;
    CommitSubjects subjects; // of its commits, where the repository is at hand
};
Result<ChangeAnswer> changeBetween(store::Database &database, const std::string &project,
                                   const QString &from, const QString &to);

class ChangeViewModel
{
    Q_DECLARE_TR_FUNCTIONS(ChangeViewModel)
public:
    ChangeViewModel() = default;
    // What came stands before what went, so that no bar dips below zero on the way.
    explicit ChangeViewModel(ChangeAnswer answer);

    static std::vector<ChangeChoice> choices(const ChangeChoices &choices);

    const store::ChangeExplanation &change() const { return m_change; }
    QString subject(const std::string &commit) const; // its message's first line; may be empty
    std::vector<WaterfallBar> bars() const;           // parts lie between the first and the last
    // Of a bar; null for the ends.
    const store::ExplainedPart *part(int bar) const;
    int largestPart() const;         // its bar; -1 where nothing changed
    QString total() const;           // "−94,778"
    QString totalNote() const;       // "exposed lines, 99.2 % fewer"
    QString sum() const;             // "95,572 − 48,661 … = 794"
    QString state(bool after) const; // "95,572 exposed lines at 80fe0a7f, 1 Jul 2022"

private:
    store::ChangeExplanation m_change;
    CommitSubjects m_subjects;
};

} // namespace ferrograph::ui
