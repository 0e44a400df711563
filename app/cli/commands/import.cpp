// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output/shapes.h"
#include "core/base/civil_time.h"
#include "core/intake/format.h"
#include "core/store/projects.h"

#include <fmt/format.h>

#include <memory>
#include <optional>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::vector<std::string> paths;
    std::string project;
    std::string as = "auto";
    std::string commit;
    std::string date;
    std::optional<std::string> category;
    std::string target;
};

std::vector<std::string> formatNames()
{
    std::vector<std::string> names = {"auto"};
    for (const intake::Format &format : intake::formats())
        names.emplace_back(format.name);
    return names;
}

Json element(const intake::Outcome &outcome)
{
    Json object{{"source", outcome.source}, {"format", outcome.format}};
    for (const auto &[name, value] : outcome.figures)
        object[name] = value;
    object["files"] = outcome.report.accepted;
    object["skipped"] = outcome.report.skipped;
    object["unchanged"] = outcome.unchanged;
    object["notes"] = outcome.notes;
    object["problems"] = toJson(outcome.report.problems);
    return object;
}

std::string figuresText(const intake::Outcome &outcome)
{
    std::string text;
    for (const auto &[name, value] : outcome.figures) {
        if (value > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", value, name);
    }
    return text;
}

// Imports one source after the other and says at the end what became of each.
class ImportRun
{
public:
    ImportRun(Context &context, const Arguments &arguments)
        : m_context(context)
        , m_arguments(arguments)
    {
    }

    Result<void> add(store::Database &database, const std::string &path,
                     const intake::Request &common)
    {
        intake::Request request = common;
        request.source = path;
        auto outcomes = intake::importSource(database, intake::formats(), m_arguments.as, request);
        if (!outcomes) {
            Error error = std::move(outcomes).error();
            if (m_context.stop().stop_requested() || exitStatus(error.code) == ExitStatus::Failure)
                return failure(std::move(error));
            m_context.complain(error);
            m_rejected.push_back(std::move(error));
            return {};
        }
        for (intake::Outcome &outcome : *outcomes) {
            m_context.complain(outcome.source, outcome.report.problems,
                               outcome.report.problems.size());
            for (const std::string &note : outcome.notes)
                m_context.note(note);
            m_inPart = m_inPart || outcome.report.skipped > 0;
            m_outcomes.push_back(std::move(outcome));
        }
        return {};
    }

    bool stored() const { return !m_outcomes.empty(); }

    ExitStatus finish()
    {
        if (m_outcomes.empty() && !m_rejected.empty())
            return exitStatus(m_rejected.front().code);
        Sheet sheet;
        sheet.columns = {{"source", "Source"},   {"format", "Format"},  {"files", "Files"},
                         {"skipped", "Skipped"}, {"figures", "Result"}, {"remark", "Remark"}};
        for (const intake::Outcome &each : m_outcomes)
            sheet.rows.push_back({each.source, each.format, each.report.accepted,
                                  each.report.skipped, figuresText(each),
                                  std::string(each.unchanged ? "nothing new" : "")});
        m_context.report(sheet, [&](JsonStream &json) {
            json.member("project", m_arguments.project);
            json.beginList("imports");
            for (const intake::Outcome &each : m_outcomes)
                json.element(element(each));
            json.endList();
        });
        return m_inPart || !m_rejected.empty() ? ExitStatus::InPart : ExitStatus::Done;
    }

private:
    Context &m_context;
    const Arguments &m_arguments;
    std::vector<intake::Outcome> m_outcomes;
    std::vector<Error> m_rejected;
    bool m_inPart = false;
};

Result<ExitStatus> importAll(Context &context, const Arguments &arguments,
                             store::Database &database, const intake::Request &request)
{
    const auto known = store::project(database, arguments.project);
    if (!known && known.error().code != ErrorCode::NotFound)
        return failure(known.error());
    if (!known)
        FERROGRAPH_TRY(store::addProject(database, arguments.project));
    ImportRun run(context, arguments);
    Result<void> imported;
    for (const std::string &path : arguments.paths) {
        imported = run.add(database, path, request);
        if (!imported)
            break;
    }
    if (!known && !run.stored())
        FERROGRAPH_TRY(store::removeProject(database, arguments.project));
    if (!imported)
        return failure(imported.error());
    return run.finish();
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    intake::Request request;
    request.project = arguments.project;
    request.commit = arguments.commit;
    request.category = arguments.category;
    request.target = arguments.target;
    request.progress = context.progress();
    request.stop = context.stop();
    if (!arguments.date.empty()) {
        const auto date = parseIso(arguments.date);
        if (!date)
            return failure(asUsage(date.error(), "--date"));
        request.date = *date;
    }
    return context.withDatabase(Access::ChangeOrMake, [&](store::Database &database) {
        return importAll(context, arguments, database, request);
    });
}

} // namespace

void addImport(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("import", "Take in what other tools found");
    command.arguments("PATH", arguments->paths,
                      "Files, directories or archives; - is standard input. Each is one import");
    command.option("--project", "NAME", arguments->project, "The project, made when it is new",
                   Need::Required);
    command.choice("--as", formatNames(), arguments->as, "The format (else by the content)");
    command.option("--commit", "REV", arguments->commit,
                   "The revision that was analysed (else what the files say)");
    command.option("--date", "ISO", arguments->date,
                   "When it was analysed (else the commit, the files, their names, their times)");
    command.option("--category", "NAME", arguments->category,
                   "Tells analyses of one tool apart (else what the files say)");
    command.option("--target", "NAME", arguments->target, "The target of a fuzzer");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
