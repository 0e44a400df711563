// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/store_watcher.h"

#include "core/store/database.h"

#include <QTimer>

#include <optional>

namespace ferrograph::ui
{
namespace
{

// Lives in the watcher's thread.
class Look : public QObject
{
public:
    Look(std::string location, std::function<void()> changed)
        : m_location(std::move(location))
        , m_changed(std::move(changed))
    {
    }

    void now()
    {
        if (!m_database) {
            auto opened = store::Database::open(m_location, store::OpenMode::ReadOnly);
            if (!opened)
                return; // not there yet, or locked: the next look tries again
            m_database.emplace(std::move(*opened));
            m_version = m_database->dataVersion();
            return;
        }
        const std::uint64_t version = m_database->dataVersion();
        if (version == m_version)
            return;
        m_version = version;
        m_changed();
    }

private:
    std::string m_location;
    std::function<void()> m_changed;
    std::optional<store::Database> m_database;
    std::uint64_t m_version = 0;
};

} // namespace

StoreWatcher::StoreWatcher(const std::string &location, std::chrono::milliseconds period,
                           QObject *parent)
    : QObject(parent)
{
    auto *look = new Look(location, [this] { Q_EMIT changed(); });
    auto *timer = new QTimer(look);
    timer->setInterval(period);
    QObject::connect(timer, &QTimer::timeout, look, [look] { look->now(); });
    look->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, timer, qOverload<>(&QTimer::start));
    QObject::connect(&m_thread, &QThread::started, look, [look] { look->now(); });
    QObject::connect(&m_thread, &QThread::finished, look, &QObject::deleteLater);
    m_thread.start();
}

StoreWatcher::~StoreWatcher()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace ferrograph::ui
