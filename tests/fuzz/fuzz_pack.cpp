// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Index, entries and deltas of a pack that may be anything. The input: four bytes for the size of
// the index, the index, then the pack; the checksum that ties them together is put right, so that
// the fuzzer need not find it. Every object the index names is read as a tree of a forest would be.
#include "core/git/delta.h"
#include "core/git/entry_decoder.h"
#include "core/git/pack.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

using namespace ferrograph;
using namespace ferrograph::git;

namespace
{

constexpr std::size_t idLength = 20;
constexpr std::size_t idsStart = 1032;

// The object at `offset` with what it is a difference from, as far as a few steps go.
bool readObject(const Pack &pack, EntryDecoder &decoder, std::uint64_t offset, int depth,
                Buffer &bytes)
{
    const auto entry = pack.entryAt(offset);
    if (!entry || depth > 50)
        return false;
    Buffer base;
    const bool isDelta = entry->kind == PackEntry::Kind::Delta;
    if (isDelta && !readObject(pack, decoder, entry->base, depth + 1, base))
        return false;
    if (decoder.decode(*entry, isDelta ? base.view() : std::string_view(), bytes) !=
        EntryDecoder::Outcome::Done)
        return false;
    for (const CopiedRange &range : decoder.copied()) {
        if (base.view().substr(range.base, range.size) !=
            bytes.view().substr(range.target, range.size))
            __builtin_trap();
    }
    return true;
}

void readDelta(std::string_view input)
{
    const std::string_view base = input.substr(0, input.size() / 2);
    const std::string_view delta = input.substr(base.size());
    const auto sizes = deltaSizes(delta);
    if (!sizes || sizes->target > 1'000'000)
        return;
    Buffer target;
    target.resize(static_cast<std::size_t>(sizes->target));
    std::vector<CopiedRange> copied;
    applyDelta(delta, base, target.span(), copied);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    readDelta(input);
    if (size < 4)
        return 0;
    std::uint32_t indexSize = 0;
    std::memcpy(&indexSize, data, sizeof(indexSize));
    const std::string index(input.substr(4, indexSize));
    std::string packBytes(input.substr(4 + index.size()));
    if (index.size() >= 2 * idLength && packBytes.size() >= idLength)
        packBytes.replace(packBytes.size() - idLength, idLength, index, index.size() - 2 * idLength,
                          idLength);
    const auto pack = Pack::read(index, packBytes);
    if (!pack)
        return 0;
    EntryDecoder decoder;
    Buffer bytes;
    for (std::size_t at = idsStart; at + idLength <= index.size() && at < idsStart + 40 * idLength;
         at += idLength) {
        ObjectId id;
        std::memcpy(id.bytes.data(), index.data() + at, idLength);
        if (const auto offset = pack->offsetOf(id))
            readObject(*pack, decoder, *offset, 0, bytes);
    }
    return 0;
}
