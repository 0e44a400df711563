// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/embedded.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/tables.h"
#include "tests/core/store/history_model.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

using namespace ferrograph;
using namespace ferrograph::store;
using test::HistoryModel;
using test::StoreFixture;

namespace
{

// Gives up root's rights, which ignore permissions, until it is destroyed.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0)
            m_changed = ::seteuid(65534) == 0;
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
    ~OrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_changed = false;
};

void allow(const std::string &path, std::filesystem::perms permissions)
{
    std::filesystem::permissions(path, permissions);
}

constexpr auto readable = std::filesystem::perms(0555);
constexpr auto writable = std::filesystem::perms(0777);

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const char *name)
    {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }

    static void fill(StoreFixture &fixture, std::size_t commits = 50)
    {
        const HistoryModel model = HistoryModel::random(4, commits);
        QVERIFY_RESULT(storeBatch(fixture.database(), fixture.project, fixture.repository, 0,
                                  model.batch(0, commits), test::finishedEnd()));
    }

    void refused(const std::string &file, OpenMode mode, ErrorCode code, const char *words)
    {
        const auto database = Database::open(file, mode);
        QVERIFY(!database);
        const std::string message = database.error().message();
        QVERIFY2(database.error().code == code, message.c_str());
        QVERIFY2(message.find(words) != std::string::npos, message.c_str());
        QVERIFY2(message.find(file) != std::string::npos, message.c_str());
    }

private Q_SLOTS:
    void initTestCase() { allow(m_folder.path().toStdString(), writable); }

    void isMadeWithOurMarkAndLayout()
    {
        const std::string file = path("new with spaces = \"quotes\" & 100%.db");
        auto database = Database::open(file, OpenMode::ReadWrite);
        QVERIFY_RESULT(database);
        QVERIFY(std::filesystem::exists(file));
        soci::session &session = *database->connection().session;
        const auto pragma = [&session](const std::string &name) {
            std::string value;
            session << "PRAGMA " + name, soci::into(value);
            return value;
        };
        QCOMPARE(pragma("journal_mode"), std::string("wal"));
        int page = 0;
        session << "PRAGMA page_size", soci::into(page);
        QCOMPARE(page, 8192);
        int foreignKeys = 0;
        session << "PRAGMA foreign_keys", soci::into(foreignKeys);
        QCOMPARE(foreignKeys, 1);
        int synchronous = 0;
        session << "PRAGMA synchronous", soci::into(synchronous);
        QCOMPARE(synchronous, 1); // NORMAL
        int timeout = 0;
        session << "PRAGMA busy_timeout", soci::into(timeout);
        QCOMPARE(timeout, 5000);
        // The list of tables is the schema's, and keys begin with the project.
        int tables = 0;
        session << "SELECT count(*) FROM sqlite_schema WHERE type = 'table'", soci::into(tables);
        QCOMPARE(std::size_t(tables), tableNames.size());
        for (const std::string_view table : tableNames) {
            std::string first;
            const std::string name(table);
            session << "SELECT name FROM pragma_table_info(:t) WHERE pk = 1", soci::use(name),
                soci::into(first);
            QCOMPARE(first, std::string(table == "meta" ? "name" : "project_id"));
        }
    }

    void refusesWhatIsNotOurs()
    {
        refused(path("nowhere.db"), OpenMode::ReadOnly, ErrorCode::NotFound, "does not exist");
        refused(path("no/folder/x.db"), OpenMode::ReadWrite, ErrorCode::NotFound, "folder");
        refused(m_folder.path().toStdString(), OpenMode::ReadWrite, ErrorCode::InvalidInput,
                "is a folder");
        std::ofstream(path("text.db")) << "This is no database, but it is long enough to be one.";
        refused(path("text.db"), OpenMode::ReadOnly, ErrorCode::InvalidInput,
                "is not a Ferrograph database");
        refused(path("text.db"), OpenMode::ReadWrite, ErrorCode::InvalidInput,
                "is not a Ferrograph database");
        std::ofstream(path("short.db")) << "SQL";
        refused(path("short.db"), OpenMode::ReadWrite, ErrorCode::InvalidInput,
                "is not a Ferrograph database");
        refused("/dev/null", OpenMode::ReadWrite, ErrorCode::InvalidInput,
                "is not a Ferrograph database");
        {
            const auto other = dialect::connect(path("other.db"), dialect::Access::Create);
            dialect::execute(*other, "CREATE TABLE bookmarks (url TEXT)");
        }
        refused(path("other.db"), OpenMode::ReadWrite, ErrorCode::InvalidInput,
                "is not a Ferrograph database");
        const auto other = dialect::connect(path("other.db"), dialect::Access::Read);
        int tables = 0;
        *other << "SELECT count(*) FROM sqlite_schema", soci::into(tables);
        QCOMPARE(tables, 1); // and left as it was
        QCOMPARE(Database::open("", OpenMode::ReadOnly).error().code, ErrorCode::Usage);
        refused("postgresql://host/db", OpenMode::ReadWrite, ErrorCode::Unsupported, "PostgreSQL");
    }

    void anEmptyFileBecomesADatabase()
    {
        std::ofstream(path("empty.db")).flush();
        refused(path("empty.db"), OpenMode::ReadOnly, ErrorCode::InvalidInput,
                "is not a Ferrograph database");
        QVERIFY_RESULT(Database::open(path("empty.db"), OpenMode::ReadWrite));
        QVERIFY_RESULT(Database::open(path("empty.db"), OpenMode::ReadOnly));
    }

    void refusesNewerAndOlderSchemas()
    {
        const auto setVersion = [this](int change) {
            auto database = Database::open(path("version.db"), OpenMode::ReadWrite);
            QVERIFY_RESULT(database);
            soci::session &session = *database->connection().session;
            dialect::setSchemaVersion(session, dialect::schemaVersion(session) + change);
        };
        setVersion(1);
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite})
            refused(path("version.db"), mode, ErrorCode::Unsupported, "newer");
        {
            const auto session = dialect::connect(path("version.db"), dialect::Access::Write);
            dialect::setSchemaVersion(*session, 0);
        }
        refused(path("version.db"), OpenMode::ReadOnly, ErrorCode::Unsupported, "older");
    }

    void isReadWhereNothingMayBeWritten()
    {
        StoreFixture fixture;
        fill(fixture);
        const std::string folder = path("read-only");
        std::filesystem::create_directory(folder);
        const std::string file = folder + "/t.db";
        QVERIFY_RESULT(backupDatabase(fixture.database(), file, {}, {}));
        allow(file, std::filesystem::perms(0444));
        allow(folder, readable);
        const std::string expected = *orderedDump(fixture.database(), "p");
        {
            const OrdinaryUser user;
            refused(file, OpenMode::ReadWrite, ErrorCode::Unreadable, "read-only");
            auto database = Database::open(file, OpenMode::ReadOnly);
            QVERIFY_RESULT(database);
            QCOMPARE(*orderedDump(*database, "p"), expected);
            const auto written = addProject(*database, "new");
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Unreadable);
            refused(folder + "/new.db", OpenMode::ReadWrite, ErrorCode::Unreadable, "permission");
        }
        allow(folder, writable);
        allow(file, std::filesystem::perms(0600));
        {
            const OrdinaryUser user;
            if (::geteuid() != 0)
                refused(file, OpenMode::ReadOnly, ErrorCode::Unreadable, "permission");
        }
    }

    void anotherWriterMakesItBusy()
    {
        StoreFixture fixture;
        auto other = Database::open(fixture.file(), OpenMode::ReadWrite);
        QVERIFY_RESULT(other);
        dialect::execute(*other->connection().session, "BEGIN IMMEDIATE");
        dialect::execute(*fixture.database().connection().session, "PRAGMA busy_timeout = 50");
        const auto added = addProject(fixture.database(), "q");
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Busy);
        QVERIFY_RESULT(projects(fixture.database())); // readers are not held up
        dialect::execute(*other->connection().session, "ROLLBACK");
        QVERIFY_RESULT(addProject(fixture.database(), "q"));
    }

    void tellsOfOtherWriters()
    {
        StoreFixture fixture;
        const auto before = fixture.database().dataVersion();
        QCOMPARE(fixture.database().dataVersion(), before);
        auto other = Database::open(fixture.file(), OpenMode::ReadWrite);
        QVERIFY_RESULT(other);
        QVERIFY_RESULT(addProject(*other, "q"));
        QVERIFY(fixture.database().dataVersion() != before);
    }

    void interruptsAQuery()
    {
        StoreFixture fixture;
        std::jthread stopper([&fixture](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                fixture.database().interrupt();
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        const auto endless = guarded(fixture.database(), [](soci::session &session) -> Result<int> {
            int count = 0;
            session << "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                       "SELECT count(*) FROM n",
                soci::into(count);
            return count;
        });
        stopper.request_stop();
        QVERIFY(!endless);
        QCOMPARE(endless.error().code, ErrorCode::Cancelled);
    }

    void backsUpWhileOpen()
    {
        StoreFixture fixture;
        fill(fixture);
        const std::string target = path("backup.db");
        std::uint64_t reports = 0;
        const Progress progress([&reports](const ProgressStep &) { ++reports; });
        QVERIFY_RESULT(backupDatabase(fixture.database(), target, progress, {}));
        QVERIFY(reports > 0);
        auto copy = Database::open(target, OpenMode::ReadOnly);
        QVERIFY_RESULT(copy);
        QCOMPARE(*orderedDump(*copy, "p"), *orderedDump(fixture.database(), "p"));
        QCOMPARE(backupDatabase(fixture.database(), target, {}, {}).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(backupDatabase(fixture.database(), path("no/such/b.db"), {}, {}).error().code,
                 ErrorCode::NotFound);
        std::stop_source stop;
        stop.request_stop();
        const std::string other = path("cancelled.db");
        const auto cancelled = backupDatabase(fixture.database(), other, {}, stop.get_token());
        QVERIFY(!cancelled || std::filesystem::exists(other));
        if (!cancelled) {
            QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
            QVERIFY(!std::filesystem::exists(other));
        }
    }

    void verifiesAndFindsDamage_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("words");
        QTest::newRow("totals") << "UPDATE language_total SET code = code + 1 "
                                   "WHERE ordinal = (SELECT max(ordinal) FROM language_total)"
                                << "totals differ";
        QTest::newRow("a version less")
            << "DELETE FROM version WHERE end_commit = 2147483647 AND code > 0"
            << "totals differ";
        QTest::newRow("overlap") << "UPDATE version SET first_commit = 0 WHERE first_commit = "
                                    "(SELECT max(first_commit) FROM version)"
                                 << "";
        QTest::newRow("beyond") << "UPDATE version SET end_commit = 5000 "
                                   "WHERE end_commit = 2147483647"
                                << "after the last commit";
        QTest::newRow("gap") << "DELETE FROM commit_line WHERE ordinal = 7"
                             << "gaps";
        QTest::newRow("orphan") << "PRAGMA foreign_keys = OFF; DELETE FROM path WHERE path_id = 1"
                                << "is not there";
    }

    void verifiesAndFindsDamage()
    {
        QFETCH(QString, damage);
        QFETCH(QString, words);
        StoreFixture fixture;
        fill(fixture, 80);
        const auto before = verifyDatabase(fixture.database(), {}, {});
        QVERIFY_RESULT(before);
        QVERIFY2(before->empty(), before->empty() ? "" : before->front().what.c_str());
        dialect::execute(*fixture.database().connection().session, damage.toStdString());
        const auto after = verifyDatabase(fixture.database(), {}, {});
        QVERIFY_RESULT(after);
        const bool found = std::ranges::any_of(*after, [&](const Problem &problem) {
            return problem.what.find(words.toStdString()) != std::string::npos;
        });
        QVERIFY(found);
    }

    void compactsAndTellsItsSize()
    {
        StoreFixture fixture;
        fill(fixture, 400);
        const std::string expected = *orderedDump(fixture.database(), "p");
        QVERIFY_RESULT(compactDatabase(fixture.database()));
        const auto full = databaseInfo(fixture.database());
        QVERIFY_RESULT(full);
        QCOMPARE(full->bytes, std::uint64_t(std::filesystem::file_size(fixture.file())));
        QCOMPARE(full->schema, newestSchema(embedded::schema()));
        QCOMPARE(*orderedDump(fixture.database(), "p"), expected);
        QVERIFY_RESULT(removeProject(fixture.database(), "p"));
        QVERIFY_RESULT(compactDatabase(fixture.database()));
        QVERIFY(databaseInfo(fixture.database())->bytes < full->bytes);
    }

    void findsItsDefaultPlace()
    {
        qunsetenv("FERROGRAPH_DATABASE");
        qputenv("XDG_DATA_HOME", "/d");
        QCOMPARE(Database::defaultLocation(), std::string("/d/ferrograph/posture.db"));
        qunsetenv("XDG_DATA_HOME");
        qputenv("HOME", "/h");
        QCOMPARE(Database::defaultLocation(), std::string("/h/.local/share/ferrograph/posture.db"));
        qputenv("FERROGRAPH_DATABASE", path("default/deep/x.db").c_str());
        QCOMPARE(Database::defaultLocation(), path("default/deep/x.db"));
        // The folder of the default place is made.
        QVERIFY_RESULT(Database::open(Database::defaultLocation(), OpenMode::ReadWrite));
        qunsetenv("FERROGRAPH_DATABASE");
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
