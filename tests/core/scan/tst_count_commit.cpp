// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/scan.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;
using languages::Bucket;
using languages::LanguageTable;
using test::BuiltRepository;

class TestCountCommit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheFilesOfACommit()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("src/a.rs"), "fn a() {\n    unsafe { b() }\n}\n// end\n\n");
        repository.write(QStringLiteral("tests/t.c"), "int t;\n");
        repository.write(QStringLiteral("main.go"),
                         "package main\n\n/*\nint c_side;\n*/\nimport \"C\"\n\nfunc main() {}\n");
        repository.write(QStringLiteral("picture"), QByteArray("\0\1\2", 3));
        repository.write(QStringLiteral("what.unknownext"), "words\n");
        repository.write(QStringLiteral(".gitattributes"), "tests/* linguist-vendored\n");
        const QString first =
            repository.commit(QStringLiteral("1"), QStringLiteral("2020-01-01T00:00:00Z"));
        repository.remove(QStringLiteral("src"));
        repository.commit(QStringLiteral("2"), QStringLiteral("2020-01-02T00:00:00Z"));

        const auto count = scan::countCommit(repository.stdPath(), first.toStdString(), 2, {}, {});
        QVERIFY_RESULT(count);
        QCOMPARE(count->commit.id.hex(), first.toStdString());
        QCOMPARE(count->commit.committed, Seconds{1577836800});
        QVERIFY(count->unreadable.empty());
        std::vector<std::tuple<std::string, std::string, Bucket, std::uint32_t>> rows;
        for (const scan::CountedFile &file : count->files) {
            const std::string &language = LanguageTable::builtin()[file.part.language].name;
            if (language == "Rust" || language == "C" || language == "Go")
                rows.emplace_back(file.path, language, file.bucket, file.part.lines.code);
            if (language == "Rust") {
                QCOMPARE(file.part.lines.comment, 1U);
                QCOMPARE(file.part.lines.blank, 1U);
                QCOMPARE(file.part.unsafe.r0, 1U);
                QCOMPARE(file.part.unsafe.blocks, 1U);
            }
        }
        std::ranges::sort(rows);
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(std::get<0>(rows[0]), std::string("main.go")); // its preamble
        QCOMPARE(std::get<1>(rows[0]), std::string("C"));
        QCOMPARE(std::get<1>(rows[1]), std::string("Go"));
        QVERIFY(rows[2] ==
                std::tuple(std::string("src/a.rs"), std::string("Rust"), Bucket::Product, 3U));
        QVERIFY(rows[3] ==
                std::tuple(std::string("tests/t.c"), std::string("C"), Bucket::Vendored, 1U));
        QVERIFY(count->uncounted >= 2); // the picture and the unknown

        const auto head = scan::countCommit(repository.stdPath(), {}, 1, {}, {});
        QVERIFY_RESULT(head);
        for (const scan::CountedFile &file : head->files)
            QVERIFY(file.path != "src/a.rs");
    }

    void refusesAndCancels()
    {
        BuiltRepository repository;
        QCOMPARE(scan::countCommit(repository.stdPath(), {}, 1, {}, {}).error().code,
                 ErrorCode::InvalidInput);
        repository.write(QStringLiteral("a.c"), "int a;\n");
        repository.commit(QStringLiteral("1"), QStringLiteral("2020-01-01T00:00:00Z"));
        QCOMPARE(scan::countCommit(repository.stdPath(), "nowhere", 1, {}, {}).error().code,
                 ErrorCode::NotFound);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(scan::countCommit(repository.stdPath(), {}, 1, {}, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCountCommit)
#include "tst_count_commit.moc"
