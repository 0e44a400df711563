// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/commit_subjects.h"

#include "core/git/messages.h"
#include "core/scan/repository_place.h"

namespace ferrograph::ui
{

void addSubjects(CommitSubjects &subjects, const store::RepositoryRow &repository,
                 const std::vector<std::string> &commits, const std::stop_token &stop)
{
    const auto place = scan::placeOf(repository, {});
    if (!place)
        return;
    const auto opened = git::Repository::open(*place);
    if (!opened)
        return;
    for (const std::string &commit : commits) {
        if (stop.stop_requested())
            return;
        if (const auto id = git::ObjectId::fromHex(commit)) {
            const std::string subject = git::commitSubject(*opened, *id);
            if (!subject.empty())
                subjects.emplace(commit, QString::fromStdString(subject));
        }
    }
}

} // namespace ferrograph::ui
