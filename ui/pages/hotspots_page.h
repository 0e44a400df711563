// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/hotspots_view_model.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace ferrograph::ui
{

class Card;
class DataTable;
class EmptyState;
class HotspotModel;
class MomentField;
class SegmentedControl;
class TreemapLegend;
class TreemapView;

// Where the exposed code is: a treemap of all files, the ranked list, and how good the ranking is.
class HotspotsPage : public Page
{
    Q_OBJECT
public:
    explicit HotspotsPage(const PageContext &context, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("hotspots"); }
    QString label() const override { return tr("Hotspots"); }
    QString iconName() const override { return QStringLiteral("hotspots"); }
    QString subtitle() const override;
    bool hasTimeRange() const override { return false; }
    std::vector<CsvTable> csv() const override;
    void refresh() override;

    TreemapView *treemap() const { return m_treemap; }
    DataTable *table() const { return m_table; }
    HotspotModel *model() const { return m_files; }
    MomentField *since() const { return m_since; }
    const HotspotsViewModel &viewModel() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showColumns();
    QWidget *makeControls(QWidget *parent);
    QWidget *makeContent(QWidget *parent);
    Card *makeMapCard(QWidget *parent);
    Card *makeTableCard(QWidget *parent);
    Card *makeBacktestCard(QWidget *parent);
    void show(HotspotFigures figures);
    void showMap();
    void showRanking();
    void showBacktest();
    QString mapSubtitle(TreemapShade shade) const;
    std::pair<QString, QString> legendEnds(TreemapShade shade) const;
    void openFile(const std::string &repository, const std::string &path);

    HotspotsViewModel m_view;
    std::string m_shown;
    std::string m_asked; // the project whose figures were asked for last
    QStackedWidget *m_stack = nullptr;
    QBoxLayout *m_columns = nullptr; // map, and what is beside it
    EmptyState *m_empty = nullptr;
    SegmentedControl *m_shade = nullptr;
    SegmentedControl *m_order = nullptr;
    QLabel *m_place = nullptr;
    Card *m_mapCard = nullptr;
    TreemapView *m_treemap = nullptr;
    TreemapLegend *m_legend = nullptr;
    Card *m_tableCard = nullptr;
    HotspotModel *m_files = nullptr;
    DataTable *m_table = nullptr;
    MomentField *m_since = nullptr;
    QLabel *m_sinceWords = nullptr;
    QLabel *m_backtest = nullptr;
    QVBoxLayout *m_bars = nullptr;
};

} // namespace ferrograph::ui
