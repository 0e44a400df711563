// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/classifier.h"
#include "core/languages/path_rules.h"
#include "tests/support/result_checks.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::languages;

namespace
{

const QStringList paths = {"a.c",
                           "gen",
                           "gen/a.c",
                           "src/gen/a.c",
                           "src/gen/deep/b.h",
                           "src/general.c",
                           "src/gen.c",
                           "src/x/y/z_bench.c",
                           "z_bench.c/inner.c",
                           "lib/[odd]/a.c",
                           "docs/src/gen/c.c",
                           "src/a/gen/b/c.c"};

// What git itself says of the paths when the pattern stands in .gitignore.
QStringList ignoredByGit(const QTemporaryDir &folder, const QByteArray &pattern)
{
    QFile file(folder.filePath(".gitignore"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(pattern + '\n') < 0)
        qFatal("cannot write .gitignore");
    file.close();
    QProcess git;
    git.setWorkingDirectory(folder.path());
    git.start("git", QStringList{"check-ignore", "--no-index"} + paths);
    if (!git.waitForFinished() || git.exitCode() > 1)
        qFatal("git check-ignore: %s", git.readAllStandardError().constData());
    return QString::fromUtf8(git.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
}

} // namespace

class TestPathRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsWhatGitignoreFits_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        for (const char *pattern : {"gen", "gen/", "/gen", "src/gen", "src/gen/", "src/*/z_bench.c",
                                    "src/**/gen", "*_bench.c", "*.c", "src/**", "**/gen",
                                    "lib/\\[odd\\]", "lib/[o]dd", "sr?/gen", "src/gen/a.c"})
            QTest::newRow(pattern) << QByteArray(pattern);
    }

    void fitsWhatGitignoreFits()
    {
        QFETCH(QByteArray, pattern);
        QTemporaryDir folder;
        QCOMPARE(QProcess::execute("git", {"init", "-q", folder.path()}), 0);
        // A file called gen and a folder called gen: the one asked about decides what there is.
        const PathRules rules(std::vector<PathRule>{{pattern.toStdString(), Bucket::Generated}});
        QStringList fitting;
        for (const QString &path : paths) {
            if (rules.bucket(path.toStdString()) == Bucket::Generated)
                fitting << path;
        }
        QCOMPARE(fitting, ignoredByGit(folder, pattern));
    }

    void theLastThatFitsDecides()
    {
        const PathRules rules(
            std::vector<PathRule>{{"src", Bucket::Vendored}, {"src/own", Bucket::Product}});
        QCOMPARE(*rules.bucket("src/a.c"), Bucket::Vendored);
        QCOMPARE(*rules.bucket("src/own/a.c"), Bucket::Product);
        QVERIFY(!rules.bucket("lib/a.c"));
    }

    void goBeforeAttributesAndPatterns()
    {
        const BucketRules rules(std::vector<PathRule>{{"third_party/ours", Bucket::Product}});
        BucketBasis generated;
        generated.generatedAttribute = true;
        QCOMPARE(rules.bucket("third_party/ours/a.c", generated), Bucket::Product);
        QCOMPARE(rules.bucket("third_party/theirs/a.c", {}), Bucket::Vendored);
        QVERIFY(rules.contentHash() != BucketRules::builtin().contentHash());
        QCOMPARE(BucketRules(std::vector<PathRule>()).contentHash(),
                 BucketRules::builtin().contentHash());
    }

    void readsItsOwnText()
    {
        const auto rule = parsePathRule("a=b/*.c=tests");
        QVERIFY_RESULT(rule);
        QCOMPARE(rule->pattern, std::string("a=b/*.c"));
        QCOMPARE(rule->bucket, Bucket::Tests);
        QCOMPARE(pathRuleText(*rule), std::string("a=b/*.c=tests"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no bucket") << QByteArray("src") << QByteArray("names no bucket");
        QTest::newRow("unknown") << QByteArray("src=mine")
                                 << QByteArray("product, tests, vendored");
        QTest::newRow("no pattern") << QByteArray("/=tests") << QByteArray("has no pattern");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto rule = parsePathRule(text.toStdString());
        QVERIFY(!rule);
        QCOMPARE(rule.error().code, ErrorCode::Usage);
        QVERIFY2(QByteArray::fromStdString(rule.error().message()).contains(says),
                 rule.error().message().c_str());
    }
};

QTEST_GUILESS_MAIN(TestPathRules)
#include "tst_path_rules.moc"
