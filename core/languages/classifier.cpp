// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/classifier.h"

#include "core/languages/detection.h"
#include "core/languages/generated_content.h"
#include "core/languages/line_counter.h"
#include "core/languages/text_decoding.h"

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

const TextCounter &counter()
{
    static const TextCounter lines(LanguageTable::builtin());
    return lines;
}

std::uint32_t physicalLines(std::string_view text)
{
    const auto ends = std::ranges::count(text, '\n');
    return static_cast<std::uint32_t>(ends) + (text.empty() || text.ends_with('\n') ? 0 : 1);
}

} // namespace

const Classifier &Classifier::builtin()
{
    static const Classifier classifier;
    return classifier;
}

const LanguageTable &Classifier::table() const
{
    return LanguageTable::builtin();
}

PathHint Classifier::hint(std::string_view path, bool executable,
                          const PathAttributes &attributes) const
{
    return {Detection::builtin().rule(path, executable, attributes)};
}

FileCount Classifier::count(PathHint hint, std::string_view bytes) const
{
    return count(hint, bytes, {}, nullptr);
}

FileCount Classifier::count(PathHint hint, std::string_view bytes, const Earlier &earlier,
                            CountMemory *memory) const
{
    const DecodedText decoded = decodeText(bytes);
    const std::string_view text = decoded.text();
    FileCount result;
    result.kind = decoded.kind();
    if (result.kind != ContentKind::Text)
        return result;
    // Offsets into the bytes are offsets into the text only where it is all of them, as they are.
    const bool plain = text.data() == bytes.data();
    const Earlier before = plain ? earlier : Earlier();
    CountMemory *const after = plain ? memory : nullptr;
    const auto language = Detection::builtin().decide(hint.rule, text, before, after);
    if (!language) {
        result.kind = ContentKind::Unknown;
        result.physicalLines = physicalLines(text);
        return result;
    }
    result.generatedContent = isGeneratedContent(*language, text);
    result.parts = counter().count(*language, text, before, after);
    for (const Part &part : result.parts)
        result.physicalLines += part.lines.physical();
    return result;
}

std::optional<LanguageId> Classifier::detect(PathHint hint, std::string_view bytes) const
{
    const DecodedText decoded = decodeText(bytes);
    if (decoded.kind() != ContentKind::Text)
        return std::nullopt;
    return Detection::builtin().decide(hint.rule, decoded.text());
}

std::vector<UnsafeRegion> Classifier::unsafeRegions(LanguageId language,
                                                    std::string_view bytes) const
{
    const DecodedText decoded = decodeText(bytes);
    if (decoded.kind() != ContentKind::Text)
        return {};
    return counter().unsafeRegions(language, decoded.text());
}

} // namespace ferrograph::languages
