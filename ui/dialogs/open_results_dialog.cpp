// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/open_results_dialog.h"

#include "ui/dialogs/file_picker.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ferrograph::ui
{

OpenResultsDialog::OpenResultsDialog(FilePicker &picker, const QStringList &projects,
                                     QWidget *parent)
    : FormDialog(
          tr("Open results"),
          tr("SARIF of any static analyser, logs of sanitizers and fuzzers, coverage: files, "
             "archives, or whole folders as one run. Importing a file twice changes "
             "nothing."),
          tr("Import"), parent)
    , m_picker(picker)
{
    setMinimumWidth(560);
    auto *place = new QWidget(this);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_source = new QLineEdit(place);
    m_source->setObjectName(QStringLiteral("source"));
    auto *file = new QPushButton(tr("File…"), place);
    file->setAccessibleName(tr("Choose a file"));
    auto *folder = new QPushButton(tr("Folder…"), place);
    folder->setAccessibleName(tr("Choose a folder"));
    for (QPushButton *button : {file, folder})
        button->setAutoDefault(false);
    row->addWidget(m_source, 1);
    row->addWidget(file);
    row->addWidget(folder);
    addRow(tr("Results"), place);
    m_source->setAccessibleName(tr("Results, a file or a folder"));

    m_project = new QComboBox(this);
    m_project->setEditable(true);
    m_project->setObjectName(QStringLiteral("project"));
    m_project->addItems(projects);
    m_project->setCurrentText({});
    addRow(tr("Project"), m_project, tr("A new name makes a project without a repository."));

    m_commit = new QLineEdit(this);
    m_commit->setObjectName(QStringLiteral("commit"));
    m_commit->setPlaceholderText(tr("what the files say"));
    addRow(tr("Commit"), m_commit,
           tr("That was analysed: a tag or a hash. With it findings are followed by git itself."));
    m_date = new QLineEdit(this);
    m_date->setObjectName(QStringLiteral("date"));
    m_date->setPlaceholderText(tr("of the commit, of the run, or of the file"));
    addRow(tr("Date"), m_date, tr("Like 2026-08-24, in UTC"));
    m_category = new QLineEdit(this);
    m_category->setObjectName(QStringLiteral("category"));
    m_category->setPlaceholderText(tr("what the files say"));
    addRow(tr("Category"), m_category,
           tr("Where one tool runs several times on one commit: “debug”, “arm64”."));

    connect(file, &QPushButton::clicked, this, [this] {
        m_picker.openFile(this, tr("Choose results"), tr("All files (*)"),
                          [this](const QString &path) { setPaths({path}); });
    });
    connect(folder, &QPushButton::clicked, this, [this] {
        m_picker.openFolder(this, tr("Choose a folder of results"),
                            [this](const QString &path) { setPaths({path}); });
    });
    connect(m_source, &QLineEdit::textEdited, this, [this] { m_paths.clear(); });
    connect(m_source, &QLineEdit::textChanged, this, [this] { setProblem({}); });
    connect(m_project, &QComboBox::editTextChanged, this, [this] { setProblem({}); });
    connect(this, &FormDialog::accepting, this, &OpenResultsDialog::check);
    m_source->setFocus();
}

void OpenResultsDialog::setPaths(const QStringList &paths)
{
    m_paths = paths;
    m_source->setText(paths.join(QStringLiteral(", ")));
}

void OpenResultsDialog::setProject(const QString &name)
{
    m_project->setCurrentText(name);
}

void OpenResultsDialog::check()
{
    ResultRequest request;
    request.paths = m_paths.isEmpty() ? QStringList{m_source->text().trimmed()} : m_paths;
    request.project = m_project->currentText().trimmed().toStdString();
    request.commit = m_commit->text().trimmed().toStdString();
    for (const QString &path : request.paths) {
        if (!QFileInfo::exists(path))
            return setProblem(path.isEmpty() ? tr("Name a file or a folder.")
                                             : tr("%1 is not there.").arg(path));
    }
    if (request.project.empty())
        return setProblem(tr("Name the project that the results are of."));
    if (!m_date->text().trimmed().isEmpty()) {
        const auto date = parseIso(m_date->text().trimmed().toStdString());
        if (!date)
            return setProblem(tr("%1 is no date: write it like 2026-08-24.").arg(m_date->text()));
        request.date = *date;
    }
    if (!m_category->text().trimmed().isEmpty())
        request.category = m_category->text().trimmed().toStdString();
    Q_EMIT requested(request);
    accept();
}

} // namespace ferrograph::ui
