// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"
#include "core/store/code_queries.h"
#include "ui/dialogs/form_dialog.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace ferrograph::ui
{

// Words to be read and copied.
class TextDialog : public FormDialog
{
    Q_OBJECT
public:
    TextDialog(const QString &title, const QString &text, QWidget *parent);
};

// Rows to be read and copied: objects that could not be read, problems of a job.
class RowsDialog : public FormDialog
{
    Q_OBJECT
public:
    RowsDialog(const QString &title, const QString &text, const QStringList &columns,
               const std::vector<QStringList> &rows, QWidget *parent);
};

// Asks for the command that opens a file.
class EditorDialog : public FormDialog
{
    Q_OBJECT
public:
    EditorDialog(const QString &command, QWidget *parent);

Q_SIGNALS:
    void saved(const QString &command);
};

TextDialog *aboutDialog(QWidget *parent);
TextDialog *metricsDialog(QWidget *parent); // what the figures mean
RowsDialog *unreadableDialog(const std::vector<store::UnreadableObject> &objects, QWidget *parent);
RowsDialog *problemsDialog(const QString &title, const std::vector<Problem> &problems,
                           QWidget *parent);

// A question with one way back; `yes` runs when it is answered with `yesText`.
FormDialog *confirmDialog(const QString &title, const QString &text, const QString &yesText,
                          std::function<void()> yes, QWidget *parent);

} // namespace ferrograph::ui
