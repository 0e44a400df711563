// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Debian's SOCI was built with Boost and its headers want it too, for conversions that are not used
// here. Without the macro they do not ask for it; nothing in the library depends on it.
#include <soci/soci-config.h>

#undef SOCI_HAVE_BOOST
#undef SOCI_HAVE_BOOST_DATE_TIME

#include <soci/soci.h>
