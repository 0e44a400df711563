// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"
#include "core/languages/language_facts.h"
#include "core/languages/syntax.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace ferrograph::languages
{
namespace
{

using Json = nlohmann::json;

// Thrown and caught in this file: a place where the table is not as it must be.
[[noreturn]] void refuse(const std::string &what)
{
    throw std::invalid_argument(what);
}

void allowOnly(const Json &object, const std::set<std::string> &keys)
{
    for (const auto &[key, value] : object.items()) {
        if (!keys.contains(key))
            refuse("unknown key \"" + key + "\"");
    }
}

Where whereFrom(const std::string &name)
{
    if (name.empty())
        return Where::Anywhere;
    if (name == "first")
        return Where::First;
    if (name == "column-one")
        return Where::ColumnOne;
    if (name == "word")
        return Where::Word;
    refuse("unknown place \"" + name + "\"");
}

Rule ruleFrom(RuleKind kind, const Json &object)
{
    allowOnly(object, {"open", "close", "where", "interpolation", "notBefore", "notAfter", "escape",
                       "doubled", "lines", "splice", "nested", "closeFirst", "strings", "wordEnd",
                       "anyCase", "unclosedIsNone", "closeIncluded"});
    Rule rule;
    rule.kind = kind;
    rule.open = object.at("open");
    rule.close = object.value("close", kind == RuleKind::String ? rule.open : std::string());
    rule.where = whereFrom(object.value("where", std::string()));
    rule.interpolation = object.value("interpolation", std::string());
    rule.notBefore = object.value("notBefore", std::string());
    rule.notAfter = object.value("notAfter", std::string());
    const std::string escape = object.value("escape", std::string());
    rule.escape = escape.empty() ? '\0' : escape.front();
    rule.doubled = object.value("doubled", false);
    rule.lines = object.value("lines", false);
    rule.splice = object.value("splice", false);
    rule.nested = object.value("nested", false);
    rule.closeFirst = object.value("closeFirst", false);
    rule.strings = object.value("strings", false);
    rule.wordEnd = object.value("wordEnd", false);
    rule.anyCase = object.value("anyCase", false);
    rule.unclosedIsNone = object.value("unclosedIsNone", false);
    rule.closeIncluded = object.value("closeIncluded", false);
    if (rule.open.empty() || (kind != RuleKind::LineComment && rule.close.empty()))
        refuse("a rule opens or closes with nothing");
    std::string inside{rule.lines ? rule.close.front() : '\n',
                       rule.close.empty() ? '\n' : rule.close.front()};
    if (rule.escape != 0)
        inside += rule.escape;
    if (!rule.interpolation.empty())
        inside += rule.interpolation.front();
    rule.inside = ByteFinder(inside);
    return rule;
}

// "//" is {"open": "//"}, ["/*", "*/"] is {"open": "/*", "close": "*/"}
Rule ruleFromShort(RuleKind kind, const Json &value)
{
    if (value.is_string())
        return ruleFrom(kind, {{"open", value}});
    if (value.is_array() && value.size() == 2)
        return ruleFrom(kind, {{"open", value[0]}, {"close", value[1]}});
    return ruleFrom(kind, value);
}

// The entry with what it builds on ("like") written out; "+strings" adds to the "strings" there.
Json resolved(const Json &table, const std::string &name, int depth = 0)
{
    if (!table.contains(name) || depth > 8)
        refuse("builds on \"" + name + "\", which is not there or builds on itself");
    const Json &entry = table.at(name);
    allowOnly(entry, {"like", "line", "block", "strings", "forms", "method", "variants", "shebang",
                      "+line", "+block", "+strings", "+forms"});
    Json result =
        entry.contains("like") ? resolved(table, entry.at("like"), depth + 1) : Json::object();
    for (const auto &[key, value] : entry.items()) {
        if (key.front() != '+') {
            result[key] = value;
            continue;
        }
        Json &list = result[key.substr(1)];
        for (const Json &item : value)
            list.push_back(item);
    }
    return result;
}

void addRule(Syntax &syntax, Rule rule)
{
    const bool onStart = rule.where == Where::First || rule.where == Where::ColumnOne;
    RuleSet &set = onStart ? syntax.onStart : syntax.inLine;
    const char head = rule.open.front();
    if (rule.anyCase && isLetter(head)) {
        set.add(rule, lower(head));
        set.add(std::move(rule), static_cast<char>(lower(head) - 'a' + 'A'));
    } else {
        set.add(std::move(rule), head);
    }
}

// Longer openings are tried before shorter ones, in the order of the table otherwise.
void addRules(Syntax &syntax, const Json &entry)
{
    std::vector<Rule> rules;
    const std::pair<const char *, RuleKind> lists[] = {{"line", RuleKind::LineComment},
                                                       {"block", RuleKind::BlockComment},
                                                       {"strings", RuleKind::String}};
    for (const auto &[key, kind] : lists) {
        for (const Json &value : entry.value(key, Json::array()))
            rules.push_back(ruleFromShort(kind, value));
    }
    std::stable_sort(rules.begin(), rules.end(),
                     [](const Rule &a, const Rule &b) { return a.open.size() > b.open.size(); });
    for (Rule &rule : rules) {
        // Whether a string in a comment is closed is looked for to the end of the text.
        syntax.within = syntax.within && !rule.strings;
        addRule(syntax, std::move(rule));
    }
}

Syntax syntaxFrom(const Json &entry)
{
    Syntax syntax;
    for (const std::string name : entry.value("forms", Json::array())) {
        const NamedForm *form = findForm(name);
        if (form == nullptr)
            refuse("unknown form \"" + name + "\"");
        syntax.within = syntax.within && form->looks == Looks::Within;
        for (const char head : form->heads) {
            Rule rule;
            rule.form = form->form;
            (form->onStart ? syntax.onStart : syntax.inLine).add(std::move(rule), head);
        }
    }
    addRules(syntax, entry);
    syntax.finder = ByteFinder("\n" + syntax.inLine.heads());
    syntax.shebang = entry.value("shebang", false);
    syntax.method = entry.value("method", std::string());
    syntax.variants = entry.value("variants", std::vector<std::string>());
    return syntax;
}

} // namespace

void RuleSet::add(Rule rule, char head)
{
    std::uint8_t &index = m_index[static_cast<unsigned char>(head)];
    if (index == 0) {
        m_rules.emplace_back();
        index = static_cast<std::uint8_t>(m_rules.size());
    }
    m_rules[index - 1U].push_back(std::move(rule));
}

std::string RuleSet::heads() const
{
    std::string result;
    for (unsigned byte = 0; byte < m_index.size(); ++byte) {
        if (m_index[byte] != 0)
            result.push_back(static_cast<char>(byte));
    }
    return result;
}

Result<SyntaxTable> SyntaxTable::read(std::string_view json)
{
    SyntaxTable result;
    std::string name;
    try {
        const Json root = Json::parse(json);
        const Json &table = root.at("syntaxes");
        for (const auto &[key, entry] : table.items()) {
            name = key;
            result.m_syntaxes.emplace(key, syntaxFrom(resolved(table, key)));
        }
        for (const auto &[key, syntax] : result.m_syntaxes) {
            name = key;
            for (const std::string &variant : syntax.variants) {
                if (result.find(variant) == nullptr)
                    refuse("there is no variant \"" + variant + "\"");
            }
        }
    } catch (const std::exception &problem) {
        return failure(ErrorCode::InvalidInput, "syntax table", problem.what(), name);
    }
    return result;
}

const SyntaxTable &SyntaxTable::builtin()
{
    static const SyntaxTable table = read(embeddedTable("syntax.json")).value();
    return table;
}

const Syntax *SyntaxTable::find(std::string_view name) const
{
    const auto found = m_syntaxes.find(name);
    return found == m_syntaxes.end() ? nullptr : &found->second;
}

} // namespace ferrograph::languages
