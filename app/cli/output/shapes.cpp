// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/shapes.h"

#include "core/base/path_text.h"

namespace ferrograph::cli
{
namespace
{

Json toJson(const store::Target &target)
{
    return {{"metric", target.metric},
            {"value", target.value},
            {"due", dateOrNull(target.due)},
            {"start", dateOrNull(target.start)}};
}

} // namespace

Json shareOrNull(std::optional<double> share)
{
    return share ? Json(*share) : Json(nullptr);
}

Json dateOrNull(std::optional<Seconds> moment)
{
    return moment ? Json(isoDateTime(*moment)) : Json(nullptr);
}

Json textOrNull(const std::string &text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json toJson(const metrics::Recipe &recipe)
{
    Json buckets = Json::array();
    for (const languages::Bucket bucket : languages::allBuckets) {
        if (recipe.buckets.contains(bucket))
            buckets.push_back(languages::bucketName(bucket));
    }
    Json commits = Json::object();
    for (const auto &[repository, commit] : recipe.commits)
        commits[repository] = commit;
    return {{"definition", recipe.definition},
            {"classes", recipe.classes},
            {"buckets", buckets},
            {"path_rules", recipe.pathRules},
            {"commits", commits},
            {"unreadable", recipe.unreadable}};
}

Json toJson(const languages::UnsafeFigures &unsafe)
{
    return {{"r0", unsafe.r0},
            {"r1", unsafe.r1},
            {"r2", unsafe.r2},
            {"blocks", unsafe.blocks},
            {"functions", unsafe.functions},
            {"function_declarations", unsafe.functionDeclarations},
            {"impls", unsafe.impls},
            {"traits", unsafe.traits},
            {"externs", unsafe.externs},
            {"static_mut", unsafe.staticMut},
            {"attributes", unsafe.attributes},
            {"function_pointers", unsafe.functionPointers},
            {"sites", unsafe.sites}};
}

Json toJson(const metrics::Totals &totals)
{
    return {{"code", totals.code},
            {"comment", totals.comment},
            {"blank", totals.blank},
            {"counted_code", totals.countedCode},
            {"exposed", totals.exposed},
            {"exposed_share", shareOrNull(totals.exposedShare())},
            {"unsafe", toJson(totals.unsafe)}};
}

Json toJson(const metrics::LanguageSum &sum, const languages::LanguageTable &table)
{
    const languages::Language &language = table[sum.language];
    Json object{{"language", language.name},
                {"class", languages::className(language.languageClass)},
                {"files", sum.files}};
    object.update(toJson(metrics::totals({sum}, table)));
    return object;
}

Json toJson(const store::FileRow &file)
{
    return {{"path", file.path},
            {"language", file.language},
            {"class", languages::className(file.languageClass)},
            {"bucket", languages::bucketName(file.bucket)},
            {"code", file.code},
            {"comment", file.comment},
            {"blank", file.blank},
            {"exposed", file.exposed},
            {"unsafe", toJson(file.unsafe)}};
}

Json toJson(const store::RepositoryRow &repository)
{
    return {{"name", repository.name},
            {"source", pathText(repository.source)},
            {"branch", textOrNull(repository.branch)},
            {"paths", repository.paths},
            {"commit", textOrNull(repository.tip)},
            {"ref", textOrNull(repository.branchName)},
            {"date", dateOrNull(repository.tipDate)},
            {"scanned", dateOrNull(repository.scanned)},
            {"commits", repository.commits},
            {"unreadable", repository.unreadable},
            {"shallow", repository.shallow}};
}

std::vector<std::string> pathRuleTexts(std::span<const languages::PathRule> rules)
{
    std::vector<std::string> texts;
    texts.reserve(rules.size());
    for (const languages::PathRule &rule : rules)
        texts.push_back(pathText(languages::pathRuleText(rule)));
    return texts;
}

Json toJson(const store::ProjectSettings &settings)
{
    return {{"programme", textOrNull(settings.programme)},
            {"tags", settings.tags},
            {"tag_pattern", textOrNull(settings.tagPattern)},
            {"path_rules", pathRuleTexts(settings.pathRules)},
            {"target", settings.target ? toJson(*settings.target) : Json(nullptr)},
            {"archetype", textOrNull(settings.archetype)}};
}

Json toJson(std::span<const Problem> problems)
{
    Json list = Json::array();
    for (const Problem &problem : problems)
        list.push_back({{"where", problem.where}, {"what", problem.what}});
    return list;
}

} // namespace ferrograph::cli
