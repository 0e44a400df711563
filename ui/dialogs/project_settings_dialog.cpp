// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/project_settings_dialog.h"

#include "core/base/path_text.h"
#include "core/metrics/archetype.h"
#include "ui/dialogs/target_editor.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

// The kinds of story a project can be, by the names that the command line has, too.
QString archetypeText(metrics::Archetype archetype)
{
    switch (archetype) {
    case metrics::Archetype::RewriteInPlace:
        return ProjectSettingsDialog::tr("Rewrite in place");
    case metrics::Archetype::Transpiled:
        return ProjectSettingsDialog::tr("Transpiled");
    case metrics::Archetype::NewSafeReplacement:
        return ProjectSettingsDialog::tr("New safe replacement");
    case metrics::Archetype::AlreadySafe:
        return ProjectSettingsDialog::tr("Already safe");
    case metrics::Archetype::NotMigrating:
        return ProjectSettingsDialog::tr("Not migrating");
    case metrics::Archetype::Process:
        return ProjectSettingsDialog::tr("Process");
    }
    return {};
}

} // namespace

ProjectSettingsDialog::ProjectSettingsDialog(const store::ProjectRow &project, Seconds now,
                                             QWidget *parent)
    : FormDialog(tr("Settings of %1").arg(QString::fromStdString(project.name)), {}, tr("Save"),
                 parent)
    , m_project(project)
{
    setMinimumWidth(600);
    m_name = new QLineEdit(QString::fromStdString(project.name), this);
    m_name->setObjectName(QStringLiteral("name"));
    addRow(tr("Name"), m_name);
    m_target = new TargetEditor(project.settings.target, now, this);
    addRow(tr("Target"), m_target);
    addRow(tr("Archetype"), makeArchetype(),
           tr("What kind of story it is; it decides the headline figure."));
    m_programme = new QLineEdit(QString::fromStdString(project.settings.programme), this);
    m_programme->setObjectName(QStringLiteral("programme"));
    addRow(tr("Programme"), m_programme, tr("The portfolio can be grouped by it."));
    QStringList tags;
    for (const std::string &tag : project.settings.tags)
        tags += QString::fromStdString(tag);
    m_tags = new QLineEdit(tags.join(QStringLiteral(", ")), this);
    m_tags->setObjectName(QStringLiteral("tags"));
    addRow(tr("Tags"), m_tags, tr("With commas between."));
    m_tagPattern = new QLineEdit(QString::fromStdString(project.settings.tagPattern), this);
    m_tagPattern->setObjectName(QStringLiteral("tagPattern"));
    m_tagPattern->setPlaceholderText(QStringLiteral("v[0-9]*.0"));
    addRow(tr("Release tags"), m_tagPattern,
           tr("Git tags of this pattern are marked on every chart; * marks all, nothing none."));
    addRow(tr("Buckets of paths"), makePathRules(),
           tr("One rule a line, as in src/gen=generated; the last that fits decides. Buckets: "
              "product, tests, vendored, generated, docs."));
    addRow(tr("Repositories"), makeRepositories());

    QPushButton *remove = addButton(tr("Remove project…"));
    remove->setProperty("kind", QStringLiteral("danger"));
    connect(remove, &QPushButton::clicked, this, &ProjectSettingsDialog::projectRemoveRequested);
    connect(this, &FormDialog::accepting, this, &ProjectSettingsDialog::save);
}

QWidget *ProjectSettingsDialog::makeArchetype()
{
    m_archetype = new QComboBox(this);
    m_archetype->setObjectName(QStringLiteral("archetype"));
    m_archetype->addItem(tr("As its history suggests"), QString());
    for (const metrics::Archetype each : metrics::allArchetypes) {
        const std::string_view name = metrics::archetypeName(each);
        m_archetype->addItem(archetypeText(each), QString::fromStdString(std::string(name)));
    }
    m_archetype->setCurrentIndex(
        std::max(0, m_archetype->findData(QString::fromStdString(m_project.settings.archetype))));
    return m_archetype;
}

QWidget *ProjectSettingsDialog::makePathRules()
{
    QStringList lines;
    for (const languages::PathRule &rule : m_project.settings.pathRules)
        lines += QString::fromStdString(pathText(languages::pathRuleText(rule)));
    m_pathRules = new QPlainTextEdit(lines.join(QLatin1Char('\n')), this);
    m_pathRules->setObjectName(QStringLiteral("pathRules"));
    m_pathRules->setTabChangesFocus(true);
    m_pathRules->setPlaceholderText(QStringLiteral("src/gen=generated\n*_bench.c=tests"));
    m_pathRules->setFixedHeight(76);
    return m_pathRules;
}

QWidget *ProjectSettingsDialog::makeRepositories()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(4);
    for (const store::RepositoryRow &repository : m_project.repositories) {
        auto *row = new QHBoxLayout;
        const QString name = QString::fromStdString(repository.name);
        row->addWidget(makeLabel(name, TextRole::Strong, TextColor::Text, box));
        auto *source = new ElidedLabel(TextRole::MonoSmall, TextColor::Muted, box);
        source->setElideMode(Qt::ElideMiddle);
        source->setText(QString::fromStdString(repository.source));
        row->addWidget(source, 1);
        auto *remove = new QToolButton(box);
        remove->setProperty("kind", QStringLiteral("icon"));
        remove->setIcon(icon(QStringLiteral("remove"), IconTint::Muted));
        remove->setAccessibleName(tr("Remove %1 from the project").arg(name));
        remove->setToolTip(tr("Remove from the project"));
        row->addWidget(remove);
        column->addLayout(row);
        connect(remove, &QToolButton::clicked, this, [this, repository] {
            Q_EMIT repositoryRemoveRequested(repository);
            reject();
        });
    }
    auto *add = new QPushButton(tr("Add a repository…"), box);
    add->setProperty("kind", QStringLiteral("link"));
    add->setAccessibleName(tr("Add a repository to this project"));
    add->setAutoDefault(false);
    column->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        Q_EMIT repositoryAddRequested();
        reject();
    });
    return box;
}

QString ProjectSettingsDialog::name() const
{
    return m_name->text().trimmed();
}

Result<store::ProjectSettings> ProjectSettingsDialog::settings() const
{
    store::ProjectSettings settings = m_project.settings;
    settings.programme = m_programme->text().trimmed().toStdString();
    settings.tags.clear();
    for (const QString &tag : m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString trimmed = tag.trimmed(); !trimmed.isEmpty())
            settings.tags.push_back(trimmed.toStdString());
    }
    settings.tagPattern = m_tagPattern->text().trimmed().toStdString();
    settings.archetype = m_archetype->currentData().toString().toStdString();
    settings.pathRules.clear();
    for (const QString &line : m_pathRules->toPlainText().split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty())
            continue;
        auto rule = languages::parsePathRule(pathBytes(line.trimmed().toStdString()));
        FERROGRAPH_TRY(rule);
        settings.pathRules.push_back(std::move(*rule));
    }
    settings.target = m_target->target();
    return settings;
}

void ProjectSettingsDialog::save()
{
    if (name().isEmpty()) {
        setProblem(tr("A project needs a name."));
        return;
    }
    const auto wanted = settings();
    if (!wanted) {
        setProblem(QString::fromStdString(wanted.error().message()));
        return;
    }
    Q_EMIT saved(name().toStdString(), *wanted);
    accept();
}

} // namespace ferrograph::ui
