// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/table_text.h"

#include <QLocale>

namespace ferrograph::ui
{
namespace
{

// "5,413" in the window's language as 5413; anything else as it is.
QString plainNumber(const QString &text)
{
    bool isNumber = false;
    const qlonglong number = QLocale().toLongLong(text, &isNumber);
    return isNumber ? QString::number(number) : text;
}

QString field(QString text, TableFormat format)
{
    switch (format) {
    case TableFormat::Tsv:
        return plainNumber(text.replace(QLatin1Char('\t'), QLatin1Char(' '))
                               .replace(QLatin1Char('\n'), QLatin1Char(' ')));
    case TableFormat::Csv:
        text = plainNumber(text);
        if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
            text.contains(QLatin1Char('\n')))
            return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                   QLatin1Char('"');
        return text;
    case TableFormat::Markdown:
        return text.replace(QLatin1Char('|'), QStringLiteral("\\|"))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    return text;
}

QString line(const QStringList &fields, TableFormat format)
{
    switch (format) {
    case TableFormat::Tsv:
        return fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    case TableFormat::Csv:
        return fields.join(QLatin1Char(',')) + QLatin1Char('\n');
    case TableFormat::Markdown:
        return QStringLiteral("| ") + fields.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    }
    return {};
}

// "| --- | ---: |"
QString markdownRule(const QAbstractItemModel &model, const std::vector<int> &columns)
{
    QStringList rules;
    for (const int column : columns) {
        const int alignment =
            model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        rules << (alignment & Qt::AlignRight ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    return line(rules, TableFormat::Markdown);
}

} // namespace

QString tableText(const QAbstractItemModel &model, const std::vector<int> &rows,
                  const std::vector<int> &columns, TableFormat format)
{
    QStringList header;
    for (const int column : columns)
        header << field(model.headerData(column, Qt::Horizontal).toString(), format);
    QString text = line(header, format);
    if (format == TableFormat::Markdown)
        text += markdownRule(model, columns);
    for (const int row : rows) {
        QStringList fields;
        for (const int column : columns)
            fields << field(model.index(row, column).data().toString(), format);
        text += line(fields, format);
    }
    return text;
}

} // namespace ferrograph::ui
