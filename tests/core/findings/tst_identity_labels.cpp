// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/identity.h"
#include "core/findings/sarif_reader.h"
#include "core/findings/sighting.h"
#include "core/git/line_map.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>

using namespace ferrograph;
using namespace ferrograph::test;

// Identity against labels that others made: pairs of two files, and five scans of curl.
namespace
{

findings::Side sideOf(const QString &path)
{
    findings::SideBuilder builder;
    findings::SarifVisitor visitor;
    visitor.result = [&](const findings::SarifRun &run,
                         findings::SarifResult &result) -> Result<void> {
        builder.add(run.tool, result);
        return {};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const auto document = findings::readSarif(
        input::Content::ofMemory(path.toStdString(), file.readAll().toStdString()),
        path.toStdString(), {}, visitor);
    if (!document)
        qFatal("%s", document.error().message().c_str());
    return builder.take();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::uint32_t lastNumber(const QJsonValue &key)
{
    return key.toString().section(QLatin1Char(':'), -1).toUInt();
}

} // namespace

class TestIdentityLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelledPairs_data()
    {
        QTest::addColumn<QString>("folder");
        const QString pairs = sharedPath(QStringLiteral("data/sarif/pairs"));
        if (pairs.isEmpty())
            QSKIP("the shared pairs are not here");
        for (const QString &name : QDir(pairs).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (name != QLatin1String("small-malformed-json"))
                QTest::newRow(qPrintable(name)) << pairs + QLatin1Char('/') + name;
        }
    }

    void labelledPairs()
    {
        QFETCH(QString, folder);
        const QJsonObject labels =
            QJsonDocument::fromJson(read(folder + QStringLiteral("/labels.json"))).object();
        const auto before = sideOf(folder + QStringLiteral("/baseline.sarif"));
        const auto after = sideOf(folder + QStringLiteral("/candidate.sarif"));
        const findings::Matching matching = findings::match(before, after);
        std::map<std::uint32_t, std::uint32_t> have;
        for (const findings::Match &each : matching.pairs)
            have[each.before] = each.after;
        std::map<std::uint32_t, std::uint32_t> want;
        for (const QJsonValue &pair : labels.value(QStringLiteral("pairs")).toArray()) {
            want[lastNumber(pair.toObject().value(QStringLiteral("baselineKey")))] =
                lastNumber(pair.toObject().value(QStringLiteral("candidateKey")));
        }
        QVERIFY2(
            have == want,
            qPrintable(QStringLiteral("%1 pairs, %2 wanted").arg(have.size()).arg(want.size())));
        std::set<QString> ambiguous;
        for (const std::uint32_t each : matching.ambiguousBefore)
            ambiguous.insert(QStringLiteral("baseline:0:%1").arg(each));
        for (const std::uint32_t each : matching.ambiguousAfter)
            ambiguous.insert(QStringLiteral("candidate:0:%1").arg(each));
        std::set<QString> wanted;
        for (const QJsonValue &key : labels.value(QStringLiteral("expectedAmbiguous")).toArray())
            wanted.insert(key.toString());
        QVERIFY(ambiguous == wanted);
    }

    void scansOfCurlWithoutTheRepository() { followCurl({}, 0.995, 0.003); }

    // The history itself tells where each line went.
    void scansOfCurlWithTheRepository()
    {
        const QString path = qEnvironmentVariable("FERROGRAPH_CURL");
        if (path.isEmpty())
            QSKIP("FERROGRAPH_CURL names no clone of curl");
        followCurl(path, 0.999, 0);
    }

private:
    static void followCurl(const QString &repository, double least, double mostWrong)
    {
        const QString timeline = sharedPath(QStringLiteral("data/sarif/timeline"));
        if (timeline.isEmpty())
            QSKIP("the shared timeline is not here");
        const QStringList tags = {QStringLiteral("curl-7_68_0"), QStringLiteral("curl-7_75_0"),
                                  QStringLiteral("curl-7_82_0"), QStringLiteral("curl-8_0_0"),
                                  QStringLiteral("curl-8_5_0")};
        std::size_t pairs = 0;
        std::size_t followed = 0;
        std::size_t wrong = 0;
        std::size_t refused = 0;
        for (qsizetype step = 0; step + 1 < tags.size(); ++step) {
            const auto before =
                sideOf(timeline + QStringLiteral("/%1.flawfinder.sarif").arg(tags[step]));
            const auto after =
                sideOf(timeline + QStringLiteral("/%1.flawfinder.sarif").arg(tags[step + 1]));
            const auto curl = git::Repository::open(repository.toStdString());
            std::optional<git::LineMap> map;
            findings::LineMap lines;
            if (!repository.isEmpty()) {
                QVERIFY_RESULT(curl);
                const auto older = curl->resolve(tags[step].toStdString());
                const auto newer = curl->resolve(tags[step + 1].toStdString());
                QVERIFY_RESULT(older);
                QVERIFY_RESULT(newer);
                auto between = git::LineMap::between(*curl, older->id, newer->id);
                QVERIFY_RESULT(between);
                map.emplace(std::move(*between));
                lines = [&](const std::string &path,
                            std::int64_t line) -> std::optional<findings::LinePlace> {
                    const auto place = map->place(path, line);
                    if (!place)
                        return std::nullopt;
                    return findings::LinePlace{place->path, place->line};
                };
            }
            const findings::Matching matching = findings::match(before, after, lines);
            std::map<std::uint32_t, std::uint32_t> have;
            std::map<std::uint32_t, std::uint32_t> back;
            for (const findings::Match &each : matching.pairs) {
                have[each.before] = each.after;
                back[each.after] = each.before;
            }
            refused += matching.ambiguousBefore.size();
            const QByteArray truth = read(
                timeline + QStringLiteral("/truth/%1__%2.tsv").arg(tags[step], tags[step + 1]));
            for (const QByteArray &line : truth.split('\n')) {
                const QList<QByteArray> cells = line.trimmed().split('\t');
                if (cells.size() != 3 ||
                    (cells[2] != "same" && cells[2] != "moved" && cells[2] != "renamed"))
                    continue;
                ++pairs;
                const auto found = have.find(cells[0].toUInt());
                const auto reverse = back.find(cells[1].toUInt());
                if (found != have.end() && found->second == cells[1].toUInt())
                    ++followed;
                else if (found != have.end() || reverse != back.end())
                    ++wrong;
            }
        }
        qInfo("%zu pairs, %zu followed (%.2f %%), %zu wrong (%.2f %%), %zu ambiguous", pairs,
              followed, 100.0 * double(followed) / double(pairs), wrong,
              100.0 * double(wrong) / double(pairs), refused);
        QCOMPARE(pairs, std::size_t{5453});
        QVERIFY(double(followed) >= least * double(pairs));
        QVERIFY(double(wrong) <= mostWrong * double(pairs));
    }
};

QTEST_GUILESS_MAIN(TestIdentityLabels)
#include "tst_identity_labels.moc"
