// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/line_pass.h"
#include "core/store/roadmaps.h"
#include "tests/support/shared_data.h"
#include "tests/ui/support/accessible_dump.h"
#include "tests/ui/support/golden.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/charts/time_chart.h"
#include "ui/dialogs/grant_dialog.h"
#include "ui/dialogs/milestone_dialog.h"
#include "ui/dialogs/policy_dialog.h"
#include "ui/pages/roadmap_page.h"
#include "ui/shell/action_collection.h"
#include "ui/state/language.h"
#include "ui/state/workspace.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QFile>
#include <QImage>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollBar>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const QString lantern = QStringLiteral("lantern-codec");

std::string roadmapFile()
{
    QFile file(dataPath(QStringLiteral("roadmap/lantern.json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the roadmap of the pictures cannot be read");
    return file.readAll().toStdString();
}

} // namespace

#define COMPARE_PICTURE(widget, name)                                                              \
    do {                                                                                           \
        const QString difference = goldenDifference(render(widget), QStringLiteral(name));         \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                    \
    } while (false)

// What the Roadmap page and its dialogs look like; see tst_pictures.
class TestRoadmapPicture : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleDatabase> m_samples;
    std::unique_ptr<WindowFixture> m_fixture;

    Page &page() { return *m_fixture->window().currentPage(); }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        if (!hasPictureFonts())
            QSKIP("the faces of the pictures (fonts-roboto-unhinted, fonts-jetbrains-mono) are not "
                  "installed");
        m_samples = std::make_unique<SampleDatabase>();
        auto database =
            store::Database::open(m_samples->file().toStdString(), store::OpenMode::ReadWrite);
        if (!database ||
            !store::storeRoadmap(*database, lantern.toStdString(), roadmapFile(), today - 86400))
            qFatal("the roadmap cannot be stored");
        const auto lines =
            scan::countLineChanges(*database, lantern.toStdString(), lantern.toStdString(), {}, {},
                                   {}); // what the grant's new code is measured by
        if (!lines)
            qFatal("%s", lines.error().message().c_str());
    }

    void init()
    {
        m_theme->setChoice(SchemeChoice::Light);
        m_fixture = std::make_unique<WindowFixture>(m_samples->file(), *m_theme, QSize(1440, 1240));
        m_fixture->go(QStringLiteral("roadmap"), lantern);
    }

    void cleanup() { m_fixture.reset(); }

    void light() { COMPARE_PICTURE(page(), "roadmap_light"); }

    void darkAndNarrow()
    {
        m_theme->setChoice(SchemeChoice::Dark);
        m_fixture->window().resize(900, 1240);
        m_fixture->settle();
        COMPARE_PICTURE(page(), "roadmap_narrow_dark");
    }

    void readAloud()
    {
        const QString difference =
            goldenDifference(accessibleDump(page()), QStringLiteral("accessible_roadmap"));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    // A4 sheets with charts as lines and letters as letters.
    void theReportIsVectors()
    {
        const QString file = m_samples->folder() + QStringLiteral("/report.pdf");
        m_theme->setChoice(SchemeChoice::Dark); // which the report does not take over
        m_fixture->script().answers = {file};
        m_fixture->window().actionCollection().trigger(QStringLiteral("report.pdf"));
        m_fixture->settle();
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray pdf = saved.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.count("/Type /Page\n") >= 3);
        QVERIFY(!pdf.contains("/Subtype /Image"));
        // The roadmap knows of it: transparency asks for a recent report.
        m_fixture->go(QStringLiteral("roadmap"), lantern);
        const auto *roadmap = qobject_cast<RoadmapPage *>(&page());
        QVERIFY(roadmap);
        QVERIFY(roadmap->viewModel().elements().at(4).words.contains(QStringLiteral("report")));
        QVERIFY(m_fixture->window().toast().text().contains(file));
    }

    // What is scrolled out of sight is exported as well.
    void theWholePageIsExported()
    {
        m_fixture->window().resize(1440, 600);
        m_fixture->settle();
        const auto *scroll = page().findChild<PageScroll *>();
        const int content = scroll->widget()->height();
        const QSize before = page().size();
        QVERIFY2(content > before.height() + 200, qPrintable(QString::number(content)));
        const QString png = m_samples->folder() + QStringLiteral("/page.png");
        m_fixture->script().answers = {png};
        m_fixture->window().actionCollection().trigger(QStringLiteral("export.png"));
        const QImage image(png);
        QCOMPARE(image.width(), 2 * before.width());
        QVERIFY2(image.height() >= 2 * content, qPrintable(QString::number(image.height())));
        // It ends with the lower edge of the last card and the margin below it.
        const QRgb canvas = image.pixel(2, image.height() - 2);
        const int middle = image.width() / 2;
        int edge = image.height() - 1;
        while (edge > 0 && image.pixel(middle, edge) == canvas)
            --edge;
        QVERIFY2(image.height() - edge <= 2 * (grid::margin + 2),
                 qPrintable(QString::number(edge)));
        QCOMPARE(page().size(), before);
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
    }

    void aReportIsPrinted()
    {
        m_fixture->window().actionCollection().trigger(QStringLiteral("report.print"));
        m_fixture->settle();
        auto *dialog = m_fixture->window().findChild<QPrintDialog *>();
        QVERIFY(dialog);
        const QString file = m_samples->folder() + QStringLiteral("/printed.pdf");
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(file);
        Q_EMIT dialog->accepted(dialog->printer()); // as its Print button does
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray pdf = saved.readAll();
        QVERIFY(pdf.count("/Type /Page\n") >= 3);
        QVERIFY(!pdf.contains("/Subtype /Image"));
        dialog->close();
    }

    void thePortfolioHasAReportOfItsOwn()
    {
        m_fixture->go(QStringLiteral("portfolio"), {});
        QStringList offered;
        for (const QAction *action : m_fixture->window().findChildren<QAction *>()) {
            if (action->text().contains(QStringLiteral("eport of the portfolio")))
                offered << action->text();
        }
        QCOMPARE(offered.size(), 3);
        const QString file = m_samples->folder() + QStringLiteral("/portfolio.html");
        m_fixture->script().answers = {file};
        m_fixture->window().actionCollection().trigger(QStringLiteral("reports.html"));
        m_fixture->settle();
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray html = saved.readAll();
        for (const store::ProjectRow &project : m_fixture->workspace().state().projects())
            QVERIFY(html.contains(project.name.c_str()));
        QVERIFY(html.contains("Memory-safety posture of"));
    }

    void grantsAreShadedOnEveryChart()
    {
        for (const char *name : {"overview", "code", "findings", "fuzzing"}) {
            m_fixture->go(QString::fromLatin1(name), lantern);
            for (const TimeChart *chart : page().findChildren<TimeChart *>()) {
                if (!chart->scene().data.moments.empty() && chart->isVisibleTo(&page()))
                    QVERIFY2(
                        chart->scene().periods.size() == 1,
                        qPrintable(QString::fromLatin1(name) + QLatin1Char(' ') + chart->title()));
            }
        }
    }

    void dialogs()
    {
        const auto roadmap = roadmap::parseRoadmap(roadmapFile(), "sample");
        QVERIFY(roadmap.has_value());
        MilestoneDialog milestone(
            *roadmap, roadmap->milestones.at(2), [](const auto &) { return QString(); }, nullptr);
        milestone.setAttribute(Qt::WA_DeleteOnClose, false);
        milestone.adjustSize();
        COMPARE_PICTURE(milestone, "dialog_milestone_light");
        GrantDialog grant(
            *roadmap, roadmap->grants.front(), [](const auto &) { return QString(); }, nullptr);
        grant.setAttribute(Qt::WA_DeleteOnClose, false);
        grant.resize(grant.sizeHint());
        COMPARE_PICTURE(grant, "dialog_grant_light");
        m_theme->setChoice(SchemeChoice::Dark);
        PolicyDialog policy(
            *roadmap, [](const auto &) { return QString(); }, nullptr);
        policy.setAttribute(Qt::WA_DeleteOnClose, false);
        policy.adjustSize();
        COMPARE_PICTURE(policy, "dialog_policy_dark");
    }
};

QTEST_MAIN(TestRoadmapPicture)
#include "tst_roadmap_picture.moc"
