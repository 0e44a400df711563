// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/window_fixture.h"
#include "ui/models/file_table_model.h"
#include "ui/models/portfolio_model.h"
#include "ui/pages/code_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/portfolio_page.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/sidebar.h"
#include "ui/state/language.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/proportional_header.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

// Of the images in a PDF or SVG, in pixels.
int widestImage(const QByteArray &drawing)
{
    static const QRegularExpression image(
        QStringLiteral("(?:/Subtype /Image\\s*/Width |<image[^>]* width=\")(\\d+)"));
    int widest = 0;
    auto matches = image.globalMatch(QString::fromLatin1(drawing));
    while (matches.hasNext())
        widest = std::max(widest, matches.next().captured(1).toInt());
    return widest;
}

} // namespace

// First start, sample data, filter, drill down, export, and everything as it was at the next start.
class TestFirstRun : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
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

    QPushButton *button(const QString &text) const { return m_fixture->find<QPushButton>(text); }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        const QString samples = m_folder.filePath(QStringLiteral("samples"));
        makeSamples(samples);
        qputenv("FERROGRAPH_SAMPLES", samples.toUtf8());
        m_theme = std::make_unique<Theme>();
        m_fixture =
            std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("new.db")), *m_theme);
    }

    void beginsWithAnEmptyPortfolioAndNoWizard()
    {
        QCOMPARE(window().currentPage()->id(), QStringLiteral("portfolio"));
        QCOMPARE(window().currentPage()->subtitle(), QStringLiteral("No projects yet"));
        QVERIFY(window().findChildren<QDialog *>().isEmpty());
        QVERIFY(button(QStringLiteral("Add repository…")));
        QVERIFY(button(QStringLiteral("Import list…")));
        QVERIFY(button(QStringLiteral("Open samples")));
        for (const auto *entry : window().findChildren<NavigationButton *>())
            QCOMPARE(entry->isEnabled(), entry->text() == QStringLiteral("Portfolio"));
    }

    void oneClickReadsTheSamples()
    {
        QTest::mouseClick(button(QStringLiteral("Open samples")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->workspace().ingest().jobs().size() >= 3, 20000);
        m_fixture->finishJobs();
        // Each scan leaves a job that explains its changes.
        QCOMPARE(m_fixture->workspace().ingest().jobs().size(), std::size_t(6));
        for (const JobStatus &job : m_fixture->workspace().ingest().jobs())
            QCOMPARE(job.state, JobState::Done);
        const PortfolioModel &model = page<PortfolioPage>()->model();
        QCOMPARE(model.projects(), 3);
        QVERIFY(window().currentPage()->subtitle().startsWith(QStringLiteral("3 projects · 25k")));
    }

    void filtersThePortfolio()
    {
        auto *filter =
            m_fixture->find<QLineEdit>(QStringLiteral("Filter projects by name, programme or tag"));
        QVERIFY(filter);
        QTest::keyClicks(filter, QStringLiteral("nothing like it"));
        const PortfolioModel &model = page<PortfolioPage>()->model();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(button(QStringLiteral("Clear the filter")));
        QTest::mouseClick(button(QStringLiteral("Clear the filter")), Qt::LeftButton);
        QCOMPARE(model.rowCount(), 3);
        QTest::keyClicks(filter, QStringLiteral("lant"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.item(0)->project, QStringLiteral("lantern-codec"));
    }

    void enterOpensTheProject()
    {
        DataTable *table = page<PortfolioPage>()->table();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        m_fixture->settle();
        QCOMPARE(window().currentPage()->id(), QStringLiteral("overview"));
        QCOMPARE(window().currentPage()->title(), QStringLiteral("lantern-codec"));
        const auto kpis = page<OverviewPage>()->viewModel().kpis();
        QCOMPARE(kpis[0].title, QStringLiteral("Exposed share"));
        QCOMPARE(kpis[0].value, QStringLiteral("31.6")); // as `show projects` prints it
    }

    void theTitleOfACardLeadsToItsPage()
    {
        for (auto *title : window().currentPage()->findChildren<CardTitle *>()) {
            if (title->text() == QStringLiteral("Code by language"))
                QTest::mouseClick(title, Qt::LeftButton);
        }
        m_fixture->settle();
        QCOMPARE(window().currentPage()->id(), QStringLiteral("code"));
        QCOMPARE(page<CodePage>()->fileModel()->total(), std::optional<std::uint64_t>(19));
    }

    void drillsDownToOneFile()
    {
        auto *filter = m_fixture->find<QLineEdit>(QStringLiteral("Filter files by path"));
        QTest::keyClicks(filter, QStringLiteral("motion"));
        QTRY_COMPARE(page<CodePage>()->fileModel()->total(), std::optional<std::uint64_t>(1));
        DataTable *table = page<CodePage>()->fileTable();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        m_fixture->settle();
        QCOMPARE(window().currentPage()->title(), QStringLiteral("src/motion.rs"));
        QVERIFY(window().currentPage()->subtitle().contains(QStringLiteral("Rust · product")));
        m_fixture->press(Qt::Key_Left, Qt::AltModifier);
        m_fixture->settle();
        QCOMPARE(window().currentPage()->title(), QStringLiteral("Code"));
    }

    void exportsWhatThePageShows()
    {
        const QString file = m_folder.filePath(QStringLiteral("history.csv"));
        m_fixture->script().answers = {file};
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(m_fixture->script().offered.last(), QStringLiteral("lantern-codec-code.csv"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArrayList lines = written.readAll().split('\n');
        QVERIFY(lines.first().startsWith("date,commit,"));
        // The end of the history: 2,689 unsafe and 5,829 safe lines of Rust.
        const QByteArray last = lines[lines.size() - 2].trimmed();
        QVERIFY2(last.startsWith("2025-01-31") && last.contains("2689") && last.contains("5829"),
                 last.constData());
        for (const QString &ending :
             {QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("svg")}) {
            const QString picture = m_folder.filePath(QStringLiteral("page.") + ending);
            m_fixture->script().answers = {picture};
            window().actionCollection().trigger(QStringLiteral("export.") + ending);
            QFile bytes(picture);
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            const QByteArray content = bytes.readAll();
            QVERIFY(content.size() > 5000);
            if (ending == QStringLiteral("png"))
                continue;
            QVERIFY2(widestImage(content) <= 18, "all but the icons is vectors");
            if (ending == QStringLiteral("svg"))
                QVERIFY(content.contains("Rust, unsafe (R1)"));
        }
    }

    void theNextStartIsWhereThisOneEnded()
    {
        m_fixture->workspace().state().setRange({TimeRange::Preset::ThreeYears, 0, 0});
        const auto buckets = languages::BucketSet::headline().without(languages::Bucket::Tests);
        m_fixture->workspace().state().setBuckets(buckets);
        page<CodePage>()->fileTable()->columns()->setSectionHidden(FileTableModel::R0, true);
        const QSize size(1010, 700);
        window().resize(size);
        m_fixture->settle();
        m_fixture->restart();
        QCOMPARE(window().currentPage()->id(), QStringLiteral("code"));
        QCOMPARE(m_fixture->workspace().state().project(), QStringLiteral("lantern-codec"));
        QCOMPARE(m_fixture->workspace().state().range().preset, TimeRange::Preset::ThreeYears);
        QVERIFY(m_fixture->workspace().state().buckets() == buckets);
        QCOMPARE(window().size(), size);
        QCOMPARE(page<PortfolioPage>()->model().projects(), 0); // a hidden page asks nothing
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        m_theme.reset();
    }
};

QTEST_MAIN(TestFirstRun)
#include "tst_first_run.moc"
