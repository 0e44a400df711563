// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/workspace.h"

#include "core/store/projects.h"

namespace ferrograph::ui
{
namespace
{

constexpr int queryThreads = 3;
constexpr std::chrono::milliseconds watchPeriod{700};

store::OpenMode writing(bool readOnly)
{
    return readOnly ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const std::string &location)
{
    bool readOnly = false;
    if (auto database = store::Database::open(location, store::OpenMode::ReadWrite); !database) {
        readOnly = database.error().code == ErrorCode::Unreadable &&
                   store::Database::open(location, store::OpenMode::ReadOnly).has_value();
        if (!readOnly)
            return tl::unexpected<Error>(std::move(database).error());
    }
    return std::unique_ptr<Workspace>(new Workspace(location, readOnly));
}

Workspace::Workspace(const std::string &location, bool readOnly)
    : m_readOnly(readOnly)
    , m_queries(location, store::OpenMode::ReadOnly, queryThreads)
    , m_edits(location, writing(readOnly), 1)
    , m_ingest(location)
    , m_watcher(location, watchPeriod)
{
    connect(&m_watcher, &StoreWatcher::changed, this, &Workspace::reload);
    connect(&m_ingest, &IngestLane::finished, this, &Workspace::reload);
    connect(&m_queries, &QueryLane::idleChanged, this, &Workspace::settledChanged);
    connect(&m_edits, &QueryLane::idleChanged, this, &Workspace::settledChanged);
}

Workspace::~Workspace() = default;

void Workspace::reload()
{
    using Rows = std::vector<store::ProjectRow>;
    m_queries.ask<Rows>(
        this, QStringLiteral("projects"),
        [](store::Database &database, std::stop_token) { return store::projects(database); },
        [this](Result<Rows> rows) {
            m_loaded = true;
            if (!rows) {
                Q_EMIT loadFailed(QString::fromStdString(rows.error().message()));
                return;
            }
            m_state.setProjects(std::move(*rows));
            Q_EMIT m_state.storeChanged();
        });
}

bool Workspace::settled() const
{
    return m_loaded && m_queries.idle() && m_edits.idle();
}

} // namespace ferrograph::ui
