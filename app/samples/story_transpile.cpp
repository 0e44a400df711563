// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/stories.h"
#include "app/samples/story_teller.h"

#include <array>

namespace ferrograph::samples
{
namespace
{

constexpr std::array moduleNames = {"bits",    "block",  "colour", "dct",    "deblock", "entropy",
                                    "frame",   "header", "intra",  "inter",  "lanes",   "motion",
                                    "palette", "quant",  "scale",  "tables", "tile",    "warp"};

// A decoder in C that a translator turns into Rust in one day. The years after that make its
// functions safe: most at once, some with a small unsafe block left inside.
class Transpile
{
public:
    explicit Transpile(ImportStream &stream)
        : m_teller(stream, 23, {2020, 3, 2})
    {
    }

    void tell()
    {
        begin();
        while (m_teller.before({2022, 6, 6}))
            everyday(7, Style::C);
        m_teller.tag("v0.9.0");
        translate();
        m_teller.tag("v1.0.0");
        while (m_teller.before({2025, 2, 1})) {
            cleanUp();
            if (m_teller.dice().below(3) == 0)
                everyday(5, Style::Safe);
        }
        m_teller.tag("v2.0.0");
    }

private:
    void begin()
    {
        m_teller.write("README.md", "# lantern-codec\n\nAn image decoder. Part of the Ferrograph "
                                    "sample portfolio.\n");
        m_teller.commit("docs: say what this will be", 2);
        for (const char *name : moduleNames) {
            m_modules.push_back({name, makeFunctions(name, 0, 30, Style::C)});
            writeModule(m_teller, "src", m_modules.back());
            m_teller.commit("feat(" + m_modules.back().name + "): first form", 9);
        }
    }

    void everyday(unsigned days, Style style)
    {
        Module &module = m_modules[m_teller.dice().below(m_modules.size())];
        changeModule(m_teller, module, style);
        writeModule(m_teller, "src", module);
        m_teller.commit("fix(" + module.name + "): accept frames of odd width", days);
    }

    void translate()
    {
        m_teller.write("Cargo.toml", "[package]\nname = \"lantern-codec\"\nversion = \"1.0.0\"\n"
                                     "edition = \"2021\"\n");
        m_teller.commitSameDay("build: add the crate that the translation goes to");
        for (Module &module : m_modules) {
            removeModule(m_teller, "src", module);
            for (Function &function : module.functions)
                function.style = Style::Transpiled;
            writeModule(m_teller, "src", module);
        }
        m_teller.commit("feat: translate the decoder to Rust", 12);
    }

    // One module at a time: a few functions lose their `unsafe`, one in three keeps a block.
    void cleanUp()
    {
        Module &module = m_modules[m_next++ % m_modules.size()];
        std::size_t changed = 0;
        for (Function &function : module.functions) {
            if (function.style != Style::Transpiled || changed == 3)
                continue;
            function.style = m_teller.dice().below(3) == 0 ? Style::Split : Style::Safe;
            ++changed;
        }
        writeModule(m_teller, "src", module);
        m_teller.commit("refactor(" + module.name + "): make functions safe", 4);
    }

    StoryTeller m_teller;
    std::vector<Module> m_modules;
    std::size_t m_next = 0;
};

} // namespace

void tellTranspile(ImportStream &stream)
{
    Transpile(stream).tell();
}

} // namespace ferrograph::samples
