// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/object_id.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

// The git program as the second method, and as the maker of repositories that BuiltRepository does
// not make.
namespace ferrograph::test
{

// Runs git in `folder` with fixed identities and no configuration of the machine. Answers stdout,
// byte for byte; ends the test program when git fails.
QByteArray runGit(const QString &folder, const QStringList &arguments,
                  const QByteArray &input = {});

// Stores an object of any content ("tree", "commit", …), well formed or not.
git::ObjectId writeObject(const QString &folder, const QString &kind, const QByteArray &bytes);

// One entry of a raw tree object.
QByteArray treeEntry(const QByteArray &mode, const QByteArray &name, const git::ObjectId &id);

// A commit object's bytes with the given tree and parents, at `seconds`.
QByteArray commitBytes(const git::ObjectId &tree, const QList<git::ObjectId> &parents,
                       qint64 seconds);

git::ObjectId idOf(const QString &hex);
git::ObjectId revision(const QString &folder, const QString &name); // git rev-parse

// The loose object's file.
QString looseFile(const QString &gitFolder, const git::ObjectId &id);

} // namespace ferrograph::test
