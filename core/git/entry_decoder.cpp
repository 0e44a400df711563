// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/entry_decoder.h"

#include "core/git/allocation_limit.h"
#include "core/git/delta.h"

namespace ferrograph::git
{

EntryDecoder::Outcome EntryDecoder::decode(const PackEntry &entry, std::string_view base,
                                           Buffer &bytes)
{
    m_copied.clear();
    if (entry.size > largestDecoded || !Inflater::canHold(entry.compressed.size(), entry.size))
        return Outcome::NotHere;
    const bool isDelta = entry.kind == PackEntry::Kind::Delta;
    Buffer &inflated = isDelta ? m_delta : bytes;
    inflated.resize(entry.size);
    if (!m_inflater.inflate(entry.compressed, inflated.span()))
        return Outcome::NotHere;
    if (!isDelta)
        return Outcome::Done;
    const auto sizes = deltaSizes(m_delta.view());
    if (sizes && sizes->target > largestObject)
        return Outcome::TooLarge;
    if (!sizes || sizes->base != base.size() || sizes->target > largestDecoded)
        return Outcome::NotHere;
    bytes.resize(sizes->target);
    return applyDelta(m_delta.view(), base, bytes.span(), m_copied) ? Outcome::Done
                                                                    : Outcome::NotHere;
}

} // namespace ferrograph::git
