# SPDX-FileCopyrightText: The Ferrograph authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What scripts/demo and scripts/test share. Sourced, never run.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc)

say() { printf '== %s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# The packages of the groups, one a line.
packages_of() {
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' "$top/scripts/packages.txt"
    done
}

is_debian_like() {
    [ -r /etc/os-release ] && command -v apt-get >/dev/null && command -v dpkg-query >/dev/null &&
        grep -qE '^(ID|ID_LIKE)=.*debian' /etc/os-release
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Runs a command as root.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "packages are missing and there is neither root nor sudo; as root, run: $*"
    fi
}

# Installs what is missing of the groups; the network is asked only when something is.
ensure_packages() {
    local missing=() package
    if ! is_debian_like; then
        say "This is not Debian or one of its derivatives. Ferrograph needs what Debian 12 calls:"
        packages_of "$@" | sed 's/^/   /'
        for package in cmake ninja pkg-config git c++; do
            command -v "$package" >/dev/null || fail "$package is not there; install the above"
        done
        return 0
    fi
    for package in $(packages_of "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    as_root apt-get update -qq || say "apt-get update failed; trying with the lists there are"
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
        fail "apt-get could not install ${missing[*]}; Ferrograph needs Debian 12 or newer"
}

# configure PRESET [CMAKE-OPTION…]; ccache is used where it is. (Precompiled headers would be faster
# without it, but GCC 12 then warns of code that is right, GCC bug 105651.)
configure() {
    local preset=$1 launcher=()
    shift
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    (cd "$top" && cmake --preset "$preset" "${launcher[@]}" "$@" >"$top/build/configure-$preset.log" 2>&1) || {
        cat "$top/build/configure-$preset.log" >&2
        fail "the $preset build could not be configured"
    }
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    cmake --build "$top/build/$preset" -j "$jobs" ${1:+--target "$@"}
}

mkdir -p "$top/build"
