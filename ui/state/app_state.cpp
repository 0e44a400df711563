// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/app_state.h"

namespace ferrograph::ui
{

AppState::AppState(QObject *parent)
    : QObject(parent)
    , m_clock([] { return ferrograph::now(); })
{
}

void AppState::setProject(const QString &name)
{
    if (name == m_project)
        return;
    m_project = name;
    Q_EMIT projectChanged();
}

void AppState::setRange(const TimeRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged();
}

void AppState::setBuckets(languages::BucketSet buckets)
{
    if (buckets == m_buckets)
        return;
    m_buckets = buckets;
    Q_EMIT bucketsChanged();
}

const store::ProjectRow *AppState::currentProject() const
{
    const std::string name = projectName();
    for (const store::ProjectRow &row : m_projects) {
        if (row.name == name)
            return &row;
    }
    return nullptr;
}

void AppState::setProjects(std::vector<store::ProjectRow> projects)
{
    m_projects = std::move(projects);
    Q_EMIT projectsChanged();
}

store::CodeFilter AppState::codeFilter() const
{
    store::CodeFilter filter;
    filter.buckets = m_buckets;
    return filter;
}

} // namespace ferrograph::ui
