// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/attributes.h"
#include "core/languages/wildmatch.h"
#include "tests/support/built_repository.h"
#include "tests/support/cpu_time.h"

#include <QtTest>

#include <map>

using namespace ferrograph;
using namespace ferrograph::languages;

namespace
{

const QStringList listened = {
    QStringLiteral("linguist-language"), QStringLiteral("linguist-vendored"),
    QStringLiteral("linguist-generated"), QStringLiteral("linguist-documentation"),
    QStringLiteral("linguist-detectable")};

// Paths that the patterns below try to tell apart. None needs to exist for git check-attr.
const QStringList paths = {
    QStringLiteral("a.c"),          QStringLiteral("b.c"),           QStringLiteral("a.h"),
    QStringLiteral("sub/a.c"),      QStringLiteral("sub/b.c"),       QStringLiteral("sub/deep/a.c"),
    QStringLiteral("sub/deep/x.y"), QStringLiteral("sub/deep/er/a"), QStringLiteral("vendor/a.c"),
    QStringLiteral("vendor/x/a.c"), QStringLiteral("x/vendor/a.c"),  QStringLiteral("docs/a.md"),
    QStringLiteral("docs/x/a.md"),  QStringLiteral("a b.c"),         QStringLiteral("a]b.c"),
    QStringLiteral("a-b.c"),        QStringLiteral("a*b.c"),         QStringLiteral("a\\b.c"),
    QStringLiteral("Z.c"),          QStringLiteral("5.c"),           QStringLiteral(".hidden"),
    QStringLiteral("gr\u00FCn.c"),  QStringLiteral("foobar/x.c"),    QStringLiteral("foo/x/bar.c"),
    QStringLiteral("foo/bar.c"),    QStringLiteral("foo"),           QStringLiteral("sub/foo"),
    QStringLiteral("!a.c"),         QStringLiteral("#a.c"),          QStringLiteral("a.c~")};

using Files = std::map<QString, QByteArray>; // folder and the text of its .gitattributes

// One attribute as git check-attr prints it.
QByteArray stateOf(const std::optional<bool> &flag)
{
    return flag ? (*flag ? "true" : "false") : "none";
}

// What git says, in the words of the rule that "name=false" is false and any other value true.
QByteArray flagFromGit(const QByteArray &value)
{
    if (value == "unspecified")
        return "none";
    return value == "unset" || value == "false" ? "false" : "true";
}

} // namespace

class TestAttributes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asGitSays_data()
    {
        QTest::addColumn<Files>("files");
        const auto row = [](const char *name, const Files &files) {
            QTest::newRow(name) << files;
        };
        const QString root;
        row("none", {{root, ""}});
        row("unrelated", {{root, "* text=auto eol=lf\n*.png binary\n"}});
        row("base name at any depth", {{root, "a.c linguist-vendored\n"}});
        row("extension", {{root, "*.c linguist-language=Rust\n"}});
        row("leading slash", {{root, "/a.c linguist-generated\n/sub/*.c linguist-vendored\n"}});
        row("star stops at slashes", {{root, "sub/* linguist-vendored\n"}});
        row("two stars behind", {{root, "sub/** linguist-vendored\n"}});
        row("two stars before",
            {{root, "**/a.c linguist-vendored\n**/deep/* linguist-generated\n"}});
        row("two stars between", {{root, "foo/**/bar.c linguist-documentation\n"}});
        row("two stars in a part",
            {{root, "foo**/x.c linguist-vendored\nsub/a**c -linguist-vendored\n"}});
        row("two stars after a literal", {{root, "sub/dee** linguist-vendored\n"}});
        row("three stars", {{root, "sub/*** linguist-vendored\n***/a.c linguist-generated\n"}});
        row("directory alone", {{root, "vendor linguist-vendored\nvendor/ linguist-vendored\n"}});
        row("question mark", {{root, "?.c linguist-vendored\nsub?a.c linguist-generated\n"}});
        row("classes", {{root, "[ab].c linguist-vendored\n[!a].c linguist-generated\n"
                               "[^a-y].c linguist-documentation\n"}});
        row("classes with names", {{root, "[[:upper:]].c linguist-vendored\n"
                                          "[[:digit:][:space:]].c linguist-generated\n"
                                          "[[:nothing:]].c linguist-documentation\n"}});
        row("odd classes", {{root, "a[]]b.c linguist-vendored\na[a-]b.c linguist-generated\n"
                                   "a[\\]]b.c linguist-documentation\na[b.c linguist-vendored\n"
                                   "sub[/]a.c linguist-vendored\n"}});
        row("escapes", {{root, "a\\*b.c linguist-vendored\na\\\\b.c linguist-generated\n"
                               "\\!a.c linguist-documentation\n\\#a.c linguist-vendored\n"}});
        row("quoted",
            {{root, "\"a b.c\" linguist-vendored\n\"gr\\303\\274n.c\" linguist-generated\n"
                    "\"a.c linguist-documentation\n\"a.h\"linguist-vendored\n"}});
        row("negative pattern", {{root, "!a.c linguist-vendored\n"}});
        row("comment", {{root, "# *.c linguist-vendored\n   # a\n#a.c linguist-generated\n"}});
        row("states", {{root, "*.c linguist-vendored=false linguist-generated=0\n"
                              "*.h -linguist-vendored !linguist-generated linguist-language\n"
                              "*.md linguist-documentation=false linguist-detectable\n"}});
        row("later lines win", {{root, "*.c linguist-vendored\na.c -linguist-vendored\n"
                                       "sub/*.c !linguist-vendored\n"}});
        row("nearer folders win", {{root, "*.c linguist-vendored linguist-language=C\n"},
                                   {QStringLiteral("sub"), "*.c -linguist-vendored\n"},
                                   {QStringLiteral("sub/deep"), "a.c linguist-language=Ada\n"
                                                                "/x.y linguist-generated\n"}});
        row("unspecified hides what is farther",
            {{root, "*.c linguist-vendored\n"},
             {QStringLiteral("sub"), "*.c !linguist-vendored\n"}});
        row("last on a line wins", {{root, "*.c linguist-vendored -linguist-vendored\n"
                                           "*.h linguist-language=A linguist-language=B\n"}});
        row("macro", {{root, "[attr]theirs linguist-vendored -linguist-documentation\n"
                             "vendor/** theirs\n"}});
        row("macro after its use", {{root, "vendor/** theirs\n[attr]theirs linguist-vendored\n"}});
        row("macro of macros", {{root, "[attr]a b linguist-generated\n[attr]b linguist-vendored\n"
                                       "*.c a\nb.c -b\n/a.c -linguist-vendored\n"}});
        row("macro that is unset", {{root, "[attr]a linguist-vendored\n*.c a\nsub/*.c -a\n"
                                           "*.h a=1\n*.md !a\n"}});
        row("macro of a loop", {{root, "[attr]a b linguist-vendored\n[attr]b a linguist-generated\n"
                                       "*.c a\n*.h b\n"}});
        row("macro and attribute on a line",
            {{root,
              "[attr]a linguist-vendored\n*.c -linguist-vendored a\n*.h a -linguist-vendored\n"}});
        row("macro used in a folder",
            {{root, "[attr]a linguist-vendored\n"}, {QStringLiteral("sub"), "*.c a\n"}});
        row("macro of a folder", {{QStringLiteral("sub"), "[attr]a linguist-vendored\n*.c a\n"}});
        row("macro defined twice", {{root, "[attr]a linguist-vendored\n[attr]a linguist-generated\n"
                                           "*.c a\n"}});
        row("names that are not",
            {{root, "*.c linguist-vendored in/valid\n*.h --linguist-vendored\n"
                    "*.md linguist-generated =x\n[attr]-a linguist-vendored\n"}});
        row("Windows", {{root, "*.c linguist-vendored\r\n*.h linguist-language=C++\r\n"}});
        row("byte order mark", {{root, "\xEF\xBB\xBF*.c linguist-vendored\n"}});
        row("tabs and no line feed", {{root, "\t *.c\t\tlinguist-vendored\tlinguist-language=D"}});
        row("bytes", {{root, "gr\xC3\xBCn.c linguist-vendored\n"}});
        row("long line", {{root, "*.c linguist-vendored " + QByteArray(2040, 'x') +
                                     "\n"
                                     "*.h linguist-vendored\n"}});
        row("of fish", {{root, "* text=auto eol=lf\n*.rs diff=rust\n/.github export-ignore\n"
                               "sub/** linguist-documentation\n*.c linguist-language=fish\n"
                               "docs/*.md linguist-documentation\n"}});
    }

    void asGitSays()
    {
        QFETCH(Files, files);
        test::BuiltRepository repository;
        AttributeSet set;
        for (const auto &[folder, text] : files) {
            repository.write(folder + QStringLiteral("/.gitattributes"), text);
            set.set(folder.toStdString(), std::string_view(text.constData(), size_t(text.size())));
        }
        const QStringList answers =
            repository
                .git(QStringList({QStringLiteral("-c"), QStringLiteral("core.quotePath=false"),
                                  QStringLiteral("check-attr"), QStringLiteral("-z")}) +
                     listened + QStringList(QStringLiteral("--")) + paths)
                .split(QChar(u'\0'), Qt::SkipEmptyParts);
        QCOMPARE(answers.size(), paths.size() * listened.size() * 3);
        for (qsizetype i = 0; i + 2 < answers.size(); i += 3) {
            const QByteArray attribute = answers[i + 1].toUtf8();
            const QByteArray git = answers[i + 2].toUtf8();
            const PathAttributes ours = set.lookup(answers[i].toStdString());
            const QByteArray where = answers[i].toUtf8() + ' ' + attribute + ": git says " + git;
            if (attribute == "linguist-language") {
                const bool isValue = git != "unspecified" && git != "set" && git != "unset";
                QVERIFY2(ours.language.has_value() == isValue, where.constData());
                QVERIFY2(!isValue || QByteArray::fromStdString(*ours.language) == git,
                         where.constData());
                continue;
            }
            const auto &flag = attribute == "linguist-vendored"        ? ours.vendored
                               : attribute == "linguist-generated"     ? ours.generated
                               : attribute == "linguist-documentation" ? ours.documentation
                                                                       : ours.detectable;
            QVERIFY2(stateOf(flag) == flagFromGit(git), where.constData());
        }
    }

    void emptyUntilSomethingIsSaid()
    {
        AttributeSet set;
        QVERIFY(set.empty());
        QVERIFY(set.lookup("a.c") == PathAttributes());
        set.set("", "* text=auto\n[attr]unused linguist-vendored\n# linguist-vendored\n");
        QVERIFY(set.empty());
        set.set("sub", "*.c unused\n");
        QVERIFY(!set.empty());
        QCOMPARE(set.lookup("sub/a.c").vendored, std::optional(true));
        set.set("sub", std::nullopt);
        QVERIFY(set.empty());
    }

    void aCopyStaysAsItWas()
    {
        AttributeSet set;
        set.set("", "*.c linguist-language=Ada\n");
        const AttributeSet before = set;
        set.set("", "*.c linguist-language=D\n");
        QCOMPARE(before.lookup("a.c").language, std::optional<std::string>("Ada"));
        QCOMPARE(set.lookup("a.c").language, std::optional<std::string>("D"));
        set.set("", std::nullopt);
        QVERIFY(set.empty());
        QVERIFY(!before.empty());
        set.set("gone", std::nullopt); // was never there
        QVERIFY(set.empty());
    }

    void aFolderIsNotItsNamesake()
    {
        AttributeSet set;
        set.set("sub", "* linguist-vendored\n");
        QVERIFY(!set.lookup("sub2/a.c").vendored);
        QVERIFY(!set.lookup("sub").vendored);
        QCOMPARE(set.lookup("sub/a.c").vendored, std::optional(true));
    }

    void hostilePatternsEndSoon()
    {
        std::string pattern;
        for (int i = 0; i < 900; ++i)
            pattern += "a*";
        const Wildmatch wild(pattern + "b");
        const double began = test::cpuSeconds();
        QVERIFY(!wild.matches(std::string(4000, 'a')));
        QVERIFY(test::cpuSeconds() - began < 2);
    }
};

QTEST_GUILESS_MAIN(TestAttributes)
#include "tst_attributes.moc"
