// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "tests/support/result_checks.h"

#include <QTemporaryDir>

#include <set>
#include <string>

using namespace ferrograph;
using namespace ferrograph::store;

class TestMigrations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<soci::session> session(const char *name)
    {
        return dialect::connect(m_folder.filePath(QString::fromUtf8(name)).toStdString(),
                                dialect::Access::Create);
    }

    static std::string valueOf(soci::session &session, const std::string &sql)
    {
        std::string value;
        session << sql, soci::into(value);
        return value;
    }

private Q_SLOTS:
    void bringsAnOlderDatabaseUpToDate()
    {
        const embedded::File first{"0001_first.sql", "CREATE TABLE a (x TEXT PRIMARY KEY) "
                                                     "@CLUSTERED@; INSERT INTO a VALUES ('old');"};
        const embedded::File second{"0002_second.sql", "ALTER TABLE a ADD COLUMN y TEXT;"};
        const embedded::File tenth{"0010_tenth.sql", "UPDATE a SET y = x || ' and new';"};
        const auto database = session("older.db");
        const std::array older = {first};
        QVERIFY_RESULT(migrate(*database, older, "older.db"));
        QCOMPARE(dialect::schemaVersion(*database), 1);
        QCOMPARE(dialect::applicationId(*database), applicationId);

        const std::array newer = {tenth, first, second}; // by number, not by place
        QVERIFY_RESULT(migrate(*database, newer, "older.db"));
        QCOMPARE(dialect::schemaVersion(*database), 10);
        QCOMPARE(valueOf(*database, "SELECT y FROM a"), std::string("old and new"));
        QVERIFY_RESULT(migrate(*database, newer, "older.db")); // nothing is done twice
        QCOMPARE(newestSchema(newer), 10);

        const auto refused = migrate(*database, older, "older.db");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    }

    void aStepThatFailsLeavesNothing()
    {
        const std::array steps = {
            embedded::File{"0001_a.sql", "CREATE TABLE a (x TEXT);"},
            embedded::File{"0002_b.sql",
                           "CREATE TABLE b (x TEXT); INSERT INTO nowhere VALUES (1);"},
        };
        const auto database = session("failing.db");
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(migrate(*database, steps, "failing.db")),
                                 soci::soci_error);
        QCOMPARE(dialect::schemaVersion(*database), 1);
        QCOMPARE(valueOf(*database, "SELECT group_concat(name) FROM sqlite_schema"),
                 std::string("a"));
    }

    // Subjects have numbers set aside for them, so that there may be gaps.
    void theShippedStepsHaveNumbersOfTheirOwn()
    {
        QVERIFY(!embedded::schema().empty());
        std::set<int> numbers;
        for (const embedded::File &step : embedded::schema())
            numbers.insert(std::stoi(std::string(step.name.substr(0, 4))));
        QCOMPARE(numbers.size(), embedded::schema().size());
        QCOMPARE(*numbers.begin(), 1);
        QCOMPARE(newestSchema(embedded::schema()), *numbers.rbegin());
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
