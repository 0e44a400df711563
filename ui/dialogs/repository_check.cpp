// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/repository_check.h"

#include "core/git/remote.h"
#include "core/git/repository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace ferrograph::ui
{
namespace
{

std::string say(const char *text)
{
    return QCoreApplication::translate("RepositoryCheck", text).toStdString();
}

QString withHome(const QString &path)
{
    if (path == QStringLiteral("~") || path.startsWith(QStringLiteral("~/")))
        return QDir::homePath() + path.mid(1);
    return path;
}

} // namespace

std::vector<std::string> pathLimits(const std::string &text)
{
    static const QRegularExpression between(QStringLiteral("[,\\n]"));
    std::vector<std::string> limits;
    for (const QString &part : QString::fromStdString(text).split(between, Qt::SkipEmptyParts)) {
        QString limit = part.trimmed();
        while (limit.endsWith(QLatin1Char('/')))
            limit.chop(1);
        if (!limit.isEmpty())
            limits.push_back(limit.toStdString());
    }
    return limits;
}

Result<RepositoryRequest> checkRepository(RepositoryRequest request)
{
    std::string &source = request.repository.source;
    if (source.empty()) {
        return failure(ErrorCode::Usage, say(QT_TRANSLATE_NOOP("RepositoryCheck", "Repository")),
                       say(QT_TRANSLATE_NOOP("RepositoryCheck", "a path or a URL is needed")));
    }
    if (request.project.empty()) {
        return failure(ErrorCode::Usage, say(QT_TRANSLATE_NOOP("RepositoryCheck", "Project")),
                       say(QT_TRANSLATE_NOOP("RepositoryCheck", "a name is needed")));
    }
    if (!git::isUrl(source)) {
        const QFileInfo folder(withHome(QString::fromStdString(source)));
        source = folder.absoluteFilePath().toStdString();
        const auto repository = git::Repository::open(source);
        if (!repository)
            return tl::unexpected<Error>(repository.error());
        const auto tip = repository->resolve(request.repository.branch);
        if (!tip)
            return tl::unexpected<Error>(tip.error());
    }
    if (request.repository.name.empty())
        request.repository.name = git::suggestedName(source);
    return request;
}

} // namespace ferrograph::ui
