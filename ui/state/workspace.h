// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/jobs/ingest_lane.h"
#include "ui/jobs/query_lane.h"
#include "ui/state/app_state.h"
#include "ui/state/store_watcher.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <string>

namespace ferrograph::ui
{

// One open database: what the window looks at, and the lanes that read and write it.
class Workspace : public QObject
{
    Q_OBJECT
public:
    // Makes and migrates the database where needed. A file that may only be read is opened so.
    static Result<std::unique_ptr<Workspace>> open(const std::string &location);
    ~Workspace() override;

    AppState &state() { return m_state; }
    QueryLane &queries() { return m_queries; }
    QueryLane &edits() { return m_edits; } // short writes, in order
    IngestLane &ingest() { return m_ingest; }
    QUndoStack &undoStack() { return m_undo; }
    const std::string &location() const { return m_queries.location(); }
    bool readOnly() const { return m_readOnly; }

    // Reads the projects again and tells everyone that the store has changed.
    void reload();

    // Every question is answered and the projects have been read at least once.
    bool settled() const;

Q_SIGNALS:
    void loadFailed(const QString &message);
    void settledChanged();

private:
    Workspace(const std::string &location, bool readOnly);

    bool m_readOnly;
    bool m_loaded = false;
    AppState m_state;
    QUndoStack m_undo;
    QueryLane m_queries;
    QueryLane m_edits;
    IngestLane m_ingest;
    StoreWatcher m_watcher;
};

} // namespace ferrograph::ui
