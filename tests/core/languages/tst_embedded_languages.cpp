// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_counter.h"

#include <QtTest>

#include <map>

using namespace ferrograph::languages;

namespace
{

std::map<std::string, Lines> counted(const char *language, const std::string &text)
{
    static const TextCounter counter(LanguageTable::builtin());
    const LanguageTable &table = LanguageTable::builtin();
    std::map<std::string, Lines> result;
    for (const Part &part : counter.count(*table.find(language), text))
        result[table[part.language].name] = part.lines;
    return result;
}

// A notebook as Jupyter writes it, with that source in its one code cell.
std::string notebook(const std::string &source, const std::string &metadata)
{
    return "{\n \"cells\": [\n  {\n   \"cell_type\": \"markdown\",\n   \"source\": [\n    \"# "
           "Title\\n\"\n   ]\n  },\n"
           "  {\n   \"cell_type\": \"code\",\n   \"outputs\": [],\n   \"source\": [\n" +
           source + "   ]\n  }\n ],\n" + metadata + " \"nbformat\": 4\n}\n";
}

} // namespace

class TestEmbeddedLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsVueComponents()
    {
        const auto lines = counted("Vue", "<!-- <script>\n"
                                          "comment -->\n"
                                          "<template>\n"
                                          "  <p>// text</p>\n"
                                          "\n"
                                          "</template>\n"
                                          "<script setup lang=\"ts\">\n"
                                          "// comment\n"
                                          "const a: string = `<style>\n"
                                          "// inside`;\n"
                                          "\n"
                                          "</script>\n"
                                          "<script src=\"x.js\" />\n"
                                          "<style scoped lang='scss'>\n"
                                          "// comment\n"
                                          "a { b: c; }\n"
                                          "</style>\n"
                                          "<style>p { }</style>\n");
        const std::map<std::string, Lines> expected = {
            {"Vue", {9, 2, 1}}, {"TypeScript", {2, 1, 1}}, {"SCSS", {1, 1, 0}}};
        QCOMPARE(lines, expected);
    }

    void splitsSvelteComponents()
    {
        const auto lines =
            counted("Svelte", "<script>\n  let a = 1; /* open\n  */\n</script>\n\n<h1>{a}</h1>\n"
                              "<style>\n  /* x */\n</style>");
        const std::map<std::string, Lines> expected = {
            {"Svelte", {5, 0, 1}}, {"JavaScript", {1, 1, 0}}, {"CSS", {0, 1, 0}}};
        QCOMPARE(lines, expected);
    }

    void closesWhatIsLeftOpen()
    {
        const auto lines = counted("Vue", "<script>\nlet a;\n// b\n");
        const std::map<std::string, Lines> expected = {{"Vue", {1, 0, 0}},
                                                       {"JavaScript", {1, 1, 0}}};
        QCOMPARE(lines, expected);
        QCOMPARE(counted("Vue", "<script").at("Vue"), (Lines{1, 0, 0}));
        QCOMPARE(counted("Vue", "\n<p>\n").size(), std::size_t(1));
    }

    void readsNotebooks()
    {
        const std::string source = "    \"# comment\\n\",\n"
                                   "    \"\\n\",\n"
                                   "    \"x = \\\"# no\\\"\\n\",\n"
                                   "    \"y = '''\\n\",\n"
                                   "    \"# inside'''\"\n";
        const auto python = counted("Jupyter Notebook", notebook(source, ""));
        const std::map<std::string, Lines> expected = {{"Jupyter Notebook", {17, 0, 0}},
                                                       {"Python", {3, 1, 1}}};
        QCOMPARE(python, expected);
        const std::string julia = " \"metadata\": {\"kernelspec\": {\"language\": \"julia\"}},\n";
        QCOMPARE(counted("Jupyter Notebook", notebook("    \"#= x =#\"\n", julia)).at("Julia"),
                 (Lines{0, 1, 0}));
    }

    // The lines of a cell that is not written line by line, and of what is no notebook, are its
    // own.
    void keepsWhatItCannotSplit()
    {
        const std::string joined = notebook("    \"x = 1\\ny = 2\\n\"\n", "");
        QCOMPARE(counted("Jupyter Notebook", joined).size(), std::size_t(1));
        const std::string oneLine = "{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"x = 1\"]}]}";
        QCOMPARE(counted("Jupyter Notebook", oneLine).at("Jupyter Notebook"), (Lines{1, 0, 0}));
        QCOMPARE(counted("Jupyter Notebook", "no notebook\n").size(), std::size_t(1));
        std::string cut = notebook("    \"x = 1\"\n", "");
        cut.resize(cut.size() - 4);
        QCOMPARE(counted("Jupyter Notebook", cut).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestEmbeddedLanguages)
#include "tst_embedded_languages.moc"
