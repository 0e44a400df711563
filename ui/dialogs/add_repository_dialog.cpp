// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/add_repository_dialog.h"

#include "core/git/remote.h"
#include "ui/dialogs/file_picker.h"
#include "ui/dialogs/repository_check.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

namespace ferrograph::ui
{

AddRepositoryDialog::AddRepositoryDialog(FilePicker &picker, const QStringList &projects,
                                         QWidget *parent)
    : FormDialog(tr("Add a git repository"),
                 tr("Its whole history is read once, later only what is new. Nothing in it is "
                    "changed or run."),
                 tr("Add and scan"), parent)
    , m_picker(picker)
{
    setMinimumWidth(560);
    auto *place = new QWidget(this);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_source = new QLineEdit(place);
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setPlaceholderText(tr("/path/to/repository or https://…"));
    auto *browse = new QPushButton(tr("Browse…"), place);
    browse->setAccessibleName(tr("Browse for a folder"));
    browse->setAutoDefault(false);
    row->addWidget(m_source, 1);
    row->addWidget(browse);
    addRow(tr("Repository"), place,
           tr("A work tree, a bare repository, or a URL (a copy is kept and fetched again)."));
    m_source->setAccessibleName(tr("Repository, a path or a URL"));

    m_project = new QComboBox(this);
    m_project->setEditable(true);
    m_project->setObjectName(QStringLiteral("project"));
    m_project->addItems(projects);
    m_project->setCurrentText({});
    addRow(tr("Project"), m_project,
           tr("A new name, or a project that this repository is to belong to."));

    m_branch = new QLineEdit(this);
    m_branch->setObjectName(QStringLiteral("branch"));
    m_branch->setPlaceholderText(tr("the one that HEAD points at"));
    addRow(tr("Branch"), m_branch);

    m_limits = new QLineEdit(this);
    m_limits->setObjectName(QStringLiteral("limits"));
    m_limits->setPlaceholderText(tr("all paths"));
    addRow(tr("Only these paths"), m_limits, tr("Folders, with commas between: src, rust/api"));

    connect(browse, &QPushButton::clicked, this, [this] {
        m_picker.openFolder(this, tr("Choose a git repository"),
                            [this](const QString &path) { setSource(path); });
    });
    connect(m_source, &QLineEdit::textChanged, this, &AddRepositoryDialog::suggestName);
    connect(m_project, &QComboBox::editTextChanged, this, [this] { setProblem({}); });
    connect(m_project->lineEdit(), &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
    connect(m_project, &QComboBox::activated, this, [this] { m_nameTyped = true; });
    connect(this, &FormDialog::accepting, this, &AddRepositoryDialog::check);
    connect(&m_checking, &QFutureWatcherBase::finished, this, &AddRepositoryDialog::showChecked);
    m_source->setFocus();
}

void AddRepositoryDialog::setSource(const QString &pathOrUrl)
{
    m_source->setText(pathOrUrl);
}

void AddRepositoryDialog::setProject(const QString &name)
{
    m_project->setCurrentText(name);
    m_nameTyped = true;
}

void AddRepositoryDialog::suggestName()
{
    setProblem({});
    if (m_nameTyped)
        return;
    const std::string source = m_source->text().trimmed().toStdString();
    m_project->setCurrentText(source.empty() ? QString()
                                             : QString::fromStdString(git::suggestedName(source)));
}

void AddRepositoryDialog::check()
{
    RepositoryRequest request;
    request.project = m_project->currentText().trimmed().toStdString();
    request.repository.source = m_source->text().trimmed().toStdString();
    request.repository.branch = m_branch->text().trimmed().toStdString();
    request.repository.paths = pathLimits(m_limits->text().toStdString());
    setProblem({});
    setBusy(true);
    m_checking.setFuture(
        QtConcurrent::run([request = std::move(request)] { return checkRepository(request); }));
}

void AddRepositoryDialog::showChecked()
{
    setBusy(false);
    const Result<RepositoryRequest> checked = m_checking.result();
    if (!checked) {
        setProblem(QString::fromStdString(checked.error().message()));
        return;
    }
    Q_EMIT requested(*checked);
    accept();
}

} // namespace ferrograph::ui
