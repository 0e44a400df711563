// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exit_status.h"
#include "app/cli/output/json_stream.h"
#include "app/cli/output/progress_bar.h"
#include "app/cli/output/sheet.h"
#include "core/base/import_report.h"
#include "core/base/result.h"
#include "core/languages/language_table.h"
#include "core/metrics/figures.h"
#include "core/store/database.h"

#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <stop_token>
#include <string>

namespace ferrograph::cli
{

enum class Format : std::uint8_t { AsTable, AsJson, AsCsv };

// What a command does with the database.
enum class Access : std::uint8_t {
    Read,
    Change,       // it must be there already
    ChangeOrMake, // made when it is not there
};

struct CommonOptions {
    std::string database; // empty: store::Database::defaultLocation()
    bool quiet = false;
    bool noProgress = false;
    std::string format = "table";
};

// What a command has to work with: options, output, messages, the wish to stop.
class Context
{
public:
    Context(std::ostream &out, int messages, std::stop_token stop)
        : m_out(out)
        , m_messages(messages)
        , m_stop(std::move(stop))
    {
    }

    CommonOptions options;
    // What the parsed command line asks for; set while parsing, run after it.
    std::function<Result<ExitStatus>(Context &)> action;

    Format format() const;
    std::stop_token stop() const { return m_stop; }
    Progress progress();

    // Opens the database and runs `work` on it; the wish to stop interrupts its statements. Errors
    // of opening keep their words and become database failures, whatever kind they are.
    Result<ExitStatus>
    withDatabase(Access access,
                 const std::function<Result<ExitStatus>(store::Database &)> &work) const;

    void note(const std::string &text);     // on stderr, unless --quiet
    void complain(const Error &error);      // on stderr, always
    void complain(const std::string &text); // likewise
    // Names at most 20 on stderr and counts the rest; `total` where more are known than named.
    void complain(const std::string &subject, std::span<const Problem> problems,
                  std::uint64_t total);

    void print(const std::string &text); // on stdout, as it is
    // Writes an answer to stdout in the format asked for. `json` fills the object.
    void answer(const Sheet &sheet, const std::function<void(JsonStream &)> &json);
    // The same for what a command did rather than found: --quiet leaves the table out.
    void report(const Sheet &sheet, const std::function<void(JsonStream &)> &json);

private:
    Result<store::Database> openDatabase(Access access) const;
    ProgressBar &bar();

    std::ostream &m_out;
    int m_messages;
    std::stop_token m_stop;
    std::optional<ProgressBar> m_bar;
};

// The recipe of an answer that is about no commit.
metrics::Recipe plainRecipe(const languages::LanguageTable &table);

} // namespace ferrograph::cli
