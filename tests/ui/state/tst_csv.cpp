// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/csv.h"

#include <QtTest>

using ferrograph::ui::csvText;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatMustBe()
    {
        QCOMPARE(csvText({QStringLiteral("a"), QStringLiteral("b,c")},
                         {{QStringLiteral("say \"hi\""), QStringLiteral("two\nlines")},
                          {QString(), QStringLiteral("ä")}}),
                 QByteArray("a,\"b,c\"\r\n\"say \"\"hi\"\"\",\"two\nlines\"\r\n,ä\r\n"));
    }
};

QTEST_MAIN(TestCsv)
#include "tst_csv.moc"
