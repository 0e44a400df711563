// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/change_classifier.h"

#include <algorithm>
#include <cstdlib>

namespace ferrograph::scan
{

using metrics::ChangeKind;
using store::CodeSpan;
using store::Ordinal;

namespace
{

constexpr std::int64_t foreignLines = 1000; // a folder of its own comes with at least so many
constexpr std::int64_t mergedLines = 200;   // a merge worth asking the repository about
constexpr std::int64_t leftBehind = 100;    // 1 in so many lines may stay in an emptied tree
constexpr Seconds nearInTime = 180LL * 24 * 60 * 60;

bool isIn(const CodeSpan *span)
{
    return span != nullptr && languages::BucketSet::headline().contains(span->bucket);
}

std::int64_t exposedOf(const CodeSpan *span)
{
    return isIn(span) ? static_cast<std::int64_t>(span->exposed) : 0;
}

std::int64_t countedOf(const CodeSpan *span)
{
    return isIn(span) ? static_cast<std::int64_t>(span->counted) : 0;
}

std::int64_t nativeSafeOf(const CodeSpan *span)
{
    return isIn(span) ? static_cast<std::int64_t>(span->nativeSafe) : 0;
}

std::uint64_t physical(const CodeSpan &span)
{
    return span.code + span.comment + span.blank;
}

// The same text under other attributes or path patterns.
bool isRescoped(const CodeSpan *before, const CodeSpan *after)
{
    return before != nullptr && after != nullptr && physical(*before) == physical(*after) &&
           (before->bucket != after->bucket || before->language != after->language);
}

// The folder a change is told under: at most two levels.
std::string shownFolder(const std::string &path)
{
    const std::size_t one = path.find('/');
    if (one == std::string::npos)
        return ".";
    const std::size_t two = path.find('/', one + 1);
    return path.substr(0, two == std::string::npos ? one : two);
}

} // namespace

FileSignature signatureOf(const std::string &path, const CodeSpan &span)
{
    return {path.substr(path.rfind('/') + 1), span.code, span.comment, span.blank};
}

ChangeClassifier::ChangeClassifier(const store::CodeSpans &code, const Elsewhere &cameElsewhere,
                                   const Elsewhere &wentElsewhere, CommitQuestions questions)
    : m_code(code)
    , m_cameElsewhere(cameElsewhere)
    , m_wentElsewhere(wentElsewhere)
    , m_questions(std::move(questions))
    , m_ownFolders(code.markers)
{
}

std::vector<store::ExposedChangeRow> ChangeClassifier::rows(const std::stop_token &stop)
{
    for (auto &[ordinal, deltas] : deltasByCommit()) {
        if (stop.stop_requested())
            break;
        classify(ordinal, deltas);
    }
    return std::move(m_rows);
}

std::map<Ordinal, std::vector<ChangeClassifier::Delta>> ChangeClassifier::deltasByCommit() const
{
    std::map<Ordinal, std::vector<Delta>> commits;
    const auto &spans = m_code.spans;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span &span = spans[i];
        const Span *before =
            i > 0 && spans[i - 1].path == span.path && spans[i - 1].end == span.first
                ? &spans[i - 1]
                : nullptr;
        commits[span.first].push_back({span.path, before, &span});
        const bool followed = i + 1 < spans.size() && spans[i + 1].path == span.path &&
                              spans[i + 1].first == span.end;
        if (span.end != store::stillThere && !followed)
            commits[span.end].push_back({span.path, &span, nullptr});
    }
    return commits;
}

// Files that were only renamed change nothing, and are no evidence.
std::vector<ChangeClassifier::Delta>
ChangeClassifier::withoutRenames(const std::vector<Delta> &deltas) const
{
    std::multimap<FileSignature, std::size_t> gone;
    for (std::size_t i = 0; i < deltas.size(); ++i) {
        if (deltas[i].after == nullptr && deltas[i].before->code > 0)
            gone.emplace(signatureOf(m_code.paths[deltas[i].path], *deltas[i].before), i);
    }
    std::vector<bool> renamed(deltas.size());
    for (std::size_t i = 0; i < deltas.size() && !gone.empty(); ++i) {
        if (deltas[i].before != nullptr)
            continue;
        const auto found = gone.find(signatureOf(m_code.paths[deltas[i].path], *deltas[i].after));
        // The bucket must be the same, or the exposed lines would not cancel out.
        if (found == gone.end() ||
            exposedOf(deltas[found->second].before) != exposedOf(deltas[i].after) ||
            deltas[found->second].before->bucket != deltas[i].after->bucket)
            continue;
        renamed[i] = renamed[found->second] = true;
        gone.erase(found);
    }
    std::vector<Delta> rest;
    for (std::size_t i = 0; i < deltas.size(); ++i) {
        if (!renamed[i])
            rest.push_back(deltas[i]);
    }
    return rest;
}

// A folder with its own licence and build files that comes at once, in bulk, is vendored.
void ChangeClassifier::findVendored(Ordinal ordinal, const std::vector<Delta> &deltas)
{
    std::map<std::string_view, std::int64_t> came;
    std::set<std::string_view> stood;
    for (const Delta &delta : deltas) {
        const std::string &path = m_code.paths[delta.path];
        const auto folder = m_ownFolders.of(path, ordinal);
        if (!folder)
            continue;
        if (delta.before == nullptr)
            came[*folder] += exposedOf(delta.after);
        else
            stood.insert(*folder);
    }
    for (const auto &[folder, lines] : came) {
        if (lines >= foreignLines && !stood.contains(folder))
            m_vendored.emplace(folder);
    }
}

std::optional<std::string> ChangeClassifier::vendoredFolder(const Delta &delta) const
{
    const std::string &path = m_code.paths[delta.path];
    if (const auto folder = versionedFolder(path))
        return std::string(*folder);
    for (std::size_t slash = path.find('/'); slash != std::string::npos && !m_vendored.empty();
         slash = path.find('/', slash + 1)) {
        if (m_vendored.contains(std::string_view(path).substr(0, slash)))
            return path.substr(0, slash);
    }
    const auto is = [](const Span *span) {
        return span == nullptr || span->bucket == languages::Bucket::Vendored;
    };
    if (is(delta.before) && is(delta.after))
        return shownFolder(path);
    return std::nullopt;
}

bool ChangeClassifier::isFoundElsewhere(const Delta &delta, Ordinal ordinal) const
{
    const Span *span = delta.after == nullptr ? delta.before : delta.after;
    if ((delta.before == nullptr) == (delta.after == nullptr) || span->code == 0)
        return false;
    const Elsewhere &files = delta.after == nullptr ? m_cameElsewhere : m_wentElsewhere;
    const auto [begin, end] = files.equal_range(signatureOf(m_code.paths[delta.path], *span));
    const Seconds time = m_code.times[static_cast<std::size_t>(ordinal)];
    return std::any_of(begin, end, [time](const auto &file) {
        return std::abs(file.second - time) <= nearInTime;
    });
}

// Less code of a language, and a dependency more: the code went into the dependency.
bool ChangeClassifier::isMovedOut(Ordinal ordinal, const std::vector<Delta> &deltas) const
{
    std::int64_t exposed = 0;
    std::int64_t counted = 0;
    for (const Delta &delta : deltas) {
        exposed += exposedOf(delta.after) - exposedOf(delta.before);
        counted += countedOf(delta.after) - countedOf(delta.before);
    }
    const auto rust = languages::LanguageTable::builtin().find("Rust");
    const bool inRust = std::ranges::any_of(deltas, [&](const Delta &delta) {
        return exposedOf(delta.before) > exposedOf(delta.after) && delta.before->language == *rust;
    });
    // Most of what went was not replaced in place.
    return inRust && exposed < 0 && 2 * counted <= exposed && m_questions.gainsDependency(ordinal);
}

void ChangeClassifier::addPlain(const std::vector<Delta> &deltas, Sums &sums) const
{
    std::int64_t net = 0;
    std::map<std::string, std::int64_t> folders;
    std::int64_t nativeSafe = 0;
    for (const Delta &delta : deltas) {
        const std::int64_t lines = exposedOf(delta.after) - exposedOf(delta.before);
        net += lines;
        folders[shownFolder(m_code.paths[delta.path])] += lines;
        nativeSafe += nativeSafeOf(delta.after) - nativeSafeOf(delta.before);
    }
    const ChangeKind kind = net < 0 ? ChangeKind::Removed : ChangeKind::NewlyUnsafe;
    for (const auto &[folder, lines] : folders)
        sums[{kind, folder}] += lines;
    sums[{ChangeKind::NativeSafe, ""}] += nativeSafe;
}

void ChangeClassifier::classify(Ordinal ordinal, std::vector<Delta> &all)
{
    const std::int64_t countedBefore = m_counted;
    for (const Delta &delta : all)
        m_counted += countedOf(delta.after) - countedOf(delta.before);
    Sums sums;
    std::vector<Delta> deltas = withoutRenames(all);
    std::int64_t came = 0;
    for (const Delta &delta : deltas)
        came += delta.before == nullptr ? exposedOf(delta.after) : 0;
    const bool merged = ordinal > 0 && came >= mergedLines && m_questions.joinsAnotherRoot(ordinal);
    if (!merged && ordinal > 0)
        findVendored(ordinal, deltas);
    const bool emptied = countedBefore > leftBehind && m_counted * leftBehind <= countedBefore;
    // Rescoped is last in the order, but nothing else can fit a text that stands unchanged.
    std::erase_if(deltas, [&](const Delta &delta) {
        const std::int64_t lines = exposedOf(delta.after) - exposedOf(delta.before);
        const std::string &path = m_code.paths[delta.path];
        if (isRescoped(delta.before, delta.after)) {
            sums[{ChangeKind::Rescoped, shownFolder(path)}] += lines;
            return true;
        }
        if (const auto folder = vendoredFolder(delta)) {
            sums[{ChangeKind::Vendored, *folder}] += lines;
            return true;
        }
        if (merged) {
            sums[{ChangeKind::Merged, shownFolder(path)}] += lines;
            return true;
        }
        if (isFoundElsewhere(delta, ordinal)) {
            sums[{ChangeKind::Moved, shownFolder(path)}] += lines;
            return true;
        }
        return false;
    });
    const auto addAll = [&](ChangeKind kind) {
        for (const Delta &delta : deltas)
            sums[{kind, shownFolder(m_code.paths[delta.path])}] +=
                exposedOf(delta.after) - exposedOf(delta.before);
    };
    if (isMovedOut(ordinal, deltas))
        addAll(ChangeKind::Moved);
    else if (emptied)
        addAll(ChangeKind::Emptied);
    else
        addPlain(deltas, sums);
    for (const auto &[key, lines] : sums) {
        if (lines != 0)
            m_rows.push_back({ordinal, key.first, key.second, lines});
    }
}

} // namespace ferrograph::scan
