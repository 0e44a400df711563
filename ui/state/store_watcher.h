// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

#include <chrono>
#include <string>

namespace ferrograph::ui
{

// Tells when another connection, of this program or any other, has written to the database. Looks
// from a thread of its own: the look reads the file and may wait for a lock.
class StoreWatcher : public QObject
{
    Q_OBJECT
public:
    StoreWatcher(const std::string &location, std::chrono::milliseconds period,
                 QObject *parent = nullptr);
    ~StoreWatcher() override;

Q_SIGNALS:
    void changed();

private:
    QThread m_thread;
};

} // namespace ferrograph::ui
