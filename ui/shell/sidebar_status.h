// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/sidebar.h"

namespace ferrograph::ui
{

// The words at the foot of the sidebar, with a bar while jobs run. A click opens the job panel.
class SidebarStatus : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SidebarStatus(QWidget *parent = nullptr);

    void setStatus(const DataStatus &status);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString headline() const;
    void paintJobs(QPainter &painter) const;
    void paintState(QPainter &painter) const;

    DataStatus m_status;
};

} // namespace ferrograph::ui
