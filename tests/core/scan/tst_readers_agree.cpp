// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_queries.h"
#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <QDir>
#include <QRandomGenerator>

#include <memory>

using namespace ferrograph;
using test::BuiltRepository;
using test::ScanFixture;

namespace
{

using Commands = QList<QStringList>;

// A file that grows, shrinks and changes in places, in a language with unsafe regions and in
// others, so that every pack has long chains of differences.
void addLongHistory(BuiltRepository &repository, int commits)
{
    QRandomGenerator random(11);
    QList<QByteArray> rust{"// start\n"};
    QList<QByteArray> c{"/* start */\n"};
    const QList<QByteArray> rustLines = {"fn a() { b(); }\n",
                                         "unsafe fn c() {\n    d();\n}\n",
                                         "/* a comment\n over lines */\n",
                                         "\n",
                                         "let s = \"a // b\";\n",
                                         "unsafe { e() }\n",
                                         "unsafe impl Send for X {}\n",
                                         "extern \"C\" {\n    fn f();\n}\n",
                                         "#[no_mangle]\n"};
    const QList<QByteArray> cLines = {"int a;\n",
                                      "// one\n",
                                      "/* two\n * lines */\n",
                                      "\n",
                                      "char *s = \"/*\";\n",
                                      "#define X \\\n  y\n",
                                      "int b; // c\n"};
    const auto change = [&](QList<QByteArray> &lines, const QList<QByteArray> &kinds) {
        for (int i = 0; i < 3; ++i) {
            const auto at = qsizetype(random.bounded(quint32(lines.size() + 1)));
            const QByteArray &line = kinds[qsizetype(random.bounded(quint32(kinds.size())))];
            if (lines.size() > 40 && random.bounded(3) == 0)
                lines.removeAt(std::min(at, lines.size() - 1));
            else
                lines.insert(at, line);
        }
    };
    for (int i = 0; i < commits; ++i) {
        change(rust, rustLines);
        change(c, cLines);
        repository.write("grow/a.rs", rust.join());
        repository.write("grow/b.c", c.join());
        repository.write("grow/b.h", c.mid(0, c.size() / 2).join());
        repository.commit("more", "2016-01-01T00:00:00Z");
    }
}

std::string dumpOf(const std::string &path, git::Reader reader, unsigned jobs,
                   const Progress &progress = {})
{
    ScanFixture fixture(path);
    fixture.readWith(reader);
    const auto report = fixture.scan(jobs, 250000, progress);
    if (!report)
        return report.error().message();
    std::string problems;
    for (const Problem &problem : report->problems)
        problems += problem.where + ": " + problem.what + '\n';
    const std::string all = problems + fixture.dump();
    // Where the repository stands is the one thing that may differ.
    return QString::fromStdString(all).replace(QString::fromStdString(path), "HERE").toStdString();
}

} // namespace

class TestReadersAgree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_repository = std::make_unique<BuiltRepository>();
        test::buildHardHistory(*m_repository);
        addLongHistory(*m_repository, 120);
        m_loose = dumpOf(m_repository->stdPath(), git::Reader::Libgit2, 1);
        QVERIFY(m_loose.size() > 10000);
        QCOMPARE(QString::fromStdString(dumpOf(m_repository->stdPath(), git::Reader::Pack, 2)),
                 QString::fromStdString(m_loose));
    }

    void onEveryLayout_data()
    {
        QTest::addColumn<Commands>("commands");
        QTest::newRow("depth 250") << Commands{{"repack", "-adfq", "--depth=250", "--window=20"}};
        QTest::newRow("no deltas") << Commands{{"repack", "-adfq", "--depth=0", "--window=0"}};
        QTest::newRow("REF_DELTA")
            << Commands{{"-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq"}};
        QTest::newRow("bitmap and index of packs")
            << Commands{{"repack", "-adfq"}, {"multi-pack-index", "write"}};
    }

    void onEveryLayout()
    {
        QFETCH(Commands, commands);
        for (const QStringList &command : commands)
            m_repository->git(command);
        agree(m_repository->path());
    }

    void onTenPacks()
    {
        BuiltRepository repository;
        for (int i = 0; i < 10; ++i) {
            addLongHistory(repository, 8);
            repository.git({"repack", "-dq"});
        }
        QCOMPARE(packs(repository.path() + "/.git").size(), 10);
        addLongHistory(repository, 3); // and some loose ones
        agree(repository.path(), dumpOf(repository.stdPath(), git::Reader::Libgit2, 1));
    }

    // A fetch asks for a thin pack, whose bases are put at its end.
    void onThinPacksCompleted()
    {
        QTemporaryDir folder;
        const QString clone = folder.filePath("clone");
        const auto git = [&](const QStringList &arguments) {
            m_repository->git(QStringList{"-C", clone, "-c", "fetch.unpackLimit=1"} + arguments);
        };
        m_repository->git({"branch", "-f", "old", "HEAD~60"});
        m_repository->git({"clone", "--quiet", "--bare", "--single-branch", "--branch", "old",
                           "file://" + m_repository->path(), clone});
        git({"fetch", "--quiet", "origin", "main:main"});
        git({"symbolic-ref", "HEAD", "refs/heads/main"});
        m_repository->git({"branch", "-D", "old"});
        QCOMPARE(packs(clone).size(), 2);
        agree(clone);
    }

    void onAlternates()
    {
        m_repository->git({"repack", "-adfq"});
        QTemporaryDir folder;
        const QString shared = folder.filePath("shared");
        m_repository->git({"clone", "--quiet", "--bare", "--shared", m_repository->path(), shared});
        QVERIFY(packs(shared).isEmpty());
        agree(shared);
    }

    void onAPartialClone()
    {
        m_repository->git({"config", "uploadpack.allowFilter", "true"});
        QTemporaryDir folder;
        const QString partial = folder.filePath("partial");
        m_repository->git({"clone", "--quiet", "--bare", "--filter=blob:limit=400",
                           "file://" + m_repository->path(), partial});
        m_repository->git({"-C", partial, "remote", "remove", "origin"});
        const std::string dump = dumpOf(partial.toStdString(), git::Reader::Libgit2, 1);
        QVERIFY(dump.find("absent") != std::string::npos);
        agree(partial, dump);
    }

    // The packs that were there at the beginning are gone in the middle.
    void whileTheRepositoryIsRepacked_data()
    {
        QTest::addColumn<QString>("phase");
        for (const char *phase : {"Reading history", "Comparing trees", "Counting files"})
            QTest::newRow(phase) << QString::fromLatin1(phase);
    }

    void whileTheRepositoryIsRepacked()
    {
        QFETCH(QString, phase);
        m_repository->git({"repack", "-adfq", "--depth=10"});
        int repacked = 0;
        const Progress progress([&](const ProgressStep &step) {
            if (repacked == 0 && step.what == phase.toStdString()) {
                ++repacked;
                m_repository->git({"repack", "-adfq", "--depth=30"});
            }
        });
        const std::string dump = dumpOf(m_repository->stdPath(), git::Reader::Pack, 2, progress);
        QCOMPARE(repacked, 1);
        QCOMPARE(QString::fromStdString(dump), QString::fromStdString(m_loose));
    }

    // Counts from what changed against full ones: here, and on the real repositories.
    void countsFromWhatChangedAreFullCounts()
    {
        m_repository->git({"repack", "-adfq", "--depth=50"});
        ScanFixture fixture(m_repository->stdPath());
        fixture.checkCounts();
        const auto report = fixture.scan(2);
        QVERIFY_RESULT(report);
        QVERIFY(report->compared > 200);
        QCOMPARE(report->differing, 0U);
    }

    void onRealRepositories()
    {
        const QStringList paths =
            qEnvironmentVariable("FERROGRAPH_TEST_REPOSITORIES").split(':', Qt::SkipEmptyParts);
        if (paths.isEmpty())
            QSKIP("FERROGRAPH_TEST_REPOSITORIES names no repositories (paths with ':' between)");
        for (const QString &path : paths) {
            const std::string reference = dumpOf(path.toStdString(), git::Reader::Libgit2, 2);
            ScanFixture checked(path.toStdString());
            checked.checkCounts();
            const auto report = checked.scan(2);
            QVERIFY_RESULT(report);
            qInfo("%zu counts compared", std::size_t(report->compared));
            QCOMPARE(report->differing, 0U);
            const std::string ours = dumpOf(path.toStdString(), git::Reader::Pack, 2);
            qInfo("%s: %zu bytes of rows", qPrintable(path), reference.size());
            QVERIFY2(ours == reference, qPrintable(path));
        }
    }

private:
    static QStringList packs(const QString &gitFolder)
    {
        return QDir(gitFolder + "/objects/pack").entryList({"*.pack"});
    }

    void agree(const QString &path) { agree(path, m_loose); }

    static void agree(const QString &path, const std::string &expected)
    {
        for (const unsigned jobs : {1U, 2U, 5U})
            QCOMPARE(QString::fromStdString(dumpOf(path.toStdString(), git::Reader::Pack, jobs)),
                     QString::fromStdString(expected));
        QCOMPARE(QString::fromStdString(dumpOf(path.toStdString(), git::Reader::Libgit2, 2)),
                 QString::fromStdString(expected));
    }

    std::unique_ptr<BuiltRepository> m_repository;
    std::string m_loose; // what libgit2 gives for the loose objects
};

QTEST_APPLESS_MAIN(TestReadersAgree)
#include "tst_readers_agree.moc"
