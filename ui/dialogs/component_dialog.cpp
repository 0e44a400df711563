// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/component_dialog.h"

#include "ui/dialogs/roadmap_fields.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace ferrograph::ui
{

ComponentDialog::ComponentDialog(const std::optional<roadmap::Component> &component, Save save,
                                 QWidget *parent)
    : FormDialog(component ? tr("Component") : tr("New component"),
                 tr("Milestones and limits can be of one component, or of all with a tag."),
                 tr("Save"), parent)
    , m_save(std::move(save))
{
    setMinimumWidth(560);
    const roadmap::Component shown = component.value_or(roadmap::Component());
    const auto line = [this](const QString &text, const char *name) {
        auto *field = new QLineEdit(text, this);
        field->setObjectName(QString::fromLatin1(name));
        return field;
    };
    m_name = line(QString::fromStdString(shown.name), "name");
    addRow(tr("Name"), m_name);
    m_paths = makeLinesField(shown.paths, this);
    m_paths->setObjectName(QStringLiteral("paths"));
    m_paths->setPlaceholderText(QStringLiteral("src/parse/**"));
    addRow(tr("Paths"), m_paths,
           tr("One pattern a line, from the repository's root: * stops at slashes, ** does not."));
    m_exclude = makeLinesField(shown.exclude, this);
    m_exclude->setObjectName(QStringLiteral("exclude"));
    addRow(tr("Without"), m_exclude);
    m_tags = line(listText(shown.tags), "tags");
    m_tags->setPlaceholderText(QStringLiteral("network-facing, parser, crypto, privileged"));
    addRow(tr("Tags"), m_tags, tr("With commas between."));
    m_owner = line(QString::fromStdString(shown.owner), "owner");
    addRow(tr("Owner"), m_owner);
    m_note = line(QString::fromStdString(shown.note), "note");
    addRow(tr("Note"), m_note);
    connect(this, &FormDialog::accepting, this, &ComponentDialog::save);
}

void ComponentDialog::save()
{
    roadmap::Component component;
    component.name = m_name->text().trimmed().toStdString();
    if (component.name.empty())
        return setProblem(tr("A component needs a name."));
    component.paths = linesOf(*m_paths);
    if (component.paths.empty())
        return setProblem(tr("A component needs at least one path."));
    component.exclude = linesOf(*m_exclude);
    component.tags = listOf(*m_tags);
    component.owner = m_owner->text().trimmed().toStdString();
    component.note = m_note->text().trimmed().toStdString();
    const QString problem = m_save(component);
    if (problem.isEmpty())
        accept();
    else
        setProblem(problem);
}

} // namespace ferrograph::ui
