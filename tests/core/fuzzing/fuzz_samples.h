// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

// The logs of the shared folder with what is known of them.
namespace ferrograph::test
{

struct SampleLog {
    nlohmann::json expected;
    std::string text;
};

// Of a file of cases of the shared folder "data/fuzz/NAME/cases.jsonl"; empty where it is not
// there.
std::vector<SampleLog> sampleLogs(const QString &name);

std::string fileText(const QString &path);

// The same log as others save it.
enum class LogVariant { Plain, Crlf, GitHub, GitLab, Compose, Colour, Noise };
std::string asVariant(const std::string &text, LogVariant variant);
const char *variantName(LogVariant variant);

} // namespace ferrograph::test
