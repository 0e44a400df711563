// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/project_settings_dialog.h"

#include "ui/state/format.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

const QString shareMetric = QStringLiteral("exposed_share");

QDate dateOf(Seconds moment)
{
    return QDateTime::fromSecsSinceEpoch(moment, Qt::UTC).date();
}

Seconds endOfDay(const QDate &date)
{
    return startOfDay({date.year(), date.month(), date.day()}) + 86399;
}

} // namespace

ProjectSettingsDialog::ProjectSettingsDialog(const store::ProjectRow &project, Seconds now,
                                             QWidget *parent)
    : FormDialog(tr("Settings of %1").arg(QString::fromStdString(project.name)), {}, tr("Save"),
                 parent)
    , m_project(project)
    , m_now(now)
{
    setMinimumWidth(600);
    m_name = new QLineEdit(QString::fromStdString(project.name), this);
    m_name->setObjectName(QStringLiteral("name"));
    addRow(tr("Name"), m_name);
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
    addRow(tr("Target"), makeTarget());
    m_hasTarget->setAccessibleName(tr("Set a target"));
    addRow(tr("Repositories"), makeRepositories());
    showTarget();

    QPushButton *remove = addButton(tr("Remove project…"));
    remove->setProperty("kind", QStringLiteral("danger"));
    connect(remove, &QPushButton::clicked, this, &ProjectSettingsDialog::projectRemoveRequested);
    connect(this, &FormDialog::accepting, this, &ProjectSettingsDialog::save);
}

QWidget *ProjectSettingsDialog::makeTarget()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(8);
    m_hasTarget = new QCheckBox(tr("One figure to steer by"), box);
    m_hasTarget->setObjectName(QStringLiteral("hasTarget"));
    column->addWidget(m_hasTarget);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_metric = new QComboBox(box);
    m_metric->setObjectName(QStringLiteral("metric"));
    m_metric->setAccessibleName(tr("Metric of the target"));
    m_metric->addItem(tr("Exposed share"), shareMetric);
    m_metric->addItem(tr("Exposed lines"), QStringLiteral("exposed"));
    m_metric->addItem(tr("Unsafe Rust lines (R1)"), QStringLiteral("r1"));
    m_value = new QDoubleSpinBox(box);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setAccessibleName(tr("Value to reach, at most"));
    m_value->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_value->setPrefix(tr("at most "));
    row->addWidget(m_metric, 1);
    row->addWidget(m_value, 1);
    column->addLayout(row);
    auto *dueRow = new QHBoxLayout;
    dueRow->setSpacing(8);
    m_hasDue = new QCheckBox(tr("by"), box);
    m_hasDue->setObjectName(QStringLiteral("hasDue"));
    m_hasDue->setAccessibleName(tr("The target has a due date"));
    m_due = new QDateEdit(dateOf(m_now).addYears(1), box);
    m_due->setObjectName(QStringLiteral("due"));
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(Format::tr("d MMM yyyy", "format of a date"));
    m_due->setAccessibleName(tr("Due date"));
    dueRow->addWidget(m_hasDue);
    dueRow->addWidget(m_due, 1);
    dueRow->addStretch(1);
    column->addLayout(dueRow);

    const auto &target = m_project.settings.target;
    m_hasTarget->setChecked(target.has_value());
    if (target)
        m_metric->setCurrentIndex(
            std::max(0, m_metric->findData(QString::fromStdString(target->metric))));
    showMetric();
    if (target) {
        m_value->setValue(m_metric->currentData() == shareMetric ? target->value * 100
                                                                 : target->value);
        m_hasDue->setChecked(target->due.has_value());
        if (target->due)
            m_due->setDate(dateOf(*target->due));
    }
    connect(m_hasTarget, &QCheckBox::toggled, this, &ProjectSettingsDialog::showTarget);
    connect(m_hasDue, &QCheckBox::toggled, this, &ProjectSettingsDialog::showTarget);
    connect(m_metric, &QComboBox::activated, this, &ProjectSettingsDialog::showMetric);
    return box;
}

void ProjectSettingsDialog::showTarget()
{
    const bool on = m_hasTarget->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_metric), static_cast<QWidget *>(m_value),
                            static_cast<QWidget *>(m_hasDue)})
        widget->setEnabled(on);
    m_due->setEnabled(on && m_hasDue->isChecked());
}

void ProjectSettingsDialog::showMetric()
{
    const bool share = m_metric->currentData() == shareMetric;
    m_value->setDecimals(share ? 1 : 0);
    m_value->setRange(0, share ? 100 : 1e9);
    m_value->setGroupSeparatorShown(true);
    m_value->setSuffix(share ? QStringLiteral("\u00A0%") : QString());
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

store::ProjectSettings ProjectSettingsDialog::settings() const
{
    store::ProjectSettings settings = m_project.settings;
    settings.programme = m_programme->text().trimmed().toStdString();
    settings.tags.clear();
    for (const QString &tag : m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString trimmed = tag.trimmed(); !trimmed.isEmpty())
            settings.tags.push_back(trimmed.toStdString());
    }
    settings.tagPattern = m_tagPattern->text().trimmed().toStdString();
    if (!m_hasTarget->isChecked()) {
        settings.target.reset();
        return settings;
    }
    store::Target target;
    target.metric = m_metric->currentData().toString().toStdString();
    target.value =
        m_metric->currentData() == shareMetric ? m_value->value() / 100 : m_value->value();
    if (m_hasDue->isChecked())
        target.due = endOfDay(m_due->date());
    // A changed value keeps its beginning; another metric begins today.
    const auto &before = m_project.settings.target;
    target.start = before && before->metric == target.metric ? before->start : std::optional(m_now);
    settings.target = target;
    return settings;
}

void ProjectSettingsDialog::save()
{
    if (name().isEmpty()) {
        setProblem(tr("A project needs a name."));
        return;
    }
    Q_EMIT saved(name().toStdString(), settings());
    accept();
}

} // namespace ferrograph::ui
