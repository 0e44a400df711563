// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ferrograph::ui
{

// Widgets beside each other, as many lines of them as the width needs.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    FlowLayout(int horizontal, int vertical, QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Move { No, Yes };
    int arrange(const QRect &rect, Move move) const; // the height that it takes

    int m_horizontal;
    int m_vertical;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ferrograph::ui
