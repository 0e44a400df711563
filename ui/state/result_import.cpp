// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/result_import.h"

#include "core/intake/format.h"
#include "ui/state/format.h"
#include "ui/state/project_commands.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>

namespace ferrograph::ui
{
namespace
{

constexpr int mostLooks = 40; // files of a folder

bool isArchive(const QString &path)
{
    static const QStringList endings = {QStringLiteral(".gz"),  QStringLiteral(".zip"),
                                        QStringLiteral(".zst"), QStringLiteral(".tar"),
                                        QStringLiteral(".tgz"), QStringLiteral(".xz"),
                                        QStringLiteral(".bz2")};
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
}

bool looksLikeLog(const QByteArray &head)
{
    constexpr std::array words = {
        "Sanitizer", "runtime error:", "panicked at", "SUMMARY: ", "#0 0x", "BUG: K", "panic: "};
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return head.contains(word); });
}

bool isResultFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(static_cast<qint64>(intake::sampleBytes));
    const std::string name = QFileInfo(path).fileName().toStdString();
    const intake::Format *format = intake::formatOf(
        intake::formats(), {name, std::string_view(head.constData(), std::size_t(head.size())),
                            std::uint64_t(file.size())});
    // Any text may be a log; one that is dropped has to look like one.
    return format && (format->name != "sanitizer" || looksLikeLog(head));
}

QString figureText(const std::string &name, std::uint64_t count)
{
    const QHash<QString, QString> words = {
        {QStringLiteral("results"), ProjectCommands::tr("%1 results", "of an import")},
        {QStringLiteral("new"), ProjectCommands::tr("%1 new", "of an import")},
        {QStringLiteral("reopened"), ProjectCommands::tr("%1 reopened", "of an import")},
        {QStringLiteral("fixed"), ProjectCommands::tr("%1 fixed", "of an import")},
        {QStringLiteral("ambiguous"), ProjectCommands::tr("%1 ambiguous", "of an import")},
        {QStringLiteral("crashes"), ProjectCommands::tr("%1 crashes", "of an import")},
        {QStringLiteral("new_groups"), ProjectCommands::tr("%1 new root causes", "of an import")},
        {QStringLiteral("campaigns"), ProjectCommands::tr("%1 campaigns", "of an import")},
        {QStringLiteral("coverage_reports"),
         ProjectCommands::tr("%1 coverage reports", "of an import")},
    };
    const QString text = words.value(QString::fromStdString(name));
    return count == 0 || text.isEmpty() ? QString() : text.arg(Format::count(count));
}

JobOutcome outcomeOf(const std::vector<intake::Outcome> &outcomes)
{
    JobOutcome result;
    QStringList parts;
    for (const intake::Outcome &outcome : outcomes) {
        if (outcome.unchanged)
            parts += ProjectCommands::tr("known already, nothing changed");
        for (const auto &[name, count] : outcome.figures) {
            const QString text = outcome.unchanged ? QString() : figureText(name, count);
            if (!text.isEmpty())
                parts += text;
        }
        for (const std::string &note : outcome.notes)
            result.problems.push_back({outcome.source, note});
        result.problems.insert(result.problems.end(), outcome.report.problems.begin(),
                               outcome.report.problems.end());
    }
    result.summary = parts.isEmpty() ? ProjectCommands::tr("no results in it")
                                     : parts.join(ProjectCommands::tr(", ", "list"));
    return result;
}

} // namespace

bool looksLikeResults(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return isArchive(path) || isResultFile(path);
    if (!info.isDir())
        return false;
    QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
    for (int looks = 0; files.hasNext() && looks < mostLooks; ++looks) {
        if (isResultFile(files.next()))
            return true;
    }
    return false;
}

Job importJob(const ResultRequest &request, const QString &path)
{
    Job job;
    job.title = ProjectCommands::tr("Import %1 into %2", "file, project")
                    .arg(QFileInfo(path).fileName(), QString::fromStdString(request.project));
    job.project = QString::fromStdString(request.project);
    job.run = [request, source = QFileInfo(path).absoluteFilePath().toStdString()](
                  store::Database &database, const Progress &progress,
                  std::stop_token stop) -> Result<JobOutcome> {
        intake::Request wanted;
        wanted.project = request.project;
        wanted.source = source;
        wanted.commit = request.commit;
        wanted.date = request.date;
        wanted.category = request.category;
        wanted.progress = progress;
        wanted.stop = std::move(stop);
        auto outcomes = intake::importSource(database, intake::formats(), "auto", wanted);
        if (!outcomes)
            return tl::unexpected<Error>(std::move(outcomes).error());
        return outcomeOf(*outcomes);
    };
    return job;
}

} // namespace ferrograph::ui
