// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"
#include "ui/dialogs/form_dialog.h"

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ferrograph::ui
{

class GoalField;

// One grant: who gave it, for when and what for, and the measures it is looked at by. What became
// of them is no field: it is computed.
class GrantDialog : public FormDialog
{
    Q_OBJECT
public:
    // Keeps the grant; says what is wrong with it, or nothing.
    using Save = std::function<QString(const roadmap::Grant &grant)>;

    // Nothing in `grant`: a new one.
    GrantDialog(const roadmap::Roadmap &roadmap, const std::optional<roadmap::Grant> &grant,
                Save save, QWidget *parent);

private:
    QWidget *makeMeasures();
    void addMeasure(const roadmap::Measure *measure);
    void addMilestones(const std::vector<std::string> &chosen);
    void save();
    std::optional<QString> readMeasures(std::vector<roadmap::Measure> &measures) const;

    struct MeasureRow {
        GoalField *figure = nullptr;
        QLineEdit *why = nullptr;
    };

    roadmap::Roadmap m_roadmap;
    std::string m_id; // empty: a new one
    Save m_save;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_funder = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QPlainTextEdit *m_objective = nullptr;
    QPlainTextEdit *m_narrative = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<MeasureRow> m_measures;    // in their order
    std::vector<QCheckBox *> m_milestones; // one for each of the roadmap
};

} // namespace ferrograph::ui
