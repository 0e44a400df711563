// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/explain_mark.h"

#include "ui/pages/page.h"

namespace ferrograph::ui
{

void explainMark(Page *page, const QString &target, const QString &project)
{
    Q_EMIT page->navigate({QStringLiteral("change"), project, target});
}

} // namespace ferrograph::ui
