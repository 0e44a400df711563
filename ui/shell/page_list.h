// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

#include <vector>

namespace ferrograph::ui
{

class Settings;

// The pages of the window in their order; `parent` owns them.
std::vector<Page *> makePages(const PageContext &context, Settings &settings, QWidget *parent);

} // namespace ferrograph::ui
