// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/git/change_text.h"

#include "tests/core/git/git_program.h"

#include <QtTest>

namespace ferrograph::test
{
namespace
{

QByteArray modeOf(git::EntryKind kind)
{
    switch (kind) {
    case git::EntryKind::None:
        return "000000";
    case git::EntryKind::File:
        return "100644";
    case git::EntryKind::Executable:
        return "100755";
    case git::EntryKind::Symlink:
        return "120000";
    case git::EntryKind::Submodule:
        return "160000";
    case git::EntryKind::UnreadableTree:
        break;
    }
    return "UNREAD";
}

QByteArray line(const QByteArray &before, const QByteArray &after, const QByteArray &id,
                const QByteArray &path)
{
    return before + ' ' + after + ' ' + id + ' ' + path.toPercentEncoding("/ ") + '\n';
}

} // namespace

QByteArray changeText(const git::TreeChanges &changes, std::span<const git::Commit> commits)
{
    QByteArray text;
    std::size_t next = 0;
    for (std::size_t commit = 0; commit < commits.size(); ++commit) {
        text += QByteArray::fromStdString(commits[commit].id.hex()) + '\n';
        for (; next < changes.changes.size() && changes.changes[next].commit == commit; ++next) {
            const git::TreeChange &change = changes.changes[next];
            const std::string_view path = changes.paths[change.path];
            text += line(modeOf(change.before), modeOf(change.kind),
                         QByteArray::fromStdString(change.object.hex()),
                         QByteArray(path.data(), static_cast<qsizetype>(path.size())));
        }
    }
    return next == changes.changes.size() ? text : text + "changes out of order\n";
}

QByteArray gitChangeText(const QString &folder, const QString &range, const QStringList &limits)
{
    const QByteArray raw =
        runGit(folder, QStringList{"log", "--first-parent", "--raw", "--no-renames", "-m", "--root",
                                   "--reverse", "--no-abbrev", "--full-history", "--sparse", "-z",
                                   "--format=tformat:%x01%H", range, "--"} +
                           limits);
    QByteArray text;
    QList<QByteArray> fields = raw.split('\0');
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QByteArray field = fields[i];
        while (field.startsWith('\n'))
            field.remove(0, 1);
        if (field.startsWith('\x01')) {
            text += field.mid(1) + '\n';
        } else if (field.startsWith(':')) {
            const QList<QByteArray> parts = field.mid(1).split(' ');
            text += line(parts[0], parts[1], parts[3], fields.value(++i));
        }
    }
    return text;
}

Result<History> wholeHistory(const QString &folder, unsigned jobs,
                             const std::vector<std::string> &limits)
{
    const auto repository = git::Repository::open(folder.toStdString());
    if (!repository)
        return failure(repository.error());
    const auto tip = repository->resolve("");
    if (!tip)
        return failure(tip.error());
    auto history = git::firstParentHistory(*repository, tip->id, {}, {}, {});
    if (!history)
        return failure(history.error());
    auto changes = git::treeChanges(folder.toStdString(), history->commits, std::nullopt, limits,
                                    jobs, {}, {});
    if (!changes)
        return failure(changes.error());
    return History{std::move(history->commits), std::move(*changes)};
}

} // namespace ferrograph::test
