// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/projects.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;

namespace ferrograph::ui
{

// The figure that a project steers by: a metric, the value to reach, and the day it is due.
class TargetEditor : public QWidget
{
    Q_OBJECT
public:
    // A metric that the command line set and the list does not have is kept, under its name.
    TargetEditor(const std::optional<store::Target> &target, Seconds now, QWidget *parent);

    // Nothing where there is to be none. A changed value keeps the beginning of the target it was
    // made with; another metric begins today.
    std::optional<store::Target> target() const;

private:
    QLayout *makeFigure();
    QLayout *makeDue();
    void fill();
    void showState();
    void showMetric();
    bool isShare() const;

    std::optional<store::Target> m_before;
    Seconds m_now;
    QCheckBox *m_hasTarget = nullptr;
    QComboBox *m_metric = nullptr;
    QDoubleSpinBox *m_value = nullptr;
    QCheckBox *m_hasDue = nullptr;
    QDateEdit *m_due = nullptr;
};

} // namespace ferrograph::ui
