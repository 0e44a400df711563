// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/fuzzing/fuzz_samples.h"

#include "tests/support/shared_data.h"

#include <QFile>
#include <QFileInfo>

#include <fmt/format.h>

namespace ferrograph::test
{

std::string fileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

std::vector<SampleLog> sampleLogs(const QString &name)
{
    const QString folder = sharedPath(QStringLiteral("data/fuzz"));
    std::vector<SampleLog> logs;
    QFile cases(folder + QLatin1Char('/') + name + QStringLiteral("/cases.jsonl"));
    if (folder.isEmpty() || !cases.open(QIODevice::ReadOnly))
        return logs;
    while (!cases.atEnd()) {
        SampleLog log{nlohmann::json::parse(cases.readLine().toStdString()), {}};
        const QString file = QString::fromStdString(log.expected.at("file").get<std::string>());
        for (const QString &below :
             {name + QLatin1Char('/'), name + QStringLiteral("/logs/"), QString()}) {
            const QString path = folder + QLatin1Char('/') + below + file;
            if (QFileInfo(path).isFile())
                log.text = fileText(path);
        }
        logs.push_back(std::move(log));
    }
    return logs;
}

const char *variantName(LogVariant variant)
{
    switch (variant) {
    case LogVariant::Plain:
        return "plain";
    case LogVariant::Crlf:
        return "CRLF";
    case LogVariant::GitHub:
        return "GitHub Actions";
    case LogVariant::GitLab:
        return "GitLab";
    case LogVariant::Compose:
        return "docker compose";
    case LogVariant::Colour:
        return "colour";
    case LogVariant::Noise:
        return "noise";
    }
    return "";
}

namespace
{

bool isSanitizerHead(const std::string &line)
{
    return line.find("Sanitizer: ") != std::string::npos &&
           (line.find("ERROR: ") != std::string::npos ||
            line.find("WARNING: ") != std::string::npos);
}

std::string lineAs(const std::string &line, std::size_t number, LogVariant variant)
{
    switch (variant) {
    case LogVariant::Crlf:
        return line + "\r\n";
    case LogVariant::GitHub:
        return fmt::format("2026-05-01T10:{:02}:{:02}.1234567Z {}\n", number / 60 % 60, number % 60,
                           line);
    case LogVariant::GitLab:
        return fmt::format("2026-05-01T10:{:02}:{:02}.000001Z 01O {}\n", number / 60 % 60,
                           number % 60, line);
    case LogVariant::Compose:
        return fmt::format("fuzzer-1  | {}\n", line);
    case LogVariant::Colour:
        if (isSanitizerHead(line))
            return "\x1b[1m\x1b[31m" + line + "\x1b[1m\x1b[0m\n";
        if (line.find(" of size ") != std::string::npos)
            return "\x1b[1m\x1b[34m" + line + "\x1b[1m\x1b[0m\n";
        return line + "\n";
    case LogVariant::Plain:
    case LogVariant::Noise:
        break;
    }
    return line + "\n";
}

} // namespace

std::string asVariant(const std::string &text, LogVariant variant)
{
    std::string result;
    if (variant == LogVariant::Noise)
        result =
            "Run ./fuzz.sh\n  with: a 5 second limit\n+ make -j2\n[ 50%] Building CXX object a.o\n"
            "warning: unused variable 'x' (see: a.cc, line 3)\n\n";
    std::size_t number = 0;
    for (std::size_t from = 0; from < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        result += lineAs(text.substr(from, end - from), number, variant);
        from = end + 1;
    }
    if (variant == LogVariant::Noise)
        result += "\nError: Process completed with exit code 77.\nUploading artifacts...\n"
                  "Post job cleanup.\n[command]/usr/bin/git version\n";
    return result;
}

} // namespace ferrograph::test
