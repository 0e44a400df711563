// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/text_file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace ferrograph::cli
{
namespace
{

namespace fs = std::filesystem;

std::string reasonText(int reason)
{
    return std::generic_category().message(reason);
}

std::string readUpTo(std::istream &stream, std::size_t most)
{
    std::string text(most + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

} // namespace

Result<TextFile> readTextFile(const std::string &argument, std::size_t most)
{
    TextFile file;
    file.subject = argument == "-" ? "standard input" : argument;
    if (argument == "-") {
        file.text = readUpTo(std::cin, most);
    } else {
        errno = 0;
        std::ifstream stream(argument, std::ios::binary);
        std::error_code ignored;
        if (!stream || fs::is_directory(argument, ignored)) {
            const int reason = stream ? EISDIR : errno;
            return failure(reason == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable, argument,
                           fmt::format("cannot be read ({})", reasonText(reason)));
        }
        file.text = readUpTo(stream, most);
    }
    if (file.text.size() > most)
        return failure(ErrorCode::InvalidInput, file.subject,
                       fmt::format("is larger than {} bytes", most));
    return file;
}

Result<void> writeTextFile(const std::string &path, const std::string &text)
{
    const auto refused = [&path](int reason) {
        return failure(ErrorCode::System, path,
                       fmt::format("cannot be written ({})", reasonText(reason)));
    };
    const std::string draft = fmt::format("{}.{}.new", path, ::getpid());
    errno = 0;
    {
        std::ofstream stream(draft, std::ios::binary | std::ios::trunc);
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        stream.flush();
        if (!stream) {
            const int reason = errno == 0 ? EIO : errno;
            std::error_code ignored;
            fs::remove(draft, ignored);
            return refused(reason);
        }
    }
    std::error_code problem;
    fs::rename(draft, path, problem);
    if (!problem)
        return {};
    std::error_code ignored;
    fs::remove(draft, ignored);
    return refused(problem.value());
}

} // namespace ferrograph::cli
