// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import_list_dialog.h"

#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QtConcurrentRun>

#include <set>

namespace ferrograph::ui
{
namespace
{

using Entries = std::vector<store::ProjectListEntry>;

Result<Entries> readList(const QString &path)
{
    QFile file(path);
    const std::string name = QFileInfo(path).fileName().toStdString();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, name, file.errorString().toStdString());
    const QByteArray text = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(ErrorCode::Unreadable, name, file.errorString().toStdString());
    return store::readProjectList({text.constData(), static_cast<std::size_t>(text.size())}, name);
}

QString joined(const std::vector<std::string> &parts)
{
    QStringList list;
    for (const std::string &part : parts)
        list += QString::fromStdString(part);
    return list.join(QStringLiteral(", "));
}

} // namespace

ImportListDialog::ImportListDialog(const QString &file, QWidget *parent)
    : FormDialog(tr("Import a list of projects"),
                 tr("%1. Every repository in it is scanned after the import.")
                     .arg(QFileInfo(file).fileName()),
                 tr("Import"), parent)
{
    setMinimumSize(720, 440);
    m_preview = new QTableWidget(this);
    m_preview->setAccessibleName(tr("What the list holds"));
    m_preview->setColumnCount(5);
    m_preview->setHorizontalHeaderLabels(
        {tr("Project"), tr("Repository"), tr("Paths"), tr("Programme"), tr("Tags")});
    m_preview->verticalHeader()->hide();
    m_preview->setShowGrid(false);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setTabKeyNavigation(false);
    m_preview->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    addWide(m_preview, 1);
    acceptButton()->setEnabled(false);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { show(m_reading.result()); });
    connect(this, &FormDialog::accepting, this, [this] {
        Q_EMIT requested(m_entries);
        accept();
    });
    m_reading.setFuture(QtConcurrent::run([file] { return readList(file); }));
}

void ImportListDialog::show(const Result<Entries> &read)
{
    if (!read) {
        setProblem(QString::fromStdString(read.error().message()));
        return;
    }
    m_entries = *read;
    m_preview->setRowCount(static_cast<int>(m_entries.size()));
    std::set<std::string> names;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const store::ProjectListEntry &entry = m_entries[i];
        names.insert(entry.name);
        const QStringList cells = {QString::fromStdString(entry.name),
                                   QString::fromStdString(entry.repository), joined(entry.paths),
                                   QString::fromStdString(entry.programme), joined(entry.tags)};
        for (int column = 0; column < cells.size(); ++column)
            m_preview->setItem(static_cast<int>(i), column, new QTableWidgetItem(cells[column]));
    }
    if (m_entries.empty())
        setProblem(tr("The list is empty."));
    acceptButton()->setEnabled(!m_entries.empty());
    acceptButton()->setText(tr("Import %n project(s)", nullptr, static_cast<int>(names.size())));
    acceptButton()->setAccessibleName(acceptButton()->text());
}

} // namespace ferrograph::ui
