// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"
#include "ui/dialogs/form_dialog.h"

#include <functional>
#include <optional>

class QLineEdit;

namespace ferrograph::ui
{

class GoalField;

// One milestone: what is to be reached, by when, and who sees to it. Its status is no field: it is
// computed.
class MilestoneDialog : public FormDialog
{
    Q_OBJECT
public:
    // Keeps the milestone; says what is wrong with it, or nothing.
    using Save = std::function<QString(const roadmap::Milestone &milestone)>;

    // Nothing in `milestone`: a new one.
    MilestoneDialog(const roadmap::Roadmap &roadmap,
                    const std::optional<roadmap::Milestone> &milestone, Save save, QWidget *parent);

private:
    void save();

    std::vector<std::string> m_taken; // ids
    std::string m_id;                 // empty: a new one
    Save m_save;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_phase = nullptr;
    GoalField *m_goal = nullptr;
    QLineEdit *m_start = nullptr;
    QLineEdit *m_due = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace ferrograph::ui
