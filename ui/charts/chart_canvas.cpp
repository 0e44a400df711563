// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_canvas.h"

#include "ui/charts/chart_hover.h"
#include "ui/charts/chart_painting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace ferrograph::ui
{
namespace
{

const QString hoverLayer = QStringLiteral("hover");

// A painting function as a part of a layer.
class LayerPainting : public QCPLayerable
{
public:
    using Painting = std::function<void(QCPPainter *)>;

    LayerPainting(QCustomPlot *plot, const QString &layer, Painting painting)
        : QCPLayerable(plot, layer)
        , m_painting(std::move(painting))
    {
    }

protected:
    // QCPPainter's own antialiasing shifts everything by half a pixel; the paintings switch
    // QPainter's on.
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override
    {
        painter->setAntialiasing(false);
    }
    void draw(QCPPainter *painter) override { m_painting(painter); }

private:
    Painting m_painting;
};

// Ticks where the layout wants them.
void setTicks(QCPAxis *axis, const std::vector<double> &positions,
              const std::vector<QString> &texts)
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t index = 0; index < positions.size(); ++index)
        ticker->addTick(positions[index], texts[index]);
    axis->setTicker(ticker);
}

} // namespace

ChartCanvas::ChartCanvas(QWidget *parent)
    : QCustomPlot(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setLayoutDirection(Qt::LeftToRight); // time never runs backwards
    addLayer(hoverLayer, layer(QStringLiteral("overlay")));
    layer(hoverLayer)->setMode(QCPLayer::lmBuffered);
    axisRect()->setAutoMargins(QCP::msNone);
    const auto add = [this](const QString &layer, auto paint) {
        new LayerPainting(
            this, layer, [this, paint](QCPPainter *painter) { paint(painter, m_scene, m_layout); });
    };
    add(QStringLiteral("main"), paintPeriods);
    add(QStringLiteral("main"), paintSeries);
    add(QStringLiteral("overlay"), paintPeriodNames);
    add(QStringLiteral("overlay"), paintMarks);
    add(QStringLiteral("overlay"), paintTarget);
    add(QStringLiteral("overlay"), paintLabels);
    new LayerPainting(this, hoverLayer, [this](QCPPainter *painter) { paintHover(painter); });
}

void ChartCanvas::display(ChartScene scene, ChartLayout layout)
{
    m_scene = std::move(scene);
    m_layout = std::move(layout);
    setAxes();
    replot(QCustomPlot::rpQueuedRefresh);
}

void ChartCanvas::setAxes()
{
    const Tokens &t =
        tokensOf(m_scene.appearance == report::Appearance::Dark ? Scheme::Dark : Scheme::Light);
    setBackground(t.card);
    axisRect()->setMargins(m_layout.margins);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(roleFont(TextRole::Axis));
        axis->setTickLabelColor(t.muted);
        axis->setSubTicks(false);
        axis->setTickPen(QPen(t.border, 1));
        axis->setBasePen(Qt::NoPen);
    }
    xAxis->grid()->setVisible(false);
    xAxis->setTickLength(0, 4);
    xAxis->setTickLabelPadding(3);
    yAxis->setTickLength(0, 0);
    yAxis->setTickLabelPadding(8);
    yAxis->grid()->setPen(QPen(t.gridLine, 1));
    yAxis->grid()->setZeroLinePen(QPen(t.border, 1));
    xAxis->setRange(static_cast<double>(m_layout.area.from), static_cast<double>(m_layout.area.to));
    yAxis->setRange(0, m_layout.area.highest);
    setTicks(yAxis, m_layout.values.ticks(), m_layout.valueTexts);
    std::vector<double> times;
    for (const report::TimeTick &tick : m_layout.times.ticks)
        times.push_back(static_cast<double>(tick.at));
    setTicks(xAxis, times, m_layout.timeTexts);
}

void ChartCanvas::setCrosshair(std::optional<std::size_t> moment)
{
    if (moment == m_crosshair)
        return;
    m_crosshair = moment;
    layer(hoverLayer)->replot();
}

void ChartCanvas::setSelection(std::optional<std::pair<double, double>> span)
{
    if (span == m_selection)
        return;
    m_selection = span;
    layer(hoverLayer)->replot();
}

void ChartCanvas::paintHover(QCPPainter *painter) const
{
    if (m_selection)
        paintSelection(painter, m_scene, m_layout, *m_selection);
    else if (m_crosshair && *m_crosshair < m_scene.data.moments.size())
        paintCrosshair(painter, m_scene, m_layout, *m_crosshair);
}

void ChartCanvas::paintEvent(QPaintEvent *event)
{
    if (beforePaint)
        beforePaint();
    if (paintedElsewhere())
        return;
    QCustomPlot::paintEvent(event);
}

// The buffers are pixels of the screen. A page that is drawn as vectors, or as a larger picture
// (QWidget::render), gets the chart itself.
bool ChartCanvas::paintedElsewhere()
{
    QCPPainter painter(this);
    const auto engine = painter.paintEngine() ? painter.paintEngine()->type() : QPaintEngine::User;
    const bool vectors = engine == QPaintEngine::Pdf || engine == QPaintEngine::SVG ||
                         engine == QPaintEngine::Picture;
    const qreal scale = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    if (!vectors && qFuzzyCompare(scale, bufferDevicePixelRatio()))
        return false;
    if (vectors)
        painter.setMode(QCPPainter::pmVectorized);
    toPainter(&painter, width(), height());
    return true;
}

// QCustomPlot would paint the old layout at the new size.
void ChartCanvas::resizeEvent(QResizeEvent *)
{
    setViewport(rect());
}

} // namespace ferrograph::ui
