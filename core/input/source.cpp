// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/input/source.h"

#include "core/base/path_text.h"
#include "core/input/archive.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace ferrograph::input
{
namespace
{

namespace fs = std::filesystem;

constexpr std::size_t blockSize = std::size_t{1} << 16;
constexpr std::string_view standardInput = "standard input";

// How an archive shows itself.
enum class ArchiveBy : std::uint8_t { Content, NameAndContent };

std::string lastName(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

// "a/x.sarif" for "a/x.sarif.gz".
std::string withoutExtension(const std::string &path)
{
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos || !isArchiveName(path) ? path : path.substr(0, dot);
}

std::string reason(int error)
{
    return "cannot be read (" + std::generic_category().message(error) + ")";
}

Error openError(const std::string &name, int error)
{
    return {error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable,
            name,
            error == ENOENT || error == ENOTDIR ? "does not exist" : reason(error),
            {},
            {},
            {}};
}

class Walk
{
public:
    Walk(const Limits &limits, std::stop_token stop, const ItemVisitor &visitor)
        : m_limits(limits)
        , m_stop(std::move(stop))
        , m_visitor(visitor)
    {
    }

    Result<Source> run(const std::string &named)
    {
        if (named == "-") {
            auto content = spooled(std::string(standardInput), STDIN_FILENO);
            FERROGRAPH_TRY(content);
            Item item{std::string(standardInput), "-", std::nullopt, std::move(*content)};
            FERROGRAPH_TRY(visit(item, ArchiveBy::Content, 0));
            return answer();
        }
        std::error_code error;
        if (fs::is_directory(named, error)) {
            m_source.single = false;
            FERROGRAPH_TRY(directory(named));
        } else {
            auto item = opened(named, lastName(named));
            FERROGRAPH_TRY(item);
            FERROGRAPH_TRY(visit(*item, ArchiveBy::Content, 0));
        }
        return answer();
    }

private:
    // The only file there is and its one problem are an error.
    Result<Source> answer()
    {
        if (!m_source.single || m_source.items > 0 || m_source.problems.size() != 1)
            return std::move(m_source);
        return failure(ErrorCode::InvalidInput, m_source.problems[0].where,
                       m_source.problems[0].what);
    }

    Result<Content> spooled(const std::string &name, int descriptor)
    {
        Spool spool(name);
        std::array<char, blockSize> block{};
        for (;;) {
            if (m_stop.stop_requested())
                return cancelled(name);
            const ssize_t got = ::read(descriptor, block.data(), block.size());
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return failure(ErrorCode::Unreadable, name, reason(errno));
            if (got == 0)
                return spool.finish();
            if (spool.size() > m_limits.entryBytes) {
                return failure(ErrorCode::InvalidInput, name,
                               fmt::format("has more than {} bytes", m_limits.entryBytes));
            }
            FERROGRAPH_TRY(
                spool.write(std::string_view(block.data(), static_cast<std::size_t>(got))));
        }
    }

    // A pipe that has a name (/dev/stdin, <(…)) is spooled like standard input.
    Result<Item> opened(const std::string &file, const std::string &path)
    {
        const std::string name = pathText(file);
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            return failure(openError(name, errno));
        struct stat status {
        };
        if (::fstat(descriptor, &status) != 0) {
            const int error = errno;
            ::close(descriptor);
            return failure(openError(name, error));
        }
        if (S_ISREG(status.st_mode)) {
            return Item{name, path, status.st_mtime,
                        Content::ofDescriptor(name, descriptor,
                                              static_cast<std::uint64_t>(status.st_size))};
        }
        auto content = spooled(name, descriptor);
        ::close(descriptor);
        FERROGRAPH_TRY(content);
        return Item{name, path, std::nullopt, std::move(*content)};
    }

    Result<void> directory(const std::string &top)
    {
        std::vector<std::string> files; // relative to `top`
        collect(top, {}, files);
        std::ranges::sort(files);
        for (const std::string &path : files) {
            const std::string file = (fs::path(top) / path).string();
            auto item = opened(file, path);
            if (!item && item.error().code == ErrorCode::Cancelled)
                return failure(std::move(item).error());
            if (item)
                FERROGRAPH_TRY(visit(*item, ArchiveBy::NameAndContent, 0));
            else
                m_source.problems.push_back({pathText(file), item.error().detail});
        }
        return {};
    }

    void collect(const fs::path &top, const fs::path &below, std::vector<std::string> &files)
    {
        std::error_code error;
        for (fs::directory_iterator it(top / below, error), end; !error && it != end;
             it.increment(error)) {
            const fs::path path = below / it->path().filename();
            std::error_code ignored;
            const auto status = it->symlink_status(ignored);
            if (fs::is_directory(status))
                collect(top, path, files);
            else if (it->is_regular_file(ignored))
                addFile(top, path, files);
            else if (!fs::is_symlink(status))
                m_source.problems.push_back({pathText(it->path().string()), "is no file"});
            else if (!fs::exists(it->path(), ignored))
                m_source.problems.push_back(
                    {pathText(it->path().string()), "is a link to nothing"});
        }
        if (error)
            m_source.problems.push_back({pathText((top / below).string()), reason(error.value())});
    }

    void addFile(const fs::path &top, const fs::path &path, std::vector<std::string> &files)
    {
        if (m_spent.entries < m_limits.entries)
            files.push_back(path.string());
        else if (m_spent.entries == m_limits.entries)
            m_source.problems.push_back(
                {pathText(top.string()),
                 fmt::format("has more than {} files; the rest was left out", m_limits.entries)});
        ++m_spent.entries;
    }

    Result<void> visit(Item &item, ArchiveBy by, unsigned depth)
    {
        if (m_stop.stop_requested())
            return cancelled(item.name);
        const auto head = item.content.head(archiveHead);
        if (!head)
            return unreadable(item.name, head.error());
        const bool archive =
            isArchive(*head) && (by == ArchiveBy::Content || isArchiveName(item.path));
        if (archive)
            return openArchive(item, depth);
        ++m_source.items;
        auto visited = m_visitor(item);
        m_visitorFailed = !visited;
        return visited;
    }

    Result<void> openArchive(Item &item, unsigned depth)
    {
        if (depth >= m_limits.depth) {
            m_source.problems.push_back(
                {item.name, fmt::format("is an archive more than {} deep", m_limits.depth)});
            return {};
        }
        const Unpacking unpacking{
            m_limits, m_spent, m_stop,
            [&](const std::string &path, std::optional<Seconds> time, Content content) {
                return entry(item, path, time, std::move(content), depth + 1);
            },
            [&](const std::string &path, const std::string &what) {
                m_source.problems.push_back({entryName(item, path), what});
            }};
        auto read = unpack(item.content, item.name, unpacking);
        const bool ownFault =
            !read && !m_visitorFailed && read.error().code == ErrorCode::InvalidInput;
        if (!ownFault)
            return read;
        m_source.problems.push_back({item.name, read.error().detail});
        return {};
    }

    Result<void> entry(const Item &archive, const std::string &path, std::optional<Seconds> time,
                       Content content, unsigned depth)
    {
        const bool compressed = path.empty(); // a file of its own, not one of several
        if (!compressed)
            m_source.single = false;
        Item item{entryName(archive, path), path, time, std::move(content)};
        if (compressed) {
            item.path = withoutExtension(archive.path);
            item.time = archive.time;
        }
        return visit(item, compressed ? ArchiveBy::Content : ArchiveBy::NameAndContent, depth);
    }

    static std::string entryName(const Item &archive, const std::string &path)
    {
        return path.empty() ? archive.name : fmt::format("{}!/{}", archive.name, pathText(path));
    }

    // One file of several is a problem, the only one an error.
    Result<void> unreadable(const std::string &name, const Error &error)
    {
        if (m_source.single)
            return failure(error);
        m_source.problems.push_back({name, error.detail});
        return {};
    }

    static tl::unexpected<Error> cancelled(const std::string &name)
    {
        return failure(ErrorCode::Cancelled, name, "reading was cancelled");
    }

    const Limits &m_limits;
    std::stop_token m_stop;
    const ItemVisitor &m_visitor;
    Source m_source;
    Spent m_spent;
    bool m_visitorFailed = false;
};

} // namespace

Result<Source> visitItems(const std::string &named, const Limits &limits, std::stop_token stop,
                          const ItemVisitor &visitor)
{
    return Walk(limits, std::move(stop), visitor).run(named);
}

} // namespace ferrograph::input
