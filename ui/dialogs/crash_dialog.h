// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/fuzz_queries.h"

#include <QDialog>

#include <vector>

class QMenu;

namespace ferrograph::ui
{

// One root cause: what it means and why, its stacks, the raw report, and what a person decides.
class CrashDialog : public QDialog
{
    Q_OBJECT
public:
    CrashDialog(const store::CrashGroup &group,
                const std::vector<store::CrashOccurrence> &occurrences, bool mayDecide,
                QWidget *parent = nullptr);

    // The stacks as they are shown, for tests.
    static QString stackText(const fuzzing::Stack &stack);
    static QString summary(const store::CrashGroup &group);

Q_SIGNALS:
    void fixedStated();
    void notABugStated();
    void decisionUndone();
    void fileRequested(const QString &printed); // of a frame, as the tool printed it

private:
    QWidget *makeStacks(const std::vector<store::CrashOccurrence> &occurrences);
    QMenu *makeFileMenu(const std::vector<store::CrashOccurrence> &occurrences);
    QWidget *makeOccurrences(const std::vector<store::CrashOccurrence> &occurrences);
};

} // namespace ferrograph::ui
