// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/input/archive.h"

#include "core/base/path_text.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace ferrograph::input
{
namespace
{

constexpr std::size_t blockSize = std::size_t{1} << 16;

struct Freer {
    void operator()(struct archive *handle) const { archive_read_free(handle); }
};
using Handle = std::unique_ptr<struct archive, Freer>;

// What libarchive reads through.
struct Reading {
    Content &content;
    std::string buffer = std::string(blockSize, '\0');
};

la_ssize_t onRead(struct archive *handle, void *data, const void **block)
{
    auto &reading = *static_cast<Reading *>(data);
    const auto got = reading.content.read(reading.buffer);
    if (!got) {
        archive_set_error(handle, EIO, "%s", got.error().detail.c_str());
        return ARCHIVE_FATAL;
    }
    *block = reading.buffer.data();
    return static_cast<la_ssize_t>(*got);
}

la_int64_t onSkip(struct archive *, void *data, la_int64_t request)
{
    Content &content = static_cast<Reading *>(data)->content;
    const std::uint64_t before = content.position();
    content.seek(before + static_cast<std::uint64_t>(std::max<la_int64_t>(request, 0)));
    return static_cast<la_int64_t>(content.position() - before);
}

la_int64_t onSeek(struct archive *, void *data, la_int64_t offset, int whence)
{
    Content &content = static_cast<Reading *>(data)->content;
    la_int64_t from = 0;
    if (whence == SEEK_CUR)
        from = static_cast<la_int64_t>(content.position());
    else if (whence == SEEK_END)
        from = static_cast<la_int64_t>(content.size());
    if (offset < -from)
        return ARCHIVE_FATAL;
    content.seek(static_cast<std::uint64_t>(from + offset));
    return static_cast<la_int64_t>(content.position());
}

// Only what is unpacked in this process: some filters of libarchive run other programs.
Handle reader()
{
    Handle handle(archive_read_new());
    if (!handle)
        return handle;
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_zstd(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_raw(handle.get());
    return handle;
}

std::string words(struct archive *handle)
{
    const char *text = archive_error_string(handle);
    return text == nullptr ? "is damaged" : fmt::format("is damaged ({})", text);
}

std::string entryPath(struct archive_entry *entry, std::uint64_t number)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (name == nullptr)
        name = archive_entry_pathname(entry);
    std::string path = name == nullptr ? fmt::format("entry {}", number) : name;
    while (path.starts_with("./"))
        path.erase(0, 2);
    return path;
}

std::optional<Seconds> entryTime(struct archive_entry *entry)
{
    if (archive_entry_mtime_is_set(entry) == 0)
        return std::nullopt;
    return archive_entry_mtime(entry);
}

// Unpacks one entry after the other.
class Unpacker
{
public:
    Unpacker(Content &archive, std::string name, const Unpacking &unpacking)
        : m_reading{archive}
        , m_name(std::move(name))
        , m_unpacking(unpacking)
        , m_handle(reader())
    {
    }

    Result<void> run()
    {
        m_reading.content.seek(0);
        if (!m_handle)
            return failure(ErrorCode::System, m_name, "out of memory");
        archive_read_set_seek_callback(m_handle.get(), onSeek);
        if (archive_read_open2(m_handle.get(), &m_reading, nullptr, onRead, onSkip, nullptr) !=
            ARCHIVE_OK)
            return failure(ErrorCode::InvalidInput, m_name, words(m_handle.get()));
        for (;;) {
            struct archive_entry *entry = nullptr;
            const int status = archive_read_next_header(m_handle.get(), &entry);
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return damaged();
            FERROGRAPH_TRY(visit(entry));
        }
    }

private:
    Result<void> damaged()
    {
        if (m_number == 0)
            return failure(ErrorCode::InvalidInput, m_name, words(m_handle.get()));
        m_unpacking.problem({}, fmt::format("{} after {} entries; what follows was not read",
                                            words(m_handle.get()), m_number));
        return {};
    }

    Result<void> visit(struct archive_entry *entry)
    {
        ++m_number;
        if (++m_unpacking.spent.entries > m_unpacking.limits.entries) {
            return failure(ErrorCode::InvalidInput, m_name,
                           fmt::format("has more than {} entries", m_unpacking.limits.entries));
        }
        const bool raw = archive_format(m_handle.get()) == ARCHIVE_FORMAT_RAW;
        const std::string path = raw ? std::string() : entryPath(entry, m_number);
        if (!raw && archive_entry_filetype(entry) != AE_IFREG)
            return {}; // folders, links
        Spool spool(path.empty() ? m_name : fmt::format("{}!/{}", m_name, pathText(path)));
        const auto whole = copy(spool, path);
        FERROGRAPH_TRY(whole);
        if (!*whole)
            return {};
        return m_unpacking.entry(path, raw ? std::nullopt : entryTime(entry), spool.finish());
    }

    // False: the entry is not whole, which was told.
    Result<bool> copy(Spool &spool, const std::string &path)
    {
        for (;;) {
            if (m_unpacking.stop.stop_requested())
                return failure(ErrorCode::Cancelled, m_name, "reading was cancelled");
            const la_ssize_t got =
                archive_read_data(m_handle.get(), m_block.data(), m_block.size());
            if (got == 0)
                return true;
            if (got < 0) {
                m_unpacking.problem(path, words(m_handle.get()));
                return false;
            }
            const auto bytes = static_cast<std::size_t>(got);
            m_unpacking.spent.bytes += bytes;
            if (const std::string excess = excessOf(spool.size() + bytes); !excess.empty()) {
                m_unpacking.problem(path, excess);
                return false;
            }
            FERROGRAPH_TRY(spool.write(std::string_view(m_block.data(), bytes)));
        }
    }

    std::string excessOf(std::uint64_t size) const
    {
        const Limits &limits = m_unpacking.limits;
        if (size > limits.entryBytes)
            return fmt::format("unpacks to more than {} bytes", limits.entryBytes);
        if (size > limits.freeBytes && size / limits.ratio > m_reading.content.size())
            return fmt::format("unpacks to more than {} times its archive", limits.ratio);
        if (m_unpacking.spent.bytes > limits.unpackedBytes)
            return fmt::format("all of it unpacks to more than {} bytes", limits.unpackedBytes);
        return {};
    }

    Reading m_reading;
    std::string m_name;
    const Unpacking &m_unpacking;
    Handle m_handle;
    std::uint64_t m_number = 0;
    std::array<char, blockSize> m_block{};
};

} // namespace

bool isArchive(std::string_view head)
{
    constexpr std::string_view magics[] = {
        "\x1f\x8b",         // gzip
        "\x28\xb5\x2f\xfd", // zstd
        std::string_view("\xfd"
                         "7zXZ\0",
                         6), // xz
        "PK\x03\x04",
        std::string_view("PK\x05\x06"), // zip, empty zip
        "BZh",
    };
    for (const std::string_view magic : magics) {
        if (head.starts_with(magic))
            return true;
    }
    constexpr std::size_t tarMagic = 257;
    return head.size() > tarMagic && head.substr(tarMagic).starts_with("ustar");
}

bool isArchiveName(std::string_view name)
{
    for (const std::string_view end :
         {".zip", ".gz", ".tgz", ".zst", ".xz", ".txz", ".bz2", ".tbz2", ".tar"}) {
        if (name.ends_with(end))
            return true;
    }
    return false;
}

Result<void> unpack(Content &archive, const std::string &name, const Unpacking &unpacking)
{
    const auto unpacker = std::make_unique<Unpacker>(archive, name, unpacking);
    return unpacker->run();
}

} // namespace ferrograph::input
