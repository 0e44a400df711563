// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/classifier.h"
#include "core/languages/language_facts.h"
#include "core/languages/name_index.h"
#include "core/languages/pattern.h"

#include <nlohmann/json.hpp>

#include <array>

namespace ferrograph::languages
{
namespace
{

using Json = nlohmann::json;

// In the order in which a path is asked; product is what remains.
constexpr std::array ruledBuckets = {Bucket::Generated, Bucket::Vendored, Bucket::Tests,
                                     Bucket::Docs};

std::vector<std::string> strings(const Json &rules, const char *key)
{
    return rules.value(key, std::vector<std::string>());
}

// Expressions of all buckets: one that says whether any matches, since most paths match none, and
// then one for each.
class PatternsByBucket
{
public:
    PatternsByBucket(const Json &table, const char *key)
    {
        std::vector<std::string> all;
        for (const Bucket bucket : ruledBuckets) {
            const auto expressions = strings(table.at(std::string(bucketName(bucket))), key);
            if (expressions.empty())
                continue;
            m_each.emplace_back(bucket, Pattern(expressions));
            all.insert(all.end(), expressions.begin(), expressions.end());
        }
        if (!all.empty())
            m_any.emplace(all);
    }

    BucketSet matching(std::string_view text) const
    {
        BucketSet result;
        if (!m_any || !m_any->matches(text))
            return result;
        for (const auto &[bucket, pattern] : m_each) {
            if (pattern.matches(text))
                result = result.with(bucket);
        }
        return result;
    }

private:
    std::optional<Pattern> m_any;
    std::vector<std::pair<Bucket, Pattern>> m_each;
};

BucketSet united(BucketSet one, BucketSet other)
{
    for (const Bucket bucket : ruledBuckets) {
        if (other.contains(bucket))
            one = one.with(bucket);
    }
    return one;
}

class BuiltinRules
{
public:
    explicit BuiltinRules(const Json &table)
        : m_version(table.at("version").get<std::string>())
        , m_namePatterns(table, "name patterns")
        , m_pathPatterns(table, "path patterns")
        , m_exceptions(table, "except")
    {
        for (const Bucket bucket : ruledBuckets) {
            const Json &rules = table.at(std::string(bucketName(bucket)));
            add(m_directories, rules, "directories", bucket);
            add(m_topDirectories, rules, "top directories", bucket);
            add(m_pairs, rules, "directory pairs", bucket);
            add(m_filenames, rules, "filenames", bucket);
        }
        ContentHash hash;
        hash.add(table.dump()); // keys are sorted: the form of the file does not matter
        m_hash = hash.hex();
    }

    // Every bucket that the path alone fits.
    BucketSet fitting(std::string_view path) const
    {
        const std::size_t slash = path.rfind('/');
        const std::string_view name = path.substr(slash + 1);
        BucketSet result =
            slash == std::string_view::npos ? BucketSet() : ofDirectories(path.substr(0, slash));
        result = united(result, look(m_filenames, name));
        result = united(result, m_namePatterns.matching(name));
        result = united(result, m_pathPatterns.matching(path));
        if (result.empty())
            return result;
        const BucketSet exceptions = m_exceptions.matching(path);
        for (const Bucket bucket : ruledBuckets) {
            if (exceptions.contains(bucket))
                result = result.without(bucket);
        }
        return result;
    }

    const std::string &version() const { return m_version; }
    const std::string &hash() const { return m_hash; }

private:
    using Names = TextMap<BucketSet>;

    static void add(Names &names, const Json &rules, const char *key, Bucket bucket)
    {
        for (const std::string &name : strings(rules, key))
            names[name] = names[name].with(bucket);
    }

    static BucketSet look(const Names &names, std::string_view name)
    {
        const auto found = names.find(name);
        return found == names.end() ? BucketSet() : found->second;
    }

    BucketSet ofDirectories(std::string_view directory) const
    {
        BucketSet result;
        std::size_t before = 0; // where the folder before begins
        std::size_t begin = 0;
        for (;;) {
            const std::size_t end = std::min(directory.find('/', begin), directory.size());
            const std::string_view name = directory.substr(begin, end - begin);
            result = united(result, look(m_directories, name));
            result =
                united(result, begin == 0 ? look(m_topDirectories, name)
                                          : look(m_pairs, directory.substr(before, end - before)));
            if (end == directory.size())
                return result;
            before = begin;
            begin = end + 1;
        }
    }

    std::string m_version;
    std::string m_hash;
    Names m_directories;
    Names m_topDirectories;
    Names m_pairs;
    Names m_filenames;
    PatternsByBucket m_namePatterns;
    PatternsByBucket m_pathPatterns;
    PatternsByBucket m_exceptions;
};

const BuiltinRules &rules()
{
    static const BuiltinRules all(Json::parse(embeddedTable("buckets.json")));
    return all;
}

} // namespace

const BucketRules &BucketRules::builtin()
{
    static const BucketRules rules{std::span<const PathRule>()};
    return rules;
}

BucketRules::BucketRules(std::span<const PathRule> projectRules)
    : m_projectRules(projectRules)
    , m_hash(rules().hash())
{
    if (projectRules.empty())
        return;
    ContentHash hash;
    hash.add(m_hash);
    for (const PathRule &rule : projectRules)
        hash.add(pathRuleText(rule));
    m_hash = hash.hex();
}

Bucket BucketRules::bucket(std::string_view path, const BucketBasis &basis) const
{
    if (const auto own = m_projectRules.bucket(path))
        return *own;
    if (basis.generatedAttribute == true)
        return Bucket::Generated;
    if (basis.vendoredAttribute == true)
        return Bucket::Vendored;
    if (basis.documentationAttribute == true)
        return Bucket::Docs;
    BucketSet fitting = rules().fitting(path);
    if (basis.generatedContent)
        fitting = fitting.with(Bucket::Generated);
    // An attribute set to false says: not because of its path or text.
    if (basis.generatedAttribute == false)
        fitting = fitting.without(Bucket::Generated);
    if (basis.vendoredAttribute == false)
        fitting = fitting.without(Bucket::Vendored);
    if (basis.documentationAttribute == false)
        fitting = fitting.without(Bucket::Docs);
    for (const Bucket bucket : ruledBuckets) {
        if (fitting.contains(bucket))
            return bucket;
    }
    return Bucket::Product;
}

const std::string &BucketRules::version() const
{
    return rules().version();
}

} // namespace ferrograph::languages
