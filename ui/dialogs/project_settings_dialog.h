// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/projects.h"
#include "ui/dialogs/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ferrograph::ui
{

class TargetEditor;

// Name, programme, tags, release tags, archetype, buckets of paths, target and repositories of a
// project. What is done to repositories happens at once; the rest when it is saved.
class ProjectSettingsDialog : public FormDialog
{
    Q_OBJECT
public:
    ProjectSettingsDialog(const store::ProjectRow &project, Seconds now, QWidget *parent);

    // As the form stands. Usage names the first line of the path rules that makes no sense.
    Result<store::ProjectSettings> settings() const;
    QString name() const;

Q_SIGNALS:
    void saved(const std::string &newName, const ferrograph::store::ProjectSettings &settings);
    void repositoryAddRequested();
    void repositoryRemoveRequested(const ferrograph::store::RepositoryRow &repository);
    void projectRemoveRequested();

private:
    QWidget *makeArchetype();
    QWidget *makePathRules();
    QWidget *makeRepositories();
    void save();

    store::ProjectRow m_project;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_programme = nullptr;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_tagPattern = nullptr;
    QComboBox *m_archetype = nullptr;
    QPlainTextEdit *m_pathRules = nullptr;
    TargetEditor *m_target = nullptr;
};

} // namespace ferrograph::ui
