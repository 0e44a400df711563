// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fuzzing results of any bytes: the first byte chooses the format, the rest is the file. Whatever
// the bytes, a report has a judgement and an identity, and a group only with a place.
#include "core/fuzzing/fuzz_formats.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ferrograph::fuzzing;

namespace
{

void require(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto formats = fuzzFormats();
    const FuzzFormat &format = formats[data[0] % formats.size()];
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    format.recognises("a/fuzzer_stats", text.substr(0, 65'536));
    auto result = format.read({"main/fuzzer_stats", {}, text}, "");
    if (!result) {
        require(!result.error().detail.empty());
        return 0;
    }
    joinParts(*result);
    for (const Crash &crash : result->crashes) {
        require(!crash.kind.empty() && !crash.tool.empty());
        require(!crash.judgement.reason.empty());
        require(!crash.identity.signature.empty());
        require(crash.identity.group.empty() != crash.identity.obstacle.empty());
        require(crash.identity.state.size() <= 3);
        require(crash.report.size() <= 65'536);
    }
    return 0;
}
