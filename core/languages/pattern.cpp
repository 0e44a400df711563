// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/pattern.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <stdexcept>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace ferrograph::languages
{
namespace
{

template <auto release>
struct Release {
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

using CodePointer = std::unique_ptr<pcre2_code, Release<pcre2_code_free>>;
using CompileContext = std::unique_ptr<pcre2_compile_context, Release<pcre2_compile_context_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Release<pcre2_match_context_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Release<pcre2_match_data_free>>;

// What a thread needs to match anything: no captures are asked for, so one pair is enough.
struct Scratch {
    MatchContext context{pcre2_match_context_create(nullptr)};
    MatchData data{pcre2_match_data_create(1, nullptr)};

    Scratch()
    {
        if (!context || !data)
            throw std::bad_alloc();
        // Enough for every expression of the tables on 50 KiB of ordinary text; hostile text ends
        // within some milliseconds.
        pcre2_set_match_limit(context.get(), 200'000);
        pcre2_set_heap_limit(context.get(), 1024); // KiB
        pcre2_set_depth_limit(context.get(), 10'000);
    }
};

std::string joined(const std::vector<std::string> &alternatives)
{
    std::string all;
    for (const std::string &one : alternatives)
        all += fmt::format("{}(?:{})", all.empty() ? "" : "|", one);
    return all;
}

} // namespace

struct Pattern::Code {
    CodePointer code;
};

Pattern::Pattern(const std::vector<std::string> &alternatives)
{
    const CompileContext context(pcre2_compile_context_create(nullptr));
    if (!context)
        throw std::bad_alloc();
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_ANYCRLF);
    const std::string expression = joined(alternatives);
    int error = 0;
    PCRE2_SIZE offset = 0;
    CodePointer code(pcre2_compile(
        reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(),
        PCRE2_MULTILINE | PCRE2_NEVER_UTF | PCRE2_NO_AUTO_CAPTURE, &error, &offset, context.get()));
    if (!code) {
        std::array<PCRE2_UCHAR, 256> words = {};
        pcre2_get_error_message(error, words.data(), words.size());
        throw std::invalid_argument(fmt::format(
            "{} at {} of {}", reinterpret_cast<const char *>(words.data()), offset, expression));
    }
    // Where there is no JIT, the interpreter does the same more slowly.
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);
    m_code = std::make_shared<const Code>(Code{std::move(code)});
}

bool Pattern::matches(std::string_view text) const
{
    thread_local Scratch scratch;
    return pcre2_match(m_code->code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(),
                       0, PCRE2_NO_UTF_CHECK, scratch.data.get(), scratch.context.get()) >= 0;
}

} // namespace ferrograph::languages
