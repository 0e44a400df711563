// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/csv.h"

namespace ferrograph::ui
{
namespace
{

QString quoted(QString field)
{
    const bool must = field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('"')) ||
                      field.contains(QLatin1Char('\n')) || field.contains(QLatin1Char('\r'));
    if (!must)
        return field;
    field.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + field + QLatin1Char('"');
}

QByteArray line(const QStringList &fields)
{
    QStringList parts;
    for (const QString &field : fields)
        parts += quoted(field);
    return parts.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace

QByteArray csvText(const QStringList &header, const std::vector<QStringList> &rows)
{
    QByteArray text = line(header);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

} // namespace ferrograph::ui
