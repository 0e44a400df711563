// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/finding_text.h"

#include <QHash>
#include <QStringList>

namespace ferrograph::ui
{

using store::ClosedReason;
using store::FindingState;
using store::Verdict;

QString FindingText::state(FindingState state, Verdict verdict)
{
    switch (state) {
    case FindingState::New:
        return verdict == Verdict::Confirmed ? tr("new, confirmed", "state of a finding")
                                             : tr("new", "state of a finding");
    case FindingState::Open:
        return verdict == Verdict::Confirmed ? tr("confirmed", "state of a finding")
                                             : tr("open", "state of a finding");
    case FindingState::Reopened:
        return tr("reopened", "state of a finding");
    case FindingState::Fixed:
        return tr("✓ fixed", "state of a finding");
    case FindingState::Suppressed:
        break;
    }
    if (verdict == Verdict::FalsePositive)
        return tr("false positive", "state of a finding");
    if (verdict == Verdict::Accepted)
        return tr("accepted", "state of a finding");
    return tr("suppressed", "state of a finding");
}

QString FindingText::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
        return tr("Not judged", "of a finding");
    case Verdict::Confirmed:
        return tr("Confirmed", "of a finding");
    case Verdict::FalsePositive:
        return tr("False positive", "of a finding");
    case Verdict::Accepted:
        return tr("Accepted", "of a finding");
    }
    return {};
}

QString FindingText::reason(ClosedReason reason)
{
    switch (reason) {
    case ClosedReason::None:
        return {};
    case ClosedReason::Fixed:
        return tr("no longer reported", "why a finding was closed");
    case ClosedReason::FixedInPlace:
        return tr("fixed, the line itself is unchanged", "why a finding was closed");
    case ClosedReason::LineChanged:
        return tr("the line was changed or removed", "why a finding was closed");
    case ClosedReason::FileDeleted:
        return tr("the file was deleted", "why a finding was closed");
    case ClosedReason::Replaced:
        return tr("the file gave way to memory-safe code", "why a finding was closed");
    case ClosedReason::RuleOff:
        return tr("the rule was switched off", "why a finding was closed");
    case ClosedReason::ToolUpgraded:
        return tr("another version of the tool no longer reports it", "why a finding was closed");
    }
    return {};
}

QString FindingText::category(const std::string &category)
{
    const QHash<QString, QString> names = {
        {QStringLiteral("spatial"), tr("Out of bounds")},
        {QStringLiteral("spatial_read"), tr("Out-of-bounds read")},
        {QStringLiteral("spatial_write"), tr("Out-of-bounds write")},
        {QStringLiteral("temporal"), tr("Use after its lifetime")},
        {QStringLiteral("temporal_free"), tr("Wrong free")},
        {QStringLiteral("initialization"), tr("Uninitialised memory")},
        {QStringLiteral("type_confusion"), tr("Type confusion")},
        {QStringLiteral("pointer"), tr("Wrong pointer")},
        {QStringLiteral("null_deref"), tr("Null dereference")},
        {QStringLiteral("integer"), tr("Integer error")},
        {QStringLiteral("data_race"), tr("Data race")},
        {QStringLiteral("stack_exhaustion"), tr("Stack exhaustion")},
        {QStringLiteral("resource_exhaustion"), tr("Resource exhaustion")},
        {QStringLiteral("undefined_behaviour"), tr("Undefined behaviour")},
        {QStringLiteral("layout"), tr("Memory layout")},
        {QStringLiteral("leak"), tr("Leak")},
        {QStringLiteral("memory_safety"), tr("Memory safety, other")},
        {QStringLiteral("unclassified"), tr("Unclassified")},
        {QString(), tr("Unclassified")},
    };
    const QString key = QString::fromStdString(category);
    QString text = names.value(key, key);
    text.replace(QLatin1Char('_'), QLatin1Char(' '));
    return text;
}

QString FindingText::cwe(int number)
{
    return QStringLiteral("CWE-%1").arg(number);
}

QString FindingText::cwes(const std::vector<int> &numbers)
{
    QStringList parts;
    for (const int number : numbers)
        parts += cwe(number);
    return parts.join(QStringLiteral(", "));
}

QString FindingText::event(const store::FindingEvent &event)
{
    if (event.what == "found")
        return tr("Found");
    if (event.what == "closed")
        return tr("Closed: %1").arg(reason(event.reason));
    if (event.what == "reopened")
        return tr("Reopened");
    if (event.what == "suppressed")
        return tr("Suppressed by the tool");
    if (event.what == "shown")
        return tr("No longer suppressed by the tool");
    if (const auto judged = store::verdictFromName(event.what))
        return *judged == Verdict::None ? tr("Judgement taken back") : verdict(*judged);
    return QString::fromStdString(event.what);
}

QString FindingText::profile(findings::Profile profile)
{
    switch (profile) {
    case findings::Profile::Strict:
        return tr("strict", "profile of memory safety");
    case findings::Profile::Default:
        return tr("default", "profile of memory safety");
    case findings::Profile::Broad:
        return tr("broad", "profile of memory safety");
    case findings::Profile::Cwe1399:
        return QStringLiteral("CWE-1399");
    }
    return {};
}

QString FindingText::group(store::FindingGroup group)
{
    switch (group) {
    case store::FindingGroup::Finding:
        return tr("Findings");
    case store::FindingGroup::Hazard:
        return tr("Risky constructs");
    case store::FindingGroup::Surface:
        return tr("Unsafe inventory");
    }
    return {};
}

} // namespace ferrograph::ui
