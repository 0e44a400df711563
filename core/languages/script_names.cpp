// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/script_names.h"

#include "core/languages/content_case.h"

#include <algorithm>
#include <cctype>

namespace ferrograph::languages
{
namespace
{

constexpr int modelineLines = 5;            // as linguist looks
constexpr std::size_t modelineBytes = 2048; // of each end, so that long lines cost nothing
constexpr std::string_view blanks = " \t\r";

// Takes the next word off `rest`.
std::string_view takeWord(std::string_view &rest)
{
    const std::size_t begin = std::min(rest.find_first_not_of(blanks), rest.size());
    const std::size_t end = std::min(rest.find_first_of(blanks, begin), rest.size());
    const std::string_view word = rest.substr(begin, end - begin);
    rest.remove_prefix(end);
    return word;
}

std::string_view baseName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

bool isModeLetter(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
           std::string_view("+#-_.").find(letter) != std::string_view::npos;
}

std::string_view modeWord(std::string_view text)
{
    const auto end = std::ranges::find_if_not(text, isModeLetter);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// "-*- C++ -*-" and "-*- Mode: C++; tab-width: 4 -*-".
std::string_view emacsMode(std::string_view head)
{
    const std::size_t open = head.find("-*-");
    if (open == std::string_view::npos)
        return {};
    std::string_view line = head.substr(open + 3);
    line = line.substr(0, line.find('\n'));
    const std::size_t close = line.find("-*-");
    if (close == std::string_view::npos)
        return {};
    line = line.substr(0, close);
    if (line.find(':') == std::string_view::npos)
        return modeWord(trimmed(line));
    for (const std::string_view key : {"mode:", "Mode:", "MODE:"}) {
        const std::size_t at = line.find(key);
        // Not the end of another name, as in "indent-tabs-mode: nil".
        if (at != std::string_view::npos && (at == 0 || line[at - 1] == ' ' || line[at - 1] == ';'))
            return modeWord(trimmed(line.substr(at + key.size())));
    }
    return {};
}

// "vim: set ft=cpp:", "vi: syntax=sh", "ex: filetype=perl".
std::string_view vimMode(std::string_view lines)
{
    for (const std::string_view editor : {"vim:", "vi:", "ex:"}) {
        const std::size_t at = lines.find(editor);
        if (at == std::string_view::npos ||
            (at > 0 && isModeLetter(lines[at - 1]))) // a word that ends so
            continue;
        std::string_view line = lines.substr(at + editor.size());
        line = line.substr(0, line.find('\n'));
        for (const std::string_view option : {"filetype=", "ft=", "syntax="}) {
            const std::size_t found = line.find(option);
            if (found != std::string_view::npos && (found == 0 || !isModeLetter(line[found - 1])))
                return modeWord(line.substr(found + option.size()));
        }
    }
    return {};
}

} // namespace

std::string_view shebangProgram(std::string_view text)
{
    if (!text.starts_with("#!"))
        return {};
    std::string_view rest = text.substr(2, text.find('\n', 2) - 2);
    std::string_view program = baseName(takeWord(rest));
    if (program != "env")
        return program;
    for (;;) {
        const std::string_view word = takeWord(rest);
        if (word.starts_with("-S") && word.size() > 2)
            return baseName(word.substr(2)); // "env -Spython3 -u"
        if (word == "-u" || word == "-C") {
            takeWord(rest); // their argument
        } else if (!word.starts_with('-') && word.find('=') == std::string_view::npos) {
            return baseName(word);
        }
    }
}

std::vector<std::string_view> programNames(std::string_view program)
{
    std::vector<std::string_view> names;
    while (!program.empty()) {
        names.push_back(program);
        const std::size_t last = program.find_last_not_of("0123456789");
        if (last == std::string_view::npos || last + 1 == program.size())
            break;
        program = program.substr(0, last + 1);
        if (program.ends_with('.') || program.ends_with('-'))
            program.remove_suffix(1);
    }
    return names;
}

std::string_view modelineName(std::string_view text)
{
    const std::string_view head = firstLines(text.substr(0, modelineBytes), modelineLines);
    if (const std::string_view mode = emacsMode(head); !mode.empty())
        return mode;
    if (const std::string_view mode = vimMode(head); !mode.empty())
        return mode;
    const std::size_t tail = text.size() - std::min(text.size(), modelineBytes);
    return vimMode(lastLines(text.substr(tail), modelineLines));
}

} // namespace ferrograph::languages
