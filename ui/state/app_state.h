// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/bucket.h"
#include "core/store/code_queries.h"
#include "ui/state/time_range.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace ferrograph::ui
{

// What the whole window looks at: one project (or none, for all), one time range, one set of
// buckets. Pages read it and listen to it; nobody keeps a copy.
class AppState : public QObject
{
    Q_OBJECT
public:
    explicit AppState(QObject *parent = nullptr);

    const QString &project() const { return m_project; }
    std::string projectName() const { return m_project.toStdString(); }
    void setProject(const QString &name);

    const TimeRange &range() const { return m_range; }
    void setRange(const TimeRange &range);

    languages::BucketSet buckets() const { return m_buckets; }
    void setBuckets(languages::BucketSet buckets);

    // The projects of the database as they were last read.
    const std::vector<store::ProjectRow> &projects() const { return m_projects; }
    const store::ProjectRow *currentProject() const;
    void setProjects(std::vector<store::ProjectRow> projects);

    // Buckets as a filter for the store.
    store::CodeFilter codeFilter() const;

    Seconds now() const { return m_clock(); }
    void setClock(std::function<Seconds()> clock) { m_clock = std::move(clock); }

Q_SIGNALS:
    void projectChanged();
    void rangeChanged();
    void bucketsChanged();
    void projectsChanged();
    void storeChanged(); // rows changed, by this program or another: ask again

private:
    QString m_project;
    TimeRange m_range;
    languages::BucketSet m_buckets = languages::BucketSet::headline();
    std::vector<store::ProjectRow> m_projects;
    std::function<Seconds()> m_clock;
};

} // namespace ferrograph::ui
