// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/workers.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace ferrograph::git
{
namespace
{

// Keeps what went wrong first.
class Outcome
{
public:
    explicit Outcome(std::stop_source &source)
        : m_source(source)
    {
    }

    void run(const std::function<Result<void>()> &work)
    {
        try {
            if (auto done = work(); !done)
                keep(std::move(done).error(), nullptr);
        } catch (...) {
            keep({}, std::current_exception());
        }
    }

    Result<void> answer()
    {
        if (m_exception)
            std::rethrow_exception(m_exception);
        if (m_error)
            return failure(std::move(*m_error));
        return {};
    }

private:
    void keep(Error error, std::exception_ptr exception)
    {
        const std::lock_guard lock(m_mutex);
        if (m_error || m_exception)
            return;
        if (exception)
            m_exception = std::move(exception);
        else
            m_error = std::move(error);
        m_source.request_stop();
    }

    std::stop_source &m_source;
    std::mutex m_mutex;
    std::optional<Error> m_error;
    std::exception_ptr m_exception;
};

} // namespace

unsigned workerCount(unsigned jobs, std::size_t things)
{
    constexpr std::size_t most = 64;
    return static_cast<unsigned>(
        std::clamp<std::size_t>(std::min<std::size_t>(jobs, things), 1, most));
}

Result<void> runWorkers(unsigned count, const std::stop_token &stop,
                        const std::function<Result<void>(unsigned, const std::stop_token &)> &work)
{
    if (count == 1)
        return work(0, stop);
    std::stop_source own;
    const std::stop_callback forward(stop, [&own] { own.request_stop(); });
    Outcome outcome(own);
    {
        std::vector<std::jthread> threads;
        outcome.run([&]() -> Result<void> {
            for (unsigned worker = 0; worker < count; ++worker)
                threads.emplace_back(
                    [&, worker] { outcome.run([&] { return work(worker, own.get_token()); }); });
            return {};
        });
    }
    return outcome.answer();
}

} // namespace ferrograph::git
