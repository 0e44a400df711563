// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/portfolio_page.h"

#include "core/store/class_table.h"
#include "ui/delegates/portfolio_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/portfolio_model.h"
#include "ui/pages/explain_mark.h"
#include "ui/pages/portfolio_compare.h"
#include "ui/pages/welcome.h"
#include "ui/state/app_state.h"
#include "ui/state/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/proportional_header.h"
#include "ui/widgets/sentence_list.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

struct Answer {
    std::vector<store::PortfolioRow> rows;
    languages::LanguageTable table;
    std::map<std::string, store::OpenFindings> findings;
};

Result<Answer> ask(store::Database &database, const store::CodeFilter &filter)
{
    auto table = store::classTable(database);
    if (!table)
        return tl::unexpected<Error>(std::move(table).error());
    auto rows = store::portfolio(database, filter);
    if (!rows)
        return tl::unexpected<Error>(std::move(rows).error());
    auto findings = store::openFindings(database);
    if (!findings)
        return tl::unexpected<Error>(std::move(findings).error());
    return Answer{std::move(*rows), std::move(*table), std::move(*findings)};
}

SentenceList::Mark markOf(Sentence::Mark mark)
{
    return mark == Sentence::Mark::Fine        ? SentenceList::Mark::Fine
           : mark == Sentence::Mark::Attention ? SentenceList::Mark::Attention
                                               : SentenceList::Mark::Plain;
}

QWidget *scrolled(QWidget *content, QWidget *parent)
{
    auto *around = new QWidget(parent);
    auto *column = new QVBoxLayout(around);
    column->addWidget(content);
    return new PageScroll(around, parent);
}

} // namespace

PortfolioPage::PortfolioPage(const PageContext &context, Settings &settings, QWidget *parent)
    : Page(context, parent)
    , m_settings(settings)
    , m_model(new PortfolioModel(this))
{
    restoreGrouping();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    auto *welcome = new Welcome(m_stack);
    connect(welcome, &Welcome::actionRequested, this, &Page::actionRequested);
    m_failure = new EmptyState(m_stack);
    connect(m_failure, &EmptyState::buttonClicked, this, &PortfolioPage::refresh);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer: nothing, not a guess
    m_stack->addWidget(scrolled(welcome, m_stack));
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_failure);
    m_compare = new PortfolioCompare(m_stack);
    m_stack->addWidget(m_compare);
    connect(m_compare, &PortfolioCompare::backRequested, this, [this] {
        Q_EMIT navigate({id(), {}, {}});
    });
    connect(m_compare, &PortfolioCompare::projectRequested, this, [this](const QString &project) {
        Q_EMIT navigate({QStringLiteral("overview"), project, {}});
    });
    connect(m_compare, &PortfolioCompare::rangeSelected, this,
            [this](Seconds from, Seconds to) { state().setRange(TimeRange::custom(from, to)); });
    connect(m_compare, &PortfolioCompare::rangeReset, this, [this] { state().setRange({}); });
    connect(m_compare, &PortfolioCompare::messageShown, this, &Page::messageShown);
    connect(m_compare, &PortfolioCompare::explanationRequested, this,
            [this](const QString &project, const QString &target) {
                explainMark(this, target, project);
            });
    restoreSort();
}

QWidget *PortfolioPage::makeContent()
{
    auto *content = new QWidget(m_stack);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    column->setSpacing(grid::gutter);

    m_sentencesCard = new Card(tr("In three sentences"), content);
    m_sentences = new SentenceList(m_sentencesCard);
    m_sentencesCard->setContent(m_sentences);
    column->addWidget(m_sentencesCard);

    m_tableCard = new Card(tr("Projects"), content);
    m_filter = new QLineEdit(m_tableCard);
    m_filter->setPlaceholderText(tr("Filter projects"));
    m_filter->setAccessibleName(tr("Filter projects by name, programme or tag"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(200);
    m_filter->setObjectName(QStringLiteral("portfolioFilter"));
    m_compareButton = new QPushButton(m_tableCard);
    m_compareButton->hide();
    connect(m_compareButton, &QPushButton::clicked, this, &PortfolioPage::compareChosen);
    m_tableCard->addHeaderWidget(m_compareButton);
    m_tableCard->addHeaderWidget(m_filter);

    auto *body = new QStackedWidget(m_tableCard);
    m_table = new DataTable(tr("Projects"), {186, 62, 154, 170, 141, 76, 146, 140},
                            grid::portfolioRowHeight, body);
    m_table->setModel(m_model);
    m_table->setHugging(true);
    m_table->setItemDelegate(new PortfolioDelegate(m_table));
    m_table->columns()->restoreWeights(m_settings.columns(id()));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PortfolioPage::showChosen);
    fillMenu();
    m_empty = new EmptyState(body);
    body->addWidget(m_table);
    body->addWidget(m_empty);
    m_tableCard->setContent(body, true);
    m_tableCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_tableCard);
    column->addStretch(1);

    connect(m_filter, &QLineEdit::textChanged, m_model, &PortfolioModel::setFilter);
    connect(m_empty, &EmptyState::buttonClicked, m_filter, &QLineEdit::clear);
    connect(m_model, &PortfolioModel::modelReset, this, &PortfolioPage::showTableState);
    connect(m_table->columns(), &QHeaderView::sectionClicked, this, &PortfolioPage::sortBy);
    connect(m_table->columns(), &ProportionalHeader::weightsChanged, this,
            [this] { m_settings.setColumns(id(), m_table->columns()->weights()); });
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        if (const PortfolioItem *item = m_model->item(row))
            Q_EMIT navigate({QStringLiteral("overview"), item->project, {}});
    });
    return content;
}

// Where it is narrow, the figures keep their room and the curve gives way.
void PortfolioPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    constexpr int curveNeeds = 800;
    m_table->columns()->setSectionHidden(PortfolioModel::Line, width() < curveNeeds);
}

void PortfolioPage::refresh()
{
    Q_EMIT headingChanged();
    if (comparing())
        askComparison();
    else
        askPortfolio();
}

void PortfolioPage::askComparison()
{
    m_stack->setCurrentIndex(Compared);
    queries().ask<ProjectComparison>(
        this, QStringLiteral("comparison"),
        [projects = compared(), range = state().range(), filter = state().codeFilter(),
         now = state().now()](store::Database &database, std::stop_token) {
            return compareProjects(database, projects, range, filter, now);
        },
        [this](Result<ProjectComparison> comparison) {
            if (!comparison)
                return showFailure(QString::fromStdString(comparison.error().message()));
            m_compare->show(std::move(*comparison));
            askComparisonMarks();
        });
}

// The charts do not wait for them.
void PortfolioPage::askComparisonMarks()
{
    queries().ask<ComparisonMarks>(
        this, QStringLiteral("comparison marks"),
        [projects = compared(), range = state().range().storeRange(state().now())](
            store::Database &database, std::stop_token) {
            return comparisonMarks(database, projects, range);
        },
        [this](Result<ComparisonMarks> marks) {
            if (marks)
                m_compare->setMarks(*marks);
            else
                Q_EMIT messageShown(QString::fromStdString(marks.error().message()));
        });
}

void PortfolioPage::askPortfolio()
{
    queries().ask<Answer>(
        this, QStringLiteral("portfolio"),
        [filter = state().codeFilter()](store::Database &database, std::stop_token) {
            return ask(database, filter);
        },
        [this](Result<Answer> answer) {
            if (answer)
                show(std::move(answer->rows), answer->table, answer->findings);
            else
                showFailure(QString::fromStdString(answer.error().message()));
        });
}

void PortfolioPage::show(std::vector<store::PortfolioRow> rows,
                         const languages::LanguageTable &table,
                         const std::map<std::string, store::OpenFindings> &findings)
{
    m_view = PortfolioViewModel(rows, table, state().now());
    m_view.setFindings(findings);
    m_stack->setCurrentIndex(rows.empty() ? First : Table);
    m_sentencesCard->setSubtitle(m_view.comparedWith());
    m_sentences->clear();
    for (const Sentence &sentence : m_view.sentences())
        m_sentences->add(markOf(sentence.mark), sentence.text);
    m_model->setItems(m_view.items(), state().now());
    Q_EMIT headingChanged();
}

void PortfolioPage::showFailure(const QString &message)
{
    m_failure->show(EmptyKind::NoData, tr("The projects could not be read"), message,
                    tr("Try again"));
    m_stack->setCurrentIndex(Failure);
}

QString PortfolioPage::title() const
{
    return comparing() ? tr("Comparison") : label();
}

QString PortfolioPage::subtitle() const
{
    if (comparing())
        return QLocale().createSeparatedList(compared());
    return m_view.subtitle();
}

std::vector<CsvTable> PortfolioPage::csv() const
{
    CsvTable table;
    table.name = QStringLiteral("portfolio");
    table.header = {QStringLiteral("project"),
                    QStringLiteral("programme"),
                    QStringLiteral("tags"),
                    QStringLiteral("code"),
                    QStringLiteral("exposed"),
                    QStringLiteral("exposed_share"),
                    QStringLiteral("share_change_12_months"),
                    QStringLiteral("unreadable"),
                    QStringLiteral("scanned")};
    for (const PortfolioItem &item : m_view.items()) {
        const bool measured = item.share.has_value();
        table.rows.push_back(
            {item.project, item.programme, item.tags.join(QLatin1Char(' ')),
             measured ? QString::number(item.code) : QString(),
             measured ? QString::number(item.exposed) : QString(),
             measured ? QString::number(*item.share, 'f', 6) : QString(),
             item.change ? QString::number(*item.change, 'f', 6) : QString(),
             QString::number(item.unreadable),
             item.scanned ? QString::fromStdString(isoDateTime(*item.scanned)) : QString()});
    }
    return {table};
}

} // namespace ferrograph::ui
