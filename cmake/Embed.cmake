# SPDX-FileCopyrightText: The Ferrograph authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes OUTPUT: a table of (file name, content) named ferrograph::embedded::NAME(). Read it through
# core/base/embedded.h.
set(body "")
set(rows "")
set(index 0)
foreach(input IN LISTS INPUTS)
    get_filename_component(file "${input}" NAME)
    file(READ "${input}" hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(APPEND body "const unsigned char file${index}[] = {${bytes}0x00};\n")
    string(APPEND rows
        "    {\"${file}\", {reinterpret_cast<const char *>(file${index}), sizeof(file${index}) - 1}},\n")
    math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Made from the files of the table; do not edit.
#include \"core/base/embedded.h\"

#include <array>

namespace ferrograph::embedded {
namespace {
${body}
const std::array<File, ${index}> files = {{
${rows}}};
} // namespace

std::span<const File> ${NAME}() { return files; }
} // namespace ferrograph::embedded
")
