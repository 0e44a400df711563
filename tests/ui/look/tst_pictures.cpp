// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/golden.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/charts/time_chart.h"
#include "ui/dialogs/add_repository_dialog.h"
#include "ui/dialogs/import_list_dialog.h"
#include "ui/dialogs/project_settings_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/file_table_model.h"
#include "ui/pages/code_page.h"
#include "ui/pages/portfolio_page.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/drop_plan.h"
#include "ui/shell/job_panel.h"
#include "ui/state/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/info_bar.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const QString lantern = QStringLiteral("lantern-codec");
const QString harbour = QStringLiteral("harbour-relay");

} // namespace

#define COMPARE_PICTURE(widget, name)                                                              \
    do {                                                                                           \
        const QString difference = goldenDifference(render(widget), QStringLiteral(name));         \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                    \
    } while (false)

#define COMPARE_PART(widget, name, part)                                                           \
    do {                                                                                           \
        const QString difference =                                                                 \
            goldenDifference(render(widget).copy(part), QStringLiteral(name));                     \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                    \
    } while (false)

// What the window looks like, compared with the pictures in tests/ui/golden. After a wanted change,
// FERROGRAPH_UPDATE_GOLDEN=1 tst_pictures writes them anew: look at every one before it is
// committed.
class TestPictures : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleDatabase> m_samples;
    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow &window() { return m_fixture->window(); }

    template <typename P>
    P *page() const
    {
        for (Page *each : m_fixture->window().pages()) {
            if (auto *found = qobject_cast<P *>(each))
                return found;
        }
        return nullptr;
    }

    void dark() { m_theme->setChoice(SchemeChoice::Dark); }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_theme->setChoice(SchemeChoice::Light);
        if (!hasPictureFonts())
            QSKIP("the faces of the pictures (fonts-roboto-unhinted, fonts-jetbrains-mono) are not "
                  "installed");
        m_samples = std::make_unique<SampleDatabase>();
    }

    void init()
    {
        m_theme->setChoice(SchemeChoice::Light);
        m_fixture = std::make_unique<WindowFixture>(m_samples->file(), *m_theme, QSize(1120, 720));
    }

    void cleanup() { m_fixture.reset(); }

    void portfolio()
    {
        m_fixture->go(QStringLiteral("portfolio"));
        COMPARE_PICTURE(window(), "window_light"); // the one with the list of pages
    }

    void portfolioGroupedAndNarrow()
    {
        dark();
        m_fixture->settings().set(Setting::PortfolioGroup, QStringLiteral("tag"));
        m_fixture->restart();
        window().resize(900, 600);
        m_fixture->go(QStringLiteral("portfolio"));
        COMPARE_PICTURE(*window().currentPage(), "portfolio_by_tag_narrow_dark");
    }

    void comparison()
    {
        m_fixture->go(QStringLiteral("portfolio"), {},
                      PortfolioPage::compareDetail({lantern, harbour}));
        COMPARE_PICTURE(*window().currentPage(), "comparison_light");
    }

    void overview()
    {
        m_fixture->go(QStringLiteral("overview"), lantern);
        COMPARE_PICTURE(*window().currentPage(), "overview_light");
    }

    void overviewNarrow()
    {
        dark();
        window().resize(900, 640);
        m_fixture->go(QStringLiteral("overview"), harbour);
        COMPARE_PICTURE(*window().currentPage(), "overview_narrow_dark");
    }

    void code()
    {
        m_fixture->go(QStringLiteral("code"), lantern);
        COMPARE_PICTURE(*window().currentPage(), "code_light");
    }

    void codeAsShares()
    {
        dark();
        m_fixture->settings().set(Setting::ChartMode, QStringLiteral("share"));
        m_fixture->restart();
        m_fixture->go(QStringLiteral("code"), harbour);
        COMPARE_PICTURE(*window().currentPage(), "code_share_dark");
    }

    void file()
    {
        m_fixture->go(QStringLiteral("code"), lantern);
        const store::FileRow *file = page<CodePage>()->fileModel()->file(0);
        QVERIFY(file);
        m_fixture->go(QStringLiteral("code"), lantern, QString::fromStdString(file->path));
        COMPARE_PICTURE(*window().currentPage(), "file_light");
    }

    void change()
    {
        m_fixture->go(QStringLiteral("change"), lantern);
        COMPARE_PICTURE(*window().currentPage(), "change_light");
    }

    void hotspots()
    {
        dark();
        m_fixture->go(QStringLiteral("hotspots"), lantern);
        COMPARE_PICTURE(*window().currentPage(), "hotspots_dark");
    }

    void chartWithTooltip()
    {
        m_fixture->go(QStringLiteral("code"), lantern);
        TimeChart *chart = page<CodePage>()->codeChart();
        QTest::keyClick(chart, Qt::Key_End);
        for (int step = 0; step < 12; ++step)
            QTest::keyClick(chart, Qt::Key_Left);
        const QString difference =
            goldenDifference(render(*chart, 2), QStringLiteral("chart_tooltip_2x_light"));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void palette()
    {
        dark();
        m_fixture->go(QStringLiteral("code"), lantern);
        window().openPalette();
        QTest::keyClicks(window().palettePanel().findChild<QLineEdit *>(), QStringLiteral("co"));
        m_fixture->settle();
        window().setFocus(); // no blinking cursor
        COMPARE_PART(window(), "palette_dark", QRect(296, 64, 672, 500));
    }

    void welcome()
    {
        m_fixture = std::make_unique<WindowFixture>(
            m_samples->folder() + QStringLiteral("/empty.db"), *m_theme, QSize(1120, 720));
        COMPARE_PICTURE(*window().currentPage(), "welcome_light");
    }

    void dropOverlay()
    {
        dark();
        m_fixture->go(QStringLiteral("portfolio"));
        auto *overlay = window().findChild<DropOverlay *>();
        // A folder whose name does not depend on where the test runs.
        const QString repository = QStringLiteral("../") + lantern;
        DropPlan plan = planDrop(QStringList(m_samples->samples() + QLatin1Char('/') + lantern));
        plan.text = repository;
        overlay->show(plan);
        COMPARE_PART(window(), "drop_dark", QRect(240, 240, 640, 240));
    }

    void notices()
    {
        m_fixture->go(QStringLiteral("overview"), harbour);
        window().findChild<InfoBar *>()->show(
            {QStringLiteral("x"), Info::Level::Attention,
             QStringLiteral("This database may only be read: nothing can be scanned or changed."),
             QStringLiteral("List them"), [] {
             }});
        m_fixture->workspace().ingest().enqueue(
            {QStringLiteral("Scan ") + harbour, harbour,
             [](store::Database &, const Progress &,
                const std::stop_token &) -> Result<JobOutcome> {
                 return JobOutcome{QStringLiteral("12 commits"), {}};
             }});
        m_fixture->workspace().ingest().enqueue(
            {QStringLiteral("Scan ") + lantern, lantern,
             [](store::Database &, const Progress &,
                const std::stop_token &) -> Result<JobOutcome> {
                 return failure(ErrorCode::NotFound, "/home/repository", "is not there");
             }});
        m_fixture->finishJobs();
        window().jobPanel().open();
        m_fixture->settle();
        COMPARE_PART(window(), "notices_light", QRect(220, 0, 900, 720));
    }

    void addDialog()
    {
        dark();
        ScriptedPicker picker(m_fixture->script());
        auto *dialog = new AddRepositoryDialog(picker, {lantern}, &window());
        dialog->setSource(QStringLiteral("https://example.org/tools/brazier.git"));
        dialog->adjustSize();
        dialog->setFocus();
        COMPARE_PICTURE(*dialog, "dialog_add_dark");
    }

    void settingsDialog()
    {
        m_fixture->go(QStringLiteral("overview"), lantern);
        store::ProjectRow project = *m_fixture->workspace().state().currentProject();
        project.repositories.front().source = "/srv/git/lantern-codec";
        auto *dialog = new ProjectSettingsDialog(project, today, &window());
        dialog->resize(dialog->sizeHint());
        dialog->setFocus();
        COMPARE_PICTURE(*dialog, "dialog_settings_light");
    }

    void emptyStates()
    {
        dark();
        QWidget all;
        auto *cells = new QGridLayout(&all);
        int at = 0;
        for (const EmptyKind kind : {EmptyKind::NoProject, EmptyKind::NotScanned, EmptyKind::NoData,
                                     EmptyKind::FilterExcludes}) {
            auto *state = new EmptyState(&all);
            state->show(kind, QStringLiteral("What is the case"),
                        QStringLiteral("Why it is so and what would change it."),
                        QStringLiteral("Do it"));
            cells->addWidget(state, at / 2, at % 2);
            ++at;
        }
        all.resize(640, 400);
        COMPARE_PICTURE(all, "empty_states_dark");
    }

    void rightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        m_fixture = std::make_unique<WindowFixture>(m_samples->file(), *m_theme, QSize(1120, 720));
        m_fixture->go(QStringLiteral("overview"), lantern);
        const QImage image = render(*window().currentPage());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        const QString difference =
            goldenDifference(image, QStringLiteral("overview_right_to_left_light"));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void cleanupTestCase()
    {
        m_samples.reset();
        m_theme.reset();
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
