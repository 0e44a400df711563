// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several words found in one pass: both paths answer what asking for each word alone answers.
#include "core/languages/word_search.h"

#include <QTest>

#include <random>

using namespace ferrograph::languages;

namespace
{

using Words = std::vector<std::string>;

// The second method: each word by itself.
std::size_t first(const std::string &text, const Words &words, std::size_t from, std::size_t limit)
{
    std::size_t nearest = limit;
    for (const std::string &word : words)
        nearest = std::min(nearest, text.find(word, from));
    return nearest;
}

// Texts of pieces of the words, so that there are many near misses.
std::string mixed(std::mt19937 &random, const Words &words, std::size_t size)
{
    std::string text;
    while (text.size() < size) {
        const std::string &word = words[random() % words.size()];
        const std::size_t from = random() % word.size();
        switch (random() % 4) {
        case 0:
            text += word.substr(from, random() % (word.size() + 1));
            break;
        case 1:
            text.append(random() % 40, static_cast<char>(random()));
            break;
        case 2:
            text += word;
            break;
        default:
            text.append(random() % 40, word[from]);
        }
    }
    return text;
}

class TestWordSet : public QObject
{
    Q_OBJECT

private slots:
    void bothPathsEqualSingleSearches_data();
    void bothPathsEqualSingleSearches();
    void emptySetFindsNothing();
    void searchGoesFromWordToWord();
    void wordsCanBeAdded();
};

void TestWordSet::bothPathsEqualSingleSearches_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("Rust") << QStringList{"unsafe",    "extern",      "static",
                                         "no_mangle", "export_name", "link_section"};
    QTest::newRow("one byte") << QStringList{"a"};
    QTest::newRow("short and long") << QStringList{"ab", "abab", "b", "bababababababababababa"};
    QTest::newRow("overlapping") << QStringList{"aab", "aba", "baa", "abba"};
    QTest::newRow("more than groups") << QStringList{"one", "two",   "three", "four", "five",
                                                     "six", "seven", "eight", "nine", "ten"};
    QTest::newRow("not ASCII") << QStringList{QString::fromUtf8("größe"), QString::fromUtf8("é")};
}

void TestWordSet::bothPathsEqualSingleSearches()
{
    QFETCH(const QStringList, words);
    Words list;
    for (const QString &word : words)
        list.push_back(word.toStdString());
    const WordSet fastest(list);
    const WordSet portable(list, WordSet::Path::Portable);
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const std::string text = mixed(random, list, random() % 300);
        const char *begin = text.data();
        const char *end = begin + text.size();
        const std::size_t from = text.empty() ? 0 : random() % text.size();
        const std::size_t limit = from + random() % (text.size() - from + 1);
        const std::size_t wanted = first(text, list, from, limit);
        QCOMPARE(std::size_t(fastest.find(begin + from, begin + limit, end) - begin), wanted);
        QCOMPARE(std::size_t(portable.find(begin + from, begin + limit, end) - begin), wanted);
    }
}

void TestWordSet::emptySetFindsNothing()
{
    const std::string text = "text";
    QVERIFY(WordSet().empty());
    QVERIFY(!WordSet().isIn(text));
    QVERIFY(!WordSet({"word"}).isIn(""));
    QVERIFY(WordSet({"word"}).isIn("a word"));
}

void TestWordSet::searchGoesFromWordToWord()
{
    const std::string text = "static x; unsafe extern unsafe";
    const char *begin = text.data();
    const char *end = begin + text.size();
    const WordSet words({"unsafe", "extern", "static"});
    for (const auto how : {WordSearch::Begin::AtOnce, WordSearch::Begin::Later}) {
        WordSearch search(text, words, how);
        std::vector<std::ptrdiff_t> places;
        for (const char *at = search.next(begin, end); at != nullptr; at = search.next(at + 1, end))
            places.push_back(at - begin);
        QCOMPARE(places, (std::vector<std::ptrdiff_t>{0, 10, 17, 24}));
    }
    // A word that begins before the limit may end behind it.
    WordSearch search(text, words, WordSearch::Begin::Later);
    QCOMPARE(search.next(begin + 1, begin + 10), nullptr);
    QCOMPARE(search.next(begin + 1, begin + 11), begin + 10);
    QVERIFY(WordSearch("nothing here", words).empty());
}

void TestWordSet::wordsCanBeAdded()
{
    const std::string text = "a C.f b unsafe";
    const WordSet words({"unsafe"});
    WordSearch search(text, words);
    search.add("C.", text.data());
    const char *end = text.data() + text.size();
    QCOMPARE(search.next(text.data(), end), text.data() + 2);
    QCOMPARE(search.next(text.data() + 3, end), text.data() + 8);
}

} // namespace

QTEST_APPLESS_MAIN(TestWordSet)
#include "tst_word_set.moc"
