// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace ferrograph
{

std::string Error::message() const
{
    std::string text;
    if (!subject.empty())
        text += subject + ": ";
    text += detail;
    if (!position.empty())
        text += " (" + position + ")";
    for (const std::string &step : context)
        text += ", " + step;
    if (!advice.empty())
        text += "; " + advice;
    return text;
}

} // namespace ferrograph
