// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/git/repository.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ferrograph::git
{

// Where the lines of one commit's files are in another commit, by the differences of the two
// trees: blanks within lines do not count, renamed files are followed.
class LineMap
{
public:
    struct Place {
        std::string path;
        std::int64_t line = 0;
    };
    // What became of a file.
    enum class Fate : std::uint8_t { Kept, Deleted };

    // `repository` must outlive the map. Unreadable when a tree cannot be read.
    static Result<LineMap> between(const Repository &repository, const ObjectId &before,
                                   const ObjectId &after);
    LineMap(LineMap &&) noexcept;
    LineMap &operator=(LineMap &&) noexcept;
    ~LineMap();

    // Nothing when the line was changed or deleted. Lines count from 1; a path that neither commit
    // has answers itself.
    std::optional<Place> place(const std::string &path, std::int64_t line);
    Fate fate(const std::string &path) const;
    const std::vector<std::string> &added() const; // paths that only the newer commit has

private:
    struct State;
    explicit LineMap(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace ferrograph::git
