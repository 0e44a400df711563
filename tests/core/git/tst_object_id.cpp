// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef Q_MOC_RUN // the moc of Qt 6.4 cannot read <compare> where that comes first
#include "core/git/object_id.h"
#endif

#include <QtTest>

using ferrograph::git::ObjectId;

class TestObjectId : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesHex();
    void refusesWhatIsNoId_data();
    void refusesWhatIsNoId();
    void ordersByBytes();
};

void TestObjectId::readsAndWritesHex()
{
    const std::string hex = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    const auto id = ObjectId::fromHex(hex);
    QVERIFY(id.has_value());
    QCOMPARE(int(id->bytes[0]), 0x4b);
    QCOMPARE(int(id->bytes[19]), 0x04);
    QCOMPARE(id->hex(), hex);
    QCOMPARE(id->shortHex(), std::string("4b825dc6"));
    QVERIFY(!id->isZero());
    QCOMPARE(ObjectId::fromHex("4B825DC642CB6EB9A060E54BF8D69288FBEE4904")->hex(), hex);
    QVERIFY(ObjectId().isZero());
    QCOMPARE(ObjectId().hex(), std::string(40, '0'));
}

void TestObjectId::refusesWhatIsNoId_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(39, 'a');
    QTest::newRow("long") << QByteArray(41, 'a');
    QTest::newRow("sha-256") << QByteArray(64, 'a');
    QTest::newRow("other letter") << QByteArray(39, 'a') + 'g';
    QTest::newRow("line feed") << QByteArray(39, 'a') + '\n';
    QTest::newRow("between 9 and A") << QByteArray(39, 'a') + ':';
    QTest::newRow("not ASCII") << QByteArray(39, 'a') + '\xb1';
}

void TestObjectId::refusesWhatIsNoId()
{
    QFETCH(QByteArray, text);
    QVERIFY(!ObjectId::fromHex(text.toStdString()));
}

void TestObjectId::ordersByBytes()
{
    const auto low = ObjectId::fromHex("00ff000000000000000000000000000000000000");
    const auto high = ObjectId::fromHex("8000000000000000000000000000000000000000");
    QVERIFY(*low < *high);
    QVERIFY(*low == *low);
    QVERIFY(std::hash<ObjectId>()(*low) != std::hash<ObjectId>()(*high));
}

QTEST_APPLESS_MAIN(TestObjectId)
#include "tst_object_id.moc"
