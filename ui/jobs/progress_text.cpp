// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/ingest_lane.h"
#include "ui/state/format.h"

#include <QCoreApplication>

#include <array>

namespace ferrograph::ui
{
namespace
{

// What core reports (core/base/progress.h), so that it is found for translation. A step that is
// not here is shown as core says it.
constexpr std::array steps = {
    QT_TRANSLATE_NOOP("Progress", "Reading history"),
    QT_TRANSLATE_NOOP("Progress", "Comparing trees"),
    QT_TRANSLATE_NOOP("Progress", "Counting files"),
    QT_TRANSLATE_NOOP("Progress", "Storing"),
    QT_TRANSLATE_NOOP("Progress", "Fetching"),
    QT_TRANSLATE_NOOP("Progress", "Explaining changes"),
    QT_TRANSLATE_NOOP("Progress", "Counting new lines"),
    QT_TRANSLATE_NOOP("Progress", "commits"),
    QT_TRANSLATE_NOOP("Progress", "files"),
    QT_TRANSLATE_NOOP("Progress", "objects"),
    QT_TRANSLATE_NOOP("Progress", "repositories"),
    QT_TRANSLATE_NOOP("Progress", "rows"),
};

} // namespace

QString progressText(const std::string &what)
{
    static_assert(!steps.empty());
    return QCoreApplication::translate("Progress", what.c_str());
}

QString progressCount(const ProgressStep &step)
{
    const QString unit = progressText(step.unit);
    if (step.total == 0) {
        return step.done == 0 ? QString()
                              : QStringLiteral("%1 %2").arg(Format::count(step.done), unit);
    }
    return QCoreApplication::translate("Progress", "%1 of %2 %3")
        .arg(Format::count(step.done), Format::count(step.total), unit);
}

} // namespace ferrograph::ui
