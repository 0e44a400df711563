// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ferrograph::ui;

class TestSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(QStringLiteral("s.ini")); }

private Q_SLOTS:
    void cleanup() { QFile::remove(file()); }

    void hasDefaults()
    {
        const Settings settings(file());
        QCOMPARE(settings.text(Setting::Page), QStringLiteral("portfolio"));
        QCOMPARE(settings.text(Setting::Range), QStringLiteral("All"));
        QCOMPARE(settings.text(Setting::Theme), QStringLiteral("system"));
        QVERIFY(settings.columns(QStringLiteral("t")).isEmpty());
    }

    void keepsWhatIsSet()
    {
        {
            Settings settings(file());
            settings.set(Setting::Project, QStringLiteral("größe; [x]"));
            settings.setColumns(QStringLiteral("code.files"), "1,2.5,3");
            settings.setSorting(Setting::FileSort, {4, Qt::AscendingOrder});
            settings.sync();
        }
        const Settings settings(file());
        QCOMPARE(settings.text(Setting::Project), QStringLiteral("größe; [x]"));
        QCOMPARE(settings.columns(QStringLiteral("code.files")), QByteArray("1,2.5,3"));
        QCOMPARE(settings.sorting(Setting::FileSort, 13)->column, 4);
        QCOMPARE(settings.sorting(Setting::FileSort, 13)->order, Qt::AscendingOrder);
    }

    void aColumnThatIsNotThereIsNotSortedBy()
    {
        Settings settings(file());
        settings.setSorting(Setting::FileSort, {4, Qt::AscendingOrder});
        QVERIFY(!settings.sorting(Setting::FileSort, 4));
        for (const char *text : {"", "x falling", "-1 falling", "1", "1 2 3"}) {
            settings.set(Setting::FileSort, QString::fromLatin1(text));
            QVERIFY2(!settings.sorting(Setting::FileSort, 13), text);
        }
    }

    void aDamagedFileIsNoObstacle()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("\x00\xff[[[\nwindow/page\n=\n", 22);
        damaged.close();
        const Settings settings(file());
        QCOMPARE(settings.text(Setting::Page), QStringLiteral("portfolio"));
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
