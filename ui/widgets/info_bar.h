// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace ferrograph::ui
{

// A state that lasts and what can be done about it. `id` names the state: the same state shows
// once, and one that was closed by the user stays closed until it was withdrawn in between.
struct Info {
    enum class Level { Information, Attention, Error };

    QString id;
    Level level = Level::Information;
    QString text;
    QString action; // text of the button; empty is none
    std::function<void()> run;
};

// One bar above the page; of several states the most serious shows, then the newest.
class InfoBar : public QWidget
{
    Q_OBJECT
public:
    explicit InfoBar(QWidget *parent = nullptr);

    void show(Info info);
    void withdraw(const QString &id);
    QString shownId() const;
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        Info info;
        bool closed = false;
    };
    const Entry *top() const;
    void update();

    std::vector<Entry> m_entries;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace ferrograph::ui
