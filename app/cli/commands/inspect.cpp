// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/inspection.h"
#include "core/intake/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::vector<std::string> files;
    std::string as = "auto";
    std::string target;
};

std::vector<std::string> inspectedFormats()
{
    std::vector<std::string> names = {"auto"};
    for (const Inspector &inspector : inspectors())
        names.emplace_back(inspector.format);
    return names;
}

class InspectRun
{
public:
    InspectRun(Context &context, const Arguments &arguments)
        : m_context(context)
        , m_arguments(arguments)
        , m_request{arguments.target, context.stop()}
    {
    }

    Result<void> add(const std::string &file)
    {
        const auto source = input::visitItems(file, {}, m_context.stop(), [&](input::Item &item) {
            auto inspected = inspect(item);
            if (!inspected && inspected.error().code == ErrorCode::Cancelled)
                return inspected;
            if (!inspected)
                reject(std::move(inspected).error());
            return Result<void>{};
        });
        if (!source) {
            if (source.error().code == ErrorCode::Cancelled)
                return failure(source.error());
            reject(source.error());
            return {};
        }
        m_several = m_several || !source->single;
        m_context.complain(file, source->problems, source->problems.size());
        m_inPart = m_inPart || !source->problems.empty();
        return {};
    }

    ExitStatus finish()
    {
        if (m_objects.empty())
            return m_rejected ? exitStatus(*m_rejected) : ExitStatus::Done;
        if (m_context.format() == Format::AsJson)
            printJson();
        else
            for (const auto &[format, sheet] : m_sheets)
                m_context.answer(sheet, {});
        return m_rejected || m_inPart ? ExitStatus::InPart : ExitStatus::Done;
    }

private:
    Result<void> inspect(input::Item &item)
    {
        const auto format = intake::formatOf(intake::formats(), m_arguments.as, item);
        FERROGRAPH_TRY(format);
        const auto inspector = std::ranges::find(inspectors(), (*format)->name, &Inspector::format);
        if (inspector == inspectors().end())
            return failure(ErrorCode::Unsupported, item.name,
                           fmt::format("{} can be imported and not inspected", (*format)->name));
        const std::string name = item.name;
        auto inspection = inspector->inspect(item, m_request);
        FERROGRAPH_TRY(inspection);
        m_objects.push_back(std::move(inspection->object));
        Sheet &sheet = m_sheets[std::string((*format)->name)];
        sheet.columns = inspection->sheet.columns;
        sheet.rows.insert(sheet.rows.end(), inspection->sheet.rows.begin(),
                          inspection->sheet.rows.end());
        sheet.notes.insert(sheet.notes.end(), inspection->sheet.notes.begin(),
                           inspection->sheet.notes.end());
        return {};
    }

    void reject(Error error)
    {
        m_context.complain(error);
        if (!m_rejected)
            m_rejected = error.code;
    }

    // One file is an object, several are an array.
    void printJson()
    {
        if (m_objects.size() == 1 && !m_several && m_arguments.files.size() == 1) {
            m_context.print(m_objects.front().dump(2) + '\n');
            return;
        }
        m_context.print("[");
        for (std::size_t i = 0; i < m_objects.size(); ++i)
            m_context.print((i == 0 ? "\n" : ",\n") + jsonText(m_objects[i]));
        m_context.print("\n]\n");
    }

    Context &m_context;
    const Arguments &m_arguments;
    InspectRequest m_request;
    std::vector<Json> m_objects;
    std::map<std::string, Sheet> m_sheets; // by format
    std::optional<ErrorCode> m_rejected;
    bool m_inPart = false;
    bool m_several = false;
};

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    InspectRun inspect(context, arguments);
    for (const std::string &file : arguments.files)
        FERROGRAPH_TRY(inspect.add(file));
    return inspect.finish();
}

} // namespace

void addInspect(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command =
        parent.command("inspect", "What an import would understand of files; needs no database");
    command.arguments("FILE", arguments->files,
                      "Files, directories or archives; - is standard input");
    command.choice("--as", inspectedFormats(), arguments->as, "The format (else by the content)");
    command.option("--target", "NAME", arguments->target, "The target of a fuzzer");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
