// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/history.h"

#include <QByteArray>
#include <QStringList>

namespace ferrograph::test
{

// "MODE MODE ID PATH" per change and the commit's id before the first of each commit, with the path
// escaped: from us, and from `git log --raw`. UnreadableTree has the mode "UNREAD".
QByteArray changeText(const git::TreeChanges &changes, std::span<const git::Commit> commits);
QByteArray gitChangeText(const QString &folder, const QString &range,
                         const QStringList &limits = {});

// The changes of the whole first-parent history of HEAD.
struct History {
    std::vector<git::Commit> commits;
    git::TreeChanges changes;
};
Result<History> wholeHistory(const QString &folder, unsigned jobs,
                             const std::vector<std::string> &limits = {});

} // namespace ferrograph::test
