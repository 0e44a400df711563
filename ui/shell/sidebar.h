// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ferrograph::ui
{

class ThinProgress;

// One page in the sidebar's list.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const QString &text, const QString &iconName, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
};

// What the foot of the sidebar says about the data.
struct DataStatus {
    int jobs = 0; // queued and running
    std::optional<double> share;
    std::optional<double> secondsLeft;
    QString measured; // "24 Aug 2026, 09:12"; empty: nothing yet
    int unreadable = 0;
};

// The left edge of the window: mark, project switcher, pages, state of the data, settings.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    NavigationButton *addPage(const QString &id, const QString &text, const QString &iconName);
    void setCurrentPage(const QString &id);
    void setPageEnabled(const QString &id, bool enabled);
    void setProjects(const QStringList &names, const QString &current, bool allShown);
    void setStatus(const DataStatus &status);
    QToolButton *settingsButton() const { return m_settings; }
    QString statusText() const;

Q_SIGNALS:
    void pageChosen(const QString &id);
    void projectChosen(const QString &name); // empty: all
    void statusActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeFoot();

    struct Entry {
        QString id;
        NavigationButton *button;
    };
    std::vector<Entry> m_pages;
    QVBoxLayout *m_list = nullptr;
    QComboBox *m_switcher = nullptr;
    QAbstractButton *m_status = nullptr;
    QToolButton *m_settings = nullptr;
};

} // namespace ferrograph::ui
