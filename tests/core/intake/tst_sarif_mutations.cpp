// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/format.h"
#include "tests/core/store/finding_stories.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QElapsedTimer>

#include <random>

using namespace ferrograph;
using namespace ferrograph::test;

namespace
{

constexpr int mutations = 1000;
constexpr qint64 largest = 40'000; // of the files that are changed: many, not long ones
constexpr qint64 patience = 5'000; // milliseconds for one of them

// Of everything that SARIF files have in them, where the shared ones are not at hand.
const char *const own = R"({"$schema": "s", "version": "2.1.0", "runs": [{"tool": {"driver":
 {"name": "CodeQL", "version": "2", "rules": [{"id": "cpp/use-after-free", "name": "n",
 "shortDescription": {"text": "t"}, "defaultConfiguration": {"level": "error"}, "properties":
 {"security-severity": "9.8", "tags": ["external/cwe/cwe-416"]}, "messageStrings":
 {"x": {"text": "{0} of {1}"}}}]}, "extensions": [{"name": "e", "rules": [{"id": "b"}]}]},
 "invocations": [{"executionSuccessful": true, "endTimeUtc": "2024-01-02T03:04:05Z"}],
 "versionControlProvenance": [{"repositoryUri": "https://example.org", "revisionId": "abc"}],
 "automationDetails": {"id": "a/b/1"}, "originalUriBaseIds": {"S": {"uri": "file:///w/"}},
 "artifacts": [{"location": {"uri": "a.c", "uriBaseId": "S"}, "roles": ["analysisTarget"]}],
 "results": [{"ruleId": "cpp/use-after-free", "ruleIndex": 0, "kind": "fail", "level": "error",
 "message": {"id": "x", "arguments": ["1", "2"]}, "locations": [{"physicalLocation":
 {"artifactLocation": {"index": 0}, "region": {"startLine": 18, "startColumn": 2, "endLine": 19,
 "snippet": {"text": "free(p);\n"}}}}], "codeFlows": [{"threadFlows": [{"locations": [{"location":
 {"physicalLocation": {"artifactLocation": {"uri": "a.c"}, "region": {"startLine": 3}}, "message":
 {"text": "here"}}}]}]}], "partialFingerprints": {"primaryLocationLineHash": "39fa2ee980eb94b0:1"},
 "suppressions": [{"kind": "external", "status": "underReview"}], "baselineState": "new",
 "taxa": [{"id": "416", "toolComponent": {"name": "CWE"}}], "rank": 50.5}]}]})";

std::vector<QByteArray> originals()
{
    std::vector<QByteArray> files = {QByteArray(own)};
    const QString corpus = sharedPath(QStringLiteral("data/sarif/corpus"));
    if (corpus.isEmpty())
        return files;
    for (const QFileInfo &info : QDir(corpus).entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (info.size() <= largest && file.open(QIODevice::ReadOnly))
            files.push_back(file.readAll());
    }
    return files;
}

class Mutator
{
public:
    QByteArray mutated(QByteArray bytes)
    {
        switch (roll(7)) {
        case 0: // one bit
            for (int i = 0; i < 1 + roll(8); ++i)
                flip(bytes);
            return bytes;
        case 1:
            return bytes.left(roll(int(bytes.size())));
        case 2: { // a piece is gone
            const int at = roll(int(bytes.size()));
            return bytes.remove(at, 1 + roll(200));
        }
        case 3: // a piece comes twice
            return bytes.insert(roll(int(bytes.size())),
                                bytes.mid(roll(int(bytes.size())), 1 + roll(400)));
        case 4: // deep
            return bytes.insert(after(bytes, ':'), QByteArray(10'000, roll(2) == 0 ? '[' : '{'));
        case 5: // beyond 64 bit
            return bytes.insert(after(bytes, ':'), roll(2) == 0 ? "99999999999999999999999,\"x\":"
                                                                : "-9223372036854775809,\"x\":");
        default: // no UTF-8
            return bytes.insert(after(bytes, '"'), roll(2) == 0 ? "\xC3\x28\xFF" : "\xED\xA0\x80");
        }
    }

    int roll(int sides)
    {
        return std::uniform_int_distribution<int>(0, std::max(1, sides) - 1)(m_dice);
    }

private:
    void flip(QByteArray &bytes)
    {
        if (!bytes.isEmpty()) {
            char &byte = bytes[roll(int(bytes.size()))];
            byte = static_cast<char>(byte ^ (1 << roll(8)));
        }
    }

    qsizetype after(const QByteArray &bytes, char c)
    {
        const qsizetype at = bytes.indexOf(c, roll(int(bytes.size())));
        return at < 0 ? bytes.size() : at + 1;
    }

    std::mt19937 m_dice{20'260'824}; // the same files every time
};

} // namespace

// Damaged files: a clear error or a report, never a crash, a hang or half an import.
class TestSarifMutations : public QObject
{
    Q_OBJECT

    static Result<std::vector<intake::Outcome>> import(store::Database &database,
                                                       const QString &file)
    {
        intake::Request request;
        request.project = "p";
        request.source = file.toStdString();
        request.date = parseIso("2024-06-01").value();
        return intake::importSource(database, intake::formats(), "sarif", request);
    }

private Q_SLOTS:
    void refusedFilesLeaveTheDatabaseAsItWas()
    {
        StoreFixture fixture;
        store::Database &database = fixture.database();
        QVERIFY(storeStory(database, {storyRun("2024-01-01", {{"unix.Malloc", "a.c", 5, "f(x);"},
                                                              {"unix.Malloc", "a.c", 9, "g(x);"}})})
                    .has_value());
        std::string state = storyDump(database);
        const std::vector<QByteArray> files = originals();
        const QString path = fixture.folder() + QStringLiteral("/mutated.sarif");
        Mutator mutator;
        int refused = 0;
        int taken = 0;
        for (int i = 0; i < mutations; ++i) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(
                mutator.mutated(files[static_cast<std::size_t>(mutator.roll(int(files.size())))]));
            file.close();
            QElapsedTimer timer;
            timer.start();
            const auto outcomes = import(database, path);
            QVERIFY2(timer.elapsed() < patience, qPrintable(QString::number(i)));
            if (outcomes) {
                ++taken;
                // What came in goes out again: the state stays one that can be compared with.
                const auto runs = store::findingRuns(database, "p");
                for (const store::RunRow &run : *runs) {
                    if (run.source != "story")
                        QVERIFY(store::removeRun(database, "p", run.id, {}, {}).has_value());
                }
            } else {
                ++refused;
                QVERIFY(!outcomes.error().detail.empty());
                QVERIFY(!outcomes.error().subject.empty());
            }
            QCOMPARE(storyDump(database), state);
        }
        // Both ways are walked.
        QVERIFY2(refused > mutations / 5 && taken > mutations / 10,
                 qPrintable(QStringLiteral("%1 refused, %2 taken").arg(refused).arg(taken)));
    }
};

QTEST_GUILESS_MAIN(TestSarifMutations)
#include "tst_sarif_mutations.moc"
