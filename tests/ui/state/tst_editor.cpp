// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/built_repository.h"
#include "ui/state/editor.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;

class TestEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsFileAndLineWhereTheyBelong()
    {
        const QString file = QStringLiteral("/a b/c.rs");
        QCOMPARE(editorCommand(QStringLiteral("kate --line %l %f"), file, 7),
                 (QStringList{QStringLiteral("kate"), QStringLiteral("--line"), QStringLiteral("7"),
                              file}));
        QCOMPARE(editorCommand(QStringLiteral("vim"), file, 7),
                 (QStringList{QStringLiteral("vim"), file}));
        // No shell: what looks like a command stays one word.
        QCOMPARE(editorCommand(QStringLiteral("code -g %f:%l"), QStringLiteral("/x;rm -rf"), 1),
                 (QStringList{QStringLiteral("code"), QStringLiteral("-g"),
                              QStringLiteral("/x;rm -rf:1")}));
    }

    void saysThatTheEditorIsNotThere()
    {
        const auto opened = openInEditor(QStringLiteral("/no/such/editor"), QStringLiteral("/x"));
        QVERIFY(!opened);
        QVERIFY(opened.error().message().find("/no/such/editor") != std::string::npos);
    }

    void findsFilesInTheWorkTreeOnly()
    {
        test::BuiltRepository repository;
        repository.write(QStringLiteral("src/a.c"), "int x;\n");
        store::RepositoryRow row;
        row.source = repository.stdPath();
        QCOMPARE(localFile(row, "src/a.c"), repository.path() + QStringLiteral("/src/a.c"));
        QCOMPARE(localFile(row, "src/b.c"), QString());
        QCOMPARE(localFile(row, "../../../../../../etc/passwd"), QString());
        row.source = "https://example.org/x.git";
        QCOMPARE(localFile(row, "src/a.c"), QString());
    }
};

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
