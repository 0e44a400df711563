// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ferrograph::ui
{

class ElidedLabel;

// Why there is nothing to see. Each reads differently and offers what helps.
enum class EmptyKind {
    NoProject,      // nothing has been added yet
    NotScanned,     // the project is there, its history has not been read
    NoData,         // read, and there is none of this kind
    FilterExcludes, // there is data, the filter leaves none
};

// An icon, a sentence, a quieter one, and at most one button.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void show(EmptyKind kind, const QString &heading, const QString &text,
              const QString &buttonText = {});
    void setCompact(bool compact); // without the picture, for small cards
    EmptyKind kind() const { return m_kind; }
    QString heading() const;

Q_SIGNALS:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EmptyKind m_kind = EmptyKind::NoData;
    QWidget *m_picture = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace ferrograph::ui
