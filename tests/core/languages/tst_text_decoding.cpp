// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/text_decoding.h"

#include <QtTest>

using namespace ferrograph::languages;
using namespace std::string_literals;

class TestTextDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The bytes of the marked encodings come from iconv(1): printf 'a\nü\U1F600' | iconv -t UTF-16
    // …
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const auto add = [](const char *name, const std::string &bytes, const std::string &text) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes)
                                << QByteArray::fromStdString(text);
        };
        const std::string sample = "a\n\xC3\xBC\xF0\x9F\x98\x80";
        add("plain", "int x;\n", "int x;\n");
        add("empty", "", "");
        add("utf-8", sample, sample);
        add("utf-8 with mark", "\xEF\xBB\xBF" + sample, sample);
        add("latin-1", "gr\xFCn\n", "gr\xFCn\n");
        add("utf-16 little", "\xFF\xFE"s + "a\0\n\0\xFC\0\x3D\xD8\x00\xDE"s, sample);
        add("utf-16 big", "\xFE\xFF"s + "\0a\0\n\0\xFC\xD8\x3D\xDE\x00"s, sample);
        add("utf-32 little", "\xFF\xFE\0\0"s + "a\0\0\0\n\0\0\0\xFC\0\0\0\0\xF6\x01\0"s, sample);
        add("utf-32 big", "\0\0\xFE\xFF"s + "\0\0\0a\0\0\0\n\0\0\0\xFC\0\x01\xF6\0"s, sample);
        add("utf-16 cut short", "\xFF\xFE"s + "a\0\n"s, "a\n");
        add("utf-16 with half a pair", "\xFF\xFE"s + "\x3D\xD8" + "a\0"s, "\xEF\xBF\xBD" + "a"s);
        add("only a mark", "\xFF\xFE", "");
        add("classic line ends", "a\rb\r", "a\nb\n");
        add("classic line ends in utf-16", "\xFE\xFF\0a\0\r"s, "a\n");
        add("both line ends", "a\r\nb\rc\n", "a\r\nb\rc\n");
        add("NUL late", std::string(8000, ' ') + '\0', std::string(8000, ' ') + '\0');
        add("speaks of LFS", "x\nversion https://git-lfs.github.com/spec/v1\n",
            "x\nversion https://git-lfs.github.com/spec/v1\n");
        add("another version", "version https://git-lfs.github.com/spec/v12\n",
            "version https://git-lfs.github.com/spec/v12\n");
    }

    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        const std::string owned = bytes.toStdString();
        const DecodedText decoded = decodeText(owned);
        QCOMPARE(decoded.kind(), ContentKind::Text);
        QCOMPARE(QByteArray::fromStdString(std::string(decoded.text())), text);
    }

    void tellsWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << int(ContentKind::Binary);
        QTest::newRow("NUL in the window")
            << QByteArray(7999, ' ') + QByteArray(1, '\0') << int(ContentKind::Binary);
        QTest::newRow("NUL after a UTF-8 mark")
            << QByteArray("\xEF\xBB\xBF\0", 4) << int(ContentKind::Binary);
        // As the specification of Git LFS shows it.
        QTest::newRow("LFS") << QByteArray("version https://git-lfs.github.com/spec/v1\n"
                                           "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1"
                                           "258daaa5e2ca24d17e2393\nsize 12345\n")
                             << int(ContentKind::LfsPointer);
    }

    void tellsWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const std::string owned = bytes.toStdString();
        const DecodedText decoded = decodeText(owned);
        QCOMPARE(int(decoded.kind()), kind);
        QVERIFY(decoded.text().empty());
    }

    void copiesNothingOnThePlainPath()
    {
        const std::string bytes = "int x;\r\n";
        QCOMPARE(static_cast<const void *>(decodeText(bytes).text().data()),
                 static_cast<const void *>(bytes.data()));
    }

    void canBeMoved()
    {
        DecodedText first = decodeText("a\r");
        const DecodedText second = std::move(first);
        QCOMPARE(second.text(), std::string_view("a\n"));
    }
};

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "tst_text_decoding.moc"
