// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/stories.h"
#include "app/samples/story_teller.h"

#include <array>

namespace ferrograph::samples
{
namespace
{

constexpr std::array moduleNames = {"session", "codec",   "router", "storage", "metrics", "config",
                                    "retry",   "limiter", "wire",   "auth",    "cache",   "journal",
                                    "health",  "pool",    "trace",  "sched",   "crypto",  "frame"};

// Grows in C++ for a year, then every module is written again in Rust and its old form goes a few
// weeks later, until the last one is gone.
class Rewrite
{
public:
    explicit Rewrite(ImportStream &stream)
        : m_teller(stream, 11, {2021, 1, 11})
    {
    }

    void tell()
    {
        begin();
        while (m_teller.before({2022, 1, 10}))
            everyday(4);
        m_teller.write("Cargo.toml", "[package]\nname = \"harbour-relay\"\nversion = \"2.0.0\"\n"
                                     "edition = \"2021\"\n");
        m_teller.commit("build: let Rust stand beside C++", 5);
        m_teller.tag("v1.4.0");
        for (std::size_t i = 0; i < moduleNames.size(); ++i) {
            port(i);
            for (int days = 0; days < 5; ++days)
                everyday(7);
            retire(i);
            for (int days = 0; days < 3; ++days)
                everyday(6);
            if (i % 6 == 5)
                m_teller.tag("v2." + std::to_string(i / 6) + ".0");
        }
        while (m_teller.before({2025, 3, 1}))
            everyday(9);
        m_teller.tag("v3.0.0");
    }

private:
    void begin()
    {
        m_teller.write("README.md", "# harbour-relay\n\nA message relay. Part of the Ferrograph "
                                    "sample portfolio.\n");
        m_teller.commit("docs: say what this will be", 2);
        for (const char *name : moduleNames) {
            m_old.push_back({name, makeFunctions(name, 0, 22, Style::Cpp)});
            writeModule(m_teller, "src", m_old.back());
            m_teller.commit("feat(" + m_old.back().name + "): first form", 7);
        }
    }

    // Somebody mends or extends a module, old or new.
    void everyday(unsigned days)
    {
        const std::size_t choice = m_teller.dice().below(m_old.size() + m_new.size());
        const bool old = choice < m_old.size();
        Module &module = old ? m_old[choice] : m_new[choice - m_old.size()];
        changeModule(m_teller, module, old ? Style::Cpp : Style::Safe);
        writeModule(m_teller, old ? "src" : "rust/src", module);
        m_teller.commit("fix(" + module.name + "): keep the bounds of short messages", days);
    }

    void port(std::size_t index)
    {
        const std::string name = moduleNames[index];
        const std::size_t functions = m_old.front().functions.size();
        m_new.push_back({name, makeFunctions(name, 0, functions + 2, Style::Safe)});
        // What still talks to the C++ side does so through pointers.
        for (std::size_t i = 0; i < 2; ++i)
            m_new.back().functions[i * 5].style = Style::Split;
        writeModule(m_teller, "rust/src", m_new.back());
        m_teller.write("rust/tests/" + name + ".rs", rustTestText(m_new.back()));
        m_teller.commit("feat(" + name + "): write the module in Rust", 8);
    }

    void retire(std::size_t index)
    {
        removeModule(m_teller, "src", m_old.front());
        m_old.erase(m_old.begin());
        for (Function &function : m_new[index].functions)
            function.style = Style::Safe;
        writeModule(m_teller, "rust/src", m_new[index]);
        m_teller.commit("refactor(" + m_new[index].name + "): remove the C++ form", 3);
    }

    StoryTeller m_teller;
    std::vector<Module> m_old;
    std::vector<Module> m_new;
};

} // namespace

void tellRewrite(ImportStream &stream)
{
    Rewrite(stream).tell();
}

} // namespace ferrograph::samples
