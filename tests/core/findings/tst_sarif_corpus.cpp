// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_reader.h"
#include "core/input/source.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace ferrograph;
using namespace ferrograph::test;

// Every file of the shared corpus against what an independent reader made of it.
namespace
{

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QJsonValue orNull(const std::string &value)
{
    return value.empty() ? QJsonValue() : QJsonValue(text(value));
}

QJsonValue orNull(const std::optional<std::string> &value)
{
    return value ? QJsonValue(text(*value)) : QJsonValue();
}

QJsonValue orNull(const std::optional<std::int64_t> &value)
{
    return value ? QJsonValue(static_cast<double>(*value)) : QJsonValue();
}

QJsonObject toJson(const findings::Location &location)
{
    return {{QStringLiteral("path"), location.uri ? QJsonValue(text(location.path)) : QJsonValue()},
            {QStringLiteral("uri"), orNull(location.uri)},
            {QStringLiteral("base"), orNull(location.base)},
            {QStringLiteral("abs"), orNull(location.absolute)},
            {QStringLiteral("parent"), location.uri ? orNull(location.parent) : QJsonValue()},
            {QStringLiteral("line"), orNull(location.line)},
            {QStringLiteral("col"), orNull(location.column)},
            {QStringLiteral("endLine"), orNull(location.endLine)},
            {QStringLiteral("endCol"), orNull(location.endColumn)},
            {QStringLiteral("byteOffset"), orNull(location.byteOffset)},
            {QStringLiteral("charOffset"), orNull(location.charOffset)},
            {QStringLiteral("snippet"), orNull(location.snippet)},
            {QStringLiteral("function"), orNull(location.function)}};
}

QJsonArray numbers(const std::vector<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array << value;
    return array;
}

QJsonObject toJson(std::size_t run, const findings::SarifResult &result)
{
    QJsonArray locations;
    for (const findings::Location &location : result.locations)
        locations << toJson(location);
    return {{QStringLiteral("run"), static_cast<qint64>(run)},
            {QStringLiteral("index"), static_cast<qint64>(result.index)},
            {QStringLiteral("ruleId"), orNull(result.ruleId)},
            {QStringLiteral("ruleFound"), result.ruleFound},
            {QStringLiteral("kind"), text(name(result.kind))},
            {QStringLiteral("level"), text(name(result.level))},
            {QStringLiteral("levelFrom"), text(name(result.levelFrom))},
            {QStringLiteral("message"), orNull(result.message)},
            {QStringLiteral("messageFrom"), text(name(result.messageFrom))},
            {QStringLiteral("locations"), locations},
            {QStringLiteral("related"), static_cast<qint64>(result.related)},
            {QStringLiteral("codeFlows"), static_cast<qint64>(result.codeFlows)},
            {QStringLiteral("flowSteps"), static_cast<qint64>(result.flowSteps)},
            {QStringLiteral("cwe"), numbers(result.cwe)},
            {QStringLiteral("cweWeak"), numbers(result.weakCwe)},
            {QStringLiteral("suppression"), text(name(result.suppression))},
            {QStringLiteral("suppressed"), result.suppressed()},
            {QStringLiteral("baselineState"), orNull(result.baselineState)},
            {QStringLiteral("guid"), orNull(result.guid)},
            {QStringLiteral("correlationGuid"), orNull(result.correlationGuid)}};
}

// "": an absent text; the reader does not tell it from an empty one where that does not matter.
bool same(const QJsonValue &have, const QJsonValue &want)
{
    if (have.isNull() && want.isString() && want.toString().isEmpty())
        return true;
    if (want.isArray() && have.isArray()) {
        const QJsonArray one = have.toArray();
        const QJsonArray other = want.toArray();
        if (one.size() != other.size())
            return false;
        for (qsizetype i = 0; i < one.size(); ++i) {
            if (!same(one[i], other[i]))
                return false;
        }
        return true;
    }
    if (want.isObject() && have.isObject()) {
        const QJsonObject object = have.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!same(it.value(), want.toObject().value(it.key())))
                return false;
        }
        return true;
    }
    return have == want;
}

QString shown(const QJsonValue &value)
{
    const QJsonObject object{{QStringLiteral("v"), value}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString difference(const QJsonObject &have, const QJsonObject &want)
{
    for (auto it = have.begin(); it != have.end(); ++it) {
        const QJsonValue other = want.value(it.key());
        if (!same(it.value(), other)) {
            return QStringLiteral("%1: %2 instead of %3")
                .arg(it.key(), shown(it.value()), shown(other));
        }
    }
    return {};
}

QJsonObject read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString compareRun(const findings::SarifRun &run, const QJsonObject &want)
{
    QJsonArray taxonomies;
    for (const std::string &each : run.taxonomies)
        taxonomies << orNull(each);
    QJsonArray revisions;
    for (const std::string &each : run.revisions)
        revisions << orNull(each);
    QJsonArray external;
    for (const std::string &each : run.externalFiles)
        external << text(each);
    const QJsonObject have = {
        {QStringLiteral("index"), static_cast<qint64>(run.index)},
        {QStringLiteral("tool"), orNull(run.tool)},
        {QStringLiteral("toolVersion"), orNull(run.toolVersion)},
        {QStringLiteral("results"),
         run.hasResults ? QJsonValue(static_cast<qint64>(run.results)) : QJsonValue()},
        {QStringLiteral("driverRules"), static_cast<qint64>(run.driverRules)},
        {QStringLiteral("extensionRules"), static_cast<qint64>(run.extensionRules)},
        {QStringLiteral("extensions"), static_cast<qint64>(run.extensions)},
        {QStringLiteral("taxonomies"), taxonomies},
        {QStringLiteral("artifacts"), static_cast<qint64>(run.artifacts)},
        {QStringLiteral("automationId"), orNull(run.automationId)},
        {QStringLiteral("category"), orNull(run.category)},
        {QStringLiteral("revisionIds"), revisions},
        {QStringLiteral("startTimeUtc"), orNull(run.startTime)},
        {QStringLiteral("endTimeUtc"), orNull(run.endTime)},
        {QStringLiteral("runFailed"), run.failed},
        {QStringLiteral("columnKind"), orNull(run.columnKind)},
        {QStringLiteral("externalPropertyFiles"), external},
        {QStringLiteral("conversionFrom"), orNull(run.convertedFrom)}};
    return difference(have, want);
}

} // namespace

class TestSarifCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheIndependentReaderReads_data()
    {
        QTest::addColumn<QString>("file");
        const QString corpus = sharedPath(QStringLiteral("data/sarif/corpus"));
        if (corpus.isEmpty())
            QSKIP("the shared corpus is not here");
        for (const QString &name : QDir(corpus).entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << corpus + QLatin1Char('/') + name;
    }

    void readsWhatTheIndependentReaderReads()
    {
        QFETCH(QString, file);
        const QJsonObject expected =
            read(sharedPath(QStringLiteral("data/sarif/expected/%1.expected.json")
                                .arg(QFileInfo(file).fileName())));
        const QJsonObject summary = expected.value(QStringLiteral("summary")).toObject();
        const QJsonArray wanted = expected.value(QStringLiteral("results")).toArray();
        qsizetype seen = 0;
        QString wrong;
        findings::SarifVisitor visitor;
        visitor.result = [&](const findings::SarifRun &run,
                             findings::SarifResult &result) -> Result<void> {
            const QString found = difference(toJson(run.index, result), wanted.at(seen).toObject());
            if (!found.isEmpty() && wrong.isEmpty())
                wrong = QStringLiteral("result %1: %2").arg(seen).arg(found);
            ++seen;
            return {};
        };
        std::optional<Result<findings::SarifDocument>> document;
        const auto source =
            input::visitItems(file.toStdString(), {}, {}, [&](input::Item &item) -> Result<void> {
                document.emplace(
                    findings::readSarif(std::move(item.content), item.name, {}, visitor));
                return {};
            });
        QVERIFY_RESULT(source);
        QVERIFY(document.has_value());
        if (summary.value(QStringLiteral("status")).toString() != QLatin1String("ok")) {
            QVERIFY(!document->has_value());
            checkRejection(document->error(), summary);
            return;
        }
        QVERIFY_RESULT(*document);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(seen, wanted.size());
        const QJsonArray runs = summary.value(QStringLiteral("runInfo")).toArray();
        QCOMPARE(static_cast<qsizetype>((*document)->readRuns.size()), runs.size());
        for (qsizetype i = 0; i < runs.size(); ++i) {
            const QString found =
                compareRun((*document)->readRuns[static_cast<std::size_t>(i)], runs[i].toObject());
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }

private:
    static void checkRejection(const Error &error, const QJsonObject &summary)
    {
        const QString words = summary.value(QStringLiteral("error")).toString();
        const auto place =
            QRegularExpression(QStringLiteral("line (\\d+) column (\\d+)")).match(words);
        if (place.hasMatch()) {
            QCOMPARE(
                text(error.position),
                QStringLiteral("line %1, column %2").arg(place.captured(1), place.captured(2)));
        }
        const QHash<QString, QString> causes = {
            {QStringLiteral("empty"), QStringLiteral("empty")},
            {QStringLiteral("no-version"), QStringLiteral("no 'version'")},
            {QStringLiteral("lfs-pointer"), QStringLiteral("git-lfs pointer")},
            {QStringLiteral("bad-json"), QStringLiteral("is not JSON")},
            {QStringLiteral("bad-version"), QStringLiteral("version 2.0.0")}};
        const QString cause = causes.value(summary.value(QStringLiteral("status")).toString());
        QVERIFY(!cause.isEmpty());
        QVERIFY2(text(error.detail).contains(cause), error.detail.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSarifCorpus)
#include "tst_sarif_corpus.moc"
