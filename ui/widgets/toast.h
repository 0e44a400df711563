// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace ferrograph::ui
{

// A short word about what has just happened, at the bottom of the window, with an undo where there
// is one. Goes by itself; stays while the pointer is on it.
class Toast : public QWidget
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    void show(const QString &text, const QString &action = {}, std::function<void()> run = {});
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    std::function<void()> m_run;
    QTimer m_timer;
};

} // namespace ferrograph::ui
