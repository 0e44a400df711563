// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/change_page.h"

#include "ui/delegates/row_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/changed_model.h"
#include "ui/state/app_state.h"
#include "ui/state/change_text.h"
#include "ui/state/format.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace ferrograph::ui
{

ChangePage::ChangePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_directories(new ChangedModel({tr("Folder"), tr("Exposed")}, this))
    , m_commits(new ChangedModel({tr("Commit"), tr("Date"), tr("Exposed")}, this))
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
    rows->addWidget(makeWaterfallCard(content), 5);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(grid::gutter);
    m_directoryCard = makeListCard(tr("Folders"), m_directories, {70, 30}, 0, content);
    m_commitCard = makeListCard(tr("Commits"), m_commits, {30, 40, 30}, 0, content);
    lower->addWidget(m_directoryCard, 1);
    lower->addWidget(m_commitCard, 1);
    rows->addLayout(lower, 4);
    return content;
}

Card *ChangePage::makeWindowCard(QWidget *parent)
{
    auto *card = new Card(tr("What is compared"), parent);
    auto *content = new QWidget(card);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::gutter);
    m_window = new QComboBox(content);
    m_window->setAccessibleName(tr("Window of time"));
    m_window->setMinimumWidth(300);
    connect(m_window, &QComboBox::activated, this, &ChangePage::askChange);
    row->addWidget(m_window);
    auto *states = new QVBoxLayout;
    states->setSpacing(2);
    m_before = makeLabel({}, TextRole::Meta, TextColor::Muted, content);
    m_after = makeLabel({}, TextRole::Meta, TextColor::Muted, content);
    states->addWidget(m_before);
    states->addWidget(m_after);
    row->addLayout(states, 1);
    auto *total = new QVBoxLayout;
    total->setSpacing(0);
    m_total = makeLabel({}, TextRole::PageTitle, TextColor::Text, content);
    m_totalNote = makeLabel({}, TextRole::Meta, TextColor::Muted, content);
    for (QLabel *label : {m_total, m_totalNote}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        total->addWidget(label);
    }
    row->addLayout(total);
    card->setContent(content);
    return card;
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
                               const std::vector<int> &weights, int monoColumn, QWidget *parent)
{
    auto *card = new Card(title, parent);
    auto *table = new DataTable(title, weights, grid::rowHeight, card);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate({monoColumn}, {model->columnCount() - 1}, table));
    card->setContent(table, true);
    card->setMinimumHeight(200);
    return card;
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
    const int before = sameProject ? m_window->currentIndex() : 0;
    m_shown = state().projectName();
    m_choices = ChangeViewModel::choices(choices);
    m_window->clear();
    int wanted = before;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const ChangeChoice &choice = m_choices[i];
        m_window->addItem(choice.name);
        if (!choice.note.isEmpty())
            m_window->setItemData(static_cast<int>(i), choice.note, Qt::ToolTipRole);
        if (choice.to && QString::number(*choice.to) == detail())
            wanted = static_cast<int>(i);
    }
    m_window->setCurrentIndex(wanted < m_window->count() ? wanted : 0);
    askChange();
}

void ChangePage::askChange()
{
    const int index = m_window->currentIndex();
    if (index < 0)
        return;
    const ChangeChoice &choice = m_choices[static_cast<std::size_t>(index)];
    queries().ask<store::ChangeExplanation>(
        this, QStringLiteral("change"),
        [project = state().projectName(), from = choice.from,
         to = choice.to](store::Database &database, std::stop_token) {
            const auto before = from ? std::optional(store::At{*from, {}}) : std::nullopt;
            return store::explainChange(database, project, before, store::At{to, {}});
        },
        [this](Result<store::ChangeExplanation> change) {
            if (change)
                show(std::move(*change));
            else
                showFailure(change.error());
        });
}

void ChangePage::show(store::ChangeExplanation change)
{
    m_view = ChangeViewModel(std::move(change));
    const store::ChangeExplanation &answer = m_view.change();
    if (!answer.to) {
        m_empty->show(EmptyKind::NotScanned, tr("%1 is not scanned yet").arg(state().project()),
                      tr("Its history is read in the background; the pages fill as it goes."),
                      tr("Scan now"));
        return m_stack->setCurrentWidget(m_empty);
    }
    m_before->setText(tr("From %1").arg(m_view.state(false)));
    m_after->setText(tr("To %1").arg(m_view.state(true)));
    m_total->setText(m_view.total());
    m_totalNote->setText(m_view.totalNote());
    m_sum->setText(answer.complete ? m_view.sum()
                                   : tr("Not all commits are explained yet."));
    m_waterfall->setBars(m_view.bars());
    m_waterfall->setCurrent(m_view.largestPart());
    showPart(m_view.largestPart());
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
                               Format::signedCount(each.lines)});
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
