// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/form_dialog.h"
#include "ui/state/result_import.h"

class QComboBox;
class QLineEdit;

namespace ferrograph::ui
{

class FilePicker;

// Asks which results go to which project, and what the files may not say themselves.
class OpenResultsDialog : public FormDialog
{
    Q_OBJECT
public:
    OpenResultsDialog(FilePicker &picker, const QStringList &projects, QWidget *parent);

    void setPaths(const QStringList &paths);
    void setProject(const QString &name);

Q_SIGNALS:
    void requested(const ferrograph::ui::ResultRequest &request);

private:
    void check();

    FilePicker &m_picker;
    QStringList m_paths; // as long as the field shows them
    QLineEdit *m_source = nullptr;
    QComboBox *m_project = nullptr;
    QLineEdit *m_commit = nullptr;
    QLineEdit *m_date = nullptr;
    QLineEdit *m_category = nullptr;
};

} // namespace ferrograph::ui
