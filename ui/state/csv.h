// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace ferrograph::ui
{

// UTF-8 as in RFC 4180, lines ended by CR LF; a field is quoted where it must be.
QByteArray csvText(const QStringList &header, const std::vector<QStringList> &rows);

} // namespace ferrograph::ui
