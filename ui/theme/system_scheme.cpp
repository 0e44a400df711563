// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace ferrograph::ui
{
namespace
{

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");
constexpr uint prefersDark = 1;
constexpr uint prefersLight = 2;

// Without an address libdbus would try to start a bus, which takes time.
bool busIsThere()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
}

void SystemScheme::start()
{
    if (!busIsThere())
        return;
    // Connecting waits for the bus to answer: not on this thread.
    auto *connecting = new QFutureWatcher<bool>(this);
    connect(connecting, &QFutureWatcherBase::finished, this, [this, connecting] {
        connecting->deleteLater();
        if (!connecting->result())
            return;
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage read =
            QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
        read << group << key;
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, 2000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                tell(reply.value().variant());
        });
    });
    connecting->setFuture(
        QtConcurrent::run([] { return QDBusConnection::sessionBus().isConnected(); }));
}

void SystemScheme::settingChanged(const QString &changedGroup, const QString &changedKey,
                                  const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        tell(value.variant());
}

void SystemScheme::tell(const QVariant &value)
{
    // Read wraps the value in a variant of its own.
    const QVariant inner =
        value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint number = inner.toUInt();
    if (number == prefersDark)
        Q_EMIT known(Scheme::Dark);
    else if (number == prefersLight || number == 0)
        Q_EMIT known(Scheme::Light);
}

} // namespace ferrograph::ui
