// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/line_difference.h"
#include "core/git/text_lines.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QtTest>

#include <random>

using namespace ferrograph;
using git::LineDelta;

namespace
{

// Source-like texts: some lines stand once, some often, and edits come in clumps.
class TextMaker
{
public:
    explicit TextMaker(unsigned seed)
        : m_random(seed)
    {
    }

    std::vector<std::string> text(int lines)
    {
        std::vector<std::string> result;
        for (int i = 0; i < lines; ++i)
            result.push_back(line());
        return result;
    }

    std::vector<std::string> edited(std::vector<std::string> text, int edits)
    {
        for (int i = 0; i < edits && !text.empty(); ++i) {
            const auto at = text.begin() + below(static_cast<int>(text.size()));
            const auto end = at + std::min<std::ptrdiff_t>(below(6), text.end() - at);
            if (below(2) == 0) {
                text.erase(at, end);
            } else {
                const auto more = this->text(below(8));
                text.insert(at, more.begin(), more.end());
            }
        }
        return text;
    }

    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

private:
    std::string line()
    {
        static const std::array<std::string, 5> common = {"", "}", "    return 0;", "{", "    }"};
        if (below(3) == 0)
            return common[static_cast<std::size_t>(below(5))] + "\n";
        return "    call" + std::to_string(below(400)) + "();\n";
    }

    std::mt19937 m_random;
};

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line;
    return text;
}

std::optional<LineDelta> small(const std::string &before, const std::string &after)
{
    return git::smallDifference(git::textLines(before).hashes, git::textLines(after).hashes);
}

} // namespace

class TestLineDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesEndBehindTheirFeed()
    {
        QCOMPARE(git::textLines("").hashes.size(), std::size_t(0));
        QCOMPARE(git::textLines("a").hashes.size(), std::size_t(1));
        QCOMPARE(git::textLines("a\n").hashes.size(), std::size_t(1));
        QCOMPARE(git::textLines("a\n\nb").hashes.size(), std::size_t(3));
        QVERIFY(git::textLines("a").hashes != git::textLines("a\n").hashes);
        QVERIFY(git::textLines(std::string_view("a\0b", 3)).binary);
        QVERIFY(!git::textLines(std::string(8000, 'x') + std::string(1, '\0')).binary);
    }

    void smallCases_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("added");
        QTest::addColumn<int>("deleted");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("") << 0 << 0;
        QTest::newRow("all new") << QByteArray("") << QByteArray("a\nb\n") << 2 << 0;
        QTest::newRow("all gone") << QByteArray("a\nb") << QByteArray("") << 0 << 2;
        QTest::newRow("same") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << 0 << 0;
        QTest::newRow("one line") << QByteArray("a\nb\nc\n") << QByteArray("a\nx\nc\n") << 1 << 1;
        QTest::newRow("last feed") << QByteArray("a\nb") << QByteArray("a\nb\n") << 1 << 1;
        QTest::newRow("moved") << QByteArray("a\nb\nc\n") << QByteArray("b\nc\na\n") << 1 << 1;
        QTest::newRow("doubled") << QByteArray("a\n") << QByteArray("a\na\n") << 1 << 0;
    }

    void smallCases()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, added);
        QFETCH(int, deleted);
        const LineDelta expected{static_cast<std::uint32_t>(added),
                                 static_cast<std::uint32_t>(deleted)};
        const auto delta = small(before.toStdString(), after.toStdString());
        QVERIFY(delta.has_value());
        QVERIFY(*delta == expected);
        const auto full = git::fullDifference(before.toStdString(), after.toStdString());
        QVERIFY_RESULT(full);
        QVERIFY(*full == expected);
    }

    // The second method is libgit2's comparison, which is git's own.
    void manyTextsAgainstLibgit2()
    {
        TextMaker maker(20261125);
        int compared = 0;
        for (int round = 0; round < 1500; ++round) {
            const auto lines = maker.text(maker.below(round % 10 == 0 ? 3000 : 300));
            const std::string before = joined(lines);
            const std::string after = joined(maker.edited(lines, 1 + maker.below(30)));
            const auto delta = small(before, after);
            if (!delta)
                continue;
            const auto full = git::fullDifference(before, after);
            QVERIFY_RESULT(full);
            if (*delta != *full)
                qWarning("round %d: %u %u is not %u %u", round, delta->added, delta->deleted,
                         full->added, full->deleted);
            QVERIFY(*delta == *full);
            ++compared;
        }
        QVERIFY(compared > 1400);
    }

    void quiteDifferentTextsAreLeftToLibgit2()
    {
        TextMaker maker(7);
        const std::string before = joined(maker.text(3000));
        const std::string after = joined(maker.text(3000));
        QVERIFY(!small(before, after));
        const auto full = git::fullDifference(before, after);
        QVERIFY_RESULT(full);
        test::BuiltRepository repository;
        repository.write(QStringLiteral("a.c"), QByteArray::fromStdString(before));
        repository.commit(QStringLiteral("one"), QStringLiteral("2020-01-01T00:00:00Z"));
        repository.write(QStringLiteral("a.c"), QByteArray::fromStdString(after));
        const QString numstat = repository.git({"diff", "--numstat"});
        QCOMPARE(numstat, QStringLiteral("%1\t%2\ta.c").arg(full->added).arg(full->deleted));
    }
};

QTEST_GUILESS_MAIN(TestLineDifference)
#include "tst_line_difference.moc"
