// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/document.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace ferrograph::ui
{

// A report on A4 sheets, as vectors in the light palette: the blocks of the HTML report in their
// order, its charts drawn from the same SVG, numbered pages.
QByteArray reportPdf(const report::Document &document);

// The same onto a printer's sheets, whose margins are left to the report: two centimetres.
void printReport(const report::Document &document, QPagedPaintDevice &sheets);

} // namespace ferrograph::ui
