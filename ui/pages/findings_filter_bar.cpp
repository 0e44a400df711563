// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/findings_filter_bar.h"

#include "ui/state/finding_text.h"
#include "ui/state/format.h"
#include "ui/theme/severity_mark.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ferrograph::ui
{

using findings::Severity;
using store::FindingGroup;
using store::FindingGrouping;

namespace
{

constexpr int filterRest = 250; // milliseconds without a key
constexpr int fieldWidth = 248;
constexpr std::size_t mostCwes = 30;
constexpr std::array choices = {StateChoice::Open, StateChoice::New, StateChoice::Fixed,
                                StateChoice::Suppressed};
constexpr std::array severities = {Severity::Critical, Severity::High, Severity::Medium,
                                   Severity::Low,      Severity::Info, Severity::Unknown};

} // namespace

FindingsFilterBar::FindingsFilterBar(QWidget *parent)
    : QWidget(parent)
{
    m_filter.group = FindingGroup::Finding;
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(makeChips());
    rows->addWidget(makeKinds());
    makeMenus();
    showChosen();
}

QWidget *FindingsFilterBar::makeChips()
{
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(8, 8, line);
    m_text = new QLineEdit(line);
    m_text->setPlaceholderText(tr("Filter: path, rule, message"));
    m_text->setAccessibleName(tr("Filter findings by path, rule or message"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(fieldWidth);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(filterRest);
    connect(m_text, &QLineEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_timer, &QTimer::timeout, this, &FindingsFilterBar::changed);
    flow->addWidget(m_text);
    const QStringList names = {tr("Open", "findings"), tr("New", "findings"),
                               tr("Fixed", "findings"), tr("Suppressed", "findings")};
    const QStringList hints = {tr("Open: new, known and reopened ones"),
                               tr("First seen in the newest run of their tool"),
                               tr("No longer there, each with its reason"),
                               tr("By the tool, in the source, or judged here")};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_states[i] = new Chip(names[static_cast<qsizetype>(i)], line);
        m_states[i]->setToolTip(hints[static_cast<qsizetype>(i)]);
        connect(m_states[i], &Chip::clicked, this,
                [this, i](bool on) { chooseState(on ? choices[i] : StateChoice::All); });
        flow->addWidget(m_states[i]);
    }
    m_memory = new Chip(tr("Memory safety only"), line);
    m_memory->setChecked(true);
    m_memory->setToolTip(tr("Only what the default profile holds for memory safety: the violation "
                            "itself, and what normally leads to one"));
    connect(m_memory, &Chip::clicked, this, [this] { Q_EMIT changed(); });
    flow->addWidget(m_memory);
    m_tool = new Chip(tr("Tool"), line);
    m_severity = new Chip(tr("Severity"), line);
    m_cwe = new Chip(tr("CWE"), line);
    for (Chip *chip : {m_tool, m_severity, m_cwe})
        flow->addWidget(chip);
    m_place = new Chip({}, line);
    m_place->setChecked(true);
    m_place->hide();
    connect(m_place, &Chip::clicked, this, [this] {
        m_filter.path.clear();
        m_filter.rule.clear();
        m_filter.directory.clear();
        showPlace();
        Q_EMIT changed();
    });
    flow->addWidget(m_place);
    return line;
}

QWidget *FindingsFilterBar::makeKinds()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_kind = new SegmentedControl(tr("Kind of results"),
                                  {FindingText::group(FindingGroup::Finding),
                                   FindingText::group(FindingGroup::Hazard),
                                   FindingText::group(FindingGroup::Surface)},
                                  line);
    m_kind->setDescriptions({tr("Defects that a tool shows"),
                             tr("Calls and patterns that are easily used wrongly; no defect is "
                                "shown, so they are counted apart"),
                             tr("Where code is unsafe by its nature; counted apart")});
    m_kind->setCurrent(0);
    connect(m_kind, &SegmentedControl::chosen, this, [this](int index) {
        setGroup(static_cast<FindingGroup>(index));
        Q_EMIT changed();
    });
    row->addWidget(m_kind);
    m_hidden = new ElidedLabel(TextRole::Meta, TextColor::Muted, line);
    row->addWidget(m_hidden, 1);
    m_showAll = new QPushButton(tr("Show all findings"), line);
    m_showAll->setProperty("kind", QStringLiteral("link"));
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_memory->setChecked(false);
        Q_EMIT changed();
    });
    row->addWidget(m_showAll);
    m_grouping = new QComboBox(line);
    m_grouping->setAccessibleName(tr("Group the findings"));
    m_grouping->addItems(
        {tr("One by one"), tr("By file"), tr("By rule"), tr("By directory"), tr("By CWE")});
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(); });
    row->addWidget(m_grouping);
    return line;
}

void FindingsFilterBar::makeMenus()
{
    for (Chip *chip : {m_tool, m_severity, m_cwe})
        chip->setMenu(new QMenu(chip));
}

store::FindingFilter FindingsFilterBar::filter() const
{
    store::FindingFilter filter = m_filter;
    filter.text = m_text->text().trimmed().toStdString();
    filter.states = statesOf(m_state);
    if (m_memory->isChecked() && filter.group == FindingGroup::Finding)
        filter.memorySafety = true;
    return filter;
}

std::optional<FindingGrouping> FindingsFilterBar::grouping() const
{
    const int index = m_grouping->currentIndex();
    return index <= 0 ? std::nullopt : std::optional(static_cast<FindingGrouping>(index - 1));
}

void FindingsFilterBar::chooseState(StateChoice choice)
{
    m_state = choice;
    showChosen();
    Q_EMIT changed();
}

void FindingsFilterBar::showChosen()
{
    for (std::size_t i = 0; i < choices.size(); ++i)
        m_states[i]->setChecked(choices[i] == m_state);
    m_tool->setChecked(!m_filter.tools.empty());
    m_severity->setChecked(!m_filter.severities.empty());
    m_cwe->setChecked(m_filter.cwe > 0);
}

void FindingsFilterBar::setGroup(FindingGroup group)
{
    m_filter.group = group;
    m_kind->setCurrent(static_cast<int>(group));
    // What is no finding is not memory safety by definition: the switch would hide all of it.
    m_memory->setVisible(group == FindingGroup::Finding);
}

void FindingsFilterBar::setSeverity(Severity severity)
{
    m_filter.severities = {severity};
    showChosen();
}

void FindingsFilterBar::clear()
{
    const auto group = m_filter.group;
    m_filter = {};
    m_filter.group = group;
    m_state = StateChoice::Open;
    {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
    }
    m_memory->setChecked(true);
    showPlace();
    showChosen();
    Q_EMIT changed();
}

void FindingsFilterBar::narrow(FindingGrouping grouping, const std::string &key)
{
    switch (grouping) {
    case FindingGrouping::File:
        m_filter.path = key;
        break;
    case FindingGrouping::Rule:
        m_filter.rule = key;
        break;
    case FindingGrouping::Directory:
        m_filter.directory = key;
        break;
    case FindingGrouping::Cwe:
        m_filter.cwe = QString::fromStdString(key).toInt();
        break;
    }
    showPlace();
    showChosen();
    {
        const QSignalBlocker quiet(m_grouping);
        m_grouping->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

void FindingsFilterBar::showPlace()
{
    QStringList parts;
    for (const std::string &each : {m_filter.path, m_filter.rule, m_filter.directory}) {
        if (!each.empty())
            parts += QString::fromStdString(each);
    }
    m_place->setText(parts.join(QStringLiteral(" · ")) + QStringLiteral("  ✕"));
    m_place->setAccessibleName(
        tr("Only %1; press to show all").arg(parts.join(QStringLiteral(", "))));
    m_place->setToolTip(m_place->accessibleName());
    m_place->setVisible(!parts.isEmpty());
    m_place->setChecked(true);
    m_place->updateGeometry();
}

void FindingsFilterBar::fillMenu(Chip *chip,
                                 const std::vector<std::pair<QString, QString>> &entries,
                                 const QStringList &chosen,
                                 const std::function<void(const QString &, bool)> &take)
{
    QMenu *menu = chip->menu();
    menu->clear();
    for (const auto &[key, text] : entries) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen.contains(key));
        connect(action, &QAction::triggered, this, [this, key = key, take](bool on) {
            take(key, on);
            showChosen();
            Q_EMIT changed();
        });
    }
    chip->setEnabled(!entries.empty());
}

void FindingsFilterBar::showCounts(const FindingsViewModel &view)
{
    const store::FindingFacets &facets = view.answer().facets;
    for (std::size_t i = 0; i < choices.size(); ++i)
        m_states[i]->setCount(Format::count(view.count(choices[i])));
    m_hidden->setText(view.hidden());
    m_hidden->setToolTip(view.hidden());
    m_showAll->setVisible(facets.hidden > 0 && view.answer().filter.memorySafety == true);
    m_kind->setVisible(facets.hazards > 0 || facets.surface > 0 ||
                       m_filter.group != FindingGroup::Finding);

    const auto counted = [](const QString &name, std::uint64_t count) {
        return tr("%1 (%2)", "name, count").arg(name, Format::count(count));
    };
    std::vector<std::pair<QString, QString>> tools;
    for (const auto &[tool, count] : facets.tools)
        tools.emplace_back(QString::fromStdString(tool),
                           counted(QString::fromStdString(tool), count));
    QStringList chosen;
    for (const std::string &tool : m_filter.tools)
        chosen += QString::fromStdString(tool);
    fillMenu(m_tool, tools, chosen, [this](const QString &key, bool on) {
        std::erase(m_filter.tools, key.toStdString());
        if (on)
            m_filter.tools.push_back(key.toStdString());
    });

    std::vector<std::pair<QString, QString>> levels;
    chosen.clear();
    for (const Severity severity : severities) {
        const auto found = facets.severities.find(severity);
        if (found != facets.severities.end())
            levels.emplace_back(QString::number(static_cast<int>(severity)),
                                counted(SeverityText::name(severity), found->second));
        if (std::ranges::find(m_filter.severities, severity) != m_filter.severities.end())
            chosen += QString::number(static_cast<int>(severity));
    }
    fillMenu(m_severity, levels, chosen, [this](const QString &key, bool on) {
        const auto severity = static_cast<Severity>(key.toInt());
        std::erase(m_filter.severities, severity);
        if (on)
            m_filter.severities.push_back(severity);
    });
}

void FindingsFilterBar::showCwes(const std::vector<store::FindingBundle> &bundles)
{
    std::vector<std::pair<QString, QString>> cwes;
    for (const store::FindingBundle &bundle : bundles) {
        if (bundle.key.empty() || cwes.size() >= mostCwes)
            continue;
        const QString key = QString::fromStdString(bundle.key);
        cwes.emplace_back(key,
                          tr("%1 (%2)", "name, count")
                              .arg(FindingText::cwe(key.toInt()), Format::count(bundle.count)));
    }
    fillMenu(m_cwe, cwes, {QString::number(m_filter.cwe)},
             [this](const QString &key, bool on) { m_filter.cwe = on ? key.toInt() : 0; });
}

} // namespace ferrograph::ui
