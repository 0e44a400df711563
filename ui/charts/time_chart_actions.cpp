// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_table_dialog.h"
#include "ui/charts/time_chart.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QWhatsThis>

// The menu of TimeChart: copy, export, table, help.
namespace ferrograph::ui
{

void TimeChart::makeActions()
{
    const auto add = [this](const QString &text, auto slot) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    const auto separate = [this] {
        auto *separator = new QAction(this);
        separator->setSeparator(true);
        addAction(separator);
    };
    add(tr("Copy image"), &TimeChart::copyImage);
    add(tr("Copy data as CSV"), &TimeChart::copyCsv);
    separate();
    add(tr("Export PNG…"), [this] { exportAs(QStringLiteral("png"), tr("PNG image (*.png)")); });
    add(tr("Export SVG…"), [this] { exportAs(QStringLiteral("svg"), tr("SVG drawing (*.svg)")); });
    add(tr("Export PDF…"), [this] { exportAs(QStringLiteral("pdf"), tr("PDF document (*.pdf)")); });
    separate();
    QAction *table = add(tr("Show as table"), &TimeChart::showTable);
    table->setShortcut(Qt::Key_T);
    table->setShortcutContext(Qt::WidgetShortcut);
    m_markMenu = new QMenu(tr("Explain a mark (M)"), this);
    m_markMenu->menuAction()->setVisible(false);
    addAction(m_markMenu->menuAction());
    connect(m_markMenu, &QMenu::aboutToShow, this, &TimeChart::fillMarkMenu);
    m_helpAction = add(tr("What is this metric?"), &TimeChart::showHelp);
    m_helpAction->setVisible(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TimeChart::setHelp(const QString &help)
{
    m_help = help;
    setWhatsThis(help);
    m_helpAction->setVisible(!help.isEmpty());
}

void TimeChart::copyImage()
{
    const ChartSheet sheet{m_scene, m_title, m_recipe, size().expandedTo({480, 300})};
    QGuiApplication::clipboard()->setImage(chartImage(sheet, 2));
    Q_EMIT messageShown(tr("The image of “%1” is on the clipboard.").arg(m_title));
}

void TimeChart::copyCsv()
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(report::chartCsv(m_scene.data)));
    Q_EMIT messageShown(tr("The data of “%1” is on the clipboard.").arg(m_title));
}

void TimeChart::exportAs(const QString &ending, const QString &filter)
{
    QString name = m_title.simplified().replace(QLatin1Char('/'), QLatin1Char('-'));
    QString file = m_chooseFile(this, name + QLatin1Char('.') + ending, filter);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QLatin1Char('.') + ending;
    const ChartSheet sheet{m_scene, m_title, m_recipe, size().expandedTo({480, 300})};
    const auto written = exportChart(sheet, file);
    Q_EMIT messageShown(written ? tr("Exported %1.").arg(file)
                                : QString::fromStdString(written.error().message()));
}

void TimeChart::showTable()
{
    auto *dialog = new ChartTableDialog(m_title, m_scene.data, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TimeChart::showHelp()
{
    QWhatsThis::showText(mapToGlobal(QPoint(width() / 2, 40)), m_help, this);
}

} // namespace ferrograph::ui
