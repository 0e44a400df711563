// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"
#include "ui/dialogs/form_dialog.h"

#include <functional>
#include <optional>

class QLineEdit;
class QPlainTextEdit;

namespace ferrograph::ui
{

// One component: a name for what some path patterns match.
class ComponentDialog : public FormDialog
{
    Q_OBJECT
public:
    // Keeps the component; says what is wrong with it, or nothing.
    using Save = std::function<QString(const roadmap::Component &component)>;

    ComponentDialog(const std::optional<roadmap::Component> &component, Save save, QWidget *parent);

private:
    void save();

    Save m_save;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_paths = nullptr;
    QPlainTextEdit *m_exclude = nullptr;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace ferrograph::ui
