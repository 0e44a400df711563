// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/text_dialogs.h"

#include "ui/state/format.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace ferrograph::ui
{

EditorDialog::EditorDialog(const QString &command, QWidget *parent)
    : FormDialog(tr("Editor"), tr("The command that opens a file from the window."), tr("Save"),
                 parent)
{
    setMinimumWidth(520);
    auto *edit = new QLineEdit(command, this);
    edit->setObjectName(QStringLiteral("command"));
    edit->setPlaceholderText(QStringLiteral("kate --line %l %f"));
    edit->setFont(roleFont(TextRole::Mono));
    addRow(tr("Command"), edit,
           tr("%f stands for the file, %l for the line. Empty: what the desktop opens it with."));
    connect(this, &FormDialog::accepting, this, [this, edit] {
        Q_EMIT saved(edit->text().trimmed());
        accept();
    });
}

TextDialog::TextDialog(const QString &title, const QString &text, QWidget *parent)
    : FormDialog(title, {}, {}, parent)
{
    setMinimumSize(600, 420);
    auto *view = new QPlainTextEdit(text, this);
    view->setReadOnly(true);
    view->setAccessibleName(title);
    view->setTabChangesFocus(true);
    addWide(view, 1);
}

RowsDialog::RowsDialog(const QString &title, const QString &text, const QStringList &columns,
                       const std::vector<QStringList> &rows, QWidget *parent)
    : FormDialog(title, text, {}, parent)
{
    setMinimumSize(760, 440);
    auto *table =
        new QTableWidget(static_cast<int>(rows.size()), static_cast<int>(columns.size()), this);
    table->setAccessibleName(title);
    table->setHorizontalHeaderLabels(columns);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (int column = 0; column < rows[i].size(); ++column)
            table->setItem(static_cast<int>(i), column, new QTableWidgetItem(rows[i][column]));
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    addWide(table, 1);
}

TextDialog *aboutDialog(QWidget *parent)
{
    const QString text =
        QCoreApplication::translate(
            "TextDialog",
            "Ferrograph %1\n\n"
            "How much of a code base is memory-safe, how that changes over its history, and where "
            "the rest is.\n\n"
            "A ferrograph is the instrument that reads wear particles in a machine's oil before "
            "the machine fails.\n\n"
            "Repositories are only read; nothing in them is run or changed, and nothing leaves "
            "this computer.\n\n"
            "Free software under the GNU General Public License, version 3 or later.")
            .arg(QStringLiteral(FERROGRAPH_VERSION));
    return new TextDialog(QCoreApplication::translate("TextDialog", "About Ferrograph"), text,
                          parent);
}

TextDialog *metricsDialog(QWidget *parent)
{
    const QString text = QCoreApplication::translate(
        "TextDialog",
        "Code lines\n"
        "Lines with something other than white space outside comments, in languages that are "
        "programs: markup, data and build files do not count. Product, tests and vendored code "
        "count; generated code and documentation do not, unless they are switched on.\n\n"
        "Exposed lines\n"
        "Code lines in languages that are not memory-safe by default, assembly, and the unsafe "
        "regions of memory-safe languages. No line counts twice.\n\n"
        "Exposed share\n"
        "Exposed lines divided by code lines. Without code there is no share.\n\n"
        "R0 and R1 (Rust)\n"
        "R0: code lines in unsafe { } blocks. R1: R0 and the bodies of unsafe functions. Read R1 "
        "first: when unsafe functions are split into small blocks, R0 rises while R1 falls.\n\n"
        "Churn\n"
        "Commits that changed a file in the last 12 months.\n\n"
        "12 months\n"
        "The difference between two measured states, a year apart. It says nothing about a "
        "trend.");
    return new TextDialog(QCoreApplication::translate("TextDialog", "What the figures mean"), text,
                          parent);
}

RowsDialog *unreadableDialog(const std::vector<store::UnreadableObject> &objects, QWidget *parent)
{
    std::vector<QStringList> rows;
    for (const store::UnreadableObject &object : objects) {
        rows.push_back({QString::fromStdString(object.repository),
                        QString::fromStdString(object.path), QString::fromStdString(object.kind),
                        Format::shortCommit(object.object), QString::fromStdString(object.reason)});
    }
    return new RowsDialog(
        RowsDialog::tr("Objects that could not be read"),
        RowsDialog::tr("They are named by the history and are absent or damaged. Their lines are "
                       "in no figure."),
        {RowsDialog::tr("Repository"), RowsDialog::tr("Path"), RowsDialog::tr("Kind"),
         RowsDialog::tr("Object"), RowsDialog::tr("Why")},
        rows, parent);
}

RowsDialog *problemsDialog(const QString &title, const std::vector<Problem> &problems,
                           QWidget *parent)
{
    std::vector<QStringList> rows;
    for (const Problem &problem : problems)
        rows.push_back(
            {QString::fromStdString(problem.where), QString::fromStdString(problem.what)});
    return new RowsDialog(title, RowsDialog::tr("Everything else was read and stored."),
                          {RowsDialog::tr("Where"), RowsDialog::tr("What")}, rows, parent);
}

FormDialog *confirmDialog(const QString &title, const QString &text, const QString &yesText,
                          std::function<void()> yes, QWidget *parent)
{
    auto *dialog = new FormDialog(title, text, yesText, parent);
    dialog->setMinimumWidth(440);
    QObject::connect(dialog, &FormDialog::accepting, dialog, [dialog, yes = std::move(yes)] {
        dialog->accept();
        yes();
    });
    return dialog;
}

} // namespace ferrograph::ui
