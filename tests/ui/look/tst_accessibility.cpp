// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/accessible_dump.h"
#include "tests/ui/support/golden.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/dialogs/add_repository_dialog.h"
#include "ui/dialogs/import_list_dialog.h"
#include "ui/dialogs/project_settings_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/pages/portfolio_page.h"
#include "ui/shell/job_panel.h"
#include "ui/state/language.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const QString lantern = QStringLiteral("lantern-codec");

} // namespace

// What a screen reader finds. Everything that the keyboard reaches has a name; the trees are
// compared with tests/ui/golden/accessible_*.txt (FERROGRAPH_UPDATE_GOLDEN=1 writes them anew).
class TestAccessibility : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleDatabase> m_samples;
    std::unique_ptr<WindowFixture> m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_samples = std::make_unique<SampleDatabase>();
        m_fixture = std::make_unique<WindowFixture>(m_samples->file(), *m_theme, QSize(1440, 900));
    }

    void pages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("detail");
        QTest::newRow("portfolio") << "portfolio" << QString();
        QTest::newRow("comparison")
            << "portfolio"
            << PortfolioPage::compareDetail({lantern, QStringLiteral("harbour-relay")});
        QTest::newRow("overview") << "overview" << QString();
        QTest::newRow("code") << "code" << QString();
        QTest::newRow("change") << "change" << QString();
        QTest::newRow("hotspots") << "hotspots" << QString();
        QTest::newRow("file") << "code"
                              << "src/motion.rs";
    }

    void pages()
    {
        QFETCH(QString, page);
        QFETCH(QString, detail);
        m_fixture->go(page, lantern, detail);
        QCOMPARE(namelessFocusables(m_fixture->window()).join(QLatin1Char('\n')), QString());
        const QString difference = goldenDifference(
            accessibleDump(*m_fixture->window().currentPage()),
            QStringLiteral("accessible_") + QLatin1String(QTest::currentDataTag()));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void theWindowAroundThePages()
    {
        m_fixture->go(QStringLiteral("portfolio"));
        const QString around = accessibleDump(m_fixture->window());

        const QString difference =
            goldenDifference(around.left(around.indexOf(QStringLiteral("Border"))),
                             QStringLiteral("accessible_window"));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void theEmptyWindow()
    {
        WindowFixture fixture(m_samples->folder() + QStringLiteral("/empty.db"), *m_theme);
        QCOMPARE(namelessFocusables(fixture.window()).join(QLatin1Char('\n')), QString());
    }

    void panelsAndDialogs()
    {
        MainWindow &window = m_fixture->window();
        m_fixture->go(QStringLiteral("overview"), lantern);
        window.jobPanel().open();
        window.openPalette();
        QCOMPARE(namelessFocusables(window).join(QLatin1Char('\n')), QString());
        ScriptedPicker picker(m_fixture->script());
        const store::ProjectRow project = *m_fixture->workspace().state().currentProject();
        const std::array<QWidget *, 6> dialogs = {
            new AddRepositoryDialog(picker, {lantern}, &window),
            new ProjectSettingsDialog(project, today, &window),
            new ImportListDialog(QStringLiteral("/nowhere.csv"), &window),
            new EditorDialog(QStringLiteral("kate %f"), &window),
            metricsDialog(&window),
            problemsDialog(QStringLiteral("Scan"), {{"a", "b"}}, &window),
        };
        for (QWidget *dialog : dialogs)
            QCOMPARE(namelessFocusables(*dialog).join(QLatin1Char('\n')), QString());
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        m_theme.reset();
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
