// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_ingest.h"
#include "core/store/projects.h"

#include <QTemporaryDir>
#include <QtTest>

namespace ferrograph::test
{

// A database in a folder of its own with one project of one repository.
class StoreFixture
{
public:
    StoreFixture()
        : m_database(*store::Database::open(file(), store::OpenMode::ReadWrite))
    {
        project = store::addProject(m_database, "p")->id;
        repository = addRepository("p", "/r/one");
    }

    std::int64_t addRepository(const std::string &projectName, const std::string &source)
    {
        store::RepositoryRow row;
        row.source = source;
        return store::putRepository(m_database, projectName, row)->id;
    }

    std::string file() const { return m_folder.filePath(QStringLiteral("t.db")).toStdString(); }
    QString folder() const { return m_folder.path(); }
    store::Database &database() { return m_database; }

    std::int64_t project = 0;
    std::int64_t repository = 0;

private:
    QTemporaryDir m_folder;
    store::Database m_database;
};

// What scan records beside the rows.
inline store::BatchEnd finishedEnd()
{
    store::BatchEnd end;
    end.finished = true;
    end.branchName = "refs/heads/main";
    end.bucketRules = "rules";
    return end;
}

} // namespace ferrograph::test
