// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What breaks a policy, and the forms in which continuous integration takes it.
namespace ferrograph::report
{

// A rule of `ferrograph check`.
struct CheckRule {
    std::string_view id; // "new-unsafe-file"
    std::string_view name;
    std::string_view text; // what it asks for
};
std::span<const CheckRule> checkRules();

struct Violation {
    std::string rule; // a CheckRule's id
    std::string repository;
    std::string path;          // pathText; empty where no file is to blame
    std::size_t line = 0;      // from 1; 0: of the file as a whole
    std::string commit;        // that brought it; may be empty
    std::string what;          // a sentence without a full stop at the end
    std::string identity = {}; // what names it beside rule, repository and path; empty: `what`

    // Names it over runs: changes with rule, repository, path and what makes it another violation
    // of them (its identity), not with line and commit.
    std::string fingerprint() const;
};

// SARIF 2.1.0, one run.
std::string sarifText(std::span<const Violation> violations, std::string_view version);
// GitHub's workflow commands, an error annotation a line.
std::string githubAnnotations(std::span<const Violation> violations);
// GitLab's Code Quality report, a JSON array.
std::string gitlabReport(std::span<const Violation> violations);

} // namespace ferrograph::report
