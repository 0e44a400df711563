// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/report_pdf.h"

#include "core/report/palette.h"
#include "core/report/svg_chart.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr int chartType = QTextFormat::UserObject + 1;
constexpr int svgProperty = QTextFormat::UserProperty + 1;
constexpr int titleProperty = QTextFormat::UserProperty + 2;
constexpr double chartWidth = 640; // of the 96 to an inch; as wide as the text of an A4 sheet
constexpr double chartHeight = 230;
constexpr double titleHeight = 26;
constexpr double titlePoints = 10;
constexpr int resolution = 300;
constexpr double bodyPoints = 9;
constexpr double smallPoints = 8;

QColor ink(report::Rgb colour)
{
    return toColor(colour);
}

const report::Palette &colours()
{
    return report::palette(report::Appearance::Light);
}

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

QFont face(double points, QFont::Weight weight)
{
    QFont font(textFamily());
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// Paints a chart's SVG where it stands in the text, with its title above: a page ends before or
// after both.
class ChartObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int, const QTextFormat &) override
    {
        const double scale = scaleOf(*document);
        return {chartWidth * scale, (titleHeight + chartHeight) * scale};
    }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                    const QTextFormat &format) override
    {
        const double title = titleHeight * scaleOf(*document);
        painter->save();
        painter->setFont(face(titlePoints, QFont::Bold));
        painter->setPen(ink(colours().text));
        painter->drawText(QRectF(rect.left(), rect.top(), rect.width(), title),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          format.property(titleProperty).toString());
        painter->restore();
        QSvgRenderer(format.property(svgProperty).toByteArray())
            .render(painter, rect.adjusted(0, title, 0, 0));
    }

private:
    static double scaleOf(const QTextDocument &document)
    {
        const QPaintDevice *device = document.documentLayout()->paintDevice();
        return device ? device->logicalDpiX() / 96.0 : 1;
    }
};

class Sheet
{
public:
    explicit Sheet(QTextDocument &document)
        : m_cursor(&document)
    {
    }

    void write(const report::Document &document)
    {
        heading(words(document.title), 18, 0);
        paragraph(words(document.subtitle), colours().muted);
        for (const report::Section &section : document.sections) {
            heading(words(section.title), section.level == 2 ? 14 : 11.5, 14);
            for (const report::Block &block : section.blocks)
                std::visit([this](const auto &each) { add(each); }, block);
        }
    }

private:
    // A block begins; the document's first one is there already.
    void begin(double above)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        block.setBottomMargin(4);
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_first = false;
    }

    static QTextCharFormat style(double points, report::Rgb colour, QFont::Weight weight)
    {
        QTextCharFormat format;
        format.setFont(face(points, weight));
        format.setForeground(ink(colour));
        return format;
    }

    void heading(const QString &text, double points, double above)
    {
        begin(above);
        m_cursor.insertText(text, style(points, colours().text, QFont::Bold));
    }

    void paragraph(const QString &text, report::Rgb colour)
    {
        begin(2);
        m_cursor.insertText(text, style(bodyPoints, colour, QFont::Normal));
    }

    void note(const QString &text)
    {
        begin(0);
        m_cursor.insertText(text, style(smallPoints, colours().muted, QFont::Normal));
    }

    void command(const std::string &text)
    {
        if (text.empty())
            return;
        begin(0);
        m_cursor.insertText(QStringLiteral("Again: "),
                            style(smallPoints, colours().muted, QFont::Normal));
        QTextCharFormat mono = style(smallPoints - 1, colours().muted, QFont::Normal);
        QFont font(monoFamily());
        font.setPointSizeF(smallPoints - 1);
        mono.setFont(font);
        m_cursor.insertText(words(text), mono);
    }

    void add(const report::Paragraph &block) { paragraph(words(block.text), colours().text); }

    void add(const report::KeyFigures &block)
    {
        QTextTable *table = startTable(3, static_cast<int>(block.figures.size()), 0, false);
        for (int column = 0; column < table->columns(); ++column) {
            const report::KeyFigure &figure = block.figures[static_cast<std::size_t>(column)];
            put(table, 0, column, words(figure.label),
                style(smallPoints, colours().muted, QFont::Normal), Qt::AlignLeft);
            put(table, 1, column, words(report::valueText(figure.value)),
                style(15, colours().text, QFont::Bold), Qt::AlignLeft);
            put(table, 2, column, words(figure.detail),
                style(smallPoints, colours().muted, QFont::Normal), Qt::AlignLeft);
        }
        endTable();
        command(block.command);
    }

    void add(const report::Table &block)
    {
        rows(block);
        if (!block.note.empty())
            note(words(block.note));
        command(block.command);
    }

    void add(const report::Chart &block)
    {
        begin(10);
        QTextCharFormat chart;
        chart.setObjectType(chartType);
        chart.setProperty(titleProperty, words(block.title));
        chart.setProperty(svgProperty, QByteArray::fromStdString(
                                           report::svgChart(block, chartWidth, chartHeight)));
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), chart);
        note(words(block.summary));
        command(block.command);
    }

    // The title is a row of the head, which every page repeats.
    void rows(const report::Table &block)
    {
        if (block.columns.empty())
            return;
        const int above = block.title.empty() ? 0 : 1;
        const int columns = static_cast<int>(block.columns.size());
        QTextTable *table =
            startTable(static_cast<int>(block.rows.size()) + 1 + above, columns, 1 + above, true);
        if (above > 0) {
            table->mergeCells(0, 0, 1, columns);
            put(table, 0, 0, words(block.title), style(titlePoints, colours().text, QFont::Bold),
                Qt::AlignLeft);
        }
        for (int column = 0; column < columns; ++column)
            fillColumn(table, block, column, above);
        endTable();
    }

    void fillColumn(QTextTable *table, const report::Table &block, int column, int above) const
    {
        const auto index = static_cast<std::size_t>(column);
        const bool number = std::ranges::any_of(block.rows, [index](const auto &row) {
            return index < row.size() && report::isNumber(row[index]);
        });
        const Qt::Alignment side = number ? Qt::AlignRight : Qt::AlignLeft;
        put(table, above, column, words(block.columns[index].title),
            style(smallPoints, colours().muted, QFont::Bold), side);
        int row = above;
        for (const auto &values : block.rows) {
            ++row;
            if (index < values.size())
                put(table, row, column, words(report::valueText(values[index])),
                    style(smallPoints, colours().text, QFont::Normal), side);
        }
    }

    QTextTable *startTable(int rowCount, int columnCount, int headers, bool lines)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(lines ? 3 : 2);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setHeaderRowCount(headers);
        format.setTopMargin(8);
        m_lines = lines;
        begin(0);
        return m_cursor.insertTable(rowCount, std::max(1, columnCount), format);
    }

    void endTable() { m_cursor.movePosition(QTextCursor::End); }

    void put(QTextTable *table, int row, int column, const QString &text,
             const QTextCharFormat &format, Qt::Alignment side) const
    {
        QTextTableCell cell = table->cellAt(row, column);
        if (m_lines) {
            QTextTableCellFormat frame = cell.format().toTableCellFormat();
            frame.setBottomBorder(0.5);
            frame.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            frame.setBottomBorderBrush(ink(colours().border));
            frame.setPadding(3);
            cell.setFormat(frame);
        }
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(side);
        cursor.setBlockFormat(block);
        cursor.insertText(text, format);
    }

    QTextCursor m_cursor;
    bool m_first = true;
    bool m_lines = false;
};

} // namespace

void printReport(const report::Document &document, QPagedPaintDevice &sheets)
{
    QTextDocument text;
    text.documentLayout()->registerHandler(chartType, new ChartObject(&text));
    QFont font(textFamily());
    font.setPointSizeF(bodyPoints);
    text.setDefaultFont(font); // of the page numbers
    Sheet(text).write(document);
    text.print(&sheets);
}

QByteArray reportPdf(const report::Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(words(document.title));
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // print() leaves two centimetres
    printReport(document, writer);
    return buffer.data();
}

} // namespace ferrograph::ui

#include "report_pdf.moc"
