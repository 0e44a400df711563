// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QFrame>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace ferrograph::ui
{

class ElidedLabel;

// The title of a card: a text, or a link when it leads to a page.
class CardTitle : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CardTitle(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setLink(bool link); // a text takes no focus and no clicks
    bool isLink() const { return m_link; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool m_link = false;
};

// A surface of the window: title, a quiet subtitle beside it, a menu behind "…", and a content
// below. Radius 8, border 1, no shadow.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    void setSubtitle(const QString &subtitle);
    QString subtitle() const;
    // Makes the title a link; it emits titleActivated. `where` is told to screen readers.
    void setTitleLink(const QString &where);

    // The menu behind "…"; the button is hidden while the menu has no actions.
    QMenu *menu();

    // Widgets of the header's right side, left of the menu.
    void addHeaderWidget(QWidget *widget);

    // The content; the card owns it. `flush` content comes close to the card's edges (tables,
    // whose cells have a padding of their own).
    void setContent(QWidget *content, bool flush = false);
    QVBoxLayout *body() const { return m_body; }

Q_SIGNALS:
    void titleActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_header = nullptr;
    CardTitle *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace ferrograph::ui
