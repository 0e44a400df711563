// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sighting.h"

#include "core/findings/taxonomy.h"

#include <algorithm>

namespace ferrograph::findings
{

const Location *defectOf(std::string_view tool, const SarifResult &result)
{
    if (result.locations.empty())
        return nullptr;
    const bool last = result.locations.size() > 1 && Taxonomy::builtin().defectIsLast(tool);
    return last ? &result.locations.back() : &result.locations.front();
}

std::string_view lineText(const Location &location)
{
    std::string_view text;
    if (location.snippet && !location.snippet->empty()) {
        text = *location.snippet;
    } else if (location.contextLine > 0 && location.line &&
               *location.line >= location.contextLine) {
        text = location.context;
        for (std::int64_t skip = *location.line - location.contextLine; skip > 0; --skip) {
            const std::size_t end = text.find('\n');
            if (end == std::string_view::npos)
                return {};
            text.remove_prefix(end + 1);
        }
    }
    return text.substr(0, text.find('\n'));
}

void SideBuilder::add(std::string_view tool, const SarifResult &result)
{
    Sighting sighting;
    static const Location nowhere;
    const Location *defect = defectOf(tool, result);
    const Location &place = defect != nullptr ? *defect : nowhere;
    sighting.rule = exactHash(result.ruleId.value_or(""));
    const std::string path = place.parent.empty() ? place.path : place.parent + "!/" + place.path;
    const auto [found, fresh] =
        m_paths.try_emplace(path, static_cast<std::uint32_t>(m_side.paths.size()));
    if (fresh)
        m_side.paths.push_back(path);
    sighting.path = found->second;
    sighting.message = identityHash(result.message.value_or(""));
    if (const std::string_view text = lineText(place); !text.empty())
        sighting.text = identityHash(text);
    sighting.line = place.line.value_or(0);
    sighting.column = place.column.value_or(0);
    sighting.fingerprints = usableFingerprints(result);
    const bool partial = std::ranges::any_of(result.fingerprints, &Fingerprint::partial);
    if (partial) {
        for (const std::uint64_t each : sighting.fingerprints) {
            const auto [first, alone] = m_partial.try_emplace(
                each ^ (sighting.rule * 3) ^ (static_cast<std::uint64_t>(sighting.path) << 32),
                m_side.sightings.size());
            if (!alone) {
                sighting.sharedByTool = true;
                m_side.sightings[first->second].sharedByTool = true;
            }
        }
    }
    m_side.sightings.push_back(std::move(sighting));
}

Side SideBuilder::take()
{
    m_paths.clear();
    m_partial.clear();
    return std::move(m_side);
}

} // namespace ferrograph::findings
