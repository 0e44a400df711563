// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/finding_bundle_model.h"

#include "ui/state/finding_text.h"
#include "ui/state/format.h"
#include "ui/theme/severity_mark.h"

namespace ferrograph::ui
{

using findings::Severity;
using store::FindingGrouping;

namespace
{

std::uint64_t countOf(const store::FindingBundle &bundle, int column)
{
    const auto of = [&](Severity severity) {
        const auto found = bundle.severities.find(severity);
        return found == bundle.severities.end() ? 0 : found->second;
    };
    switch (column) {
    case FindingBundleModel::Critical:
        return of(Severity::Critical);
    case FindingBundleModel::High:
        return of(Severity::High);
    case FindingBundleModel::Medium:
        return of(Severity::Medium);
    case FindingBundleModel::Low:
        return of(Severity::Low);
    case FindingBundleModel::Other:
        return of(Severity::Info) + of(Severity::Unknown);
    default:
        return bundle.count;
    }
}

} // namespace

void FindingBundleModel::setBundles(FindingGrouping grouping,
                                    std::vector<store::FindingBundle> bundles)
{
    beginResetModel();
    m_grouping = grouping;
    m_bundles = std::move(bundles);
    endResetModel();
}

int FindingBundleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bundles.size());
}

int FindingBundleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingBundleModel::name(const store::FindingBundle &bundle) const
{
    const QString key = QString::fromStdString(bundle.key);
    switch (m_grouping) {
    case FindingGrouping::Cwe:
        return key.isEmpty() ? tr("no CWE") : QStringLiteral("CWE-%1").arg(key);
    case FindingGrouping::Rule:
        return bundle.name.empty() || bundle.name == bundle.key
                   ? key
                   : QStringLiteral("%1 (%2)").arg(QString::fromStdString(bundle.name), key);
    case FindingGrouping::Directory:
        return key == QStringLiteral(".") ? tr("in no directory")
               : key.isEmpty()            ? tr("no file")
                                          : key + QLatin1Char('/');
    case FindingGrouping::File:
        break;
    }
    return key.isEmpty() ? tr("no file") : key;
}

QVariant FindingBundleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::FindingBundle &each = bundle(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == Name ? Qt::AlignLeading | Qt::AlignVCenter
                                               : Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return name(each).toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Name)
        return name(each);
    const std::uint64_t count = countOf(each, index.column());
    return count == 0 ? QStringLiteral("–") : Format::count(count);
}

QVariant FindingBundleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Name ? Qt::AlignLeading | Qt::AlignVCenter
                                        : Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names = {tr("File"), tr("Rule"), tr("Directory"), tr("CWE")};
    return QStringList{names.value(static_cast<int>(m_grouping)),
                       tr("Findings"),
                       SeverityText::name(Severity::Critical),
                       SeverityText::name(Severity::High),
                       SeverityText::name(Severity::Medium),
                       SeverityText::name(Severity::Low),
                       tr("Other")}
        .value(section);
}

} // namespace ferrograph::ui
