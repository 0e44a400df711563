// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/change.h"

namespace ferrograph::metrics
{
namespace
{

struct Words {
    std::string_view name;
    std::string_view words;
};
constexpr std::array<Words, allChangeParts.size()> words = {
    {{"vendored_added", "vendored code added"},
     {"vendored_removed", "vendored code removed"},
     {"merged", "another repository merged in"},
     {"moved", "moved out or in"},
     {"emptied", "repository emptied"},
     {"ported", "ported to memory-safe code"},
     {"deleted", "deleted"},
     {"newly_unsafe", "newly unsafe"},
     {"rescoped", "counted otherwise"}}};

} // namespace

std::string_view partName(ChangePart part)
{
    return words[static_cast<std::size_t>(part)].name;
}

std::string_view partWords(ChangePart part)
{
    return words[static_cast<std::size_t>(part)].words;
}

} // namespace ferrograph::metrics
