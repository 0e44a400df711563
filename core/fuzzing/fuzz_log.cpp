// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/fuzz_log.h"

#include "core/fuzzing/engine_log.h"
#include "core/fuzzing/log_cleaner.h"
#include "core/fuzzing/report_parser.h"
#include "core/fuzzing/signature.h"

#include <utility>

namespace ferrograph::fuzzing
{

FuzzResult readFuzzLog(std::string_view text, const std::string &target)
{
    FuzzResult result;
    ReportParser reports(target);
    EngineLog engine;
    LogCleaner cleaner(text);
    for (LogLine line; cleaner.next(line);) {
        reports.read(line);
        engine.read(line);
    }
    result.crashes = reports.finish();
    result.campaigns = engine.finish();
    result.passed = engine.passed();
    result.target = target.empty() ? engine.target() : target;
    for (Crash &crash : result.crashes) {
        if (!crash.target.empty() || result.target.empty())
            continue;
        // What only the target tells apart could not be grouped before it was known.
        crash.target = result.target;
        crash.identity = identify(crash);
    }
    for (Campaign &campaign : result.campaigns)
        campaign.target = result.target;
    result.kind = engine.isGo() ? "go" : engine.sawEngine() ? "libfuzzer" : "crash";
    result.problems = cleaner.problems();
    return result;
}

} // namespace ferrograph::fuzzing
