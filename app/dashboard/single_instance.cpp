// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/dashboard/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QLocalSocket>

namespace ferrograph::dashboard
{
namespace
{

constexpr int patience = 1000; // milliseconds that another program may take to answer

QString serverName(const QString &database)
{
    const QFileInfo info(database);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("ferrograph-%1").arg(QString::fromLatin1(hash.toHex().left(24)));
}

} // namespace

SingleInstance::SingleInstance(const QString &database, QObject *parent)
    : QObject(parent)
    , m_name(serverName(database))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::forward(const Request &request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    QByteArray message;
    QDataStream out(&message, QIODevice::WriteOnly);
    out << request.project << request.page << request.files;
    QDataStream wire(&socket);
    wire << message;
    socket.waitForBytesWritten(patience);
    // The first one closes when it has read everything.
    return socket.waitForDisconnected(patience) || socket.state() == QLocalSocket::UnconnectedState;
}

void SingleInstance::listen()
{
    // What a crash left behind answers nobody: forward() has just tried.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            QDataStream in(socket);
            in.startTransaction();
            QByteArray message;
            in >> message;
            if (!in.commitTransaction())
                return;
            Request request;
            QDataStream content(message);
            content >> request.project >> request.page >> request.files;
            socket->disconnectFromServer();
            if (content.status() == QDataStream::Ok)
                Q_EMIT requested(request);
        });
    }
}

} // namespace ferrograph::dashboard
