// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_queries.h"

#include <QCoreApplication>
#include <QString>

namespace ferrograph::ui
{

// What findings are called in the window's language.
class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
public:
    static QString state(store::FindingState state, store::Verdict verdict);
    static QString verdict(store::Verdict verdict);
    static QString reason(store::ClosedReason reason); // "the line was changed"
    static QString category(const std::string &category);
    static QString cwe(int number);                       // "CWE-125"
    static QString cwes(const std::vector<int> &numbers); // with commas
    static QString event(const store::FindingEvent &event);
    static QString profile(findings::Profile profile);
    static QString group(store::FindingGroup group); // "Risky constructs"
};

} // namespace ferrograph::ui
