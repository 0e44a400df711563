// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/roadmap_page.h"

#include "ui/charts/goal_chart.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/milestone_model.h"
#include "ui/state/app_state.h"
#include "ui/state/format.h"
#include "ui/state/roadmap_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/element_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/sentence_list.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

// What the page shows. roadmap_page_layout.cpp places it, roadmap_page_edits.cpp changes it.
namespace ferrograph::ui
{
namespace
{

constexpr int cardFrame = 68; // title and edges of a card around a table
constexpr int mostShownRows = 40;

int tableHeight(int rows)
{
    return cardFrame + (1 + std::clamp(rows, 1, mostShownRows)) * grid::rowHeight;
}

TextColor colourOf(roadmap::Status status)
{
    using roadmap::Status;
    switch (status) {
    case Status::Done:
    case Status::OnTrack:
        return TextColor::Better;
    case Status::AtRisk:
        return TextColor::Attention;
    case Status::Overdue:
    case Status::OffTrack:
        return TextColor::Worse;
    case Status::TooEarly:
    case Status::NoFigure:
        break;
    }
    return TextColor::Text;
}

} // namespace

RoadmapPage::RoadmapPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_measures(new RowsModel({tr("Measure"), tr("before"), tr("during"), tr("after"), tr("p")},
                               {1, 2, 3, 4}, this))
    , m_violations(new RowsModel({tr("File"), tr("Code")}, {1}, this))
    , m_milestones(new MilestoneModel(this))
    , m_components(new RowsModel({tr("Component"), tr("Tags"), tr("Code"), tr("Exposed"),
                                  tr("Share"), tr("Exposed, 12 months"), tr("Owner")},
                                 {2, 3, 4, 5}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer
    m_page = new QWidget(m_stack);
    auto *rows = new QVBoxLayout(m_page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_info = new InfoBar(m_page);
    rows->addWidget(m_info);
    rows->addWidget(new PageScroll(makeContent(), m_page), 1);
    m_stack->addWidget(m_page);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_empty->kind() == EmptyKind::NotScanned)
            Q_EMIT actionRequested(QStringLiteral("project.refresh"));
        else
            editMilestone({});
    });
    fillMenus();
}

QString RoadmapPage::subtitle() const
{
    if (m_shown != state().projectName() || m_view.empty())
        return state().project();
    return QStringLiteral("%1 · %2").arg(state().project(), m_view.subtitle());
}

std::vector<CsvTable> RoadmapPage::csv() const
{
    return m_view.csv();
}

void RoadmapPage::refresh()
{
    Q_EMIT headingChanged();
    if (state().project().isEmpty())
        return m_stack->setCurrentIndex(0);
    if (m_shown != state().projectName())
        m_proposal.reset();
    std::optional<review::CurrentRoadmap> proposal;
    if (m_proposal)
        proposal = review::CurrentRoadmap{*m_proposal, m_view.review().current.version, {}};
    queries().ask<RoadmapAnswer>(
        this, QStringLiteral("roadmap"),
        [project = state().projectName(), proposal = std::move(proposal),
         now = state().now()](store::Database &database, std::stop_token) {
            return roadmapAnswer(database, project, proposal, now);
        },
        [this](Result<RoadmapAnswer> answer) {
            if (answer)
                return show(std::move(*answer));
            m_empty->show(EmptyKind::NoData, tr("%1 could not be read").arg(state().project()),
                          QString::fromStdString(answer.error().message()));
            m_stack->setCurrentWidget(m_empty);
        });
}

void RoadmapPage::show(RoadmapAnswer answer)
{
    m_shown = state().projectName();
    m_view = RoadmapViewModel(std::move(answer));
    Q_EMIT headingChanged();
    if (m_view.empty())
        return showEmpty();
    m_elementsCard->setSubtitle(m_view.elementsNote());
    m_elements->setElements(m_view.elements());
    const auto &grants = m_view.review().grants;
    const auto chosenGrant = std::ranges::find_if(
        grants, [this](const review::GrantReview &each) { return each.grant.id == m_grantId; });
    showGrant(chosenGrant == grants.end() ? 0
                                          : static_cast<std::size_t>(chosenGrant - grants.begin()));
    showPolicy();
    const auto &milestones = m_view.review().milestones;
    auto *cards = static_cast<CardGrid *>(m_milestoneCard->parentWidget()->layout());
    m_milestoneCard->setSubtitle(m_view.milestonesNote());
    const std::string chosen = m_milestone; // a new model chooses none
    m_milestones->setMilestones(milestones);
    cards->setPlace(m_milestoneCard, {12, 12, tableHeight(static_cast<int>(milestones.size())), 0});
    const int row = m_milestones->rowOf(chosen);
    m_milestoneTable->selectRow(row >= 0 ? row : m_view.firstMilestone());
    m_chartCard->setVisible(!milestones.empty());
    m_components->setRows(m_view.components());
    m_componentCard->setVisible(m_components->rowCount() > 0);
    cards->setPlace(m_componentCard, {12, 12, tableHeight(m_components->rowCount()), 0});
    showProposal();
    m_stack->setCurrentWidget(m_page);
}

void RoadmapPage::showEmpty()
{
    const QString project = state().project();
    if (!m_view.answer().scanned) {
        m_empty->show(EmptyKind::NotScanned, tr("%1 is not scanned yet").arg(project),
                      tr("A roadmap is measured against its history."), tr("Scan now"));
    } else if (!m_view.answer().problem.isEmpty()) {
        m_empty->show(EmptyKind::NoData, tr("The roadmap of %1 cannot be read").arg(project),
                      m_view.answer().problem);
    } else {
        m_empty->show(EmptyKind::NoData, tr("%1 has no roadmap yet").arg(project),
                      tr("A file .ferrograph/roadmap.json in the repository is read with every "
                         "scan. Or begin one here; it is kept in the database and can be exported "
                         "as that file."),
                      commands() ? tr("Add the first milestone…") : QString());
    }
    m_stack->setCurrentWidget(m_empty);
}

void RoadmapPage::showGrant(std::size_t grant)
{
    const auto &grants = m_view.review().grants;
    m_grantCard->setVisible(!grants.empty());
    if (grants.empty())
        return;
    m_grant = grant;
    m_grantId = grants[grant].grant.id;
    m_grantCard->setTitle(grants.size() == 1 ? tr("Grant period")
                                             : QString::fromStdString(grants[m_grant].grant.title));
    m_grantCard->setSubtitle(m_view.grantTitle(m_grant));
    m_measures->setRows(m_view.measures(m_grant));
    constexpr int mostHeight = 8 * grid::rowHeight; // beyond it scrolls
    m_measureTable->setMinimumHeight(std::min(m_measureTable->sizeHint().height(), mostHeight));
    fillGrantMenu();
}

void RoadmapPage::fillGrantMenu()
{
    const auto &grants = m_view.review().grants;
    QMenu *menu = m_grantCard->menu();
    menu->clear();
    menu->addAction(tr("All periods and baselines…"), this, &RoadmapPage::showGrantDetails);
    menu->addActions(m_measureTable->actions());
    if (grants.size() < 2)
        return;
    menu->addSeparator();
    for (std::size_t i = 0; i < grants.size(); ++i)
        menu->addAction(QString::fromStdString(grants[i].grant.title), this,
                        [this, i] { showGrant(i); });
}

void RoadmapPage::showGrantDetails()
{
    auto *dialog =
        new RowsDialog(QString::fromStdString(m_view.review().grants[m_grant].grant.title),
                       m_view.grantWords(m_grant), RoadmapViewModel::grantDetailColumns(),
                       m_view.grantDetails(m_grant), this);
    dialog->open();
}

void RoadmapPage::showPolicy()
{
    m_policyCard->setSubtitle(m_view.policyNote());
    m_violations->setRows(m_view.violations());
    const bool any = m_violations->rowCount() > 0;
    m_violationTable->setVisible(any);
    m_limits->clear();
    const bool dated = m_view.roadmap().policy.newCodeSince.has_value();
    if (dated && !any)
        m_limits->add(SentenceList::Mark::Fine, tr("No file has broken it."));
    for (const RoadmapViewModel::LimitLine &line : m_view.limits())
        m_limits->add(line.broken ? SentenceList::Mark::Attention : SentenceList::Mark::Fine,
                      line.words);
}

const review::MilestoneReview *RoadmapPage::currentMilestone() const
{
    return m_milestones->milestone(m_milestones->rowOf(m_milestone));
}

void RoadmapPage::showMilestone()
{
    const review::MilestoneReview *each = currentMilestone();
    if (each == nullptr)
        return;
    const roadmap::Milestone &milestone = each->milestone;
    m_chartCard->setTitle(QString::fromStdString(milestone.title));
    m_chartCard->setSubtitle(RoadmapText::metricName(milestone.metric) + QLatin1Char(' ') +
                             RoadmapText::scope(milestone.scope));
    m_chart->setChart(
        m_view.chart(*each), RoadmapText::metricName(milestone.metric),
        [metric = milestone.metric](double value) { return RoadmapText::value(metric, value); });
    QStringList words = {RoadmapText::status(each->state.status), RoadmapText::reason(*each)};
    words += RoadmapText::band(*each);
    setTextColor(m_words[0], colourOf(each->state.status));
    for (std::size_t i = 0; i + 1 < m_words.size(); ++i)
        m_words[i]->setText(words.value(static_cast<int>(i)));
    m_words.back()->setText(RoadmapText::recentRate(*each));
    for (QLabel *label : m_words)
        label->setVisible(!label->text().isEmpty());
}

void RoadmapPage::showChartTable()
{
    const review::MilestoneReview *each = currentMilestone();
    if (each == nullptr)
        return;
    std::vector<QStringList> rows;
    for (const metrics::Observation &point : each->series)
        rows.push_back(
            {Format::date(point.date), RoadmapText::value(each->milestone.metric, point.value)});
    auto *dialog =
        new RowsDialog(QString::fromStdString(each->milestone.title), {},
                       {tr("Date"), RoadmapText::metricName(each->milestone.metric)}, rows, this);
    dialog->open();
}

void RoadmapPage::openViolation(int row)
{
    const store::FileRow &file = m_view.violation(row).file;
    const auto *project = state().currentProject();
    const bool several = project != nullptr && project->repositories.size() > 1;
    Q_EMIT navigate({QStringLiteral("code"), {}, fileDetail(file.repository, file.path, several)});
}

} // namespace ferrograph::ui
