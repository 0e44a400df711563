// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/borders/border_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace ferrograph::test;

namespace
{

const QByteArray header = "// SPDX-FileCopyrightText: The Ferrograph authors\n"
                          "// SPDX-License-Identifier: GPL-3.0-or-later\n";

QStringList sources()
{
    const QDir top(QStringLiteral(FERROGRAPH_SOURCE_DIR));
    QStringList files = {QStringLiteral("CMakeLists.txt")};
    for (const char *house :
         {"app", "core", "ui", "tests", "cmake", "scripts", "translations", ".ci"}) {
        QDirIterator walk(top.filePath(QLatin1String(house)),
                          {QStringLiteral("*.cpp"), QStringLiteral("*.h"),
                           QStringLiteral("*.cmake"), QStringLiteral("CMakeLists.txt"),
                           QStringLiteral("*.sh"), QStringLiteral("*.sql")},
                          QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << top.relativeFilePath(walk.next());
    }
    // Samples of other formats, which are read and not built.
    files.removeIf(
        [](const QString &file) { return file.startsWith(QLatin1String("tests/data/")); });
    return files;
}

} // namespace

// The borders between the rooms, from the include lines of every source.
class TestBorders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySourceKeepsTheBorders()
    {
        const QStringList files = sources();
        QVERIFY(files.size() > 100);
        QStringList violations;
        for (const QString &path : files) {
            QFile file(QStringLiteral(FERROGRAPH_SOURCE_DIR "/") + path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            violations << borderViolations(path, file.readAll());
        }
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
    }

    void violationsAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *path, const char *line, bool allowed) {
            QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(line) << allowed;
        };
        row("core sees ui", "core/git/x.cpp", "#include \"ui/shell/window.h\"", false);
        row("core sees Qt", "core/git/x.cpp", "#include <QString>", false);
        row("core sees std", "core/git/x.cpp", "#include <string>", true);
        row("ui sees app", "ui/shell/x.cpp", "#include \"app/dashboard/options.h\"", false);
        row("ui sees core", "ui/shell/x.cpp", "#include \"core/store/database.h\"", true);
        row("reader sees store", "core/languages/x.h", "#include \"core/store/database.h\"", false);
        row("git sees languages", "core/git/x.h", "#include \"core/languages/counts.h\"", false);
        row("metrics see store", "core/metrics/x.h", "#include \"core/store/projects.h\"", false);
        row("metrics see counts", "core/metrics/x.h", "#include \"core/languages/counts.h\"", true);
        row("report sees git", "core/report/x.cpp", "#include \"core/git/history.h\"", false);
        row("store sees scan", "core/store/x.cpp", "#include \"core/scan/scan.h\"", false);
        row("store sees git", "core/store/x.cpp", "#include \"core/git/history.h\"", true);
        row("base sees git", "core/base/x.cpp", "# include  \"core/git/history.h\"", false);
        row("new room", "core/unheard/x.cpp", "#include \"core/base/error.h\"", false);
        row("page sees page", "ui/pages/code_page.cpp",
            "#include \"ui/pages/portfolio_view_model.h\"", false);
        row("page sees itself", "ui/pages/code_page.cpp", "#include \"ui/pages/code_view_model.h\"",
            true);
        row("cli sees Qt", "app/cli/x.cpp", "#include <QString>", false);
        row("dashboard sees Qt", "app/dashboard/x.cpp", "#include <QString>", true);
        row("ui sees libgit2", "ui/shell/x.cpp", "#include <git2.h>", false);
        row("cli sees SOCI", "app/cli/x.cpp", "#include <soci/soci.h>", false);
        row("std::regex", "core/git/x.cpp", "#include <regex>", false);
        row("SQL in ui", "ui/shell/x.cpp", "query(\"SELECT name FROM project\");", false);
        row("SQL in store", "core/store/x.cpp", "query(\"SELECT name FROM project\");", true);
        row("words", "ui/shell/x.cpp", "tr(\"Select a project\");", true);
    }

    void violationsAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, line);
        QFETCH(bool, allowed);
        QCOMPARE(borderViolations(path, header + line).isEmpty(), allowed);
    }

    void headersAreMissed()
    {
        QCOMPARE(borderViolations(QStringLiteral("tests/core/x.cpp"), "int main() {}\n").size(), 1);
        QCOMPARE(borderViolations(QStringLiteral("tests/core/x.cpp"), header).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBorders)
#include "tst_borders.moc"
