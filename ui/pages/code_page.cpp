// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/code_page.h"

#include "ui/charts/target_line.h"
#include "ui/charts/time_chart.h"
#include "ui/models/file_table_model.h"
#include "ui/pages/code_new_code.h"
#include "ui/pages/explain_mark.h"
#include "ui/pages/file_history_view.h"
#include "ui/state/app_state.h"
#include "ui/state/code_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_multiple.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace ferrograph::ui
{
namespace
{

constexpr int upperHeight = 340;
constexpr int lowerHeight = 340;
constexpr int tableNeeds = 980; // wide, for the files to stand beside the directories

} // namespace

CodePage::CodePage(const PageContext &context, Settings &settings, QWidget *parent)
    : Page(context, parent)
    , m_settings(settings)
{
    m_stack = new QStackedWidget(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer

    auto *charts = new QWidget(m_stack);
    auto *rows = new QVBoxLayout(charts);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid::gutter);
    rows->addWidget(makeControls(charts));
    m_below = new QStackedWidget(charts);
    m_below->addWidget(new PageScroll(makeContent(), m_below));
    m_empty = new EmptyState(m_below);
    m_below->addWidget(m_empty);
    rows->addWidget(m_below, 1);
    m_stack->addWidget(charts);

    setMode(m_settings.text(Setting::ChartMode) == QStringLiteral("share")
                ? report::ChartMode::Share
                : report::ChartMode::Lines);
    m_fileHistory = new FileHistoryView;
    m_stack->addWidget(new PageScroll(m_fileHistory, m_stack));
    connect(m_fileHistory, &FileHistoryView::backRequested, this, [this] {
        Q_EMIT navigate({id(), {}, {}});
    });
    connect(m_fileHistory, &FileHistoryView::editorRequested, this, &CodePage::openInEditorNow);
    connect(m_fileHistory, &FileHistoryView::versionRequested, this, &CodePage::askSource);
    connect(m_fileHistory->chart(), &TimeChart::messageShown, this, &Page::messageShown);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_empty->kind() == EmptyKind::NotScanned)
            Q_EMIT actionRequested(QStringLiteral("project.refresh"));
        else if (m_view.condition(state().currentProject(), false) == CodeCondition::NothingInRange)
            state().setRange({});
        else
            state().setBuckets(languages::BucketSet::all());
    });
    connect(&state(), &AppState::projectChanged, this, [this] { setFilesAt({}, 0); });
}

QWidget *CodePage::makeControls(QWidget *parent)
{
    auto *controls = new QWidget(parent);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(grid::margin, 0, grid::margin, 0);
    row->setSpacing(8);
    m_mode = new SegmentedControl(tr("What the chart shows"),
                                  {tr("Lines"), tr("Share"), tr("New code")}, controls);
    m_mode->setDescriptions({tr("Lines of code"), tr("Percent of all code that counts"),
                             tr("Lines that commits added")});
    connect(m_mode, &SegmentedControl::chosen, this, [this](int index) {
        m_mode->setCurrent(index);
        m_chartStack->setCurrentIndex(index == 2 ? 1 : 0);
        if (index == 2)
            return;
        setMode(index == 1 ? report::ChartMode::Share : report::ChartMode::Lines);
        m_settings.set(Setting::ChartMode,
                       index == 1 ? QStringLiteral("share") : QStringLiteral("lines"));
    });
    row->addWidget(m_mode);
    row->addSpacing(24);
    for (std::size_t index = 0; index < languages::allBuckets.size(); ++index) {
        const languages::Bucket bucket = languages::allBuckets[index];
        auto *chip = new Chip(CodeText::bucketName(bucket), controls);
        chip->setCheckable(true);
        chip->setChecked(state().buckets().contains(bucket));
        connect(chip, &Chip::clicked, this, [this, bucket](bool on) { toggleBucket(bucket, on); });
        m_chips[index] = chip;
        row->addWidget(chip);
    }
    row->addStretch(1);
    m_unreadable = new QPushButton(controls);
    m_unreadable->setProperty("kind", QStringLiteral("attention"));
    m_unreadable->setToolTip(tr("Shows which"));
    m_unreadable->hide();
    connect(m_unreadable, &QPushButton::clicked, this, &CodePage::askUnreadable);
    row->addWidget(m_unreadable);
    connect(&state(), &AppState::bucketsChanged, this, [this] {
        for (std::size_t index = 0; index < m_chips.size(); ++index)
            m_chips[index]->setChecked(state().buckets().contains(languages::allBuckets[index]));
    });
    return controls;
}

void CodePage::setMode(report::ChartMode mode)
{
    m_mode->setCurrent(mode == report::ChartMode::Share ? 1 : 0);
    m_chart->setMode(mode);
    m_chart->setTarget(targetLine(state().currentProject(), mode));
    for (SmallMultiple *directory : m_directories)
        directory->chart()->setMode(mode);
}

void CodePage::toggleBucket(languages::Bucket bucket, bool on)
{
    const languages::BucketSet wanted =
        on ? state().buckets().with(bucket) : state().buckets().without(bucket);
    if (!wanted.empty()) {
        state().setBuckets(wanted);
        return;
    }
    // A figure over nothing says nothing: the last one stays.
    for (std::size_t index = 0; index < m_chips.size(); ++index)
        m_chips[index]->setChecked(state().buckets().contains(languages::allBuckets[index]));
    Q_EMIT messageShown(tr("At least one part of the code is always counted."));
}

QWidget *CodePage::makeContent()
{
    auto *content = new QWidget;
    auto *cards = new CardGrid(content);
    m_chartCard = makeChartCard(content);
    cards->addCard(m_chartCard, {8, 12, upperHeight, 1});
    m_unsafeCard = makeUnsafeCard(content);
    cards->addCard(m_unsafeCard, {4, 12, upperHeight, 1});
    m_directoryCard = makeDirectoryCard(content);
    cards->addCard(m_directoryCard, {5, 12, lowerHeight, 1, tableNeeds});
    m_filesCard = makeFilesCard(content);
    cards->addCard(m_filesCard, {7, 12, lowerHeight, 1, tableNeeds});
    return content;
}

void CodePage::wireChart(TimeChart *chart)
{
    connect(chart, &TimeChart::rangeSelected, this,
            [this](Seconds from, Seconds to) { state().setRange(TimeRange::custom(from, to)); });
    connect(chart, &TimeChart::rangeReset, this, [this] { state().setRange({}); });
    connect(chart, &TimeChart::messageShown, this, &Page::messageShown);
    connect(chart, &TimeChart::commitActivated, this, &CodePage::setFilesAt);
    connect(chart, &TimeChart::markActivated, this,
            [this](const QString &target) { explainMark(this, target); });
}

Card *CodePage::makeChartCard(QWidget *parent)
{
    auto *card = new Card(tr("Code by language"), parent);
    m_chart = new TimeChart(card);
    m_chart->setTitle(tr("Code by language"));
    m_chart->setHelp(tr("Lines of code by language: what is neither blank nor comment. Warm "
                        "colours are not memory-safe, cool colours are; hatched are the unsafe "
                        "regions of safe languages. The top of the hatched band is the exposed "
                        "lines."));
    wireChart(m_chart);
    m_chartStack = new QStackedWidget(card);
    m_chartStack->addWidget(m_chart);
    m_newCode = new CodeNewCode(m_chartStack);
    m_chartStack->addWidget(m_newCode);
    connect(m_newCode->chart(), &NewCodeChart::markActivated, this,
            [this](const QString &target) { explainMark(this, target); });
    card->setContent(m_chartStack);
    auto *trend = new QPushButton(tr("Is the trend real?"), card);
    trend->setProperty("kind", QStringLiteral("link"));
    card->addHeaderWidget(trend);
    connect(trend, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.trend")); });
    card->menu()->addActions(m_chart->actions());
    return card;
}

Card *CodePage::makeUnsafeCard(QWidget *parent)
{
    auto *card = new Card(tr("Unsafe Rust: R1 and R0"), parent);
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto panel = [&](const QString &title, TimeChart *&chart, QLabel *&change) {
        auto *heading = new ElidedLabel(TextRole::Strong, TextColor::Text, content);
        heading->setText(title);
        column->addWidget(heading);
        change = makeLabel({}, TextRole::Axis, TextColor::Muted, content);
        column->addWidget(change);
        chart = new TimeChart(content);
        chart->setTitle(title);
        chart->setMinimumHeight(84); // two of them beside one large chart
        wireChart(chart);
        column->addWidget(chart, 1);
    };
    panel(tr("Lines in unsafe code, R1"), m_lines, m_linesChange);
    m_lines->setHelp(tr("R1: lines in unsafe blocks and in the bodies of unsafe functions."));
    panel(tr("Lines in unsafe { } blocks, R0, and number of blocks"), m_blocks, m_blocksChange);
    m_blocks->setShape(ChartShape::Lines);
    m_blocks->setHelp(tr("R0: lines in unsafe blocks. Splitting an unsafe function into blocks "
                         "raises R0 and lowers R1."));
    TimeChart::standInLine(m_lines, m_blocks);
    m_story = new NoteBox(content);
    column->addSpacing(4);
    column->addWidget(m_story);
    card->setContent(content);
    for (TimeChart *chart : {m_lines, m_blocks}) {
        QMenu *menu = card->menu()->addMenu(chart->title());
        menu->addActions(chart->actions());
    }
    return card;
}

Card *CodePage::makeDirectoryCard(QWidget *parent)
{
    auto *card = new Card(tr("By directory"), parent);
    card->setSubtitle(tr("the most exposed lines at any time, each on its own scale"));
    auto *content = new QWidget(card);
    auto *cells = new QGridLayout(content);
    m_directoryCells = cells;
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setHorizontalSpacing(grid::gutter);
    cells->setVerticalSpacing(12);
    for (std::size_t index = 0; index < m_directories.size(); ++index) {
        m_directories[index] = new SmallMultiple(content);
        wireChart(m_directories[index]->chart());
        cells->addWidget(m_directories[index], static_cast<int>(index / 2),
                         static_cast<int>(index % 2));
    }
    card->setContent(content);
    return card;
}

QString CodePage::title() const
{
    return detail().isEmpty() ? label() : detail();
}

QString CodePage::recipe() const
{
    return detail().isEmpty() && m_shown == state().projectName() ? m_view.recipe() : QString();
}

QString CodePage::subtitle() const
{
    if (!detail().isEmpty())
        return tr("%1 · %2", "project, about the file")
            .arg(state().project(), m_fileHistory->heading());
    return m_shown == state().projectName()
               ? tr("%1 %2", "project, state").arg(state().project(), m_view.subtitle())
               : QString();
}

} // namespace ferrograph::ui
