// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/steps.h"

#include <QCoreApplication>
#include <QString>

namespace ferrograph::ui
{

// The kinds of change in the window's words.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
public:
    static QString partName(metrics::ChangePart part); // "Vendored removed"
    // "−52,300, vendored removed: pcre2-10.32": what makes up most of a step.
    static QString step(const store::ExplainedStep &step);

    // Details of the Change page: a step by the end of its month, all since a state.
    static QString stepDetail(Seconds moment) { return QString::number(moment); }
    static QString sinceDetail(const QString &from) { return from + QStringLiteral(".."); }
};

} // namespace ferrograph::ui
