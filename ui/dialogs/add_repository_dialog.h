// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/form_dialog.h"
#include "ui/state/project_commands.h"

#include <QFutureWatcher>
#include <QStringList>

class QComboBox;
class QLineEdit;

namespace ferrograph::ui
{

class FilePicker;

// Asks for a repository: path or URL, project, branch, limits. Stays open until what was typed has
// been looked at and is found good.
class AddRepositoryDialog : public FormDialog
{
    Q_OBJECT
public:
    AddRepositoryDialog(FilePicker &picker, const QStringList &projects, QWidget *parent);

    void setSource(const QString &pathOrUrl);
    void setProject(const QString &name);

Q_SIGNALS:
    void requested(const ferrograph::ui::RepositoryRequest &request);

private:
    void check();
    void showChecked();
    void suggestName();

    FilePicker &m_picker;
    QLineEdit *m_source = nullptr;
    QComboBox *m_project = nullptr;
    QLineEdit *m_branch = nullptr;
    QLineEdit *m_limits = nullptr;
    bool m_nameTyped = false;
    QFutureWatcher<Result<RepositoryRequest>> m_checking;
};

} // namespace ferrograph::ui
