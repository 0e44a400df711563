// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/portfolio_delegate.h"

#include "ui/charts/mix_bar.h"
#include "ui/charts/sparkline.h"
#include "ui/models/portfolio_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/severity_mark.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int padding = 10;
constexpr int barHeight = 11;

void paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &face,
               const QColor &color, Qt::Alignment alignment)
{
    painter->setFont(face);
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(alignment | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

QRect upperLine(const QRect &rect)
{
    return {rect.left(), rect.top() + 5, rect.width(), 18};
}

QRect lowerLine(const QRect &rect)
{
    return {rect.left(), rect.top() + 22, rect.width(), 16};
}

// With what the figure is of where there is room; cut words would say nothing.
QString headlineWords(const PortfolioItem &item, int room)
{
    const QString all = item.reason.isEmpty()
                            ? item.headlineWord
                            : QStringLiteral("%1 · %2").arg(item.headlineWord, item.reason);
    const QFontMetrics metrics(roleFont(TextRole::Axis));
    return metrics.horizontalAdvance(all) <= room ? all : item.headlineWord;
}

// A strong line over a quiet one.
void paintPair(QPainter *painter, const QRect &rect, const QString &first, const QString &second,
               bool quiet)
{
    const QRect top = upperLine(rect);
    const QRect bottom = lowerLine(rect);
    const Tokens &t = tokens();
    if (second.isEmpty()) {
        paintText(painter, rect, first, roleFont(TextRole::CardTitle), quiet ? t.muted : t.text,
                  Qt::AlignLeading | Qt::AlignVCenter);
        return;
    }
    paintText(painter, top, first, roleFont(quiet ? TextRole::Strong : TextRole::CardTitle),
              quiet ? t.muted : t.text, Qt::AlignLeading | Qt::AlignVCenter);
    paintText(painter, bottom, second, roleFont(TextRole::Axis), t.muted,
              Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace

void PortfolioDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const auto *model = static_cast<const PortfolioModel *>(index.model());
    const PortfolioItem *item = model->item(index.row());
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (!item) {
        paintHead(painter, option.rect, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, t.accentSoft);
    if (index.row() + 1 < model->rowCount()) {
        painter->setPen(t.gridLine);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    paintCell(painter, option.rect.adjusted(padding, 0, -padding, 0), *item, index);
    painter->restore();
}

void PortfolioDelegate::paintHead(QPainter *painter, const QRect &rect, const QString &text) const
{
    painter->fillRect(rect, tokens().canvas);
    QFont face = roleFont(TextRole::Meta);
    face.setWeight(QFont::Medium);
    paintText(painter, rect.adjusted(padding, 0, -padding, 0), text, face, tokens().muted,
              Qt::AlignLeading | Qt::AlignVCenter);
}

void PortfolioDelegate::paintCell(QPainter *painter, const QRect &rect, const PortfolioItem &item,
                                  const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const Qt::Alignment leading = Qt::AlignLeading | Qt::AlignVCenter;
    const QString text = index.data().toString();
    switch (index.column()) {
    case PortfolioModel::Project:
        paintPair(painter, rect, item.project,
                  item.archetype.isEmpty() ? item.programme : item.archetype, false);
        break;
    case PortfolioModel::Findings:
        if (item.findings && item.findings->severe > 0) // a shape beside the number
            paintSeverityMark(painter, QRectF(rect.left(), rect.center().y() - 5, 10, 10),
                              findings::Severity::High, appearanceOf(t.scheme));
        paintText(painter, rect, text, roleFont(TextRole::Table), item.findings ? t.text : t.muted,
                  Qt::AlignTrailing | Qt::AlignVCenter);
        break;
    case PortfolioModel::Code:
        paintText(painter, rect, text, roleFont(TextRole::Table), t.text,
                  Qt::AlignTrailing | Qt::AlignVCenter);
        break;
    case PortfolioModel::Mix:
        paintMixBar(painter,
                    QRectF(rect.left(), rect.center().y() - barHeight / 2, rect.width(), barHeight),
                    item.mix, appearanceOf(t.scheme));
        break;
    case PortfolioModel::Headline:
        if (item.headlineFigure.isEmpty())
            paintPair(painter, rect, item.headline, item.reason,
                      item.judgement != Judgement::Measured);
        else
            paintPair(painter, rect, item.headlineFigure, headlineWords(item, rect.width()), false);
        break;
    case PortfolioModel::Line: {
        if (item.exposedLine.empty()) {
            paintText(painter, rect, text, roleFont(TextRole::Axis), t.muted, leading);
            break;
        }
        const QRectF box(rect.left(), rect.top() + 9, std::min(rect.width(), 160), 24);
        paintSparkline(painter, box, item.exposedLine, item.exposed > 0 ? t.warm : t.cool);
        break;
    }
    case PortfolioModel::Change: {
        // A colour only beside a trend word.
        const bool trend = item.direction != metrics::Direction::NoEvidence;
        const QColor color = !trend ? t.muted : item.better ? t.better : t.worse;
        if (item.changeWord.isEmpty()) {
            paintText(painter, rect, text, roleFont(TextRole::Table), color, leading);
            break;
        }
        paintText(painter, upperLine(rect), item.changeFigure, roleFont(TextRole::Strong),
                  trend ? color : t.text, leading);
        paintText(painter, lowerLine(rect), item.changeWord, roleFont(TextRole::Axis), color,
                  leading);
        break;
    }
    default:
        paintText(painter, rect, text, roleFont(TextRole::Table), t.muted, leading);
        break;
    }
}

} // namespace ferrograph::ui
