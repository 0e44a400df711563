// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/scan/scan_fixture.h"

#include "core/store/code_ingest.h"

#include <QDateTime>
#include <QFile>

namespace ferrograph::test
{

ScanFixture::ScanFixture(const std::string &source, const std::string &branch,
                         const std::vector<std::string> &paths)
{
    open();
    if (!store::addProject(*m_database, "p"))
        qFatal("cannot add the project");
    store::RepositoryRow row;
    row.name = "r";
    row.source = source;
    row.branch = branch;
    row.paths = paths;
    if (!store::putRepository(*m_database, "p", row))
        qFatal("cannot add the repository");
}

void ScanFixture::open()
{
    auto database = store::Database::open(file(), store::OpenMode::ReadWrite);
    if (!database)
        qFatal("%s", database.error().message().c_str());
    m_database.emplace(std::move(*database));
}

Result<scan::ScanReport> ScanFixture::scan(unsigned jobs, std::uint64_t perTransaction,
                                           const Progress &progress, std::stop_token stop)
{
    scan::ScanOptions options;
    options.jobs = jobs;
    options.reader = m_reader;
    options.checkCounts = m_checkCounts;
    options.blobsPerTransaction = perTransaction;
    options.cache = m_folder.filePath(QStringLiteral("cache")).toStdString();
    return scan::scanRepository(*m_database, "p", "r", options, progress, std::move(stop));
}

std::string ScanFixture::dump()
{
    auto dump = store::orderedDump(*m_database, "p");
    return dump ? *dump : dump.error().message();
}

namespace
{

// Commits with dates that rise by a week.
class History
{
public:
    explicit History(BuiltRepository &repository)
        : m_repository(repository)
    {
    }

    void commit()
    {
        const auto date = QDateTime::fromSecsSinceEpoch(1'400'000'000 + 604'800 * m_commits.size());
        m_commits << m_repository.commit(QStringLiteral("c%1").arg(m_commits.size()),
                                         date.toUTC().toString(Qt::ISODate));
    }
    void write(const char *file, const QByteArray &content)
    {
        m_repository.write(QString::fromUtf8(file), content);
    }
    void remove(const char *file) { m_repository.remove(QString::fromUtf8(file)); }
    void chmod(const char *file, bool executable)
    {
        QFile::setPermissions(m_repository.path() + QLatin1Char('/') + QString::fromUtf8(file),
                              executable ? QFile::Permissions(0x7755) : QFile::Permissions(0x6644));
    }
    void link(const char *file, const char *target)
    {
        remove(file);
        QFile::link(QString::fromUtf8(target),
                    m_repository.path() + QLatin1Char('/') + QString::fromUtf8(file));
    }
    const QStringList &commits() const { return m_commits; }

private:
    BuiltRepository &m_repository;
    QStringList m_commits;
};

QByteArray c(int lines)
{
    QByteArray text("/* about */\n\n");
    for (int i = 0; i < lines; ++i)
        text += "int f" + QByteArray::number(i) + ";\n";
    return text;
}

const char *const rust = "// safe\nfn a() {}\nunsafe fn b() {\n    c();\n}\n";

} // namespace

QStringList buildHardHistory(BuiltRepository &repository)
{
    History h(repository);
    h.write("main.c", c(3));
    h.write("README.md", "# Title\n\ntext\n");
    h.commit();
    h.write("src/lib.rs", rust);
    h.write("src/copy.rs", rust); // one blob, two paths
    h.write("src/deep/er/a.c", c(5));
    h.write("LICENSE", "free\n");
    h.write("picture.png", QByteArray("\x89PNG\0\0\0", 7));
    h.commit();
    h.write("script", "#!/bin/sh\necho a\n");
    h.write("tool.xyz", "#!/usr/bin/env python3\nprint(1)\n");
    h.commit();
    h.chmod("tool.xyz", true); // now read for its first line
    h.commit();
    h.write(".gitattributes", "src/deep/** linguist-vendored\n*.rs linguist-language=C\n");
    h.commit();
    h.write("src/deep/.gitattributes", "*.c -linguist-vendored linguist-generated\n");
    h.write("src/deep/b.c", c(2));
    h.commit();
    h.write("main.c", c(4)); // attributes stay as they are
    h.commit();
    h.write(".gitattributes", "src/deep/** linguist-vendored\n");
    h.write("src/lib.rs", QByteArray(rust) + "fn d() {}\n");
    h.commit();
    h.remove("src/deep/.gitattributes");
    h.commit();
    h.link("script", "main.c");
    h.commit();
    h.remove("script");
    h.write("script", "#!/usr/bin/perl\nprint 1;\n");
    h.chmod("tool.xyz", false);
    h.commit();
    h.remove("src/copy.rs");
    h.write("big.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:"
                       "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n"
                       "size 12345\n");
    h.commit();
    h.remove("main.c");
    h.write("main.c/inner.c", c(7)); // a directory where a file was
    h.commit();
    h.remove("main.c");
    h.write("main.c", c(4));
    h.write("vendor/.gitattributes", "*.c -linguist-vendored\n");
    h.write("vendor/x.c", c(9));
    h.write("vendor/y.h", c(1));
    h.commit();
    h.commit(); // a quiet one
    repository.git({QStringLiteral("rm"), QStringLiteral("-rq"), QStringLiteral(".")});
    h.commit(); // an emptied tree
    h.commit();
    h.write("src/lib.rs", rust);
    h.write("vendor/x.c", c(9));
    h.commit();
    return h.commits();
}

} // namespace ferrograph::test
