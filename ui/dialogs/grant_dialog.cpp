// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/grant_dialog.h"

#include "ui/dialogs/roadmap_fields.h"
#include "ui/theme/icons.h"

#include <QCheckBox>
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

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

// Words of any length, kept as they were typed.
QPlainTextEdit *makeWords(const std::string &text, const char *name, QWidget *parent)
{
    QPlainTextEdit *field = makeLinesField({text}, parent);
    field->setObjectName(QString::fromLatin1(name));
    field->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it wraps
    return field;
}

std::string wordsOf(const QPlainTextEdit &field)
{
    return field.toPlainText().trimmed().toStdString();
}

} // namespace

GrantDialog::GrantDialog(const roadmap::Roadmap &roadmap,
                         const std::optional<roadmap::Grant> &grant, Save save, QWidget *parent)
    : FormDialog(grant ? tr("Grant") : tr("New grant"),
                 tr("What changed before, during and after it is computed from the history."),
                 tr("Save"), parent)
    , m_roadmap(roadmap)
    , m_id(grant ? grant->id : std::string())
    , m_save(std::move(save))
{
    setMinimumWidth(680);
    const roadmap::Grant shown = grant.value_or(roadmap::Grant());
    const auto line = [this](const QString &label, const std::string &text, const char *name) {
        auto *field = new QLineEdit(plain(text), this);
        field->setObjectName(QString::fromLatin1(name));
        addRow(label, field);
        return field;
    };
    const auto date = [this, &grant](const QString &label, const roadmap::Date &day,
                                     const char *name, const QString &hint) {
        QLineEdit *field = makeDateField(grant ? std::optional(day) : std::nullopt, this);
        field->setObjectName(QString::fromLatin1(name));
        addRow(label, field, hint);
        return field;
    };
    m_title = line(tr("Title"), shown.title, "title");
    m_funder = line(tr("Funder"), shown.funder, "funder");
    m_from = date(tr("From"), shown.from, "from", {});
    m_to = date(tr("To"), shown.to, "to",
                tr("A day, a month (2027-06) or a year: its last day counts."));
    m_objective = makeWords(shown.objective, "objective", this);
    addRow(tr("Objective"), m_objective);
    m_narrative = makeWords(shown.narrative, "narrative", this);
    addRow(tr("Narrative"), m_narrative, tr("What was done, in words; reports repeat it."));
    addRow(tr("Measures"), makeMeasures());
    for (const roadmap::Measure &measure : shown.measures)
        addMeasure(&measure);
    if (!grant)
        addMeasure(nullptr);
    if (!roadmap.milestones.empty())
        addMilestones(shown.milestones);
    connect(this, &FormDialog::accepting, this, &GrantDialog::save);
}

QWidget *GrantDialog::makeMeasures()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(8);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    column->addLayout(m_rows);
    auto *add = new QPushButton(tr("Add a measure"), box);
    add->setObjectName(QStringLiteral("addMeasure"));
    add->setProperty("kind", QStringLiteral("link"));
    add->setAccessibleName(add->text());
    add->setAutoDefault(false);
    column->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        addMeasure(nullptr);
        m_measures.back().figure->setFocus(Qt::OtherFocusReason);
    });
    return box;
}

void GrantDialog::addMeasure(const roadmap::Measure *measure)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(6);
    const QString what = tr("Measure %1").arg(m_measures.size() + 1);
    auto *figure = new GoalField(m_roadmap, what, line);
    figure->askOnlyFigure();
    auto *why = new QLineEdit(line);
    why->setObjectName(QStringLiteral("why"));
    why->setAccessibleName(tr("%1: why", "measure 2").arg(what));
    why->setPlaceholderText(tr("Why this one"));
    if (measure != nullptr) {
        figure->set(measure->metric, measure->scope, {});
        why->setText(plain(measure->why));
    }
    fields->addWidget(figure);
    fields->addWidget(why);
    row->addLayout(fields, 1);
    auto *remove = new QToolButton(line);
    remove->setObjectName(QStringLiteral("removeMeasure"));
    remove->setProperty("kind", QStringLiteral("icon"));
    remove->setIcon(icon(QStringLiteral("remove"), IconTint::Muted));
    remove->setAccessibleName(tr("Remove %1", "measure 2").arg(what));
    remove->setToolTip(tr("Remove the measure"));
    row->addWidget(remove, 0, Qt::AlignTop);
    m_rows->addWidget(line);
    m_measures.push_back({figure, why});
    connect(remove, &QToolButton::clicked, this, [this, figure, line] {
        std::erase_if(m_measures,
                      [figure](const MeasureRow &each) { return each.figure == figure; });
        line->deleteLater();
    });
}

void GrantDialog::addMilestones(const std::vector<std::string> &chosen)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(6);
    for (const roadmap::Milestone &each : m_roadmap.milestones) {
        auto *tick = new QCheckBox(plain(each.title), box);
        tick->setChecked(std::ranges::find(chosen, each.id) != chosen.end());
        column->addWidget(tick);
        m_milestones.push_back(tick);
    }
    addRow(tr("Milestones"), box, tr("What the grant was to reach."));
}

// What is wrong with them, or nothing.
std::optional<QString> GrantDialog::readMeasures(std::vector<roadmap::Measure> &measures) const
{
    for (const MeasureRow &each : m_measures) {
        const std::string metric = each.figure->metricName();
        const bool ofNewCode =
            std::ranges::find(roadmap::newCodeMeasures, metric) != roadmap::newCodeMeasures.end();
        if (!ofNewCode && !metrics::parseMetric(metric))
            return tr("These are not languages that Ferrograph knows.");
        if (ofNewCode && each.figure->scope().kind != roadmap::Scope::Kind::Project)
            return tr("New code is measured of the whole project only.");
        measures.push_back(
            {metric, each.figure->scope(), each.why->text().trimmed().toStdString()});
    }
    return std::nullopt;
}

void GrantDialog::save()
{
    roadmap::Grant grant;
    grant.title = m_title->text().trimmed().toStdString();
    if (grant.title.empty())
        return setProblem(tr("A grant needs a title."));
    std::vector<std::string> taken;
    for (const roadmap::Grant &each : m_roadmap.grants)
        taken.push_back(each.id);
    grant.id = m_id.empty() ? idFor(m_title->text(), taken, "grant") : m_id;
    grant.funder = m_funder->text().trimmed().toStdString();
    const DateInput from = dateOf(*m_from);
    const DateInput to = dateOf(*m_to);
    if (!from.good || !to.good)
        return setProblem(tr("Dates are written like 2027-06-30, 2027-06 or 2027."));
    if (!from.date || !to.date)
        return setProblem(tr("A grant needs its first and its last day."));
    if (from.date->first > to.date->last)
        return setProblem(tr("It ends before it starts."));
    grant.from = *from.date;
    grant.to = *to.date;
    grant.objective = wordsOf(*m_objective);
    grant.narrative = wordsOf(*m_narrative);
    if (const auto wrong = readMeasures(grant.measures))
        return setProblem(*wrong);
    for (std::size_t i = 0; i < m_milestones.size(); ++i) {
        if (m_milestones[i]->isChecked())
            grant.milestones.push_back(m_roadmap.milestones[i].id);
    }
    const QString problem = m_save(grant);
    if (problem.isEmpty())
        accept();
    else
        setProblem(problem);
}

} // namespace ferrograph::ui
