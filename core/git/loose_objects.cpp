// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/loose_objects.h"

#include "core/git/allocation_limit.h"
#include "core/git/object_folders.h"

#include <fcntl.h>
#include <git2/sys/odb_backend.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>

namespace ferrograph::git
{
namespace
{

constexpr std::size_t longestHeader = 64;

class File
{
public:
    explicit File(const std::string &path)
        : m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
    }
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    // Up to `size` bytes into `buffer`; -1 on failure.
    ssize_t read(void *buffer, std::size_t size) const
    {
        return ::read(m_descriptor, buffer, size);
    }

private:
    int m_descriptor;
};

// Inflates a file piece by piece. Every step makes progress or ends.
class Inflater
{
public:
    explicit Inflater(const File &file)
        : m_file(file)
    {
        m_good = inflateInit(&m_stream) == Z_OK;
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    // Fills the buffer as far as the data go; nothing when they are damaged or end too early.
    std::optional<std::size_t> inflateInto(char *buffer, std::size_t size)
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(buffer);
        m_stream.avail_out = static_cast<uInt>(size); // at most largestObject
        while (m_good && !m_ended && m_stream.avail_out > 0)
            step();
        if (!m_good)
            return std::nullopt;
        return size - m_stream.avail_out;
    }

    // Whether the stream ends here, checksum included, and the file with it.
    bool ends()
    {
        char more = 0;
        const auto rest = m_ended ? std::optional<std::size_t>(0) : inflateInto(&more, 1);
        return rest == std::size_t{0} && m_ended && m_stream.avail_in == 0 &&
               m_file.read(&more, 1) == 0;
    }

private:
    void step()
    {
        if (m_stream.avail_in == 0) {
            const ssize_t got = m_file.read(m_input.data(), m_input.size());
            m_good = got > 0;
            m_stream.next_in = m_input.data();
            m_stream.avail_in = m_good ? static_cast<uInt>(got) : 0;
        }
        if (!m_good)
            return;
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        m_ended = status == Z_STREAM_END;
        m_good = m_ended || status == Z_OK;
    }

    const File &m_file;
    z_stream m_stream = {};
    std::array<Bytef, 16384> m_input = {};
    bool m_good = false;
    bool m_ended = false;
};

struct Header {
    git_object_t kind;
    std::size_t size;   // of the content
    std::size_t length; // of the header with its NUL
};

// "blob 1234" and a NUL.
std::optional<Header> parseHeader(std::string_view text)
{
    const std::size_t nul = text.find('\0');
    const std::size_t space = text.find(' ');
    if (nul == std::string_view::npos || space == std::string_view::npos || space > nul)
        return std::nullopt;
    const git_object_t kind = git_object_string2type(std::string(text.substr(0, space)).c_str());
    std::size_t size = 0;
    const char *end = text.data() + nul;
    const auto [parsed, error] = std::from_chars(text.data() + space + 1, end, size);
    if (error != std::errc() || parsed != end || git_object_typeisloose(kind) == 0)
        return std::nullopt;
    return Header{kind, size, nul + 1};
}

tl::unexpected<Error> damaged(const std::string &path)
{
    return failure(ErrorCode::Unreadable, path, "truncated or damaged loose object");
}

Result<LooseObjects::Content> readFile(const std::string &path)
{
    const File file(path);
    if (!file.isOpen()) {
        const bool absent = errno == ENOENT || errno == ENOTDIR;
        return failure(absent ? ErrorCode::NotFound : ErrorCode::Unreadable, path,
                       std::strerror(errno));
    }
    Inflater inflater(file);
    std::array<char, longestHeader> start = {};
    const auto got = inflater.inflateInto(start.data(), start.size());
    const auto header = got ? parseHeader({start.data(), *got}) : std::nullopt;
    if (!header)
        return damaged(path);
    if (header->size > largestObject)
        return failure(ErrorCode::Unsupported, path, "larger than 1 GiB");
    const std::size_t already = *got - header->length;
    if (already > header->size)
        return damaged(path);
    LooseObjects::Content content{header->kind, std::string(header->size, '\0')};
    std::memcpy(content.bytes.data(), start.data() + header->length, already);
    const auto rest = inflater.inflateInto(content.bytes.data() + already, header->size - already);
    if (!rest || already + *rest != header->size || !inflater.ends())
        return damaged(path);
    return content;
}

struct Backend {
    git_odb_backend base;
    LooseObjects objects;
};

int readForLibgit2(void **data, std::size_t *size, git_object_t *kind, git_odb_backend *backend,
                   const git_oid *id)
{
    const auto content = reinterpret_cast<Backend *>(backend)->objects.read(*id);
    if (!content) {
        if (content.error().code == ErrorCode::NotFound)
            return GIT_ENOTFOUND;
        git_error_set_str(GIT_ERROR_ODB, content.error().message().c_str());
        return content.error().code == ErrorCode::Unsupported ? refusedForItsSize : GIT_ERROR;
    }
    *data = git_odb_backend_data_alloc(backend, content->bytes.size() + 1);
    if (*data == nullptr)
        return GIT_ERROR;
    std::memcpy(*data, content->bytes.c_str(), content->bytes.size() + 1);
    *size = content->bytes.size();
    *kind = content->kind;
    return 0;
}

void freeForLibgit2(git_odb_backend *backend)
{
    const std::unique_ptr<Backend> owned(reinterpret_cast<Backend *>(backend));
}

} // namespace

LooseObjects::LooseObjects(const std::string &folder)
    : m_folders(objectFolders(folder))
{
}

Result<LooseObjects::Content> LooseObjects::read(const git_oid &id) const
{
    const std::string hex = fromOid(id).hex();
    const std::string name = '/' + hex.substr(0, 2) + '/' + hex.substr(2);
    for (const std::string &folder : m_folders) {
        auto content = readFile(folder + name);
        if (content || content.error().code != ErrorCode::NotFound)
            return content;
    }
    return failure(ErrorCode::NotFound, hex, "no loose object");
}

int addLooseObjects(git_odb *database, const std::string &folder)
{
    auto backend = std::make_unique<Backend>(Backend{{}, LooseObjects(folder)});
    git_odb_init_backend(&backend->base, GIT_ODB_BACKEND_VERSION);
    backend->base.read = readForLibgit2;
    backend->base.free = freeForLibgit2;
    const int status = git_odb_add_backend(database, &backend->base, ownLoosePriority);
    if (status == 0)
        static_cast<void>(backend.release()); // the database frees it
    return status;
}

} // namespace ferrograph::git
