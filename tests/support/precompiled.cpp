// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The source of the target whose precompiled headers the tests share: it needs one.
