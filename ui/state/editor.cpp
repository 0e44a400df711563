// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/editor.h"

#include "core/base/path_text.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QUrl>

namespace ferrograph::ui
{

QString localFile(const store::RepositoryRow &repository, const std::string &path)
{
    const QFileInfo root(QString::fromStdString(repository.source));
    if (!root.isDir())
        return {};
    const QString relative = QFile::decodeName(QByteArray::fromStdString(pathBytes(path)));
    const QFileInfo file(root.filePath() + QLatin1Char('/') + relative);
    // A link of the repository may point anywhere.
    const QString inside = root.canonicalFilePath() + QLatin1Char('/');
    if (!file.isFile() || !file.canonicalFilePath().startsWith(inside))
        return {};
    return file.canonicalFilePath();
}

QStringList editorCommand(const QString &command, const QString &file, int line)
{
    QStringList words = QProcess::splitCommand(command);
    bool named = false;
    for (QString &word : words) {
        named = named || word.contains(QStringLiteral("%f"));
        word.replace(QStringLiteral("%l"), QString::number(line));
        word.replace(QStringLiteral("%f"), file);
    }
    if (!named)
        words << file;
    return words;
}

Result<void> openInEditor(const QString &command, const QString &file, int line)
{
    if (command.trimmed().isEmpty()) {
        if (QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
            return {};
        return failure(ErrorCode::System, file.toStdString(), "no program opens it", {},
                       "set an editor in the settings");
    }
    QStringList words = editorCommand(command, file, line);
    const QString program = words.takeFirst();
    if (QProcess::startDetached(program, words))
        return {};
    return failure(ErrorCode::System, program.toStdString(), "could not be started", {},
                   "check the editor in the settings");
}

} // namespace ferrograph::ui
