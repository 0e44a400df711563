// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/version_reader.h"

#include <fmt/format.h>

namespace ferrograph::store
{
namespace
{

// Texts compare as bytes: what is below "src" lies from "src/" up to "src0", as '0' follows '/'.
std::string lowest(const std::string &directory)
{
    return directory.empty() ? std::string() : directory + '/';
}

std::string beyond(const std::string &directory)
{
    constexpr std::string_view lastCharacter = "\xF4\x8F\xBF\xBF"; // U+10FFFF
    return directory.empty() ? std::string(lastCharacter) : directory + '0';
}

} // namespace

VersionReader::VersionReader(soci::session &session, const RepositoryKey &key,
                             const ResolvedFilter &filter, Ordinal from, Ordinal to)
    : m_key(key)
    , m_low(lowest(filter.directory))
    , m_high(beyond(filter.directory))
    , m_from(from)
    , m_to(to)
    , m_select(session,
               fmt::format("SELECT path, part, first_commit, end_commit, language_id, bucket, {} "
                           "FROM path JOIN version USING (project_id, repository_id, path_id) "
                           "WHERE project_id = :project AND repository_id = :repository "
                           "AND path >= :low AND path < :high "
                           "AND end_commit > :from AND first_commit <= :to "
                           "ORDER BY path, first_commit, part",
                           figureColumns))
{
    m_select.use(m_key.project).use(m_key.repository).use(m_low).use(m_high);
    m_select.use(m_from).use(m_to);
    m_select.into(m_row.path).into(m_row.part).into(m_row.first).into(m_row.end);
    m_select.into(m_row.language).into(m_row.bucket).into(m_row.figures);
    m_select.run();
}

} // namespace ferrograph::store
