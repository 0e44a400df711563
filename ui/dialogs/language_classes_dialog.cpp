// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/language_classes_dialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <array>

namespace ferrograph::ui
{
namespace
{

using languages::LanguageClass;
using languages::LanguageTable;

constexpr std::array allClasses = {LanguageClass::Safe, LanguageClass::Unsafe,
                                   LanguageClass::Assembly, LanguageClass::Mixed,
                                   LanguageClass::None};

QString classText(LanguageClass languageClass)
{
    switch (languageClass) {
    case LanguageClass::Safe:
        return LanguageClassesDialog::tr("memory-safe");
    case LanguageClass::Unsafe:
        return LanguageClassesDialog::tr("not memory-safe");
    case LanguageClass::Assembly:
        return LanguageClassesDialog::tr("assembly");
    case LanguageClass::Mixed:
        return LanguageClassesDialog::tr("mixed");
    case LanguageClass::None:
        return LanguageClassesDialog::tr("does not count");
    }
    return {};
}

enum Column { Name, Class, Basis, Columns };

} // namespace

LanguageClassesDialog::LanguageClassesDialog(const LanguageTable &table, QWidget *parent)
    : FormDialog(tr("Language classes"),
                 tr("All figures of this database follow a change at once; nothing is scanned "
                    "again. Figures of different tables cannot be compared."),
                 tr("Save"), parent)
    , m_table(table)
{
    setMinimumSize(760, 520);
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Filter languages"));
    search->setAccessibleName(tr("Filter languages"));
    search->setClearButtonEnabled(true);
    addWide(search);
    m_list = new QTableWidget(this);
    m_list->setAccessibleName(tr("Languages and their classes"));
    m_list->setColumnCount(Columns);
    m_list->setRowCount(static_cast<int>(table.size()));
    m_list->setHorizontalHeaderLabels({tr("Language"), tr("Class"), tr("Basis")});
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(36);
    m_list->setShowGrid(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setSectionResizeMode(Basis, QHeaderView::Stretch);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->setColumnWidth(Name, 190);
    m_list->setColumnWidth(Class, 190);
    for (int row = 0; row < m_list->rowCount(); ++row)
        addLanguage(row);
    addWide(m_list, 1);
    connect(search, &QLineEdit::textChanged, this, &LanguageClassesDialog::filter);
    connect(addButton(tr("Back to the builtin table")), &QPushButton::clicked, this,
            &LanguageClassesDialog::reset);
    connect(this, &FormDialog::accepting, this, [this] {
        Q_EMIT saved(this->table().changedClasses());
        accept();
    });
}

void LanguageClassesDialog::addLanguage(int row)
{
    const languages::Language &language = m_table[{static_cast<std::uint16_t>(row)}];
    const QString name = QString::fromStdString(language.name);
    m_list->setItem(row, Name, new QTableWidgetItem(name));
    auto *basis = new QTableWidgetItem(QString::fromStdString(language.basis));
    basis->setToolTip(basis->text());
    m_list->setItem(row, Basis, basis);
    auto *choice = new QComboBox(m_list);
    choice->setAccessibleName(tr("Class of %1").arg(name));
    for (const LanguageClass each : allClasses)
        choice->addItem(classText(each), static_cast<int>(each));
    choice->setCurrentIndex(choice->findData(static_cast<int>(language.languageClass)));
    m_list->setCellWidget(row, Class, choice);
    m_classes.push_back(choice);
    showChanged(row);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, row] { showChanged(row); });
}

// Another class than the builtin one is seen at a glance.
void LanguageClassesDialog::showChanged(int row)
{
    const LanguageTable &builtin = LanguageTable::builtin();
    const LanguageClass before = builtin[{static_cast<std::uint16_t>(row)}].languageClass;
    QComboBox &choice = *m_classes[static_cast<std::size_t>(row)];
    const bool changed = choice.currentData().toInt() != static_cast<int>(before);
    QFont font = m_list->font();
    font.setBold(changed);
    m_list->item(row, Name)->setFont(font);
    choice.setToolTip(changed ? tr("Builtin: %1").arg(classText(before)) : QString());
}

void LanguageClassesDialog::filter(const QString &text)
{
    for (int row = 0; row < m_list->rowCount(); ++row)
        m_list->setRowHidden(row,
                             !m_list->item(row, Name)->text().contains(text, Qt::CaseInsensitive));
}

void LanguageClassesDialog::reset()
{
    const LanguageTable &builtin = LanguageTable::builtin();
    for (std::size_t row = 0; row < m_classes.size(); ++row) {
        const LanguageClass before = builtin[{static_cast<std::uint16_t>(row)}].languageClass;
        m_classes[row]->setCurrentIndex(m_classes[row]->findData(static_cast<int>(before)));
    }
}

LanguageTable LanguageClassesDialog::table() const
{
    LanguageTable table = m_table;
    for (std::size_t row = 0; row < m_classes.size(); ++row)
        table = table.withClass({static_cast<std::uint16_t>(row)},
                                static_cast<LanguageClass>(m_classes[row]->currentData().toInt()));
    return table;
}

} // namespace ferrograph::ui
