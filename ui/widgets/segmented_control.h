// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace ferrograph::ui
{

// One of a few choices, side by side: "3M · 1Y · 3Y · All". One tab stop; left and right move.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QString &accessibleName, const QStringList &labels,
                              QWidget *parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int index); // -1: none of them
    // What a short label means, for tool tips and screen readers.
    void setDescriptions(const QStringList &descriptions);

Q_SIGNALS:
    void chosen(int index); // by the user

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<QAbstractButton *> m_segments;
    int m_current = -1;
};

} // namespace ferrograph::ui
