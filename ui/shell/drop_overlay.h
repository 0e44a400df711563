// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/drop_plan.h"

#include <QWidget>

namespace ferrograph::ui
{

// Covers the window while something is dragged over it and says what letting go would do.
class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *window);

    void show(const DropPlan &plan);
    const DropPlan &plan() const { return m_plan; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DropPlan m_plan;
};

} // namespace ferrograph::ui
