// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

class QMenu;

namespace ferrograph::ui
{

// A switch among others of a filter: "Product", "Tests", "Open 128".
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setCount(const QString &count); // beside the text; empty is none
    // A small arrow: a click opens the menu. The chip owns it.
    void setMenu(QMenu *menu);
    QMenu *menu() const { return m_menu; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_count;
    QMenu *m_menu = nullptr;
};

// Words in a rounded frame, not to be clicked.
class Pill : public QWidget
{
    Q_OBJECT
public:
    explicit Pill(const QString &text, bool mono = false, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace ferrograph::ui
