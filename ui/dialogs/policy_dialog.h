// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"
#include "ui/dialogs/form_dialog.h"

#include <functional>
#include <vector>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ferrograph::ui
{

class GoalField;

// From when on new code is memory-safe, what that does not bind, and limits.
class PolicyDialog : public FormDialog
{
    Q_OBJECT
public:
    // Keeps the policy; says what is wrong with it, or nothing.
    using Save = std::function<QString(const roadmap::Policy &policy)>;

    PolicyDialog(const roadmap::Roadmap &roadmap, Save save, QWidget *parent);

private:
    QWidget *makeLimits();
    void addLimit(const roadmap::Limit *limit);
    void save();

    roadmap::Roadmap m_roadmap;
    Save m_save;
    QLineEdit *m_since = nullptr;
    QPlainTextEdit *m_exempt = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<GoalField *> m_limits; // in their order
};

} // namespace ferrograph::ui
