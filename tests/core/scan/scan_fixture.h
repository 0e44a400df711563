// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/scan.h"
#include "core/store/code_queries.h"
#include "tests/support/built_repository.h"

#include <QTemporaryDir>

#include <optional>
#include <string>

namespace ferrograph::test
{

// A database with one project "p" that owns the repository "r".
class ScanFixture
{
public:
    explicit ScanFixture(const std::string &source, const std::string &branch = {},
                         const std::vector<std::string> &paths = {});

    Result<scan::ScanReport> scan(unsigned jobs = 2, std::uint64_t perTransaction = 250000,
                                  const Progress &progress = {}, std::stop_token stop = {});
    void readWith(git::Reader reader) { m_reader = reader; }
    void checkCounts() { m_checkCounts = true; }
    std::string dump();

    std::string file() const { return m_folder.filePath(QStringLiteral("t.db")).toStdString(); }
    store::Database &database() { return *m_database; }
    void close() { m_database.reset(); }
    void open();

private:
    QTemporaryDir m_folder;
    git::Reader m_reader = git::Reader::Pack;
    bool m_checkCounts = false;
    std::optional<store::Database> m_database;
};

// A history with what is hard about histories: attributes that come, change and go on several
// levels, modes, links, binaries, pointers, an emptied tree, names that are not text. Answers the
// commits, oldest first.
QStringList buildHardHistory(BuiltRepository &repository);

} // namespace ferrograph::test
