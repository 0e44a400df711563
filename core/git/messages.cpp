// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/messages.h"

#include "core/base/path_text.h"

namespace ferrograph::git
{

Result<std::string> commitMessage(const Repository &repository, const ObjectId &commit)
{
    auto object = repository.read(commit);
    FERROGRAPH_TRY(object);
    // Headers end at the first empty line.
    const std::size_t end = object->bytes.find("\n\n");
    if (end == std::string::npos)
        return std::string();
    return object->bytes.substr(end + 2);
}

std::string commitSubject(const Repository &repository, const ObjectId &commit, std::size_t most)
{
    const auto message = commitMessage(repository, commit);
    if (!message)
        return {};
    std::string line = message->substr(0, message->find('\n'));
    if (line.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(line[most]) & 0xC0U) == 0x80U)
            --most; // not inside a character
        line.resize(most);
        line += "…";
    }
    return isValidUtf8(line) ? line : pathText(line);
}

} // namespace ferrograph::git
