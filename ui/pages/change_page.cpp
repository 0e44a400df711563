// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/change_page.h"

#include "ui/delegates/row_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/changed_model.h"
#include "ui/state/app_state.h"
#include "ui/state/change_text.h"
#include "ui/state/edit.h"
#include "ui/state/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/moment_field.h"
#include "ui/widgets/proportional_header.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

QDate dayOf(Seconds moment)
{
    const CivilDate date = civilDate(moment);
    return {date.year, date.month, date.day};
}

} // namespace

ChangePage::ChangePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_directories(new ChangedModel({tr("Folder"), tr("Exposed")}, this))
    , m_commits(new ChangedModel({tr("Commit"), tr("Date"), tr("Subject"), tr("Exposed")}, this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer
    m_stack->addWidget(makeContent(m_stack));
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    rows->addWidget(m_stack);
    connect(m_empty, &EmptyState::buttonClicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.refresh")); });
}

QWidget *ChangePage::makeContent(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid::gutter);
    rows->addWidget(makeWindowCard(content));
    m_answer = new QWidget(content);
    auto *answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins(0, 0, 0, 0);
    answer->setSpacing(grid::gutter);
    answer->addWidget(makeWaterfallCard(m_answer), 5);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(grid::gutter);
    DataTable *folders = nullptr;
    m_directoryCard = makeListCard(tr("Folders"), m_directories, {62, 38}, folders, m_answer);
    m_commitCard =
        makeListCard(tr("Commits"), m_commits, {19, 21, 40, 20}, m_commitTable, m_answer);
    lower->addWidget(m_directoryCard, 2);
    lower->addWidget(m_commitCard, 3);
    answer->addLayout(lower, 4);
    rows->addWidget(m_answer, 1);
    return content;
}

Card *ChangePage::makeWindowCard(QWidget *parent)
{
    auto *card = new Card(tr("What is compared"), parent);
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_from = new MomentField(tr("From"), tr("the beginning"), content);
    m_to = new MomentField(tr("To"), tr("the newest"), content);
    m_swap = new QToolButton(content);
    m_swap->setProperty("kind", QStringLiteral("icon"));
    m_swap->setIcon(icon(QStringLiteral("swap"), IconTint::Muted));
    m_swap->setAccessibleName(tr("Swap the two states"));
    m_swap->setToolTip(tr("Swap the two states"));
    row->addWidget(m_from, 3);
    row->addWidget(m_swap);
    row->addWidget(m_to, 3);
    row->addSpacing(8);
    auto *quick = new QVBoxLayout;
    quick->setSpacing(4);
    quick->addWidget(makeLabel(tr("Quick choice"), TextRole::Meta, TextColor::Muted, content));
    m_window = new QComboBox(content);
    m_window->setAccessibleName(tr("Quick choice of a window of time"));
    m_window->setPlaceholderText(tr("Own choice"));
    m_window->setMinimumWidth(120);
    m_window->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    quick->addWidget(m_window);
    quick->addWidget(makeLabel({}, TextRole::Meta, TextColor::Muted, content));
    row->addLayout(quick, 4);
    row->addSpacing(8);
    row->addWidget(makeTotal(content));
    column->addLayout(row);
    m_problem = makeLabel({}, TextRole::Meta, TextColor::Attention, content);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_noteRow = makeNoteRow(content);
    column->addWidget(m_noteRow);
    card->setContent(content);
    connect(m_window, &QComboBox::activated, this, &ChangePage::choose);
    connect(m_swap, &QToolButton::clicked, this, &ChangePage::swapEnds);
    for (const MomentField *field : {m_from, m_to})
        connect(field, &MomentField::chosen, this, &ChangePage::askChange);
    return card;
}

QWidget *ChangePage::makeTotal(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *total = new QVBoxLayout(content);
    total->setContentsMargins(0, 0, 0, 0);
    total->setSpacing(0);
    m_total = makeLabel({}, TextRole::PageTitle, TextColor::Text, content);
    m_totalNote = makeLabel({}, TextRole::Meta, TextColor::Muted, content);
    for (QLabel *label : {m_total, m_totalNote}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        total->addWidget(label);
    }
    m_totalNote->setWordWrap(true);
    m_totalNote->setMinimumWidth(110);
    return content;
}

QWidget *ChangePage::makeNoteRow(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = makeLabel(tr("Note on this step"), TextRole::Meta, TextColor::Muted, content);
    m_note = new QLineEdit(content);
    m_note->setAccessibleName(tr("Note on this step"));
    m_note->setPlaceholderText(tr("What happened, in your own words; it shows on the charts"));
    connect(m_note, &QLineEdit::editingFinished, this, &ChangePage::saveNote);
    row->addWidget(label);
    row->addWidget(m_note, 1);
    content->hide();
    return content;
}

Card *ChangePage::makeWaterfallCard(QWidget *parent)
{
    auto *card = new Card(tr("Where the change comes from"), parent);
    card->setSubtitle(tr("exposed lines; the parts add up to the line"));
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_waterfall = new WaterfallView(content);
    m_waterfall->setAccessibleName(tr("Change of exposed lines by kind"));
    column->addWidget(m_waterfall, 1);
    m_sum = makeLabel({}, TextRole::Axis, TextColor::Muted, content);
    m_sum->setAlignment(Qt::AlignRight);
    column->addWidget(m_sum);
    card->setContent(content);
    connect(m_waterfall, &WaterfallView::chosen, this, &ChangePage::showPart);
    return card;
}

Card *ChangePage::makeListCard(const QString &title, ChangedModel *model,
                               const std::vector<int> &weights, DataTable *&table, QWidget *parent)
{
    auto *card = new Card(title, parent);
    table = new DataTable(title, weights, grid::rowHeight, card);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate({0}, {model->columnCount() - 1}, table));
    card->setContent(table, true);
    card->setMinimumHeight(200);
    return card;
}

// Where it is narrow, a commit's subject is in its tool tip alone.
void ChangePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    constexpr int subjectNeeds = 900;
    m_commitTable->columns()->setSectionHidden(2, width() < subjectNeeds);
}

QString ChangePage::subtitle() const
{
    return state().project();
}

void ChangePage::refresh()
{
    Q_EMIT headingChanged();
    if (state().project().isEmpty())
        return m_stack->setCurrentIndex(0);
    queries().ask<ChangeChoices>(
        this, QStringLiteral("choices"),
        [project = state().projectName()](store::Database &database, std::stop_token) {
            return changeChoices(database, project);
        },
        [this](Result<ChangeChoices> choices) {
            if (choices)
                showChoices(*choices);
            else
                showFailure(choices.error());
        });
}

void ChangePage::showChoices(const ChangeChoices &choices)
{
    const bool sameProject = m_shown == state().projectName();
    m_shown = state().projectName();
    m_choices = ChangeViewModel::choices(choices);
    QStringList tags;
    for (auto tag = choices.tags.rbegin(); tag != choices.tags.rend(); ++tag)
        tags += QString::fromStdString(tag->name);
    for (MomentField *field : {m_from, m_to}) {
        field->setTags(tags);
        if (choices.oldest && choices.newest)
            field->setSpan(dayOf(stepStart(*choices.oldest, Step::Year)), dayOf(*choices.newest));
    }
    m_window->clear();
    for (const ChangeChoice &choice : m_choices) {
        m_window->addItem(choice.name);
        m_window->setItemData(m_window->count() - 1,
                              choice.note.isEmpty() ? choice.name : choice.note, Qt::ToolTipRole);
    }
    if (!sameProject) {
        m_from->setText({});
        m_to->setText({});
        m_taken.clear();
    }
    if (m_taken != detail())
        takeDetail();
    askChange();
}

void ChangePage::takeDetail()
{
    m_taken = detail();
    const qsizetype dots = m_taken.indexOf(QLatin1String(".."));
    if (dots >= 0) {
        m_from->setText(m_taken.left(dots));
        m_to->setText(m_taken.mid(dots + 2));
    }
    for (const ChangeChoice &choice : m_choices) {
        if (dots < 0 && choice.step && ChangeText::stepDetail(*choice.step) == m_taken) {
            m_from->setText(choice.from);
            m_to->setText(choice.to);
        }
    }
}

int ChangePage::choiceOfFields() const
{
    const auto found = std::ranges::find_if(m_choices, [this](const ChangeChoice &choice) {
        return choice.from == m_from->text() && choice.to == m_to->text();
    });
    return found == m_choices.end() ? -1 : static_cast<int>(found - m_choices.begin());
}

void ChangePage::choose(int index)
{
    const ChangeChoice &choice = m_choices[static_cast<std::size_t>(index)];
    m_from->setText(choice.from);
    m_to->setText(choice.to);
    askChange();
}

// The newest state gets its date: as the earlier of the two it needs a name.
void ChangePage::swapEnds()
{
    const QString from = m_from->text();
    QString to = m_to->text();
    if (to.isEmpty() && m_view.change().to)
        to = QString::fromStdString(isoDate(*m_view.change().to));
    m_from->setText(to);
    m_to->setText(from);
    askChange();
}

void ChangePage::askChange()
{
    m_window->setCurrentIndex(choiceOfFields());
    showNote();
    // Before the first commit is no state to go to.
    m_swap->setEnabled(!m_from->text().isEmpty());
    queries().ask<ChangeAnswer>(
        this, QStringLiteral("change"),
        [project = state().projectName(), from = m_from->text(),
         to = m_to->text()](store::Database &database, std::stop_token) {
            return changeBetween(database, project, from, to);
        },
        [this](Result<ChangeAnswer> answer) {
            if (answer)
                show(std::move(*answer));
            else
                showProblem(answer.error());
        });
}

void ChangePage::showNote()
{
    const int index = m_window->currentIndex();
    const ChangeChoice *choice = index < 0 ? nullptr : &m_choices[static_cast<std::size_t>(index)];
    const bool isStep = choice != nullptr && choice->step.has_value();
    m_noteRow->setVisible(isStep);
    if (!m_note->hasFocus() || !isStep)
        m_note->setText(isStep ? choice->note : QString());
}

void ChangePage::saveNote()
{
    const int index = m_window->currentIndex();
    if (index < 0)
        return;
    ChangeChoice &choice = m_choices[static_cast<std::size_t>(index)];
    const QString note = m_note->text().trimmed();
    if (!choice.step || note == choice.note)
        return;
    const auto put = [project = state().projectName(), moment = *choice.step](const QString &text) {
        return [=, note = store::StepNote{moment, text.toStdString()}](store::Database &database) {
            return store::setStepNote(database, project, note);
        };
    };
    const QString month = Format::monthOf(*choice.step);
    Q_EMIT editRequested(
        {note.isEmpty() ? tr("Note on %1 removed").arg(month) : tr("Note on %1 kept").arg(month),
         put(note), put(choice.note)});
    choice.note = note;
}

void ChangePage::show(ChangeAnswer change)
{
    m_view = ChangeViewModel(std::move(change));
    const store::ChangeExplanation &answer = m_view.change();
    if (!answer.to) {
        m_empty->show(EmptyKind::NotScanned, tr("%1 is not scanned yet").arg(state().project()),
                      tr("Its history is read in the background; the pages fill as it goes."),
                      tr("Scan now"));
        return m_stack->setCurrentWidget(m_empty);
    }
    m_problem->hide();
    m_answer->show();
    m_from->setCaption(m_view.state(false));
    m_to->setCaption(m_view.state(true));
    m_total->setText(m_view.total());
    m_totalNote->setText(m_view.totalNote());
    m_sum->setText(answer.complete ? m_view.sum() : tr("Not all commits are explained yet."));
    m_waterfall->setBars(m_view.bars());
    m_waterfall->setCurrent(m_view.largestPart());
    showPart(m_view.largestPart());
    m_stack->setCurrentIndex(1);
}

// A state that is not there: the fields stay, nothing of another answer does.
void ChangePage::showProblem(const Error &error)
{
    for (MomentField *field : {m_from, m_to})
        field->setCaption({});
    m_total->clear();
    m_totalNote->clear();
    m_problem->setText(QString::fromStdString(error.message()));
    m_problem->show();
    m_answer->hide();
    m_stack->setCurrentIndex(1);
}

void ChangePage::showPart(int bar)
{
    std::vector<QStringList> directories;
    std::vector<QStringList> commits;
    const store::ExplainedPart *part = m_view.part(bar);
    const auto *project = state().currentProject();
    const bool several = project != nullptr && project->repositories.size() > 1;
    if (part != nullptr) {
        for (const store::ChangedDirectory &each : part->directories) {
            const QString name = QString::fromStdString(each.directory);
            directories.push_back({several ? QStringLiteral("%1: %2").arg(
                                                 QString::fromStdString(each.repository), name)
                                           : name,
                                   Format::signedCount(each.lines)});
        }
        for (const store::ChangedCommit &each : part->commits) {
            commits.push_back({Format::shortCommit(each.commit), Format::date(each.date),
                               m_view.subject(each.commit), Format::signedCount(each.lines)});
        }
    }
    const QString kind = part == nullptr ? QString() : ChangeText::partName(part->part);
    m_directoryCard->setSubtitle(kind);
    m_commitCard->setSubtitle(kind.isEmpty() ? kind : tr("%1, largest first").arg(kind));
    m_directories->setRows(std::move(directories));
    m_commits->setRows(std::move(commits));
}

void ChangePage::showFailure(const Error &error)
{
    m_empty->show(EmptyKind::NoData, tr("%1 could not be read").arg(state().project()),
                  QString::fromStdString(error.message()));
    m_stack->setCurrentWidget(m_empty);
}

std::vector<CsvTable> ChangePage::csv() const
{
    CsvTable table;
    table.name = QStringLiteral("change");
    table.header = {QStringLiteral("kind"), QStringLiteral("lines")};
    for (const store::ExplainedPart &part : m_view.change().parts)
        table.rows.push_back(
            {QString::fromUtf8(metrics::partName(part.part).data()), QString::number(part.lines)});
    return {table};
}

} // namespace ferrograph::ui
