// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/roadmap/path_scope.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::roadmap;

class TestPathScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *pattern, const char *path, bool expected) {
            QTest::addRow("%s ~ %s", pattern, path)
                << QString::fromUtf8(pattern) << QString::fromUtf8(path) << expected;
        };
        row("src", "src/a.c", true);
        row("src/", "src/net/a.c", true);
        row("src/**", "src/net/a.c", true);
        row("src", "src", true);
        row("src", "srcs/a.c", false);
        row("src", "lib/src/a.c", false);
        row("**/src", "lib/src/a.c", true);
        row("*.c", "a.c", true);
        row("*.c", "src/a.c", false);
        row("**/*.c", "src/a.c", true);
        row("src/*.c", "src/net/a.c", false);
        row("src/*", "src/net/a.c", true); // src/net is matched, and what is below it
        row("lib[ab]/x", "liba/x/y.rs", true);
        row("lib[ab]/x", "libc/x/y.rs", false);
        row("r:src", "src/a.c", true);
        row("other:src", "src/a.c", false);
        row("**", "a/b", true);
    }
    void matches()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        const std::vector<std::string> patterns = {pattern.toStdString()};
        QTEST(PathPatterns(patterns).match("r", path.toStdString()), "expected");
    }

    void aPathBelongsToComponentTagAndProject()
    {
        Roadmap roadmap;
        roadmap.components = {{"net", {"src/net"}, {"src/net/test"}, {"network-facing"}, {}, {}},
                              {"tls", {"src/tls"}, {}, {"network-facing", "crypto"}, {}, {}}};
        using Kind = Scope::Kind;
        const std::vector<Scope> scopes = {{Kind::Project, {}},
                                           {Kind::Component, "net"},
                                           {Kind::Tag, "network-facing"},
                                           {Kind::Tag, "crypto"}};
        const PathScopes finder(roadmap, scopes);
        using Found = std::vector<std::size_t>;
        const auto found = [&](const char *path) {
            Found result;
            finder.find("r", path, result);
            return result;
        };
        QCOMPARE(found("src/net/a.c"), (Found{0, 1, 2}));
        QCOMPARE(found("src/tls/a.c"), (Found{0, 2, 3}));
        QCOMPARE(found("src/net/test/a.c"), (Found{0}));
        QCOMPARE(found("README"), (Found{0}));
    }

    void namesThatAreNotTextAreMatchedAsBytes()
    {
        const std::string path = pathText("src/\xff.c");
        Roadmap roadmap;
        roadmap.components = {{"any", {"src/?.c"}, {}, {}, {}, {}}};
        const std::vector<Scope> scopes = {{Scope::Kind::Component, "any"}};
        std::vector<std::size_t> result;
        PathScopes(roadmap, scopes).find("r", path, result);
        QCOMPARE(result.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestPathScope)
#include "tst_path_scope.moc"
