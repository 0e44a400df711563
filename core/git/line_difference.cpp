// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/line_difference.h"

#include "core/git/libgit2.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace ferrograph::git
{
namespace
{

using Hashes = std::span<const std::uint64_t>;

constexpr std::size_t longestMiddle = 20000; // lines that differ, of both sides
// git gives up minimality where one direction of its search has cost 256.
constexpr int longestScript = 500;

// How often each line of the middles occurs in the whole texts.
class Occurrences
{
public:
    Occurrences(Hashes before, Hashes after)
        : m_mask(std::bit_ceil(4 * (before.size() + after.size() + 1)) - 1)
        , m_slots(m_mask + 1)
    {
        for (const std::uint64_t line : before)
            ++slot(line).before;
        for (const std::uint64_t line : after)
            ++slot(line).after;
    }

    // Lines that stand in both texts alike.
    void addCommon(Hashes lines)
    {
        for (const std::uint64_t line : lines) {
            for (std::size_t i = line & m_mask; m_slots[i].used; i = (i + 1) & m_mask) {
                if (m_slots[i].line == line) {
                    ++m_slots[i].before;
                    ++m_slots[i].after;
                    break;
                }
            }
        }
    }

    std::uint32_t inBefore(std::uint64_t line) { return slot(line).before; }
    std::uint32_t inAfter(std::uint64_t line) { return slot(line).after; }

private:
    struct Slot {
        std::uint64_t line = 0;
        std::uint32_t before = 0;
        std::uint32_t after = 0;
        bool used = false;
    };

    Slot &slot(std::uint64_t line)
    {
        std::size_t i = line & m_mask;
        while (m_slots[i].used && m_slots[i].line != line)
            i = (i + 1) & m_mask;
        m_slots[i].used = true;
        m_slots[i].line = line;
        return m_slots[i];
    }

    std::size_t m_mask;
    std::vector<Slot> m_slots;
};

enum class Weight : std::uint8_t {
    Nowhere, // in the other text
    Some,
    Often,
};

// From so many occurrences on a line is common: about the root of the number of lines.
std::uint32_t commonFrom(std::size_t lines)
{
    constexpr std::uint32_t most = 1024;
    std::uint32_t root = 1;
    for (; lines > 0; lines >>= 2U)
        root <<= 1U;
    return std::min(root, most);
}

Weight weightOf(std::uint32_t occurrences, std::uint32_t common)
{
    if (occurrences == 0)
        return Weight::Nowhere;
    return occurrences >= common ? Weight::Often : Weight::Some;
}

// The run of lines without a proper partner next to a common line, on one side of it.
struct Run {
    int nowhere = 0;
    int often = 0;
};

template <typename Step>
Run runFrom(const std::vector<Weight> &weights, std::size_t at, Step step)
{
    constexpr int widest = 100;
    Run run;
    for (int i = 1; i <= widest; ++i) {
        const auto next = step(at, static_cast<std::size_t>(i));
        if (!next || weights[*next] == Weight::Some)
            break;
        ++(weights[*next] == Weight::Nowhere ? run.nowhere : run.often);
    }
    return run;
}

// A common line is set aside too where the lines around it have mostly no partner.
bool isSetAside(const std::vector<Weight> &weights, std::size_t at)
{
    using Next = std::optional<std::size_t>;
    const Run back = runFrom(weights, at, [](std::size_t from, std::size_t by) {
        return from >= by ? Next(from - by) : Next();
    });
    if (back.nowhere == 0)
        return false;
    const Run ahead = runFrom(weights, at, [&weights](std::size_t from, std::size_t by) {
        return from + by < weights.size() ? Next(from + by) : Next();
    });
    if (ahead.nowhere == 0)
        return false;
    constexpr int factor = 4;
    const int often = back.often + ahead.often + 2; // each side counts one more
    const int nowhere = back.nowhere + ahead.nowhere;
    return often * factor < often + nowhere;
}

std::vector<std::uint64_t> comparable(Hashes middle, const std::vector<Weight> &weights)
{
    std::vector<std::uint64_t> result;
    for (std::size_t i = 0; i < middle.size(); ++i) {
        const bool keep =
            weights[i] == Weight::Some || (weights[i] == Weight::Often && !isSetAside(weights, i));
        if (keep)
            result.push_back(middle[i]);
    }
    return result;
}

// Length of the shortest edit script (Myers 1986, the greedy forward search); nothing when it is
// longer than longestScript.
std::optional<int> scriptLength(const std::vector<std::uint64_t> &a,
                                const std::vector<std::uint64_t> &b)
{
    const auto n = static_cast<int>(a.size());
    const auto m = static_cast<int>(b.size());
    std::vector<int> farthest(2 * longestScript + 3, 0);
    const auto reach = [&farthest](int diagonal) -> int & {
        return farthest[static_cast<std::size_t>(diagonal + longestScript + 1)];
    };
    for (int cost = 0; cost <= longestScript; ++cost) {
        for (int k = -cost; k <= cost; k += 2) {
            const bool down = k == -cost || (k != cost && reach(k - 1) < reach(k + 1));
            int x = down ? reach(k + 1) : reach(k - 1) + 1;
            int y = x - k;
            while (x < n && y < m && y >= 0 &&
                   a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)]) {
                ++x;
                ++y;
            }
            reach(k) = x;
            if (x >= n && y >= m)
                return cost;
        }
    }
    return std::nullopt;
}

LineDelta deltaOf(std::size_t before, std::size_t after, std::size_t common)
{
    return {static_cast<std::uint32_t>(after - common),
            static_cast<std::uint32_t>(before - common)};
}

extern "C" int countLine(const git_diff_delta * /*delta*/, const git_diff_hunk * /*hunk*/,
                         const git_diff_line *line, void *payload)
{
    auto &delta = *static_cast<LineDelta *>(payload);
    delta.added += line->origin == GIT_DIFF_LINE_ADDITION ? 1 : 0;
    delta.deleted += line->origin == GIT_DIFF_LINE_DELETION ? 1 : 0;
    return 0;
}

} // namespace

std::optional<LineDelta> smallDifference(Hashes before, Hashes after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    const Hashes a = before.subspan(head, before.size() - head - tail);
    const Hashes b = after.subspan(head, after.size() - head - tail);
    if (a.empty() || b.empty())
        return deltaOf(a.size(), b.size(), 0);
    if (a.size() + b.size() > longestMiddle)
        return std::nullopt;
    Occurrences occurrences(a, b);
    occurrences.addCommon(before.first(head));
    occurrences.addCommon(before.last(tail));
    std::vector<Weight> weightsA;
    for (const std::uint64_t line : a)
        weightsA.push_back(weightOf(occurrences.inAfter(line), commonFrom(before.size())));
    std::vector<Weight> weightsB;
    for (const std::uint64_t line : b)
        weightsB.push_back(weightOf(occurrences.inBefore(line), commonFrom(after.size())));
    const auto left = comparable(a, weightsA);
    const auto right = comparable(b, weightsB);
    const auto cost = scriptLength(left, right);
    if (!cost)
        return std::nullopt;
    const std::size_t common = (left.size() + right.size() - static_cast<std::size_t>(*cost)) / 2;
    return deltaOf(a.size(), b.size(), common);
}

Result<LineDelta> fullDifference(std::string_view before, std::string_view after)
{
    startLibgit2();
    git_diff_options options = {};
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.context_lines = 0;
    options.flags = GIT_DIFF_FORCE_TEXT;
    LineDelta delta;
    const int status =
        git_diff_buffers(before.data(), before.size(), nullptr, after.data(), after.size(), nullptr,
                         &options, nullptr, nullptr, nullptr, countLine, &delta);
    if (status != 0)
        return failure(libgit2Error(status, ErrorCode::System, "comparing two texts"));
    return delta;
}

} // namespace ferrograph::git
