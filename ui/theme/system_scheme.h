// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QDBusVariant;

namespace ferrograph::ui
{

// What the desktop says about light and dark (the portal's org.freedesktop.appearance
// color-scheme), now and when it changes. Where there is no session bus or no portal it says
// nothing. Never blocks the caller.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void known(ferrograph::ui::Scheme scheme);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void tell(const QVariant &value);
};

} // namespace ferrograph::ui
