// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/story_teller.h"

namespace ferrograph::samples
{
namespace
{

struct Files {
    std::string source;
    std::string header; // empty for Rust
};

Files filesOf(const std::string &folder, const Module &module)
{
    const std::string stem = folder + '/' + module.name;
    switch (module.functions.empty() ? Style::Safe : module.functions.front().style) {
    case Style::C:
        return {stem + ".c", stem + ".h"};
    case Style::Cpp:
        return {stem + ".cpp", stem + ".h"};
    case Style::Transpiled:
    case Style::Split:
    case Style::Safe:
        return {stem + ".rs", {}};
    }
    return {};
}

} // namespace

void StoryTeller::commitSameDay(const std::string &message)
{
    m_stream.commit(m_now, message, m_changes);
    m_changes.clear();
    m_now += 600 + static_cast<Seconds>(m_dice.below(1200));
}

void StoryTeller::commit(const std::string &message, unsigned days)
{
    commitSameDay(message);
    const auto hours = static_cast<Seconds>(days * 24 + m_dice.below(48));
    m_now = startOfDay(civilDate(m_now + (hours > 24 ? hours - 24 : hours) * 3600)) +
            static_cast<Seconds>((8 + m_dice.below(10)) * 3600 + m_dice.below(3600));
}

void writeModule(StoryTeller &teller, const std::string &folder, const Module &module)
{
    const Files files = filesOf(folder, module);
    teller.write(files.source, sourceText(module));
    if (!files.header.empty())
        teller.write(files.header, headerText(module));
}

void removeModule(StoryTeller &teller, const std::string &folder, const Module &module)
{
    const Files files = filesOf(folder, module);
    teller.remove(files.source);
    if (!files.header.empty())
        teller.remove(files.header);
}

void changeModule(StoryTeller &teller, Module &module, Style style)
{
    if (teller.dice().below(3) == 0) {
        ++module.functions[teller.dice().below(module.functions.size())].revision;
        return;
    }
    const std::size_t count = 1 + teller.dice().below(3);
    for (Function &function : makeFunctions(module.name, module.functions.size(), count, style))
        module.functions.push_back(std::move(function));
}

} // namespace ferrograph::samples
