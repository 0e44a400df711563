// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/line_map.h"
#include "core/git/tree_paths.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;
using namespace ferrograph::test;

namespace
{

QByteArray lines(int from, int to)
{
    QByteArray text;
    for (int i = from; i <= to; ++i)
        text += "line " + QByteArray::number(i) + " of the file\n";
    return text;
}

} // namespace

class TestLineMap : public QObject
{
    Q_OBJECT

private:
    BuiltRepository m_built;
    std::optional<git::Repository> m_repository;
    std::optional<git::LineMap> m_map;

    std::string place(const char *path, std::int64_t line)
    {
        const auto found = m_map->place(path, line);
        return found ? found->path + ":" + std::to_string(found->line) : std::string("gone");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_built.write(QStringLiteral("same.c"), lines(1, 5));
        m_built.write(QStringLiteral("edited.c"), lines(1, 20));
        m_built.write(QStringLiteral("old/name.c"), lines(100, 130));
        m_built.write(QStringLiteral("gone.c"), lines(200, 203));
        m_built.commit(QStringLiteral("one"), QStringLiteral("2024-01-01T00:00:00Z"));
        // Two lines put in behind 5, line 10 changed, 15 and 16 taken out, 18 indented.
        QByteArray edited = lines(1, 5) + "new\nnew\n" + lines(6, 9) + "other\n" + lines(11, 14) +
                            lines(17, 17) + "    " + lines(18, 18) + lines(19, 20);
        m_built.write(QStringLiteral("edited.c"), edited);
        m_built.remove(QStringLiteral("old/name.c"));
        m_built.write(QStringLiteral("new/name.c"), "first\n" + lines(100, 130));
        m_built.remove(QStringLiteral("gone.c"));
        m_built.write(QStringLiteral("added.rs"), "fn main() {}\n");
        m_built.commit(QStringLiteral("two"), QStringLiteral("2024-02-01T00:00:00Z"));
        m_repository.emplace(*git::Repository::open(m_built.stdPath()));
        auto map = git::LineMap::between(*m_repository, m_repository->resolve("HEAD~1")->id,
                                         m_repository->resolve("HEAD")->id);
        QVERIFY_RESULT(map);
        m_map.emplace(std::move(*map));
    }

    void linesAreFollowed()
    {
        QCOMPARE(place("same.c", 3), std::string("same.c:3"));
        QCOMPARE(place("edited.c", 5), std::string("edited.c:5"));
        QCOMPARE(place("edited.c", 6), std::string("edited.c:8"));
        QCOMPARE(place("edited.c", 10), std::string("gone"));
        QCOMPARE(place("edited.c", 11), std::string("edited.c:13"));
        QCOMPARE(place("edited.c", 15), std::string("gone"));
        QCOMPARE(place("edited.c", 17), std::string("edited.c:17"));
        QCOMPARE(place("edited.c", 18), std::string("edited.c:18")); // blanks do not count
        QCOMPARE(place("edited.c", 20), std::string("edited.c:20"));
    }

    void renamedFilesAreFollowed()
    {
        QCOMPARE(place("old/name.c", 1), std::string("new/name.c:2"));
        QCOMPARE(m_map->fate("old/name.c"), git::LineMap::Fate::Kept);
    }

    void deletedAndAddedFilesAreKnown()
    {
        QCOMPARE(place("gone.c", 2), std::string("gone"));
        QCOMPARE(m_map->fate("gone.c"), git::LineMap::Fate::Deleted);
        QCOMPARE(m_map->added(), std::vector<std::string>{"added.rs"});
        QCOMPARE(place("never.c", 4), std::string("never.c:4"));
    }

    void filesOfACommitAreRead()
    {
        const auto head = m_repository->resolve("HEAD")->id;
        QCOMPARE(*git::pathsAt(*m_repository, head),
                 (std::vector<std::string>{"added.rs", "edited.c", "new/name.c", "same.c"}));
        QCOMPARE(*git::fileAt(*m_repository, head, "added.rs"), std::string("fn main() {}\n"));
        const auto absent = git::fileAt(*m_repository, head, "gone.c");
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, ErrorCode::NotFound);
    }

    void whatIsNotThereIsAnError()
    {
        const auto map =
            git::LineMap::between(*m_repository, *git::ObjectId::fromHex(std::string(40, '1')),
                                  m_repository->resolve("HEAD")->id);
        QVERIFY(!map);
    }
};

QTEST_GUILESS_MAIN(TestLineMap)
#include "tst_line_map.moc"
