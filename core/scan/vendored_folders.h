// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/exposed_changes.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace ferrograph::scan
{

// The folder of a path whose name ends in a version ("pcre2-10.36", "zlib1.2.11"); the whole path
// of it. Versions of an interface ("gstreamer-1.0") are none: a name of two numbers that ends in 0.
std::optional<std::string_view> versionedFolder(std::string_view path);

// Folders that have a licence and build files of their own, and when.
class OwnFolders
{
public:
    explicit OwnFolders(const std::vector<store::MarkerSpan> &markers);

    // The outermost such folder above the path at a commit; not the top folder.
    std::optional<std::string_view> of(std::string_view path, store::Ordinal ordinal) const;

private:
    struct Span {
        store::Ordinal first = 0;
        store::Ordinal end = 0;
    };
    struct Evidence {
        std::vector<Span> licences;
        std::vector<Span> builds;
    };
    std::map<std::string, Evidence, std::less<>> m_folders;
};

} // namespace ferrograph::scan
