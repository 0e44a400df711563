// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace ferrograph::ui
{

// "this ranking  ▬▬▬▬▬  34 %": a name, a bar and its value on one line.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    ShareBar(const QString &name, const QString &value, double share, bool strong,
             QWidget *parent = nullptr);
    QSize sizeHint() const override { return {240, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_value;
    double m_share = 0;
    bool m_strong = false;
};

} // namespace ferrograph::ui
