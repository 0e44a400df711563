// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"
#include "ui/pages/roadmap_view_model.h"

#include <functional>
#include <memory>

class QLabel;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace ferrograph::ui
{

class Card;
class CardGrid;
class DataTable;
class ElementStrip;
class EmptyState;
class FormDialog;
class GoalChart;
class InfoBar;
class MilestoneModel;
class RowsModel;
class SentenceList;

// A project's roadmap beside what was measured. It is edited here: what the database keeps is
// stored at once, of a repository's file a changed one is proposed, to be put into the repository.
class RoadmapPage : public Page
{
    Q_OBJECT
public:
    explicit RoadmapPage(const PageContext &context, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("roadmap"); }
    QString label() const override { return tr("Roadmap"); }
    QString iconName() const override { return QStringLiteral("roadmap"); }
    QString subtitle() const override;
    bool hasTimeRange() const override { return false; }
    std::vector<CsvTable> csv() const override;
    void refresh() override;

    const RoadmapViewModel &viewModel() const { return m_view; }
    bool proposes() const { return m_proposal != nullptr; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // Layout and what is shown.
    QWidget *makeContent();
    Card *makeElementsCard(QWidget *parent);
    Card *makeChartCard(QWidget *parent);
    Card *makeGrantCard(QWidget *parent);
    Card *makePolicyCard(QWidget *parent);
    Card *makeMilestoneCard(QWidget *parent);
    Card *makeComponentCard(QWidget *parent);
    void fillMenus();
    void show(RoadmapAnswer answer);
    void showEmpty();
    void showGrant(std::size_t grant);
    void fillGrantMenu();
    void showGrantDetails();
    void showPolicy();
    void showMilestone();
    void showChartTable();
    void showProposal();
    const review::MilestoneReview *currentMilestone() const;
    void openViolation(int row);

    // Edits. They say what is wrong with the changed roadmap, or nothing when it is kept.
    using Change = std::function<void(roadmap::Roadmap &roadmap)>;
    QString edit(const QString &words, const Change &change);
    roadmap::Roadmap edited() const; // as it stands, to be changed
    void propose(std::shared_ptr<const roadmap::Roadmap> proposal);
    void open(FormDialog *dialog);
    void editMilestone(const std::optional<roadmap::Milestone> &milestone);
    void removeMilestone();
    void editComponent(const std::optional<roadmap::Component> &component);
    void removeComponent();
    void editGrant(const std::optional<roadmap::Grant> &grant);
    void removeGrant();
    void editPolicy();
    void editElement(int index);
    void editDetails();
    void importFile();
    void exportFile();
    void copyFile();
    std::optional<roadmap::Component> currentComponent() const;
    std::optional<roadmap::Grant> currentGrant() const;

    RoadmapViewModel m_view;
    std::string m_shown;                                // the project the answer is of
    std::shared_ptr<const roadmap::Roadmap> m_proposal; // of m_shown; null: none
    std::string m_milestone;                            // id of the one that is shown
    std::string m_grantId;                              // of the grant that is shown
    std::size_t m_grant = 0;                            // where it stands in the review

    QStackedWidget *m_stack = nullptr;
    QWidget *m_page = nullptr;
    EmptyState *m_empty = nullptr;
    InfoBar *m_info = nullptr;
    Card *m_elementsCard = nullptr;
    ElementStrip *m_elements = nullptr;
    Card *m_chartCard = nullptr;
    GoalChart *m_chart = nullptr;
    std::array<QLabel *, 7> m_words{};
    Card *m_grantCard = nullptr;
    RowsModel *m_measures = nullptr;
    DataTable *m_measureTable = nullptr;
    Card *m_policyCard = nullptr;
    RowsModel *m_violations = nullptr;
    DataTable *m_violationTable = nullptr;
    SentenceList *m_limits = nullptr;
    Card *m_milestoneCard = nullptr;
    MilestoneModel *m_milestones = nullptr;
    DataTable *m_milestoneTable = nullptr;
    Card *m_componentCard = nullptr;
    RowsModel *m_components = nullptr;
    DataTable *m_componentTable = nullptr;
};

} // namespace ferrograph::ui
