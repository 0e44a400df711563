// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/roadmap_fields.h"

#include "ui/state/roadmap_text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace ferrograph::ui
{
namespace
{

using roadmap::Scope;

constexpr std::array metricKeys = {"exposed_share",
                                   "exposed",
                                   "unsafe_language",
                                   "assembly",
                                   "safe_share",
                                   "code",
                                   "r0",
                                   "r1",
                                   "r2",
                                   "blocks"};
const QString sharePrefix = QStringLiteral("share:");
const QString linesPrefix = QStringLiteral("lines:");

QString scopeKey(const Scope &scope)
{
    const QString kind = scope.kind == Scope::Kind::Project     ? QStringLiteral("project")
                         : scope.kind == Scope::Kind::Component ? QStringLiteral("component")
                                                                : QStringLiteral("tag");
    return kind + QLatin1Char(':') + QString::fromStdString(scope.name);
}

void fillScopes(QComboBox *box, const roadmap::Roadmap &roadmap)
{
    box->addItem(GoalField::tr("the whole project"), scopeKey({}));
    std::set<std::string> tags;
    for (const roadmap::Component &component : roadmap.components) {
        box->addItem(GoalField::tr("component %1").arg(QString::fromStdString(component.name)),
                     scopeKey({Scope::Kind::Component, component.name}));
        tags.insert(component.tags.begin(), component.tags.end());
    }
    for (const std::string &tag : tags)
        box->addItem(GoalField::tr("all tagged %1").arg(QString::fromStdString(tag)),
                     scopeKey({Scope::Kind::Tag, tag}));
}

} // namespace

GoalField::GoalField(const roadmap::Roadmap &roadmap, const QString &what, QWidget *parent)
    : QWidget(parent)
{
    const auto name = [&what](const QString &part) {
        return QStringLiteral("%1: %2").arg(what, part);
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    m_metric = new QComboBox(this);
    m_metric->setObjectName(QStringLiteral("metric"));
    m_metric->setAccessibleName(name(tr("figure")));
    for (const char *key : metricKeys)
        m_metric->addItem(RoadmapText::metricName(key), QString::fromLatin1(key));
    m_metric->addItem(tr("Share of languages"), sharePrefix);
    m_metric->addItem(tr("Lines of languages"), linesPrefix);
    m_languages = new QLineEdit(this);
    m_languages->setObjectName(QStringLiteral("languages"));
    m_languages->setAccessibleName(name(tr("languages")));
    m_languages->setPlaceholderText(QStringLiteral("C+C++"));
    m_scope = new QComboBox(this);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->setAccessibleName(name(tr("part of the project")));
    fillScopes(m_scope, roadmap);
    m_reach = new QComboBox(this);
    m_reach->setObjectName(QStringLiteral("reach"));
    m_reach->setAccessibleName(name(tr("at most or at least")));
    m_reach->addItem(tr("at most"));
    m_reach->addItem(tr("at least"));
    m_value = new QDoubleSpinBox(this);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setAccessibleName(name(tr("value")));
    m_value->setButtonSymbols(QAbstractSpinBox::NoButtons);
    grid->addWidget(m_metric, 0, 0);
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(m_languages, 1);
    where->addWidget(m_scope, 2);
    grid->addLayout(where, 0, 1);
    grid->addWidget(m_reach, 1, 0);
    grid->addWidget(m_value, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_metric);
    connect(m_metric, &QComboBox::activated, this, &GoalField::showMetric);
    showMetric();
}

void GoalField::offerFindings()
{
    const QString key = QString::fromUtf8(roadmap::openFindings.data());
    m_metric->addItem(RoadmapText::metricName(key.toStdString()), key);
}

void GoalField::askOnlyFigure()
{
    m_reach->hide();
    m_value->hide();
    for (const std::string_view metric : roadmap::newCodeMeasures) {
        const std::string key(metric);
        m_metric->addItem(RoadmapText::metricName(key), QString::fromStdString(key));
    }
}

bool GoalField::ofLanguages() const
{
    return m_metric->currentData().toString().endsWith(QLatin1Char(':'));
}

bool GoalField::isShare() const
{
    return m_metric->currentData().toString().contains(QStringLiteral("share"));
}

void GoalField::showMetric()
{
    constexpr double most = 1e9;
    m_languages->setVisible(ofLanguages());
    m_value->setDecimals(isShare() ? 1 : 0);
    m_value->setRange(0, isShare() ? 100 : most);
    m_value->setSuffix(isShare() ? tr(" %") : QString());
}

void GoalField::set(const std::string &metric, const Scope &scope, const metrics::Goal &goal)
{
    const QString text = QString::fromStdString(metric);
    const int colon = static_cast<int>(text.indexOf(QLatin1Char(':')));
    const QString key = colon < 0 ? text : text.left(colon + 1);
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(key)));
    m_languages->setText(colon < 0 ? QString() : text.mid(colon + 1));
    showMetric();
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(scopeKey(scope))));
    m_reach->setCurrentIndex(goal.reach == metrics::Reach::AtMost ? 0 : 1);
    m_value->setValue(isShare() ? goal.value * 100 : goal.value);
}

std::string GoalField::metricName() const
{
    const QString key = m_metric->currentData().toString();
    return (ofLanguages() ? key + m_languages->text().trimmed() : key).toStdString();
}

Scope GoalField::scope() const
{
    const QString key = m_scope->currentData().toString();
    const int colon = static_cast<int>(key.indexOf(QLatin1Char(':')));
    const std::string name = key.mid(colon + 1).toStdString();
    if (key.startsWith(QLatin1String("component")))
        return {Scope::Kind::Component, name};
    return key.startsWith(QLatin1String("tag")) ? Scope{Scope::Kind::Tag, name} : Scope{};
}

metrics::Goal GoalField::goal() const
{
    // Ten thousandths are as fine as the field goes; 0.1 stays 0.1.
    const double value = isShare() ? std::round(m_value->value() * 10) / 1000 : m_value->value();
    return {value, m_reach->currentIndex() == 0 ? metrics::Reach::AtMost : metrics::Reach::AtLeast};
}

QLineEdit *makeDateField(const std::optional<roadmap::Date> &date, QWidget *parent)
{
    auto *field = new QLineEdit(date ? QString::fromStdString(date->text) : QString(), parent);
    field->setPlaceholderText(QStringLiteral("2027-06-30"));
    return field;
}

DateInput dateOf(const QLineEdit &field)
{
    const QString text = field.text().trimmed();
    if (text.isEmpty())
        return {};
    const auto date = roadmap::Date::parse(text.toStdString());
    return date ? DateInput{true, *date} : DateInput{false, std::nullopt};
}

QPlainTextEdit *makeLinesField(const std::vector<std::string> &lines, QWidget *parent)
{
    constexpr int shownLines = 3;
    QStringList text;
    for (const std::string &line : lines)
        text << QString::fromStdString(line);
    auto *field = new QPlainTextEdit(text.join(QLatin1Char('\n')), parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(QFontMetrics(field->font()).lineSpacing() * shownLines + 16);
    return field;
}

std::vector<std::string> linesOf(const QPlainTextEdit &field)
{
    std::vector<std::string> result;
    for (const QString &line : field.toPlainText().split(QLatin1Char('\n'))) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            result.push_back(trimmed.toStdString());
    }
    return result;
}

std::vector<std::string> listOf(const QLineEdit &field)
{
    std::vector<std::string> result;
    for (const QString &each : field.text().split(QLatin1Char(','))) {
        if (const QString trimmed = each.trimmed(); !trimmed.isEmpty())
            result.push_back(trimmed.toStdString());
    }
    return result;
}

QString listText(const std::vector<std::string> &list)
{
    QStringList text;
    for (const std::string &each : list)
        text << QString::fromStdString(each);
    return text.join(QStringLiteral(", "));
}

std::string idFor(const QString &title, const std::vector<std::string> &taken,
                  const std::string &nameless)
{
    QString id;
    for (const QChar letter : title.toLower()) {
        if (letter.isLetterOrNumber())
            id += letter;
        else if (!id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    const std::string base = id.isEmpty() ? nameless : id.toStdString();
    std::string result = base;
    for (int number = 2; std::ranges::find(taken, result) != taken.end(); ++number)
        result = base + '-' + std::to_string(number);
    return result;
}

} // namespace ferrograph::ui
