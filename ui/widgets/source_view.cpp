// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/source_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr int markWidth = 6;
constexpr int padding = 10;
constexpr int stripWidth = 8;
constexpr int tabWidth = 4;
constexpr int longestLine = 2000; // characters shown of one

QString shown(QStringView line)
{
    QString text;
    for (const QChar c : line.left(longestLine)) {
        if (c == QLatin1Char('\t')) {
            do {
                text += QLatin1Char(' ');
            } while (text.size() % tabWidth != 0);
        } else if (c.isPrint() || c.isSpace()) {
            text += c;
        } else {
            text += QChar(QChar::ReplacementCharacter);
        }
    }
    return text;
}

SourceView::Unsafe kindOf(languages::RegionKind kind)
{
    switch (kind) {
    case languages::RegionKind::Block:
        return SourceView::Unsafe::R0;
    case languages::RegionKind::Function:
        return SourceView::Unsafe::R1;
    case languages::RegionKind::Impl:
    case languages::RegionKind::Trait:
    case languages::RegionKind::Extern:
        break;
    }
    return SourceView::Unsafe::R2;
}

QColor thinned(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QColor unsafeFill()
{
    return toColor(
        report::ink(report::LanguageColour::UnsafeRegions, appearanceOf(tokens().scheme)).fill);
}

} // namespace

SourceView::SourceView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
}

void SourceView::setSource(const QString &text, std::vector<languages::UnsafeRegion> regions)
{
    m_lines.clear();
    m_widest = 0;
    QStringView rest(text);
    if (rest.endsWith(QLatin1Char('\n')))
        rest.chop(1);
    for (QStringView line : rest.split(QLatin1Char('\n'))) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        m_lines += shown(line);
        m_widest = std::max(m_widest, static_cast<int>(m_lines.last().size()));
    }
    m_regions = std::move(regions);
    m_unsafe.assign(static_cast<std::size_t>(m_lines.size()) + 1, Unsafe::No);
    for (const languages::UnsafeRegion &region : m_regions) {
        for (std::size_t line = region.firstLine; line <= region.lastLine && line < m_unsafe.size();
             ++line)
            m_unsafe[line] = std::max(m_unsafe[line], kindOf(region.kind));
    }
    m_current = 0;
    measure();
    verticalScrollBar()->setValue(0);
    describe();
    viewport()->update();
}

void SourceView::setNotes(std::vector<SourceNote> notes)
{
    m_notes = std::move(notes);
    measure();
    describe();
    viewport()->update();
}

// What a screen reader hears: how long it is, and the line that is marked.
void SourceView::describe()
{
    QString text = tr("%Ln line(s)", nullptr, lineCount());
    text += QStringLiteral(", ") +
            tr("%Ln unsafe region(s)", nullptr, static_cast<int>(m_regions.size()));
    if (m_current > 0 && m_current <= lineCount()) {
        text += QStringLiteral(". ") +
                tr("Line %1: %2").arg(m_current).arg(m_lines[m_current - 1].trimmed());
        for (const SourceNote &note : m_notes) {
            if (note.line == m_current)
                text += QStringLiteral(". ") + note.text;
        }
    }
    setAccessibleDescription(text);
}

SourceView::Unsafe SourceView::unsafeAt(int line) const
{
    return line > 0 && line <= lineCount() ? m_unsafe[static_cast<std::size_t>(line)] : Unsafe::No;
}

int SourceView::rowHeight() const
{
    return QFontMetrics(roleFont(TextRole::MonoSmall)).height() + 3;
}

int SourceView::gutterWidth() const
{
    const int digits = static_cast<int>(QString::number(std::max(lineCount(), 100)).size());
    const QFontMetrics metrics(roleFont(TextRole::MonoSmall));
    return padding + digits * metrics.horizontalAdvance(QLatin1Char('0')) + padding + markWidth;
}

int SourceView::shownRows() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

int SourceView::topLine() const
{
    return verticalScrollBar()->value() + 1;
}

void SourceView::measure()
{
    const int rows = shownRows();
    verticalScrollBar()->setRange(0, std::max(0, lineCount() - rows));
    verticalScrollBar()->setPageStep(rows);
    const QFontMetrics metrics(roleFont(TextRole::MonoSmall));
    const int width =
        gutterWidth() + padding + m_widest * metrics.horizontalAdvance(QLatin1Char('0'));
    const int room = viewport()->width() - stripWidth - padding;
    horizontalScrollBar()->setRange(0, std::max(0, width - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(20);
    Q_EMIT scrolled(topLine(), std::min(lineCount(), topLine() + rows - 1));
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void SourceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void SourceView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update();
    Q_EMIT scrolled(topLine(), std::min(lineCount(), topLine() + shownRows() - 1));
}

void SourceView::goTo(int line)
{
    m_current = std::clamp(line, 0, lineCount());
    verticalScrollBar()->setValue(m_current - 1 - shownRows() / 3);
    describe();
    viewport()->update();
}

void SourceView::step(bool forward)
{
    if (m_regions.empty())
        return;
    const auto from = static_cast<std::uint32_t>(m_current > 0 ? m_current : topLine());
    const languages::UnsafeRegion *next = nullptr;
    if (forward) {
        for (const languages::UnsafeRegion &region : m_regions) {
            if (next == nullptr && (region.firstLine > from || m_current == 0))
                next = &region;
        }
        next = next == nullptr ? &m_regions.front() : next;
    } else {
        for (const languages::UnsafeRegion &region : m_regions) {
            if (region.firstLine < from)
                next = &region;
        }
        next = next == nullptr ? &m_regions.back() : next;
    }
    goTo(static_cast<int>(next->firstLine));
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_N:
        return step(!event->modifiers().testFlag(Qt::ShiftModifier));
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

void SourceView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (at.x() >= viewport()->width() - stripWidth - 4 && lineCount() > 0) {
        const double share = at.y() / std::max(1, viewport()->height());
        verticalScrollBar()->setValue(static_cast<int>(share * lineCount()) - shownRows() / 2);
        return;
    }
    m_current = std::min(lineCount(), topLine() + static_cast<int>(at.y()) / rowHeight());
    describe();
    viewport()->update();
}

void SourceView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    const int height = rowHeight();
    const int rows = viewport()->height() / height + 1;
    for (int row = 0; row < rows && topLine() + row <= lineCount(); ++row)
        paintLine(painter, topLine() + row, QRect(0, row * height, viewport()->width(), height));
    paintStrip(painter);
    if (hasFocus()) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void SourceView::paintLine(QPainter &painter, int line, const QRect &row) const
{
    const Tokens &t = tokens();
    const QColor fill = unsafeFill();
    const int gutter = gutterWidth();
    const Unsafe kind = unsafeAt(line);
    const QRect code(gutter, row.top(), row.width() - gutter - stripWidth - padding, row.height());
    const QRect mark(gutter - markWidth, row.top(), markWidth, row.height());
    if (kind == Unsafe::R0 || kind == Unsafe::R1)
        painter.fillRect(code, thinned(fill, kind == Unsafe::R0 ? 0.26 : 0.1));
    if (line == m_current)
        painter.fillRect(code, t.accentSoft);
    if (kind != Unsafe::No)
        painter.fillRect(mark, kind == Unsafe::R2 ? thinned(fill, 0.35) : fill);
    if (kind == Unsafe::R0) {
        const auto edge = report::ink(report::LanguageColour::C, appearanceOf(t.scheme)).line;
        painter.fillRect(mark, QBrush(toColor(edge), Qt::BDiagPattern));
    }
    const auto note = std::ranges::find(m_notes, line, &SourceNote::line);
    QFont face = roleFont(TextRole::MonoSmall);
    face.setBold(note != m_notes.end());
    painter.setFont(face);
    painter.setPen(note != m_notes.end() ? t.worse : t.muted);
    painter.drawText(QRect(0, row.top(), gutter - markWidth - padding, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    painter.setClipRect(code);
    face.setBold(false);
    painter.setFont(face);
    painter.setPen(t.text);
    const QString &text = m_lines[line - 1];
    const int left = gutter + padding - horizontalScrollBar()->value();
    painter.drawText(QRect(left, row.top(), 1 << 20, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    int behind = left + painter.fontMetrics().horizontalAdvance(text) + 24;
    for (; note != m_notes.end() && behind < code.right(); behind = code.right()) {
        painter.setFont(roleFont(TextRole::Axis));
        painter.setPen(t.worse);
        const QRect room(behind, row.top(), code.right() - behind - padding, row.height());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(QStringLiteral("◆ ") + note->text,
                                                          Qt::ElideRight, room.width()));
    }
    painter.setClipping(false);
}

void SourceView::paintStrip(QPainter &painter) const
{
    if (lineCount() == 0)
        return;
    const Tokens &t = tokens();
    const QRectF strip(viewport()->width() - stripWidth, 0, stripWidth, viewport()->height());
    painter.fillRect(strip, t.track);
    const double scale = strip.height() / std::max(lineCount(), shownRows());
    const auto part = [&](int first, int last) {
        return QRectF(strip.left(), (first - 1) * scale, stripWidth,
                      std::max(2.0, (last - first + 1) * scale));
    };
    for (const languages::UnsafeRegion &region : m_regions) {
        const bool quiet = kindOf(region.kind) == Unsafe::R2;
        painter.fillRect(
            part(static_cast<int>(region.firstLine), static_cast<int>(region.lastLine)),
            thinned(unsafeFill(), quiet ? 0.35 : 1));
    }
    for (const SourceNote &note : m_notes)
        painter.fillRect(part(note.line, note.line), t.worse);
    painter.setPen(QPen(t.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(part(topLine(), topLine() + shownRows() - 1).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace ferrograph::ui
