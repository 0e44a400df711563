# SPDX-FileCopyrightText: The Ferrograph authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Debian's libsoci-dev has no CMake package: the target ferrograph::soci is made here.
find_path(SOCI_INCLUDE_DIR soci/soci.h REQUIRED)
find_library(SOCI_CORE_LIBRARY soci_core REQUIRED)
find_library(SOCI_SQLITE3_LIBRARY soci_sqlite3 REQUIRED)
add_library(ferrograph_soci INTERFACE)
add_library(ferrograph::soci ALIAS ferrograph_soci)
target_include_directories(ferrograph_soci SYSTEM INTERFACE "${SOCI_INCLUDE_DIR}" "${SOCI_INCLUDE_DIR}/soci"
                           "${SOCI_INCLUDE_DIR}/soci/sqlite3")
target_link_libraries(ferrograph_soci INTERFACE "${SOCI_SQLITE3_LIBRARY}" "${SOCI_CORE_LIBRARY}" PkgConfig::sqlite3)
