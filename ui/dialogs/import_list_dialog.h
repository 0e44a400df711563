// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/projects.h"
#include "ui/dialogs/form_dialog.h"

#include <QFutureWatcher>

#include <vector>

class QTableWidget;

namespace ferrograph::ui
{

// Shows what a list of projects holds, or where it is wrong, before it is imported.
class ImportListDialog : public FormDialog
{
    Q_OBJECT
public:
    ImportListDialog(const QString &file, QWidget *parent);

Q_SIGNALS:
    void requested(const std::vector<ferrograph::store::ProjectListEntry> &entries);

private:
    void show(const Result<std::vector<store::ProjectListEntry>> &read);

    QTableWidget *m_preview = nullptr;
    std::vector<store::ProjectListEntry> m_entries;
    QFutureWatcher<Result<std::vector<store::ProjectListEntry>>> m_reading;
};

} // namespace ferrograph::ui
