// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ferrograph::ui
{

// What an empty database shows instead of a wizard: what can be done, and that dropping does it.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    explicit Welcome(QWidget *parent = nullptr);

Q_SIGNALS:
    void actionRequested(const QString &actionId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeDropZone();
    QWidget *makeFoot();
};

} // namespace ferrograph::ui
