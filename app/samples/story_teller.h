// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/samples/dice.h"
#include "app/samples/import_stream.h"
#include "app/samples/module.h"

#include <string>
#include <vector>

namespace ferrograph::samples
{

// What the stories share: the passing of time, modules in files, everyday commits.
class StoryTeller
{
public:
    StoryTeller(ImportStream &stream, std::uint64_t seed, CivilDate start)
        : m_stream(stream)
        , m_dice(seed)
        , m_now(startOfDay(start) + 9 * 3600)
    {
    }

    Dice &dice() { return m_dice; }
    Seconds now() const { return m_now; }
    bool before(CivilDate date) const { return m_now < startOfDay(date); }

    void write(const std::string &path, const std::string &text) { m_changes[path] = text; }
    void remove(const std::string &path) { m_changes[path] = std::nullopt; }

    // Commits what was written, then lets `days` days pass, give or take one.
    void commit(const std::string &message, unsigned days);
    // The working day goes on: the next commit is of the same date.
    void commitSameDay(const std::string &message);
    void tag(const std::string &name) { m_stream.tag(name); }

private:
    ImportStream &m_stream;
    Dice m_dice;
    Seconds m_now;
    Changes m_changes;
};

// A module of C, C++ or Rust below a folder, with its header where it has one.
void writeModule(StoryTeller &teller, const std::string &folder, const Module &module);
void removeModule(StoryTeller &teller, const std::string &folder, const Module &module);

// A few functions more, or a later revision of one there is.
void changeModule(StoryTeller &teller, Module &module, Style style);

} // namespace ferrograph::samples
