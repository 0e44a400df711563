// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/stories.h"

#include <fmt/format.h>

#include <iostream>
#include <string_view>

using namespace ferrograph::samples;

namespace
{

int printNames()
{
    for (const Story &story : stories())
        std::cout << story.name << '\n';
    return 0;
}

// What `ferrograph project import` reads.
int printPortfolio()
{
    std::cout << "name,repository,programme,tags,target,due\r\n";
    for (const Story &story : stories())
        std::cout << fmt::format("{0},{0},{1},{2},{3},{4}\r\n", story.name, story.programme,
                                 story.tags, story.target, story.due);
    return 0;
}

int printStream(std::string_view name)
{
    for (const Story &story : stories()) {
        if (name != story.name)
            continue;
        ImportStream stream(std::cout);
        story.tell(stream);
        stream.end();
        return std::cout.flush() ? 0 : 4;
    }
    std::cerr << "ferrograph-samples: " << name
              << ": is not a sample; see ferrograph-samples names\n";
    return 2;
}

} // namespace

// The sample portfolio, for scripts/make-samples:
//   names        the invented projects
//   portfolio    the list of them, as CSV
//   stream NAME  the history of one, for git fast-import
int main(int argc, char **argv)
{
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "names" && argc == 2)
        return printNames();
    if (what == "portfolio" && argc == 2)
        return printPortfolio();
    if (what == "stream" && argc == 3)
        return printStream(argv[2]);
    std::cerr << "ferrograph-samples: use names, portfolio or stream NAME\n";
    return 2;
}
