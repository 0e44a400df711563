// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "ui/dialogs/form_dialog.h"

#include <vector>

class QComboBox;
class QTableWidget;

namespace ferrograph::ui
{

// Which languages are memory-safe: the table of this database, each class with its basis. All
// figures follow a change at once, and their recipes name the other table.
class LanguageClassesDialog : public FormDialog
{
    Q_OBJECT
public:
    LanguageClassesDialog(const languages::LanguageTable &table, QWidget *parent);

    languages::LanguageTable table() const; // as the form stands

Q_SIGNALS:
    void saved(const std::string &classes); // as store::setClassOverrides takes them

private:
    void addLanguage(int row);
    void filter(const QString &text);
    void reset();
    void showChanged(int row);

    languages::LanguageTable m_table;
    QTableWidget *m_list = nullptr;
    std::vector<QComboBox *> m_classes; // by row, which is the language's number
};

} // namespace ferrograph::ui
