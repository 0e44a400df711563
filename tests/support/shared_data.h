// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ferrograph::test
{

// tests/data/NAME of this project.
QString dataPath(const QString &name);

// A file or folder of the shared folder that stands beside a checkout; empty when it is not there
// (the test then skips with a reason).
QString sharedPath(const QString &name);

} // namespace ferrograph::test
