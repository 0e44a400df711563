// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

namespace ferrograph::dashboard
{

// What a second start asks the first one to do.
struct Request {
    QString project;
    QString page;
    QStringList files;
};

// One window per database and user.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &database, QObject *parent = nullptr);

    // Hands the request to the one that already has the database open; false when there is none.
    bool forward(const Request &request) const;

    // Becomes the one that others forward to.
    void listen();

Q_SIGNALS:
    void requested(const ferrograph::dashboard::Request &request);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace ferrograph::dashboard
