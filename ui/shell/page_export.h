// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

class QWidget;

namespace ferrograph::ui
{

struct CsvTable;

// The whole page, also what is scrolled out of sight, as a picture of twice its size, as vectors on
// one sheet of its proportions (in the light palette), or one of its tables. What is written
// appears whole or not at all.
Result<void> exportPng(QWidget &page, const QString &file);
Result<void> exportPdf(QWidget &page, const QString &file);
Result<void> exportSvg(QWidget &page, const QString &file);
Result<void> exportCsv(const CsvTable &table, const QString &file);

Result<void> saveFile(const QByteArray &bytes, const QString &file);

} // namespace ferrograph::ui
