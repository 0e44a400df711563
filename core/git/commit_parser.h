// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/git/object_id.h"

#include <optional>
#include <string_view>

namespace ferrograph::git
{

// What Ferrograph needs of a commit object.
struct ParsedCommit {
    ObjectId tree;
    std::optional<ObjectId> firstParent;
    std::optional<Seconds> committed; // none when neither committer nor author have a time
};

// Reads the bytes of a commit object. Nothing when its tree or a parent cannot be told. A
// committer line without a usable time (none, negative, beyond the year 9999) is answered with the
// author's time.
std::optional<ParsedCommit> parseCommit(std::string_view bytes);

// The id that an annotated tag names; nothing when its bytes are malformed.
std::optional<ObjectId> parseTagTarget(std::string_view bytes);

} // namespace ferrograph::git
