// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/component_dialog.h"
#include "ui/dialogs/evidence_dialog.h"
#include "ui/dialogs/file_picker.h"
#include "ui/dialogs/grant_dialog.h"
#include "ui/dialogs/milestone_dialog.h"
#include "ui/dialogs/policy_dialog.h"
#include "ui/models/milestone_model.h"
#include "ui/pages/roadmap_page.h"
#include "ui/state/app_state.h"
#include "ui/state/project_commands.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/element_strip.h"
#include "ui/widgets/info_bar.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>

// What the Roadmap page lets one change. Every change ends as the text of a whole roadmap.
namespace ferrograph::ui
{
namespace
{

using roadmap::Scope;

// What refers to a component follows its name.
void renameScopes(roadmap::Roadmap &roadmap, const std::string &before, const std::string &after)
{
    const auto follow = [&](Scope &scope) {
        if (scope.kind == Scope::Kind::Component && scope.name == before)
            scope.name = after;
    };
    for (roadmap::Milestone &milestone : roadmap.milestones)
        follow(milestone.scope);
    for (roadmap::Limit &limit : roadmap.policy.limits)
        follow(limit.scope);
    for (roadmap::Grant &grant : roadmap.grants) {
        for (roadmap::Measure &measure : grant.measures)
            follow(measure.scope);
    }
}

} // namespace

void RoadmapPage::fillMenus()
{
    if (!commands())
        return;
    QMenu *file = m_elementsCard->menu();
    file->addAction(tr("Title and publication…"), this, &RoadmapPage::editDetails);
    file->addSeparator();
    file->addAction(tr("Import a roadmap file…"), this, &RoadmapPage::importFile);
    file->addAction(tr("Export the roadmap file…"), this, &RoadmapPage::exportFile);
    file->addAction(tr("Copy the roadmap file"), this, &RoadmapPage::copyFile);
    m_policyCard->menu()->addAction(tr("Policy date and limits…"), this, &RoadmapPage::editPolicy);
    const auto add = [](QMenu *menu, DataTable *table, const QString &text, QKeySequence key,
                        auto slot) {
        auto *action = new QAction(text, table);
        if (menu != nullptr)
            menu->addAction(action);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(action);
        connect(action, &QAction::triggered, table, slot);
    };
    QMenu *milestones = m_milestoneCard->menu();
    add(milestones, m_milestoneTable, tr("Add a milestone…"), Qt::Key_Insert,
        [this] { editMilestone({}); });
    add(milestones, m_milestoneTable, tr("Change the chosen milestone…"), Qt::Key_F2, [this] {
        if (const auto *each = currentMilestone())
            editMilestone(each->milestone);
    });
    add(milestones, m_milestoneTable, tr("Remove the chosen milestone"), Qt::Key_Delete,
        [this] { removeMilestone(); });
    milestones->addSeparator();
    milestones->addAction(tr("Add a component…"), this, [this] { editComponent({}); });
    milestones->addAction(tr("Add a grant…"), this, [this] { editGrant({}); });
    QMenu *components = m_componentCard->menu();
    add(components, m_componentTable, tr("Add a component…"), Qt::Key_Insert,
        [this] { editComponent({}); });
    add(components, m_componentTable, tr("Change the chosen component…"), Qt::Key_F2, [this] {
        if (const auto component = currentComponent())
            editComponent(component);
    });
    add(components, m_componentTable, tr("Remove the chosen component"), Qt::Key_Delete,
        [this] { removeComponent(); });
    // Its menu is made anew with each grant that is shown.
    add(nullptr, m_measureTable, tr("Add a grant…"), Qt::Key_Insert, [this] { editGrant({}); });
    add(nullptr, m_measureTable, tr("Change the grant…"), Qt::Key_F2,
        [this] { editGrant(currentGrant()); });
    add(nullptr, m_measureTable, tr("Remove the grant"), Qt::Key_Delete, [this] { removeGrant(); });
    m_chartCard->menu()->addAction(tr("Show as table"), this, &RoadmapPage::showChartTable);
}

void RoadmapPage::open(FormDialog *dialog)
{
    dialog->open();
}

roadmap::Roadmap RoadmapPage::edited() const
{
    if (m_proposal)
        return *m_proposal;
    return m_view.empty() ? roadmap::Roadmap() : m_view.roadmap();
}

QString RoadmapPage::edit(const QString &words, const Change &change)
{
    roadmap::Roadmap roadmap = edited();
    change(roadmap);
    const std::string text = roadmap::roadmapText(roadmap);
    const roadmap::Reading reading = roadmap::readRoadmap(text);
    if (!reading.problems.empty()) {
        const Problem &first = reading.problems.front();
        return QString::fromStdString(first.where + ": " + first.what);
    }
    if (!m_view.isFile()) {
        commands()->saveRoadmap(state().projectName(), text, words);
        return {};
    }
    const auto before = m_proposal;
    const auto after = std::make_shared<const roadmap::Roadmap>(std::move(roadmap));
    propose(after);
    // The page may be gone or show another project when the step is taken back.
    const QPointer<RoadmapPage> page(this);
    const auto set = [page, project = m_shown](const auto &proposal) {
        if (page && page->m_shown == project)
            page->propose(proposal);
    };
    commands()->record(
        words, [set, before] { set(before); }, [set, after] { set(after); });
    return {};
}

void RoadmapPage::propose(std::shared_ptr<const roadmap::Roadmap> proposal)
{
    m_proposal = std::move(proposal);
    refresh();
}

void RoadmapPage::showProposal()
{
    const QString proposal = QStringLiteral("proposal");
    const QString problem = QStringLiteral("problem");
    if (m_proposal) {
        m_info->show({proposal, Info::Level::Information,
                      tr("This is a proposal: the repository has the roadmap. Put the changed file "
                         "into it as .ferrograph/roadmap.json."),
                      tr("Save the file…"), [this] {
                          exportFile();
                      }});
    } else {
        m_info->withdraw(proposal);
    }
    const QString words = m_view.problems();
    if (words.isEmpty())
        m_info->withdraw(problem);
    else
        m_info->show({problem, Info::Level::Attention, words, {}, {}});
}

void RoadmapPage::editMilestone(const std::optional<roadmap::Milestone> &milestone)
{
    if (!commands())
        return;
    const bool isNew = !milestone;
    open(new MilestoneDialog(
        edited(), milestone,
        [this, isNew](const roadmap::Milestone &changed) {
            const QString title = QString::fromStdString(changed.title);
            m_milestone = changed.id;
            return edit(
                isNew ? tr("Milestone %1 added").arg(title) : tr("Milestone %1 changed").arg(title),
                [&](roadmap::Roadmap &roadmap) {
                    const auto found =
                        std::ranges::find(roadmap.milestones, changed.id, &roadmap::Milestone::id);
                    if (found == roadmap.milestones.end())
                        roadmap.milestones.push_back(changed);
                    else
                        *found = changed;
                });
        },
        this));
}

void RoadmapPage::removeMilestone()
{
    const review::MilestoneReview *each = currentMilestone();
    if (each == nullptr)
        return;
    const std::string id = each->milestone.id;
    const QString problem = edit(
        tr("Milestone %1 removed").arg(QString::fromStdString(each->milestone.title)),
        [&id](roadmap::Roadmap &roadmap) {
            std::erase_if(roadmap.milestones, [&id](const auto &other) { return other.id == id; });
            for (roadmap::Grant &grant : roadmap.grants)
                std::erase(grant.milestones, id);
        });
    if (!problem.isEmpty())
        Q_EMIT messageShown(problem);
}

std::optional<roadmap::Component> RoadmapPage::currentComponent() const
{
    const int row = m_componentTable->currentIndex().row();
    const auto &all = m_view.review().components;
    if (row < 0 || row >= static_cast<int>(all.size()))
        return std::nullopt;
    return all[static_cast<std::size_t>(row)].component;
}

void RoadmapPage::editComponent(const std::optional<roadmap::Component> &component)
{
    if (!commands())
        return;
    open(new ComponentDialog(
        component,
        [this,
         before = component ? component->name : std::string()](const roadmap::Component &changed) {
            const QString name = QString::fromStdString(changed.name);
            return edit(before.empty() ? tr("Component %1 added").arg(name)
                                       : tr("Component %1 changed").arg(name),
                        [&](roadmap::Roadmap &roadmap) {
                            renameScopes(roadmap, before, changed.name);
                            const auto found = std::ranges::find(roadmap.components, before,
                                                                 &roadmap::Component::name);
                            if (before.empty() || found == roadmap.components.end())
                                roadmap.components.push_back(changed);
                            else
                                *found = changed;
                        });
        },
        this));
}

// A component that something still refers to is not removed: the answer names the place.
void RoadmapPage::removeComponent()
{
    const auto component = currentComponent();
    if (!component)
        return;
    const QString problem =
        edit(tr("Component %1 removed").arg(QString::fromStdString(component->name)),
             [&component](roadmap::Roadmap &roadmap) {
                 std::erase_if(roadmap.components, [&component](const auto &each) {
                     return each.name == component->name;
                 });
             });
    if (!problem.isEmpty())
        Q_EMIT messageShown(problem);
}

std::optional<roadmap::Grant> RoadmapPage::currentGrant() const
{
    if (m_view.empty() || m_view.review().grants.empty())
        return std::nullopt;
    return m_view.review().grants[m_grant].grant;
}

void RoadmapPage::editGrant(const std::optional<roadmap::Grant> &grant)
{
    if (!commands())
        return;
    open(new GrantDialog(
        edited(), grant,
        [this, isNew = !grant](const roadmap::Grant &changed) {
            const QString title = QString::fromStdString(changed.title);
            m_grantId = changed.id;
            return edit(isNew ? tr("Grant %1 added").arg(title) : tr("Grant %1 changed").arg(title),
                        [&](roadmap::Roadmap &roadmap) {
                            const auto found =
                                std::ranges::find(roadmap.grants, changed.id, &roadmap::Grant::id);
                            if (found == roadmap.grants.end())
                                roadmap.grants.push_back(changed);
                            else
                                *found = changed;
                        });
        },
        this));
}

void RoadmapPage::removeGrant()
{
    const auto grant = currentGrant();
    if (!grant)
        return;
    const QString problem = edit(tr("Grant %1 removed").arg(QString::fromStdString(grant->title)),
                                 [&grant](roadmap::Roadmap &roadmap) {
                                     std::erase_if(roadmap.grants, [&grant](const auto &each) {
                                         return each.id == grant->id;
                                     });
                                 });
    if (!problem.isEmpty())
        Q_EMIT messageShown(problem);
}

void RoadmapPage::editPolicy()
{
    open(new PolicyDialog(
        edited(),
        [this](const roadmap::Policy &policy) {
            return edit(tr("Policy changed"),
                        [&policy](roadmap::Roadmap &roadmap) { roadmap.policy = policy; });
        },
        this));
}

void RoadmapPage::editElement(int index)
{
    if (!commands())
        return;
    const roadmap::Element element = roadmap::allElements[static_cast<std::size_t>(index)];
    switch (element) { // what can be measured is changed where it is measured
    case roadmap::Element::Phases:
        return m_milestoneTable->setFocus(Qt::OtherFocusReason);
    case roadmap::Element::NewCode:
        return editPolicy();
    case roadmap::Element::Transparency:
        return editDetails();
    case roadmap::Element::Training:
    case roadmap::Element::Dependencies:
    case roadmap::Element::CveSupport:
        break;
    }
    open(new EvidenceDialog(
        element, edited().evidenceOf(element),
        [this, element](const roadmap::Evidence &evidence) {
            return edit(tr("Evidence changed"), [&](roadmap::Roadmap &roadmap) {
                roadmap.evidence[static_cast<std::size_t>(element)] = evidence;
            });
        },
        this));
}

void RoadmapPage::editDetails()
{
    const roadmap::Roadmap roadmap = edited();
    open(new RoadmapDetailsDialog(
        {roadmap.title, roadmap.executive, roadmap.published},
        [this](const RoadmapDetails &details) {
            return edit(tr("Title and publication changed"), [&](roadmap::Roadmap &changed) {
                changed.title = details.title;
                changed.executive = details.executive;
                changed.published = details.published;
            });
        },
        this));
}

void RoadmapPage::importFile()
{
    picker()->openFile(
        this, tr("Choose a roadmap file"), tr("Roadmaps (*.json)"), [this](const QString &name) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                return Q_EMIT messageShown(file.errorString());
            const QByteArray bytes = file.read(static_cast<qint64>(roadmap::largestFile) + 1);
            const auto read = roadmap::parseRoadmap(
                std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                name.toStdString());
            if (!read)
                return Q_EMIT messageShown(QString::fromStdString(read.error().message()));
            const QString problem =
                edit(tr("Roadmap imported"), [&](roadmap::Roadmap &roadmap) { roadmap = *read; });
            if (!problem.isEmpty())
                Q_EMIT messageShown(problem);
        });
}

void RoadmapPage::exportFile()
{
    picker()->saveFile(
        this, tr("Save the roadmap file"), QStringLiteral("roadmap.json"), tr("Roadmaps (*.json)"),
        [this,
         text = QByteArray::fromStdString(roadmap::roadmapText(edited()))](const QString &name) {
            QSaveFile file(name);
            const bool saved =
                file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
            Q_EMIT messageShown(saved ? tr("Saved as %1").arg(name) : file.errorString());
        });
}

void RoadmapPage::copyFile()
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(roadmap::roadmapText(edited())));
    Q_EMIT messageShown(tr("The roadmap file is on the clipboard."));
}

} // namespace ferrograph::ui
