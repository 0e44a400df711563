// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/projects.h"
#include "ui/dialogs/form_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class QVBoxLayout;

namespace ferrograph::ui
{

// Name, programme, tags, release tags, target and repositories of a project. What is done to
// repositories happens at once; the rest when it is saved.
class ProjectSettingsDialog : public FormDialog
{
    Q_OBJECT
public:
    ProjectSettingsDialog(const store::ProjectRow &project, Seconds now, QWidget *parent);

    store::ProjectSettings settings() const; // as the form stands
    QString name() const;

Q_SIGNALS:
    void saved(const std::string &newName, const ferrograph::store::ProjectSettings &settings);
    void repositoryAddRequested();
    void repositoryRemoveRequested(const ferrograph::store::RepositoryRow &repository);
    void projectRemoveRequested();

private:
    QWidget *makeTarget();
    QWidget *makeRepositories();
    void showTarget();
    void showMetric();
    void save();

    store::ProjectRow m_project;
    Seconds m_now;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_programme = nullptr;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_tagPattern = nullptr;
    QCheckBox *m_hasTarget = nullptr;
    QComboBox *m_metric = nullptr;
    QDoubleSpinBox *m_value = nullptr;
    QCheckBox *m_hasDue = nullptr;
    QDateEdit *m_due = nullptr;
};

} // namespace ferrograph::ui
