// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/portfolio_page.h"

#include "ui/delegates/portfolio_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/portfolio_model.h"
#include "ui/pages/welcome.h"
#include "ui/state/app_state.h"
#include "ui/state/class_table.h"
#include "ui/state/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/proportional_header.h"
#include "ui/widgets/sentence_list.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

struct Answer {
    std::vector<store::PortfolioRow> rows;
    languages::LanguageTable table;
};

Result<Answer> ask(store::Database &database, const store::CodeFilter &filter)
{
    auto table = classTable(database);
    if (!table)
        return tl::unexpected<Error>(std::move(table).error());
    auto rows = store::portfolio(database, filter);
    if (!rows)
        return tl::unexpected<Error>(std::move(rows).error());
    return Answer{std::move(*rows), std::move(*table)};
}

SentenceList::Mark markOf(Sentence::Mark mark)
{
    return mark == Sentence::Mark::Fine        ? SentenceList::Mark::Fine
           : mark == Sentence::Mark::Attention ? SentenceList::Mark::Attention
                                               : SentenceList::Mark::Plain;
}

QString groupingName(PortfolioGrouping grouping)
{
    return grouping == PortfolioGrouping::Programme ? QStringLiteral("programme")
           : grouping == PortfolioGrouping::Tag     ? QStringLiteral("tag")
                                                    : QString();
}

PortfolioGrouping groupingFromName(const QString &name)
{
    for (const auto grouping : {PortfolioGrouping::Programme, PortfolioGrouping::Tag}) {
        if (groupingName(grouping) == name)
            return grouping;
    }
    return PortfolioGrouping::None;
}

} // namespace

PortfolioPage::PortfolioPage(const PageContext &context, Settings &settings, QWidget *parent)
    : Page(context, parent)
    , m_settings(settings)
    , m_model(new PortfolioModel(this))
{
    m_model->setGrouping(groupingFromName(settings.text(Setting::PortfolioGroup)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    auto *welcome = new Welcome(m_stack);
    connect(welcome, &Welcome::actionRequested, this, &Page::actionRequested);
    m_failure = new EmptyState(m_stack);
    connect(m_failure, &EmptyState::buttonClicked, this, &PortfolioPage::refresh);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer: nothing, not a guess
    m_stack->addWidget(welcome);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_failure);
}

QWidget *PortfolioPage::makeContent()
{
    auto *content = new QWidget(m_stack);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gutter);

    m_sentencesCard = new Card(tr("In three sentences"), content);
    m_sentences = new SentenceList(m_sentencesCard);
    m_sentencesCard->setContent(m_sentences);
    column->addWidget(m_sentencesCard);

    m_tableCard = new Card(tr("Projects"), content);
    auto *filter = new QLineEdit(m_tableCard);
    filter->setPlaceholderText(tr("Filter projects"));
    filter->setAccessibleName(tr("Filter projects by name, programme or tag"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(200);
    filter->setObjectName(QStringLiteral("portfolioFilter"));
    m_tableCard->addHeaderWidget(filter);
    fillMenu();

    auto *body = new QStackedWidget(m_tableCard);
    m_table = new DataTable(tr("Projects"), {190, 74, 236, 200, 120, 204, 132},
                            grid::portfolioRowHeight, body);
    m_table->setModel(m_model);
    m_table->setHugging(true);
    m_table->setItemDelegate(new PortfolioDelegate(m_table));
    m_table->columns()->restoreWeights(m_settings.columns(id()));
    m_empty = new EmptyState(body);
    body->addWidget(m_table);
    body->addWidget(m_empty);
    m_tableCard->setContent(body, true);
    m_tableCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_tableCard, 1);
    column->addStretch(0);

    connect(filter, &QLineEdit::textChanged, m_model, &PortfolioModel::setFilter);
    connect(m_empty, &EmptyState::buttonClicked, filter, &QLineEdit::clear);
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

void PortfolioPage::fillMenu()
{
    QMenu *menu = m_tableCard->menu();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, PortfolioGrouping grouping) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_model->grouping() == grouping);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouping] {
            m_model->setGrouping(grouping);
            m_settings.set(Setting::PortfolioGroup, groupingName(grouping));
        });
    };
    add(tr("Do not group"), PortfolioGrouping::None);
    add(tr("Group by programme"), PortfolioGrouping::Programme);
    add(tr("Group by tag"), PortfolioGrouping::Tag);
}

void PortfolioPage::sortBy(int column)
{
    const bool again = m_model->sortColumn() == column;
    const bool names = column == PortfolioModel::Project;
    const Qt::SortOrder first = names ? Qt::AscendingOrder : Qt::DescendingOrder;
    const Qt::SortOrder second = names ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_model->sort(column, again && m_model->sortOrder() == first ? second : first);
}

void PortfolioPage::refresh()
{
    queries().ask<Answer>(
        this, QStringLiteral("portfolio"),
        [filter = state().codeFilter()](store::Database &database, std::stop_token) {
            return ask(database, filter);
        },
        [this](Result<Answer> answer) {
            if (answer)
                show(std::move(answer->rows), answer->table);
            else
                showFailure(QString::fromStdString(answer.error().message()));
        });
}

void PortfolioPage::show(std::vector<store::PortfolioRow> rows,
                         const languages::LanguageTable &table)
{
    m_view = PortfolioViewModel(rows, table, state().now());
    m_stack->setCurrentIndex(rows.empty() ? 1 : 2);
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
    m_stack->setCurrentIndex(3);
}

void PortfolioPage::showTableState()
{
    auto *body = static_cast<QStackedWidget *>(m_table->parentWidget());
    const bool none = m_model->rowCount() == 0 && m_model->projects() > 0;
    body->setCurrentIndex(none ? 1 : 0);
    if (none) {
        m_empty->show(EmptyKind::FilterExcludes, tr("No project matches the filter"),
                      tr("%n project(s) are hidden by it.", nullptr, m_model->projects()),
                      tr("Clear the filter"));
    }
    const QStringList sorted = {tr("by name"),
                                tr("by code lines"),
                                tr("by exposed share"),
                                tr("by exposed lines"),
                                tr("by change"),
                                tr("by exposed lines"),
                                tr("by date of measurement")};
    m_tableCard->setSubtitle(tr("%1 of %2, %3", "projects shown, of all, sorted")
                                 .arg(m_model->shownProjects())
                                 .arg(m_model->projects())
                                 .arg(sorted.value(m_model->sortColumn())));
    spanHeads();
    m_table->updateGeometry();
}

void PortfolioPage::spanHeads()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool head = m_model->isHead(row);
        m_table->setRowHeight(row, head ? grid::rowHeight : grid::portfolioRowHeight);
        if (head)
            m_table->setSpan(row, 0, 1, PortfolioModel::ColumnCount);
    }
}

QString PortfolioPage::subtitle() const
{
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
