// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/hotspots_page.h"

#include "ui/charts/treemap_view.h"
#include "ui/delegates/row_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/hotspot_model.h"
#include "ui/state/app_state.h"
#include "ui/state/code_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/moment_field.h"
#include "ui/widgets/proportional_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/share_bar.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace ferrograph::ui
{
namespace
{

store::HotspotOrder orderAt(int index)
{
    return store::allHotspotOrders[static_cast<std::size_t>(std::max(0, index))];
}

void clear(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

HotspotsPage::HotspotsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    rows->setSpacing(grid::gutter);
    rows->addWidget(makeControls(this));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer
    m_stack->addWidget(makeContent(m_stack));
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    rows->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::buttonClicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.refresh")); });
}

QWidget *HotspotsPage::makeControls(QWidget *parent)
{
    auto *controls = new QWidget(parent);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_shade = new SegmentedControl(tr("What the colour shows"),
                                   {tr("Exposed share"), tr("Findings"), tr("Churn"), tr("Age")},
                                   controls);
    m_shade->setCurrent(0);
    connect(m_shade, &SegmentedControl::chosen, this, [this](int index) {
        m_shade->setCurrent(index);
        showMap();
    });
    row->addWidget(m_shade);
    row->addStretch(1);
    m_place = makeLabel({}, TextRole::Meta, TextColor::Muted, controls);
    row->addWidget(m_place);
    return controls;
}

QWidget *HotspotsPage::makeContent(QWidget *parent)
{
    auto *content = new QWidget(parent);
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(grid::gutter);
    m_mapCard = makeMapCard(content);
    m_columns->addWidget(m_mapCard, 8);
    auto *right = new QVBoxLayout;
    right->setSpacing(grid::gutter);
    m_tableCard = makeTableCard(content);
    right->addWidget(m_tableCard, 1);
    right->addWidget(makeBacktestCard(content));
    m_columns->addLayout(right, 4);
    return content;
}

Card *HotspotsPage::makeMapCard(QWidget *parent)
{
    auto *card = new Card(tr("Where the exposed code is"), parent);
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_treemap = new TreemapView(content);
    m_treemap->setAccessibleName(tr("Treemap of the files"));
    column->addWidget(m_treemap, 1);
    m_legend = new TreemapLegend(content);
    column->addWidget(m_legend);
    card->setContent(content);
    connect(m_treemap, &TreemapView::activated, this, [this](int item) {
        const store::FileRow &file = m_view.files()[static_cast<std::size_t>(item)];
        openFile(file.repository, file.path);
    });
    connect(m_treemap, &TreemapView::rootChanged, this, [this](const QString &directory) {
        m_place->setText(directory.isEmpty() ? tr("all folders")
                                             : tr("%1 (Backspace: up)").arg(directory));
    });
    return card;
}

Card *HotspotsPage::makeTableCard(QWidget *parent)
{
    auto *card = new Card(tr("Ranked"), parent);
    m_files = new HotspotModel(this);
    m_table = new DataTable(tr("Ranked files"), {46, 19, 22, 14, 23, 14}, grid::rowHeight, card);
    m_table->setModel(m_files);
    m_table->setItemDelegate(
        new RowDelegate({HotspotModel::File}, {HotspotModel::Exposed}, m_table));
    card->setContent(m_table, true);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        const store::FileRow &file = m_files->file(row);
        openFile(file.repository, file.path);
    });
    m_order = new SegmentedControl(tr("What files are ranked by"),
                                   {hotspotOrderName(store::HotspotOrder::Exposed),
                                    hotspotOrderName(store::HotspotOrder::ExposedChurn),
                                    hotspotOrderName(store::HotspotOrder::Churn)},
                                   card);
    m_order->setCurrent(0);
    connect(m_order, &SegmentedControl::chosen, this, [this](int index) {
        m_order->setCurrent(index);
        showRanking();
    });
    m_since = new MomentField(tr("New since"), tr("New since: a date, tag or commit"), card);
    m_since->setCompact();
    connect(m_since, &MomentField::chosen, this, &HotspotsPage::refresh);
    m_sinceWords = makeLabel({}, TextRole::Meta, TextColor::Muted, card);
    m_sinceWords->setWordWrap(true);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(10, 0, 10, 4);
    above->setSpacing(6);
    above->addWidget(m_order, 0, Qt::AlignLeading);
    above->addWidget(m_since);
    above->addWidget(m_sinceWords);
    card->body()->insertLayout(1, above);
    return card;
}

Card *HotspotsPage::makeBacktestCard(QWidget *parent)
{
    auto *card = new Card(tr("How good is this ranking?"), parent);
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_backtest = makeLabel({}, TextRole::Body, TextColor::Text, content);
    m_backtest->setWordWrap(true);
    column->addWidget(m_backtest);
    m_bars = new QVBoxLayout;
    column->addLayout(m_bars);
    card->setContent(content);
    return card;
}

void HotspotsPage::openFile(const std::string &repository, const std::string &path)
{
    const auto *project = state().currentProject();
    const bool several = project != nullptr && project->repositories.size() > 1;
    Q_EMIT navigate({QStringLiteral("code"), {}, fileDetail(repository, path, several)});
}

QString HotspotsPage::subtitle() const
{
    return m_shown == state().projectName()
               ? tr("%1 %2", "project, state").arg(state().project(), m_view.subtitle())
               : QString();
}

void HotspotsPage::refresh()
{
    Q_EMIT headingChanged();
    if (state().project().isEmpty())
        return m_stack->setCurrentIndex(0);
    if (m_asked != state().projectName())
        m_since->setText({}); // another project's
    m_asked = state().projectName();
    queries().ask<HotspotFigures>(
        this, QStringLiteral("hotspots"),
        [project = state().projectName(), filter = state().codeFilter(),
         since = m_since->text()](store::Database &database, std::stop_token) {
            return hotspotFigures(database, project, filter, since);
        },
        [this](Result<HotspotFigures> figures) {
            if (figures)
                return show(std::move(*figures));
            m_empty->show(EmptyKind::NoData, tr("%1 could not be read").arg(state().project()),
                          QString::fromStdString(figures.error().message()));
            m_stack->setCurrentWidget(m_empty);
        });
}

void HotspotsPage::show(HotspotFigures figures)
{
    const bool another = m_shown != state().projectName();
    m_shown = state().projectName();
    m_view = HotspotsViewModel(std::move(figures));
    Q_EMIT headingChanged();
    if (m_view.empty()) {
        const auto *project = state().currentProject();
        const bool scanned = project != nullptr && !project->repositories.empty() &&
                             project->repositories.front().scanned.has_value();
        m_empty->show(scanned ? EmptyKind::NoData : EmptyKind::NotScanned,
                      scanned ? tr("No code that counts")
                              : tr("%1 is not scanned yet").arg(state().project()),
                      scanned ? tr("There is no file to rank at the newest commit.")
                              : tr("Its history is read in the background; the pages fill as it "
                                   "goes."),
                      scanned ? QString() : tr("Scan now"));
        return m_stack->setCurrentWidget(m_empty);
    }
    QStringList tags;
    for (auto tag = m_view.figures().tags.rbegin(); tag != m_view.figures().tags.rend(); ++tag)
        tags += QString::fromStdString(tag->name);
    m_since->setTags(tags);
    if (another) {
        m_treemap->setRoot({});
        m_place->setText(tr("all folders"));
    }
    showMap();
    showRanking();
    m_stack->setCurrentIndex(1);
}

QString HotspotsPage::mapSubtitle(TreemapShade shade) const
{
    switch (shade) {
    case TreemapShade::ExposedShare:
        return tr("area: code lines, colour: exposed share");
    case TreemapShade::Open:
        return tr("area: code lines, colour: open findings and crashes");
    case TreemapShade::Churn:
        return tr("area: code lines, colour: commits of the last 12 months");
    case TreemapShade::Age:
        return tr("area: code lines, colour: when it was last changed");
    }
    return {};
}

std::pair<QString, QString> HotspotsPage::legendEnds(TreemapShade shade) const
{
    switch (shade) {
    case TreemapShade::ExposedShare:
        return {tr("0 % exposed"), tr("100 %")};
    case TreemapShade::Open:
        return {tr("grey: none"), tr("most")};
    case TreemapShade::Churn:
        return {tr("no commits"), tr("most commits")};
    case TreemapShade::Age:
        return {tr("unchanged the longest"), tr("changed last")};
    }
    return {};
}

void HotspotsPage::showMap()
{
    const auto shade = static_cast<TreemapShade>(std::max(0, m_shade->current()));
    m_mapCard->setSubtitle(mapSubtitle(shade));
    const auto [low, high] = legendEnds(shade);
    m_legend->setEnds(low, high);
    m_treemap->setItems(m_view.tiles(shade));
}

void HotspotsPage::showRanking()
{
    const bool comparing = !m_view.figures().since.isEmpty();
    const auto *project = state().currentProject();
    m_files->setFiles(comparing ? m_view.changed() : m_view.ranking(orderAt(m_order->current())),
                      m_view.open(), project != nullptr && project->repositories.size() > 1);
    m_order->setVisible(!comparing);
    showColumns();
    m_sinceWords->setText(m_view.sinceText());
    m_sinceWords->setVisible(!m_sinceWords->text().isEmpty());
    showBacktest();
}

// Where it is narrow, the path keeps its room and the table half of the page.
void HotspotsPage::showColumns()
{
    constexpr int allNeed = 1000;
    const bool narrow = width() < allNeed;
    const bool comparing = !m_view.figures().since.isEmpty();
    m_columns->setStretch(0, narrow ? 1 : 2);
    m_columns->setStretch(1, 1);
    QHeaderView *columns = m_table->columns();
    columns->setSectionHidden(HotspotModel::Since, !comparing);
    columns->setSectionHidden(HotspotModel::Share, comparing || narrow);
    columns->setSectionHidden(HotspotModel::Open, m_view.open().empty());
    columns->setSectionHidden(HotspotModel::Churn, narrow);
}

void HotspotsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showColumns();
}

void HotspotsPage::showBacktest()
{
    const store::HotspotOrder order = orderAt(m_order->current());
    m_backtest->setText(m_view.backtestText(order));
    clear(m_bars);
    for (const RankingView &ranking : m_view.rankings(order))
        m_bars->addWidget(
            new ShareBar(ranking.name, ranking.value, ranking.share, ranking.current, this));
}

std::vector<CsvTable> HotspotsPage::csv() const
{
    CsvTable table;
    table.name = QStringLiteral("hotspots");
    table.header = {QStringLiteral("rank"),         QStringLiteral("repository"),
                    QStringLiteral("path"),         QStringLiteral("exposed"),
                    QStringLiteral("code"),         QStringLiteral("churn"),
                    QStringLiteral("exposed_since")};
    int rank = 0;
    const bool comparing = !m_view.figures().since.isEmpty();
    for (const store::Hotspot &hotspot :
         comparing ? m_view.changed() : m_view.ranking(orderAt(m_order->current()))) {
        const store::FileRow &file = hotspot.file;
        table.rows.push_back(
            {QString::number(++rank), QString::fromStdString(file.repository),
             QString::fromStdString(file.path), QString::number(file.exposed),
             QString::number(file.code), QString::number(file.churn),
             hotspot.exposedSince ? QString::number(*hotspot.exposedSince) : QString()});
    }
    return {table};
}

} // namespace ferrograph::ui
