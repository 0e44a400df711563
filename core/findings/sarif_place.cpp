// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_tables.h"
#include "core/findings/utf8.h"

#include <algorithm>

namespace ferrograph::findings
{
namespace
{

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string bytes;
    bool decoded = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low < 0) {
            bytes += text[i];
            continue;
        }
        bytes += static_cast<char>(high * 16 + low);
        decoded = true;
        i += 2;
    }
    return decoded ? repairedUtf8(bytes) : bytes;
}

// A file URI as the system's own path.
std::string filePath(std::string_view rest)
{
    rest = rest.substr(0, rest.find_first_of("?#"));
    std::string_view host;
    if (rest.starts_with("//")) {
        rest.remove_prefix(2);
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        host = rest.substr(0, slash);
        rest.remove_prefix(slash);
    }
    std::string path = percentDecoded(rest);
    if (path.size() > 3 && path[0] == '/' && isLetter(path[1]) && path[2] == ':' &&
        (path[3] == '/' || path[3] == '\\'))
        path.erase(0, 1);
    std::string lowered(host);
    std::ranges::transform(lowered, lowered.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return host.empty() || lowered == "localhost" ? path : "//" + std::string(host) + path;
}

} // namespace

bool isAbsoluteUri(std::string_view uri)
{
    if (uri.empty() || !isLetter(uri[0]))
        return false;
    std::size_t at = 1;
    while (at < uri.size() && (isLetter(uri[at]) || (uri[at] >= '0' && uri[at] <= '9') ||
                               uri[at] == '+' || uri[at] == '.' || uri[at] == '-'))
        ++at;
    return at >= 2 && at < uri.size() && uri[at] == ':'; // "C:" is a drive
}

std::string uriToPath(std::string_view uri)
{
    std::string path;
    if (isAbsoluteUri(uri)) {
        const std::size_t colon = uri.find(':');
        const std::string_view scheme = uri.substr(0, colon);
        const bool isFile = scheme.size() == 4 && (scheme[0] | 0x20) == 'f' &&
                            (scheme[1] | 0x20) == 'i' && (scheme[2] | 0x20) == 'l' &&
                            (scheme[3] | 0x20) == 'e';
        if (!isFile)
            return std::string(uri);
        path = filePath(uri.substr(colon + 1));
    } else {
        path = percentDecoded(uri.starts_with('#') ? uri : uri.substr(0, uri.find('#')));
    }
    std::ranges::replace(path, '\\', '/');
    while (path.starts_with("./"))
        path.erase(0, 2);
    return path;
}

// §3.14.14: the chain of bases up to an absolute one; a loop and an undeclared one have none.
std::optional<std::string> SarifTables::baseUri(const std::string &first)
{
    std::set<std::string> seen;
    std::string resolved;
    const JsonValue bases = m_members["originalUriBaseIds"];
    std::optional<std::string> id = first;
    while (id) {
        if (!seen.insert(*id).second) {
            warn("uriBaseId loop");
            return std::nullopt;
        }
        const JsonValue base = bases[*id];
        if (!base.isObject())
            return std::nullopt;
        if (const auto uri = base["uri"].string()) {
            resolved.insert(0, *uri);
            if (isAbsoluteUri(*uri))
                return resolved;
        }
        const auto next = base["uriBaseId"].string();
        id = next ? std::optional<std::string>(*next) : std::nullopt;
    }
    return std::nullopt;
}

void SarifTables::readArtifactLocation(JsonValue value, Location &location)
{
    std::optional<std::string> uri;
    std::optional<std::string> base;
    if (const auto text = value["uri"].string())
        uri = std::string(*text);
    if (const auto text = value["uriBaseId"].string())
        base = std::string(*text);
    const std::int64_t index = value["index"].integer().value_or(-1);
    if (index >= 0 && static_cast<std::size_t>(index) < m_artifacts.size()) {
        const Artifact &artifact = m_artifacts[static_cast<std::size_t>(index)];
        if (!uri) {
            uri = artifact.uri;
            base = artifact.base ? artifact.base : base;
        }
        constexpr int mostParents = 64;
        std::int64_t parent = artifact.parent;
        for (int i = 0; i < mostParents && parent >= 0 &&
                        static_cast<std::size_t>(parent) < m_artifacts.size();
             ++i) {
            const Artifact &outer = m_artifacts[static_cast<std::size_t>(parent)];
            location.parent =
                outer.uri.value_or("") + (location.parent.empty() ? "" : "!") + location.parent;
            parent = outer.parent;
        }
    } else if (index >= 0) {
        warn("artifact index out of range");
    }
    if (!uri || uri->empty())
        return;
    location.uri = uri;
    location.base = base.value_or("");
    location.path = uriToPath(*uri);
    if (isAbsoluteUri(*uri)) {
        location.absolute = uri;
    } else if (base) {
        auto resolved = baseUri(*base);
        if (!resolved) {
            warn("uriBaseId not resolvable");
        } else if (uri->starts_with('/')) {
            location.absolute = uri;
        } else {
            while (resolved->ends_with('/'))
                resolved->pop_back();
            location.absolute = *resolved + "/" + *uri;
        }
    }
}

Location SarifTables::locate(JsonValue value)
{
    Location location;
    const JsonValue physical = value["physicalLocation"];
    readArtifactLocation(physical["artifactLocation"], location);
    const JsonValue region = physical["region"];
    location.line = region["startLine"].integer();
    location.column = region["startColumn"].integer();
    location.endLine = region["endLine"].integer();
    location.endColumn = region["endColumn"].integer();
    location.byteOffset = region["byteOffset"].integer();
    location.charOffset = region["charOffset"].integer();
    if (const auto text = region["snippet"]["text"].string())
        location.snippet = std::string(*text);
    const JsonValue context = physical["contextRegion"];
    location.context = context["snippet"]["text"].text();
    location.contextLine = context["startLine"].integer().value_or(0);
    for (const JsonValue logical : value["logicalLocations"]) {
        location.function = logical["fullyQualifiedName"].text();
        if (location.function.empty())
            location.function = logical["name"].text();
        if (!location.function.empty())
            break;
    }
    return location;
}

} // namespace ferrograph::findings
