// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr int lineHeight = 24;
constexpr int tabStop = 4;
constexpr int barWidth = 3;

QString shownText(const std::string &bytes)
{
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QString shown;
    for (const QChar c : text) {
        if (c == QLatin1Char('\t'))
            shown += QString(tabStop - shown.size() % tabStop, QLatin1Char(' '));
        else if (c.isPrint() || c == QLatin1Char(' '))
            shown += c;
    }
    return shown;
}

// Without the blanks that all lines begin with.
int commonIndent(const std::vector<CodeLine> &lines)
{
    int least = 1000;
    for (const CodeLine &line : lines) {
        int blanks = 0;
        while (blanks < line.text.size() && line.text[blanks] == QLatin1Char(' '))
            ++blanks;
        if (blanks < line.text.size())
            least = std::min(least, blanks);
    }
    return least == 1000 ? 0 : least;
}

} // namespace

std::vector<CodeLine> linesAround(const std::string &text, int first, int last, int around)
{
    std::vector<CodeLine> lines;
    const int from = std::max(1, first - around);
    const int to = std::max(first, last) + around;
    int number = 1;
    bool reached = false;
    for (std::size_t at = 0; at < text.size() && number <= to; ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (number >= from) {
            const bool marked = number >= first && number <= std::max(first, last);
            reached = reached || number == first;
            lines.push_back({number, shownText(text.substr(at, end - at)), marked});
        }
        at = end + 1;
    }
    if (!reached)
        lines.clear();
    return lines;
}

CodeView::CodeView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Code"));
    auto *copy = new QAction(tr("Copy"), this);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(plainText()); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CodeView::setLines(std::vector<CodeLine> lines)
{
    m_lines = std::move(lines);
    setAccessibleDescription(plainText());
    updateGeometry();
    update();
}

QString CodeView::plainText() const
{
    QStringList texts;
    for (const CodeLine &line : m_lines)
        texts +=
            line.number > 0 ? QStringLiteral("%1 %2").arg(line.number).arg(line.text) : line.text;
    return texts.join(QLatin1Char('\n'));
}

QSize CodeView::sizeHint() const
{
    return {320, static_cast<int>(m_lines.size()) * lineHeight};
}

QSize CodeView::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void CodeView::paintEvent(QPaintEvent *)
{
    // Code is read from left to right everywhere.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const auto &palette = report::palette(appearanceOf(t.scheme));
    const QColor strong = toColor(palette.high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.canvas);
    painter.drawRoundedRect(rect(), grid::controlRadius, grid::controlRadius);
    const QFont plain = roleFont(TextRole::MonoSmall);
    QFont bold = plain;
    bold.setWeight(QFont::Bold);
    const QFontMetrics metrics(plain);
    int numbers = 0;
    for (const CodeLine &line : m_lines) {
        if (line.number > 0)
            numbers = std::max(numbers, metrics.horizontalAdvance(QString::number(line.number)));
    }
    const int left = 12 + (numbers > 0 ? numbers + 12 : 0);
    const int indent = commonIndent(m_lines);
    int y = 0;
    for (const CodeLine &line : m_lines) {
        const QRect row(0, y, width(), lineHeight);
        if (line.marked) {
            QColor ground = strong;
            ground.setAlphaF(t.scheme == Scheme::Dark ? 0.26F : 0.12F);
            painter.fillRect(row, ground);
            painter.fillRect(QRect(0, y, barWidth, lineHeight), strong);
        }
        painter.setFont(plain);
        painter.setPen(t.muted);
        if (line.number > 0)
            painter.drawText(QRect(12, y, numbers, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(line.number));
        painter.setFont(line.marked ? bold : plain);
        painter.setPen(t.text);
        painter.drawText(QRect(left, y, width() - left - 8, lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(line.text.mid(indent), Qt::ElideRight,
                                                          width() - left - 8));
        y += lineHeight;
    }
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(plainText());
    else
        QWidget::keyPressEvent(event);
}

bool CodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto row = static_cast<std::size_t>(help->pos().y() / lineHeight);
        QToolTip::showText(
            help->globalPos(),
            row < m_lines.size() ? m_lines[row].text.trimmed().toHtmlEscaped() : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ferrograph::ui
