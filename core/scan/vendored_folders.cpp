// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/vendored_folders.h"

#include <algorithm>

namespace ferrograph::scan
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "10.36", "1.2.11" and "1.2.11-rc1" from a place in a name on.
bool isVersion(std::string_view text)
{
    int numbers = 0;
    std::string_view last;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at == begin)
            return false;
        last = text.substr(begin, at - begin);
        ++numbers;
        if (at == text.size() || text[at] != '.')
            break;
        ++at;
        if (at == text.size())
            return false;
    }
    constexpr int most = 4;
    return numbers > 2 ? numbers <= most : numbers == 2 && last != "0";
}

bool endsInVersion(std::string_view name)
{
    for (std::size_t at = 2; at < name.size(); ++at) {
        if (!isDigit(name[at]) || isDigit(name[at - 1]) || name[at - 1] == '.')
            continue;
        if (isVersion(name.substr(at)))
            return isLetter(name[0]) && isLetter(name[1]);
    }
    return false;
}

std::string_view folderOf(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

} // namespace

std::optional<std::string_view> versionedFolder(std::string_view path)
{
    std::size_t begin = 0;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', begin)) {
        if (endsInVersion(path.substr(begin, slash - begin)))
            return path.substr(0, slash);
        begin = slash + 1;
    }
    return std::nullopt;
}

OwnFolders::OwnFolders(const std::vector<store::MarkerSpan> &markers)
{
    for (const store::MarkerSpan &marker : markers) {
        const std::string_view folder = folderOf(marker.path);
        // A crate with its licence is a part of its project as often as not.
        const bool crate = marker.path.ends_with("Cargo.toml");
        const bool licence = marker.kind == languages::MarkerKind::Licence;
        if (folder.empty() || crate || (!licence && marker.kind != languages::MarkerKind::Build))
            continue;
        Evidence &evidence = m_folders[std::string(folder)];
        (licence ? evidence.licences : evidence.builds).push_back({marker.first, marker.end});
    }
    std::erase_if(m_folders, [](const auto &folder) {
        return folder.second.licences.empty() || folder.second.builds.empty();
    });
}

std::optional<std::string_view> OwnFolders::of(std::string_view path, store::Ordinal ordinal) const
{
    const auto stands = [ordinal](const std::vector<Span> &spans) {
        return std::ranges::any_of(spans, [ordinal](const Span &span) {
            return span.first <= ordinal && ordinal < span.end;
        });
    };
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', slash + 1)) {
        const auto found = m_folders.find(path.substr(0, slash));
        if (found != m_folders.end() && stands(found->second.licences) &&
            stands(found->second.builds))
            return path.substr(0, slash);
    }
    return std::nullopt;
}

} // namespace ferrograph::scan
