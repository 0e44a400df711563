// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/change_text.h"

#include "ui/state/format.h"

namespace ferrograph::ui
{

QString ChangeText::partName(metrics::ChangePart part)
{
    switch (part) {
    case metrics::ChangePart::VendoredAdded:
        return tr("Vendored added");
    case metrics::ChangePart::VendoredRemoved:
        return tr("Vendored removed");
    case metrics::ChangePart::Merged:
        return tr("Merged in");
    case metrics::ChangePart::Moved:
        return tr("Moved");
    case metrics::ChangePart::Emptied:
        return tr("Emptied");
    case metrics::ChangePart::Ported:
        return tr("Ported");
    case metrics::ChangePart::Deleted:
        return tr("Deleted");
    case metrics::ChangePart::NewlyUnsafe:
        return tr("Newly unsafe");
    case metrics::ChangePart::Rescoped:
        return tr("Re-scoped");
    }
    return {};
}

QString ChangeText::step(const store::ExplainedStep &step)
{
    const QString change = Format::signedCount(static_cast<std::int64_t>(step.step.change()));
    if (step.parts.empty())
        return change;
    const store::ExplainedPart &largest = step.parts.front();
    const QString kind = partName(largest.part).toLower();
    const QString where = largest.directories.empty()
                              ? QString()
                              : QString::fromStdString(largest.directories.front().directory);
    return where.isEmpty() || where == QLatin1String(".")
               ? tr("%1, %2", "lines, kind").arg(change, kind)
               : tr("%1, %2: %3", "lines, kind, folder").arg(change, kind, where);
}

} // namespace ferrograph::ui
