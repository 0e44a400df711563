// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/signals.h"

#include "app/cli/exit_status.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>

namespace ferrograph::cli
{
namespace
{

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

StopOnSignals::StopOnSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_watcher = std::thread([this] { watch(); });
}

StopOnSignals::~StopOnSignals()
{
    m_done = true;
    pthread_kill(m_watcher.native_handle(), SIGTERM); // wakes the watcher alone
    m_watcher.join();
}

void StopOnSignals::watch()
{
    const sigset_t set = stopSignals();
    for (;;) {
        int signal = 0;
        if (sigwait(&set, &signal) != 0)
            continue;
        if (m_done)
            return;
        // A transaction that is cut short here is rolled back by the next opening.
        if (m_source.stop_requested())
            ::_exit(static_cast<int>(ExitStatus::Interrupted));
        m_source.request_stop();
    }
}

} // namespace ferrograph::cli
