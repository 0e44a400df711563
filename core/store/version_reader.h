// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_context.h"

#include <string>

namespace ferrograph::store
{

struct StoredVersion {
    std::string path; // pathText
    Integer part = 0;
    Integer first = 0;
    Integer end = 0;
    Integer language = 0; // the store's id
    Integer bucket = 0;
    FigureArray figures{};
};

// Reads the version rows below a directory that are valid at any commit from `from` to `to`, path
// by path, each path's by first commit and part. Language, bucket and directOnly of the filter are
// the caller's to ask (they differ in what they leave out).
class VersionReader
{
public:
    VersionReader(soci::session &session, const RepositoryKey &key, const ResolvedFilter &filter,
                  Ordinal from, Ordinal to);

    bool next() { return m_select.next(); }
    const StoredVersion &row() const { return m_row; }

private:
    RepositoryKey m_key;
    std::string m_low;
    std::string m_high;
    Integer m_from = 0;
    Integer m_to = 0;
    StoredVersion m_row;
    Statement m_select;
};

} // namespace ferrograph::store
