// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ferrograph::ui
{

// Paints a ring of 2 px around the widget that has the focus, when it came there by the keyboard.
// One per application; works for every widget.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    QWidget *ringed() const; // the widget that shows the ring now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(QWidget *widget);
    void hide();

    QPointer<QWidget> m_overlay;
};

} // namespace ferrograph::ui
