// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/stories.h"
#include "app/samples/story_teller.h"

#include <array>

namespace ferrograph::samples
{
namespace
{

constexpr std::array ownModules = {"index", "query", "parser", "render", "users",
                                   "links", "feeds", "mail",   "jobs",   "search"};
constexpr std::array libraryModules = {"crc",  "huff", "inflate", "deflate", "window",
                                       "heap", "trie", "stream",  "match",   "dict"};
constexpr const char *libraryFolder = "vendor/tinypress/src";

// A server in Rust that carries a C library for compression along until a Rust crate takes its
// place.
class Vendored
{
public:
    explicit Vendored(ImportStream &stream)
        : m_teller(stream, 37, {2021, 5, 3})
    {
    }

    void tell()
    {
        begin();
        unsigned update = 0;
        while (m_teller.before({2023, 9, 12})) {
            everyday(5);
            if (++update % 40 == 0)
                updateLibrary();
        }
        dropLibrary();
        while (m_teller.before({2025, 2, 20}))
            everyday(6);
        m_teller.tag("v5.0.0");
    }

private:
    void begin()
    {
        m_teller.write("README.md", "# quill-server\n\nA wiki server. Part of the Ferrograph "
                                    "sample portfolio.\n");
        m_teller.write("Cargo.toml", "[package]\nname = \"quill-server\"\nversion = \"3.0.0\"\n"
                                     "edition = \"2021\"\nbuild = \"build.rs\"\n");
        m_teller.commit("docs: say what this will be", 2);
        for (const char *name : libraryModules) {
            m_library.push_back({name, makeFunctions(name, 0, 40, Style::C)});
            writeModule(m_teller, libraryFolder, m_library.back());
        }
        m_teller.commit("build: take tinypress in for compression", 4);
        for (const char *name : ownModules) {
            m_own.push_back({name, makeFunctions(name, 0, 36, Style::Safe)});
            writeModule(m_teller, "src", m_own.back());
            m_teller.commit("feat(" + m_own.back().name + "): first form", 5);
        }
        m_teller.tag("v3.0.0");
    }

    void everyday(unsigned days)
    {
        Module &module = m_own[m_teller.dice().below(m_own.size())];
        changeModule(m_teller, module, Style::Safe);
        writeModule(m_teller, "src", module);
        m_teller.commit("feat(" + module.name + "): answer faster on long pages", days);
    }

    void updateLibrary()
    {
        for (Module &module : m_library) {
            changeModule(m_teller, module, Style::C);
            writeModule(m_teller, libraryFolder, module);
        }
        m_teller.commit("build: bring tinypress up to date", 3);
    }

    void dropLibrary()
    {
        for (const Module &module : m_library)
            removeModule(m_teller, libraryFolder, module);
        m_teller.write("Cargo.toml", "[package]\nname = \"quill-server\"\nversion = \"4.0.0\"\n"
                                     "edition = \"2021\"\n");
        m_teller.commit("build: use a Rust crate in place of tinypress", 6);
        m_teller.tag("v4.0.0");
    }

    StoryTeller m_teller;
    std::vector<Module> m_own;
    std::vector<Module> m_library;
};

} // namespace

void tellVendored(ImportStream &stream)
{
    Vendored(stream).tell();
}

} // namespace ferrograph::samples
