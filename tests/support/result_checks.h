// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QtTest>

// Like QVERIFY, for a Result: the failing test prints the error's own words.
#define QVERIFY_RESULT(result)                                                                     \
    QVERIFY2((result).has_value(), (result).has_value() ? "" : (result).error().message().c_str())
