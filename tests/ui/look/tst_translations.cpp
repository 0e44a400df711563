// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/ingest_lane.h"
#include "ui/state/format.h"
#include "ui/state/language.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace ferrograph;

namespace
{

struct Message {
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    bool unfinished = false;
    QStringList translations; // one, or one for each plural form

    QString key() const { return context + QLatin1Char('|') + source + QLatin1Char('|') + comment; }
};

QList<Message> readCatalogue(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    QXmlStreamReader xml(&device);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            Message message;
            message.context = context;
            message.plural =
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            messages += message;
        } else if (name == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            messages.last().comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            messages.last().unfinished = !xml.attributes().value(QLatin1String("type")).isEmpty();
            if (!messages.last().plural)
                messages.last().translations += xml.readElementText();
        } else if (name == QLatin1String("numerusform")) {
            messages.last().translations += xml.readElementText();
        }
    }
    return messages;
}

QString catalogue(const QString &language)
{
    return QStringLiteral(FERROGRAPH_SOURCE_FOLDER "/translations/ferrograph_%1.ts").arg(language);
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?\\d|%L?n|%[fl]\\b"));
    QStringList found;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured();
    found.sort();
    return found;
}

} // namespace

// The catalogues hold every word of the window, with its places and forms.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordIsInTheCatalogues_data()
    {
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("en") << true;
        QTest::newRow("de") << false;
    }

    // `cmake --build … --target update_translations` brings new words in.
    void everyWordIsInTheCatalogues()
    {
        QFETCH(bool, pluralsOnly);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        const QString root = QStringLiteral(FERROGRAPH_SOURCE_FOLDER);
        lupdate.start(QStringLiteral(FERROGRAPH_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), root,
                       root + QStringLiteral("/ui"), root + QStringLiteral("/app/dashboard"),
                       QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished(120000));
        QCOMPARE(lupdate.exitCode(), 0);
        QSet<QString> known;
        for (const Message &message :
             readCatalogue(catalogue(QLatin1String(QTest::currentDataTag()))))
            known += message.key();
        QStringList missing;
        for (const Message &message : readCatalogue(fresh)) {
            if ((message.plural || !pluralsOnly) && !known.contains(message.key()))
                missing += message.key();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void everyTranslationIsThereAndFits_data()
    {
        QTest::addColumn<int>("forms");
        QTest::newRow("en") << 2;
        QTest::newRow("de") << 2;
    }

    void everyTranslationIsThereAndFits()
    {
        QFETCH(int, forms);
        QStringList faults;
        for (const Message &message :
             readCatalogue(catalogue(QLatin1String(QTest::currentDataTag())))) {
            if (message.unfinished || message.translations.size() != (message.plural ? forms : 1) ||
                message.translations.contains(QString())) {
                faults += QStringLiteral("unfinished: ") + message.key();
                continue;
            }
            for (const QString &translation : message.translations) {
                if (placeholders(translation) != placeholders(message.source))
                    faults += QStringLiteral("other places: ") + message.key();
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void theWindowSpeaksGermanWithItsNumbersAndForms()
    {
        ui::applyLanguage(QStringLiteral("de"));
        QCOMPARE(ui::Format::count(1234567), QStringLiteral("1.234.567"));
        QCOMPARE(ui::Format::percent(0.125), QStringLiteral("12,5\u00A0%"));
        QCOMPARE(ui::Format::age(0, 40 * Seconds{86400}), QStringLiteral("vor 40 Tagen"));
        QCOMPARE(ui::Format::age(0, 70 * Seconds{86400}), QStringLiteral("vor 2 Monaten"));
        QCOMPARE(ui::progressText("Counting files"), QStringLiteral("Dateien zählen"));
        ui::applyLanguage(QStringLiteral("en"));
        QCOMPARE(ui::Format::age(0, 70 * Seconds{86400}), QStringLiteral("2 months ago"));
        QCOMPARE(ui::Format::age(0, 366 * Seconds{86400}), QStringLiteral("12 months ago"));
        QCOMPARE(ui::Format::age(0, 800 * Seconds{86400}), QStringLiteral("2 years ago"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
