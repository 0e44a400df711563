// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"

#include <QtTest>

using namespace ferrograph;

class TestPathText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesOneWay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("src/a b.c") << QByteArray("src/a b.c");
        QTest::newRow("utf-8") << QByteArray("grün/日本.rs") << QByteArray("grün/日本.rs");
        QTest::newRow("latin-1") << QByteArray("gr\xFCn.c") << QByteArray("gr\\xfcn.c");
        QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray("a\\x0ab");
        QTest::newRow("backslash") << QByteArray("a\\x0ab") << QByteArray("a\\x5cx0ab");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\\xed\\xa0\\x80");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("\\xc0\\xaf");
        QTest::newRow("cut short") << QByteArray("\xE2\x82") << QByteArray("\\xe2\\x82");
    }

    void escapesOneWay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        const std::string escaped = pathText(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(escaped), text);
        QVERIFY(isValidUtf8(escaped));
        QCOMPARE(QByteArray::fromStdString(pathBytes(escaped)), bytes);
    }
};

QTEST_GUILESS_MAIN(TestPathText)
#include "tst_path_text.moc"
