// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/json_text.h"

#include "core/base/path_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace ferrograph::roadmap
{
namespace
{

using Sax = nlohmann::json_sax<Json>;

// Builds the document by hand, so that a key that stands twice, of which the library would keep the
// last, and nesting without end are seen.
class Builder : public Sax
{
public:
    explicit Builder(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<Problem> problem;
    Json document;

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(Json::number_integer_t value) override { return put(value); }
    bool number_unsigned(Json::number_unsigned_t value) override { return put(value); }
    bool number_float(Json::number_float_t value, const std::string &) override
    {
        return put(value);
    }
    bool string(std::string &value) override { return put(std::move(value)); }
    bool binary(Json::binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool key(std::string &name) override
    {
        m_key = name;
        if (!m_stack.back()->contains(name))
            return true;
        problem = Problem{path() + '.' + pathText(name), "is there twice"};
        return false;
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &) override
    {
        const auto before = m_text.substr(0, position == 0 ? 0 : position - 1);
        const auto line = std::ranges::count(before, '\n') + 1;
        const auto lastFeed = before.rfind('\n');
        const auto column = before.size() - (lastFeed == std::string_view::npos ? 0 : lastFeed + 1);
        problem = Problem{fmt::format("line {}, column {}", line, column + 1), "is not JSON"};
        return false;
    }

private:
    // Where the container that is being filled stands.
    std::string path() const
    {
        std::string result = "$";
        for (const std::string &step : m_path)
            result += step;
        return result;
    }

    std::string nextStep() const
    {
        if (m_stack.empty())
            return {};
        const Json &parent = *m_stack.back();
        return parent.is_array() ? fmt::format("[{}]", parent.size()) : '.' + pathText(m_key);
    }

    Json *add(Json value)
    {
        if (m_stack.empty()) {
            document = std::move(value);
            return &document;
        }
        Json &parent = *m_stack.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool put(Json value)
    {
        add(std::move(value));
        return true;
    }

    bool open(Json container)
    {
        if (m_stack.size() >= deepest) {
            problem = Problem{path(), fmt::format("is nested more than {} levels deep", deepest)};
            return false;
        }
        if (!m_stack.empty())
            m_path.push_back(nextStep());
        m_stack.push_back(add(std::move(container)));
        return true;
    }

    bool close()
    {
        m_stack.pop_back();
        if (!m_path.empty())
            m_path.pop_back();
        return true;
    }

    std::string_view m_text;
    // The container at each level; they stay where they are while one below them is filled.
    std::vector<Json *> m_stack;
    std::vector<std::string> m_path;
    std::string m_key;
};

} // namespace

std::optional<Json> parseJson(std::string_view text, std::vector<Problem> &problems)
{
    Builder builder(text);
    if (Json::sax_parse(text, &builder))
        return std::move(builder.document);
    problems.push_back(builder.problem.value_or(Problem{"$", "is not JSON"}));
    return std::nullopt;
}

} // namespace ferrograph::roadmap
