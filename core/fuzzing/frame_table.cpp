// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/frame_table.h"

#include "core/base/embedded.h"
#include "core/fuzzing/text_scan.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace ferrograph::fuzzing
{
namespace
{

using Texts = std::vector<std::string>;

Texts shortest(Texts texts)
{
    std::sort(texts.begin(), texts.end());
    Texts kept;
    for (std::string &text : texts) {
        if (kept.empty() || !text.starts_with(kept.back()))
            kept.push_back(std::move(text));
    }
    return kept;
}

bool holdsAll(std::string_view text, const Texts &parts)
{
    for (const std::string &part : parts) {
        const auto rest = after(text, part);
        if (!rest)
            return false;
        text = *rest;
    }
    return true;
}

bool holdsOne(std::string_view text, const Texts &parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [text](const std::string &part) { return contains(text, part); });
}

} // namespace

std::string_view embeddedTable(std::string_view name)
{
    for (const embedded::File &file : embedded::tables()) {
        if (file.name == name)
            return file.content;
    }
    throw std::logic_error("a table is not compiled in");
}

bool FrameTable::Beginnings::match(std::string_view text) const
{
    // The only beginning that can fit is the last that is not greater than the text.
    const auto behind = std::upper_bound(texts.begin(), texts.end(), text);
    return behind != texts.begin() && text.starts_with(*std::prev(behind));
}

FrameTable::FrameTable(std::string_view json)
{
    const nlohmann::json root = nlohmann::json::parse(json);
    const nlohmann::json &peer = root.at("peer");
    for (const std::string name : peer.at("whole"))
        m_peerWhole.insert(name);
    m_peerBegins.texts = shortest(peer.at("begins").get<Texts>());
    m_peerHolds = peer.at("holds").get<std::vector<Texts>>();
    const nlohmann::json &runtime = root.at("runtime");
    for (const std::string name : runtime.at("whole"))
        m_whole.insert(name);
    m_begins.texts = shortest(runtime.at("begins").get<Texts>());
    m_places = runtime.at("places").get<Texts>();
    m_placeBegins.texts = shortest(runtime.at("place_begins").get<Texts>());
    m_modules = runtime.at("modules").get<Texts>();
    m_harness = runtime.at("harness").get<Texts>();
}

const FrameTable &FrameTable::builtin()
{
    static const FrameTable table(embeddedTable("crash_frames.json"));
    return table;
}

bool FrameTable::isOwn(const Frame &frame) const
{
    if (frame.function.empty() && frame.file.empty())
        return !frame.module.empty() && !holdsOne(frame.module, m_modules);
    std::string_view name = frame.function;
    // A template of the standard library is printed with its return type.
    while (take(name, "void ") || take(name, "bool ") || take(name, "decltype(auto) ")) {
    }
    const std::string_view bare = before(before(name, "("), "<");
    if (m_begins.match(name) || m_whole.contains(std::string(name)) ||
        m_whole.contains(std::string(trimmed(bare))))
        return false;
    if (!frame.file.empty() && (holdsOne(frame.file, m_places) || m_placeBegins.match(frame.file)))
        return false;
    return frame.module.empty() || !frame.file.empty() || !holdsOne(frame.module, m_modules);
}

bool FrameTable::isHarness(std::string_view function) const
{
    return std::any_of(m_harness.begin(), m_harness.end(),
                       [function](const std::string &name) { return function.starts_with(name); });
}

bool FrameTable::isLeftOutByPeer(std::string_view frame) const
{
    return m_peerWhole.contains(std::string(frame)) || m_peerBegins.match(frame) ||
           std::any_of(m_peerHolds.begin(), m_peerHolds.end(),
                       [frame](const Texts &parts) { return holdsAll(frame, parts); });
}

} // namespace ferrograph::fuzzing
