// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/reader_option.h"
#include "app/cli/commands/repository_argument.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/language_answer.h"
#include "app/cli/output/shapes.h"
#include "core/git/remote.h"
#include "core/scan/scan.h"

#include <algorithm>
#include <map>
#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string repository;
    std::string at;
    std::string reader = defaultReader;
    bool files = false;
};

std::vector<metrics::LanguageSum> languageSums(const scan::CommitCount &count,
                                               languages::BucketSet buckets)
{
    std::map<languages::LanguageId, metrics::LanguageSum> byLanguage;
    for (const scan::CountedFile &file : count.files) {
        if (!buckets.contains(file.bucket))
            continue;
        metrics::LanguageSum &sum = byLanguage[file.part.language];
        sum.language = file.part.language;
        ++sum.files;
        sum.code += file.part.lines.code;
        sum.comment += file.part.lines.comment;
        sum.blank += file.part.lines.blank;
        sum.unsafe += file.part.unsafe;
    }
    std::vector<metrics::LanguageSum> sums;
    for (const auto &[language, sum] : byLanguage)
        sums.push_back(sum);
    std::stable_sort(sums.begin(), sums.end(),
                     [](const auto &a, const auto &b) { return a.code > b.code; });
    return sums;
}

store::FileRow fileRow(const scan::CountedFile &file, const languages::LanguageTable &table)
{
    const languages::Language &language = table[file.part.language];
    store::FileRow row;
    row.path = file.path;
    row.language = language.name;
    row.languageClass = language.languageClass;
    row.bucket = file.bucket;
    row.code = file.part.lines.code;
    row.comment = file.part.lines.comment;
    row.blank = file.part.lines.blank;
    row.unsafe = file.part.unsafe;
    metrics::LanguageSum sum;
    sum.code = row.code;
    sum.unsafe = row.unsafe;
    row.exposed = metrics::exposedLines(sum, language.languageClass);
    return row;
}

Sheet fileSheet(const std::vector<store::FileRow> &files)
{
    Sheet sheet;
    sheet.columns = fileColumns();
    for (const store::FileRow &file : files)
        sheet.rows.push_back(fileCells(file));
    return sheet;
}

Result<std::string> localPath(Context &context, const std::string &source)
{
    if (!git::isUrl(source))
        return source;
    return git::fetchedCopy(source, git::cacheFolder(), context.progress(), context.stop());
}

void print(Context &context, const scan::CommitCount &count, const metrics::Recipe &recipe,
           bool withFiles)
{
    const auto &table = languages::LanguageTable::builtin();
    const std::vector<metrics::LanguageSum> sums = languageSums(count, recipe.buckets);
    std::vector<store::FileRow> files;
    if (withFiles) {
        for (const scan::CountedFile &file : count.files)
            files.push_back(fileRow(file, table));
    }
    Sheet sheet = withFiles ? fileSheet(files) : languageSheet(sums, table);
    addRecipe(sheet, recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(recipe));
        json.member("commit", count.commit.id.hex());
        json.member("date", isoDateTime(count.commit.committed));
        writeLanguages(json, sums, table);
        if (!withFiles)
            return;
        json.beginList("files");
        for (const store::FileRow &file : files)
            json.element(toJson(file));
        json.endList();
    });
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const std::string source = repositorySource(arguments.repository);
    const auto path = localPath(context, source);
    if (!path)
        return failure(path.error());
    const auto count = scan::countCommit(*path, arguments.at,
                                         {scan::ScanOptions{}.jobs, readerNamed(arguments.reader)},
                                         context.progress(), context.stop());
    if (!count)
        return failure(count.error());
    metrics::Recipe recipe = plainRecipe(languages::LanguageTable::builtin());
    recipe.buckets = languages::BucketSet::headline();
    recipe.commits[git::suggestedName(source)] = count->commit.id.hex();
    recipe.unreadable = count->unreadable.size();
    print(context, *count, recipe, arguments.files);
    context.complain(source, count->unreadable, count->unreadable.size());
    return count->unreadable.empty() ? ExitStatus::Done : ExitStatus::InPart;
}

} // namespace

void addCount(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command =
        parent.command("count", "Count lines and unsafe code of one commit, with no database");
    command.argument("REPOSITORY", arguments->repository, "Path or URL of a git repository");
    command.option("--at", "REV", arguments->at, "The commit (else HEAD)");
    command.flag("--files", arguments->files,
                 "List every file, those of buckets outside the totals too");
    addReaderOption(command, arguments->reader);
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
