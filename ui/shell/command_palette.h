// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/palette_model.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;

namespace ferrograph::ui
{

// Ctrl+K: one field for actions, pages, projects and files. Lies over the window.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void open(std::vector<PaletteItem> items);
    void close();
    bool isOpen() const { return !isHidden(); }

    // Answers of a search elsewhere; dropped when `pattern` is no longer what is typed.
    void setFound(const QString &pattern, std::vector<PaletteItem> items);

    QLineEdit *edit() const { return m_edit; }
    const PaletteModel &model() const { return *m_model; }

Q_SIGNALS:
    void searched(const QString &pattern); // what is typed has changed

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void activate(const QModelIndex &index, bool keepOpen);
    void selectFirst();
    void move(int direction);
    void place();
    QRect panel() const;

    PaletteModel *m_model = nullptr;
    QLineEdit *m_edit = nullptr;
    QListView *m_list = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ferrograph::ui
