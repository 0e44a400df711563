// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ferrograph::ui
{

// The frame of the window's dialogs: heading, a quiet sentence, a form of labelled rows, a line for
// what is wrong, two buttons. Opened with open(), never exec().
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &title, const QString &text, const QString &acceptText,
               QWidget *parent);

    QString problem() const;

Q_SIGNALS:
    void accepting(); // the accept button; the dialog stays until it calls accept()

protected:
    void showEvent(QShowEvent *event) override; // as high as the form, or as the screen
    // A row of the form. The label becomes the widget's accessible name.
    void addRow(const QString &label, QWidget *widget, const QString &hint = {});
    void addWide(QWidget *widget, int stretch = 0); // over the whole width
    void setProblem(const QString &text);           // empty: none
    void setBusy(bool busy);                        // while something is checked
    QPushButton *acceptButton() const { return m_accept; }
    QPushButton *addButton(const QString &text); // at the left of the others

private:
    QVBoxLayout *m_column = nullptr;
    QScrollArea *m_scroll = nullptr; // around the form
    QGridLayout *m_form = nullptr;
    QLabel *m_problem = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace ferrograph::ui
