// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace ferrograph::ui
{

// The style rules of the application in one scheme. Labels take their type from the property
// "role" (ui/widgets/label.h), buttons from "kind".
QString styleSheet(const Tokens &tokens);

} // namespace ferrograph::ui
