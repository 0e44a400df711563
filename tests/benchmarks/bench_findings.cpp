// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_queries.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <ctime>

// What the Findings page asks of a database: DATABASE PROJECT.
namespace
{

using namespace ferrograph;

template <typename Question>
void measure(const char *what, Question question)
{
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t worked = std::clock();
    const bool answered = question();
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - begin;
    const double cpu = 1000.0 * static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC;
    fmt::print("{:<34} {:8.1f} ms {:8.1f} ms of CPU{}\n", what, spent.count(), cpu,
               answered ? "" : "  failed");
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 3) {
        fmt::print(stderr, "bench_findings DATABASE PROJECT\n");
        return 2;
    }
    const std::string project = arguments[2];
    auto database = store::Database::open(arguments[1], store::OpenMode::ReadOnly);
    if (!database) {
        fmt::print(stderr, "{}\n", database.error().message());
        return 4;
    }
    store::FindingFilter filter;
    filter.group = store::FindingGroup::Finding;
    filter.memorySafety = true;
    filter.states = {store::FindingState::New, store::FindingState::Open,
                     store::FindingState::Reopened};
    const auto page = [&](store::FindingQuery query) {
        query.limit = 128;
        return store::findingPage(*database, project, query);
    };
    store::FindingQuery query;
    query.filter = filter;
    measure("first rows, by severity", [&] { return page(query).has_value(); });
    measure("again", [&] { return page(query).has_value(); });
    const auto whole = store::findingPage(*database, project, {filter, {}, false, 1, 100'000, {}});
    if (whole && !whole->findings.empty()) {
        query.after = whole->findings.back();
        measure("after row 100,000, by key", [&] { return page(query).has_value(); });
        query.after.reset();
    }
    for (const auto &[name, sort] :
         {std::pair("first rows, by path", store::FindingSort::Path),
          std::pair("first rows, by first seen", store::FindingSort::FirstSeen)}) {
        query.sort = sort;
        measure(name, [&] { return page(query).has_value(); });
    }
    query.sort = store::FindingSort::Severity;
    query.filter.text = "overflow";
    measure("words in path, rule, message", [&] { return page(query).has_value(); });
    measure("chips", [&] { return store::findingFacets(*database, project, filter).has_value(); });
    measure("chart by severity", [&] {
        return store::findingsHistory(*database, project, {}, Step::Month, filter,
                                      store::FindingDimension::Severity)
            .has_value();
    });
    measure("by directory", [&] {
        return store::findingBundles(*database, project, filter, store::FindingGrouping::Directory)
            .has_value();
    });
    measure("portfolio", [&] { return store::openFindings(*database).has_value(); });
}
