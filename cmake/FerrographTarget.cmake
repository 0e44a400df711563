# SPDX-FileCopyrightText: The Ferrograph authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project shares: the language level, the warnings, hardening in
# optimised builds and the sanitizers that the preset asks for.
add_library(ferrograph_options INTERFACE)
target_compile_features(ferrograph_options INTERFACE cxx_std_20)
target_compile_options(ferrograph_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
    $<$<BOOL:${FERROGRAPH_WERROR}>:-Werror>
    -fstack-protector-strong -fstack-clash-protection
    $<$<CXX_COMPILER_ID:Clang>:-Wno-unused-command-line-argument>)
if(NOT FERROGRAPH_SANITIZE)
    target_compile_options(ferrograph_options INTERFACE
        $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
endif()
target_link_options(ferrograph_options INTERFACE -Wl,-z,relro,-z,now)
if(FERROGRAPH_SANITIZE)
    target_compile_options(ferrograph_options INTERFACE
        -fsanitize=${FERROGRAPH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(ferrograph_options INTERFACE -fsanitize=${FERROGRAPH_SANITIZE})
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

# ferrograph_precompile(<target> <header>...): headers of the standard library and of others that most
# sources of the target read. Every source still names what it uses: builds without this must pass.
function(ferrograph_precompile target)
    if(FERROGRAPH_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# Embeds files as byte arrays: ferrograph_embed(<target> <header> <namespace> <name> <file>...)
# makes <header> with, for each file, a std::string_view reachable by file name.
function(ferrograph_embed target name)
    set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp")
    set(inputs "")
    foreach(input IN LISTS ARGN)
        get_filename_component(absolute "${input}" ABSOLUTE)
        list(APPEND inputs "${absolute}")
    endforeach()
    add_custom_command(
        OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DNAME=${name}" "-DINPUTS=${inputs}"
                -P "${CMAKE_SOURCE_DIR}/cmake/Embed.cmake"
        DEPENDS ${inputs} "${CMAKE_SOURCE_DIR}/cmake/Embed.cmake"
        VERBATIM)
    target_sources(${target} PRIVATE "${output}")
endfunction()
