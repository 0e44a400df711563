// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"

#include <QString>
#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;

namespace ferrograph::ui
{

// A figure, what it is of, and where it is to go: "Exposed share · at most · 10 % · in parsers".
class GoalField : public QWidget
{
    Q_OBJECT
public:
    // Components and tags to choose from are the roadmap's. `what` comes before the names of its
    // parts for screen readers: "Limit 2".
    GoalField(const roadmap::Roadmap &roadmap, const QString &what, QWidget *parent);

    void offerFindings(); // open findings as well, which limits may be on
    void askOnlyFigure(); // no goal, but what may be measured of new code: a grant's measure
    void set(const std::string &metric, const roadmap::Scope &scope, const metrics::Goal &goal);
    std::string metricName() const;
    roadmap::Scope scope() const;
    metrics::Goal goal() const;

private:
    bool ofLanguages() const;
    bool isShare() const;
    void showMetric();

    QComboBox *m_metric = nullptr;
    QLineEdit *m_languages = nullptr;
    QComboBox *m_reach = nullptr;
    QDoubleSpinBox *m_value = nullptr;
    QComboBox *m_scope = nullptr;
};

// A day, month or year as the roadmap's file writes it.
QLineEdit *makeDateField(const std::optional<roadmap::Date> &date, QWidget *parent);
// What stands in it: empty is no date. Nothing where it is not one.
struct DateInput {
    bool good = true;
    std::optional<roadmap::Date> date;
};
DateInput dateOf(const QLineEdit &field);

// One entry a line.
QPlainTextEdit *makeLinesField(const std::vector<std::string> &lines, QWidget *parent);
std::vector<std::string> linesOf(const QPlainTextEdit &field);
// Entries with commas between.
std::vector<std::string> listOf(const QLineEdit &field);
QString listText(const std::vector<std::string> &list);

// "parsers-without-c", with a number behind where `taken` has that one; `nameless` of a title
// without letters.
std::string idFor(const QString &title, const std::vector<std::string> &taken,
                  const std::string &nameless);

} // namespace ferrograph::ui
