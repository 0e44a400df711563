// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/archive_writer.h"

#include <QtTest>

#include <archive.h>
#include <archive_entry.h>

namespace ferrograph::test
{
namespace
{

la_ssize_t append(struct archive *, void *data, const void *block, std::size_t size)
{
    static_cast<QByteArray *>(data)->append(static_cast<const char *>(block),
                                            static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

void choose(struct archive *writer, ArchiveKind kind)
{
    switch (kind) {
    case ArchiveKind::Zip:
        archive_write_set_format_zip(writer);
        return;
    case ArchiveKind::Tar:
        break;
    case ArchiveKind::Gz:
    case ArchiveKind::TarGz:
        archive_write_add_filter_gzip(writer);
        break;
    case ArchiveKind::TarXz:
        archive_write_add_filter_xz(writer);
        break;
    case ArchiveKind::Zst:
        archive_write_add_filter_zstd(writer);
        break;
    case ArchiveKind::Bz2:
        archive_write_add_filter_bzip2(writer);
        break;
    }
    if (kind == ArchiveKind::Tar || kind == ArchiveKind::TarGz || kind == ArchiveKind::TarXz)
        archive_write_set_format_pax_restricted(writer);
    else
        archive_write_set_format_raw(writer);
}

} // namespace

QByteArray archiveOf(ArchiveKind kind, const QList<ArchiveEntry> &entries)
{
    QByteArray bytes;
    struct archive *writer = archive_write_new();
    choose(writer, kind);
    archive_write_set_bytes_in_last_block(writer, 1);
    if (archive_write_open2(writer, &bytes, nullptr, append, nullptr, nullptr) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer));
    struct archive_entry *entry = archive_entry_new();
    for (const ArchiveEntry &file : entries) {
        archive_entry_clear(entry);
        archive_entry_set_pathname(entry, file.path.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, file.content.size());
        archive_entry_set_mtime(entry, 1'700'000'000, 0);
        if (archive_write_header(writer, entry) != ARCHIVE_OK)
            qFatal("%s", archive_error_string(writer));
        archive_write_data(writer, file.content.constData(),
                           static_cast<std::size_t>(file.content.size()));
    }
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    return bytes;
}

} // namespace ferrograph::test
