// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/change_pass.h"

#include "core/git/history.h"
#include "core/git/merges.h"
#include "core/scan/change_classifier.h"
#include "core/scan/manifest.h"
#include "core/scan/pass_rules.h"
#include "core/scan/repository_place.h"
#include "core/scan/tree_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace ferrograph::scan
{
namespace
{

using store::Ordinal;

// Raised whenever the rules of the explanation change.
constexpr int explanationVersion = 1;

// Answers from the repository what the stored figures leave open.
class Asked
{
public:
    Asked(const std::string &path, git::Reader reader, std::vector<git::ObjectId> commits,
          store::CommitAnswers known)
        : m_commits(std::move(commits))
        , m_known(std::move(known))
    {
        if (auto repository = git::Repository::open(path, reader))
            m_repository.emplace(std::move(*repository));
    }

    bool joinsAnotherRoot(Ordinal ordinal)
    {
        return answer(ordinal, store::CommitQuestion::JoinsAnotherRoot,
                      [&] { return git::joinsAnotherRoot(*m_repository, id(ordinal)); });
    }

    bool gainsDependency(Ordinal ordinal)
    {
        return answer(ordinal, store::CommitQuestion::GainsDependency,
                      [&] { return lookForDependency(ordinal); });
    }

    const store::CommitAnswers &fresh() const { return m_fresh; } // not known before

private:
    // From what was answered before; an answer without the repository is none to keep.
    // What cannot be read today is no answer to keep either.
    bool answer(Ordinal ordinal, store::CommitQuestion question,
                const std::function<std::optional<bool>()> &look)
    {
        if (const auto known = m_known.find({ordinal, question}); known != m_known.end())
            return known->second;
        if (!m_repository)
            return false;
        const std::optional<bool> found = look();
        if (found) {
            m_known[{ordinal, question}] = *found;
            m_fresh[{ordinal, question}] = *found;
        }
        return found.value_or(false);
    }

    std::optional<bool> lookForDependency(Ordinal ordinal) const
    {
        if (ordinal == 0)
            return false;
        const auto commit = m_repository->commit(id(ordinal));
        const auto parent = m_repository->commit(id(ordinal - 1));
        if (!commit || !parent)
            return std::nullopt;
        const auto changes = git::commitChanges(*m_repository, *commit, parent->tree, {}, {});
        if (!changes)
            return std::nullopt;
        return std::ranges::any_of(changes->changes, [&](const git::TreeChange &change) {
            const std::string_view path = changes->paths[change.path];
            return isFile(change.kind) && isCargoManifest(path) &&
                   hasNewDependency(*parent, std::string(path), change.object);
        });
    }

    const git::ObjectId &id(Ordinal ordinal) const
    {
        return m_commits[static_cast<std::size_t>(ordinal)];
    }

    std::string textOf(const git::ObjectId &blob) const
    {
        const auto object = m_repository->read(blob);
        return object ? object->bytes : std::string();
    }

    bool hasNewDependency(const git::Commit &parent, const std::string &path,
                          const git::ObjectId &after) const
    {
        const std::vector<std::string> limits = {path};
        const auto before = git::commitChanges(*m_repository, parent, std::nullopt, limits, {});
        if (!before || before->changes.empty())
            return false;
        const auto old = outsideDependencies(textOf(before->changes.front().object));
        const auto now = outsideDependencies(textOf(after));
        return !std::ranges::includes(old, now);
    }

    std::vector<git::ObjectId> m_commits;
    store::CommitAnswers m_known;
    store::CommitAnswers m_fresh;
    std::optional<git::Repository> m_repository;
};

struct Repository {
    store::RepositoryRow row;
    store::CodeSpans code;
};

// Files that came to, or went from, one repository.
void addComings(const store::CodeSpans &code, ChangeClassifier::Elsewhere &came,
                ChangeClassifier::Elsewhere &went)
{
    const auto &spans = code.spans;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const store::CodeSpan &span = spans[i];
        const bool goesOn =
            i > 0 && spans[i - 1].path == span.path && spans[i - 1].end == span.first;
        const bool followed = i + 1 < spans.size() && spans[i + 1].path == span.path &&
                              spans[i + 1].first == span.end;
        const FileSignature signature = signatureOf(code.paths[span.path], span);
        if (span.exposed > 0 && !goesOn && span.first > 0)
            came.emplace(signature, code.times[static_cast<std::size_t>(span.first)]);
        if (span.exposed > 0 && !followed && span.end != store::stillThere)
            went.emplace(signature, code.times[static_cast<std::size_t>(span.end)]);
    }
}

Result<void> explain(store::Database &database, const store::ProjectRow &project,
                     const std::vector<Repository> &repositories, std::size_t which,
                     const ScanOptions &options, const std::string &rules,
                     const std::stop_token &stop)
{
    ChangeClassifier::Elsewhere came;
    ChangeClassifier::Elsewhere went;
    for (std::size_t i = 0; i < repositories.size(); ++i) {
        if (i != which)
            addComings(repositories[i].code, came, went);
    }
    const Repository &repository = repositories[which];
    auto commits = store::storedCommits(database, project.id, repository.row.id);
    FERROGRAPH_TRY(commits);
    const auto length = static_cast<Ordinal>(commits->size());
    const auto place = placeOf(repository.row, options.cache);
    auto known = store::commitAnswers(database, project.id, repository.row.id);
    FERROGRAPH_TRY(known);
    Asked asked(place ? *place : std::string(), options.reader, std::move(*commits),
                std::move(*known));
    ChangeClassifier classifier(
        repository.code, came, went,
        {[&asked](Ordinal ordinal) { return asked.joinsAnotherRoot(ordinal); },
         [&asked](Ordinal ordinal) {
             return asked.gainsDependency(ordinal);
         }});
    const auto rows = classifier.rows(stop); // asks
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, project.name, "cancelled");
    return store::storeExposedChanges(database, project.id, repository.row.id, {length, rules},
                                      rows, asked.fresh());
}

} // namespace

// Another repository may explain what went from this one: all of them are in the rules.
std::string explanationRules(const std::string &rules, const store::ProjectRow &project)
{
    std::string text = fmt::format("{} {}", explanationVersion, rules);
    for (const store::RepositoryRow &row : project.repositories)
        text += ' ' + row.tip;
    return text;
}

Result<void> explainChanges(store::Database &database, const std::string &projectName,
                            const ScanOptions &options, const Progress &progress,
                            std::stop_token stop)
{
    const auto project = store::project(database, projectName);
    FERROGRAPH_TRY(project);
    const auto base = passRules(database);
    FERROGRAPH_TRY(base);
    const std::string rules = explanationRules(*base, *project);
    bool upToDate = true;
    for (const store::RepositoryRow &row : project->repositories) {
        if (row.commits == 0)
            continue;
        const auto pass = store::changePass(database, project->id, row.id);
        FERROGRAPH_TRY(pass);
        upToDate = upToDate && pass->rules == rules;
    }
    if (upToDate)
        return {};
    std::vector<Repository> repositories;
    for (const store::RepositoryRow &row : project->repositories) {
        if (row.commits == 0)
            continue;
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, projectName, "cancelled");
        auto code = store::codeSpans(database, project->id, row.id);
        FERROGRAPH_TRY(code);
        repositories.push_back({row, std::move(*code)});
    }
    for (std::size_t i = 0; i < repositories.size(); ++i) {
        progress.report({"Explaining changes", i, repositories.size(), "repositories"});
        FERROGRAPH_TRY(explain(database, *project, repositories, i, options, rules, stop));
    }
    return {};
}

} // namespace ferrograph::scan
