// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/sample_database.h"

#include "core/scan/passes.h"
#include "core/store/projects.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <sqlite3.h>

namespace ferrograph::test
{
namespace
{

store::ProjectSettings settingsOf(const QString &project)
{
    store::ProjectSettings settings;
    settings.programme = "Samples";
    if (project == QStringLiteral("lantern-codec")) {
        settings.tags = {"codec", "transpiled"};
        settings.target = store::Target{"r1", 2000, parseIsoEnd("2025-12-31").value(), {}};
    } else {
        settings.tags = {"server"};
    }
    return settings;
}

void scanInto(store::Database &database, const QString &project, const QString &path)
{
    const std::string name = project.toStdString();
    store::RepositoryRow repository;
    repository.source = path.toStdString();
    if (!store::addProject(database, name) ||
        !store::setProjectSettings(database, name, settingsOf(project)))
        qFatal("%s cannot be added", qPrintable(project));
    const auto row = store::putRepository(database, name, repository);
    if (!row)
        qFatal("%s", row.error().message().c_str());
    const auto report = scan::scanRepository(database, name, row->name, {}, {}, {});
    if (!report)
        qFatal("%s", report.error().message().c_str());
    const auto passes = scan::runPasses(database, {name, row->name}, {}, {}, {});
    if (!passes)
        qFatal("%s", passes.error().message().c_str());
}

} // namespace

void makeSamples(const QString &target)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FERROGRAPH_SAMPLES_TOOL"),
                       QStringLiteral(FERROGRAPH_SAMPLES_TOOL));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FERROGRAPH_MAKE_SAMPLES), {target});
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qFatal("make-samples fails: %s", process.readAllStandardError().constData());
}

void pretendScannedAt(const QString &database, Seconds when)
{
    sqlite3 *connection = nullptr;
    const QByteArray sql = "UPDATE repository SET scanned = " + QByteArray::number(qint64(when)) +
                           " WHERE scanned IS NOT NULL";
    if (sqlite3_open(database.toUtf8().constData(), &connection) != SQLITE_OK ||
        sqlite3_exec(connection, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(database), sqlite3_errmsg(connection));
    sqlite3_close(connection);
}

SampleDatabase::SampleDatabase()
{
    makeSamples(samples());
    auto database = store::Database::open(file().toStdString(), store::OpenMode::ReadWrite);
    if (!database)
        qFatal("%s", database.error().message().c_str());
    for (const QString &name :
         QDir(samples()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        scanInto(*database, name, QDir(samples()).filePath(name));
    pretendScannedAt(file(), today);
}

QString SampleDatabase::copy(const QString &name) const
{
    const QString target = m_folder.filePath(name);
    auto database = store::Database::open(file().toStdString(), store::OpenMode::ReadOnly);
    QFile::remove(target);
    if (!database || !store::backupDatabase(*database, target.toStdString(), {}, {}))
        qFatal("%s cannot be copied", qPrintable(name));
    return target;
}

} // namespace ferrograph::test
