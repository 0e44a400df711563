// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/document.h"
#include "core/report/svg_chart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::report;

namespace
{

constexpr Seconds day = 86400;
const std::string hostile = "</title><script>alert('1')</script> & \"x\" \x01 | `a` \\ [b](c)";

ChartSeries series(const char *name, LanguageColour colour, std::vector<double> values)
{
    ChartSeries result;
    result.name = name;
    result.colour = colour;
    for (const double value : values)
        result.values.emplace_back(value);
    return result;
}

Chart sampleChart(ChartForm form)
{
    Chart chart;
    chart.key = "code";
    chart.title = "Code of " + hostile;
    chart.summary = "A summary.";
    chart.form = form;
    for (int i = 0; i < 24; ++i) {
        const Seconds at = *parseIso("2022-01-15") + i * 30 * day;
        chart.data.moments.push_back({at, at, "0123456789abcdef", false, 3000.0});
    }
    std::vector<double> c;
    std::vector<double> regions;
    std::vector<double> rust;
    for (int i = 0; i < 24; ++i) {
        c.push_back(2400 - 100 * i);
        regions.push_back(10 + i);
        rust.push_back(37 * i);
    }
    chart.data.series = {series("C", LanguageColour::C, c),
                         series("Rust, unsafe (R1)", LanguageColour::UnsafeRegions, regions),
                         series("Rust, safe", LanguageColour::Rust, rust)};
    chart.data.series[2].values[5].reset(); // a gap
    chart.shades = {{*parseIso("2022-06"), *parseIso("2022-12"), "Grant " + hostile}};
    chart.command = "ferrograph show history";
    return chart;
}

Document sampleDocument()
{
    Table table;
    table.key = "t";
    table.title = "Table " + hostile;
    table.columns = {{"name", "Name"}, {"lines", "Lines"}, {"share", "Share"}, {"link", "Link"}};
    table.rows = {
        {hostile, std::int64_t{12345}, ShareValue{0.256}, LinkValue{{}, "https://e.org/?a=1&b=2"}},
        {"plain", std::int64_t{7}, Value(), Value()}};
    table.note = "A note.";
    table.command = "ferrograph 'a b'";
    Chart goal = sampleChart(ChartForm::Lines);
    goal.key = "goal";
    goal.data.series.resize(1);
    goal.goal = ChartGoal{
        50, "50", *parseIso("2024-06"), *parseIso("2024-01"), *parseIso("2024-09"), std::nullopt};
    Document document;
    document.title = "Report of " + hostile;
    document.subtitle = "As of today";
    document.asOf = *parseIsoEnd("2023-12");
    document.sections = {
        {"summary",
         hostile,
         2,
         {KeyFigures{{{"exposed", "Exposed", std::int64_t{2400}, "d"}}, "c"}, Paragraph{hostile}}},
        {"code",
         "Code",
         3,
         {sampleChart(ChartForm::Stack), sampleChart(ChartForm::StackShare), goal, table}}};
    return document;
}

// Everything that is well-formed is read to its end.
QString xmlProblem(const std::string &text)
{
    QXmlStreamReader reader(QByteArray::fromStdString(text));
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chartsAreWellFormedAndPlain_data()
    {
        QTest::addColumn<ChartForm>("form");
        QTest::newRow("stack") << ChartForm::Stack;
        QTest::newRow("share") << ChartForm::StackShare;
        QTest::newRow("lines") << ChartForm::Lines;
    }
    void chartsAreWellFormedAndPlain()
    {
        QFETCH(ChartForm, form);
        const std::string svg = svgChart(sampleChart(form), 900, 300);
        QCOMPARE(xmlProblem(svg), QString());
        for (const char *forbidden : {"style=", "<pattern", "clip-path", "nan", "inf", "url("})
            QVERIFY2(svg.find(forbidden) == std::string::npos, forbidden);
    }

    void aChartWithoutValuesIsDrawnToo()
    {
        Chart chart = sampleChart(ChartForm::Stack);
        chart.data = {};
        QCOMPARE(xmlProblem(svgChart(chart, 900, 300)), QString());
        chart = sampleChart(ChartForm::Lines);
        for (ChartSeries &each : chart.data.series)
            std::ranges::fill(each.values, std::nullopt);
        QCOMPARE(xmlProblem(svgChart(chart, 900, 300)), QString());
    }

    // The same numbers in HTML, CSV and JSON; the picture is drawn from the same ChartData.
    void allFormsHaveTheSameNumbers()
    {
        const Document document = sampleDocument();
        const QString html = QString::fromStdString(htmlText(document));
        const QString csv = QString::fromStdString(csvText(document));
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(jsonText(document)));
        const QJsonArray rows = json["sections"][1]["blocks"][0]["rows"].toArray();
        QCOMPARE(rows.size(), 24);
        const Chart chart = sampleChart(ChartForm::Stack);
        for (int i = 0; i < 24; ++i) {
            const QString date =
                QString::fromStdString(isoDate(chart.data.moments[std::size_t(i)].date));
            QString cells =
                QStringLiteral("<tr><td class=\"k\">%1</td><td class=\"k\">0123456789ab</td>")
                    .arg(date);
            for (const ChartSeries &each : chart.data.series) {
                const auto &value = each.values[std::size_t(i)];
                const QString name = QString::fromStdString(each.name);
                const QString line = QStringLiteral("code,code,%1,%2,%3\r\n")
                                         .arg(i + 1)
                                         .arg(name.contains(',') ? '"' + name + '"' : name)
                                         .arg(value ? QString::number(*value) : QString());
                QVERIFY2(csv.contains(line), qPrintable(line));
                QCOMPARE(rows[i][name].isNull(), !value.has_value());
                QCOMPARE(rows[i][name].toDouble(), value.value_or(0));
                cells += QStringLiteral("<td class=\"n\">%1</td>")
                             .arg(QString::fromStdString(
                                 valueText(value ? Value(std::int64_t(*value)) : Value())));
            }
            QVERIFY2(html.contains(cells), qPrintable(cells));
        }
    }

    void htmlAsksForNothingOutside()
    {
        const QString html = QString::fromStdString(htmlText(sampleDocument()));
        QVERIFY(html.contains("default-src 'none'"));
        static const QRegularExpression source(
            QStringLiteral("\\b(src|href|data|action|poster|srcset)\\s*=\\s*\"([^\"]*)\""));
        auto matches = source.globalMatch(html);
        while (matches.hasNext()) {
            const auto match = matches.next();
            QCOMPARE(match.captured(1), "href"); // of a link, followed by a reader alone
            QVERIFY(html.contains("<a href=\"" + match.captured(2) + "\" rel=\"noreferrer\""));
        }
        for (const char *forbidden : {"<script", "<link", "@import", "url(", "<img", "<iframe"})
            QVERIFY2(!html.contains(QLatin1String(forbidden)), forbidden);
    }

    void markdownKeepsNamesFromBecomingMarkup()
    {
        const QString text = QString::fromStdString(markdownText(sampleDocument()));
        QVERIFY(text.contains("\\<script\\>"));
        QVERIFY(text.contains("\\[b\\](c)"));
        QVERIFY(!text.contains("<script>"));
    }

    void htmlIsValid()
    {
        const QString tidy = QStandardPaths::findExecutable(QStringLiteral("tidy"));
        if (tidy.isEmpty())
            QSKIP("tidy is not installed");
        QProcess validator;
        validator.start(tidy, {"-quiet", "-errors", "-utf8"});
        QVERIFY(validator.waitForStarted());
        validator.write(QByteArray::fromStdString(htmlText(sampleDocument())));
        validator.closeWriteChannel();
        QVERIFY(validator.waitForFinished());
        QVERIFY2(validator.exitCode() == 0, validator.readAllStandardError());
    }

    void theBandEndsAtTheGoalOrAtTheEdge()
    {
        const PlotArea area{0, 0, 1000, 100, 0, 1000 * day, 100};
        ChartGoal goal;
        goal.value = 0;
        goal.p10 = 600 * day;
        goal.p50 = 800 * day;
        goal.p90 = 900 * day;
        const ForecastShape whole = forecastShape(goal, 500 * day, 50, area);
        QCOMPARE(whole.median->from, (Point{500, 50}));
        QCOMPARE(whole.median->to, (Point{800, 100}));
        QCOMPARE(whole.band, (Polyline{{500, 50}, {600, 100}, {900, 100}}));
        // A 90 % date beyond the edge: the line is cut where the chart ends, half of its way.
        goal.p90 = 1500 * day;
        const ForecastShape cut = forecastShape(goal, 500 * day, 50, area);
        QCOMPARE(cut.band, (Polyline{{500, 50}, {600, 100}, {1000, 100}, {1000, 75}}));
        goal.p90.reset(); // it may as well stay
        QCOMPARE(forecastShape(goal, 500 * day, 50, area).band.back(), (Point{1000, 50}));
        goal.p10.reset();
        goal.p50.reset();
        const ForecastShape none = forecastShape(goal, 500 * day, 50, area);
        QVERIFY(none.band.empty() && !none.median);
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
