// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace ferrograph::cli
{
namespace
{

void addCommands(Command &program)
{
    addScan(program);
    addCount(program);
    addImport(program);
    addInspect(program);
    Command show = program.group("show", "Print what the database knows");
    addShowProjects(show);
    addShowLanguages(show);
    addShowHistory(show);
    addShowFiles(show);
    addShowFile(show);
    addShowCrashes(show);
    addShowFuzzingHistory(show);
    addShowNewCode(show);
    addShowCommit(show);
    addShowChange(show);
    addShowHotspots(show);
    addShowFindings(show);
    addShowFindingsHistory(show);
    addShowRuns(show);
    addShowTrend(show);
    addShowRoadmap(show);
    Command project = program.group("project", "Care for the projects");
    addProjectList(project);
    addProjectAdd(project);
    addProjectImport(project);
    addProjectRename(project);
    addProjectRemove(project);
    addProjectSettings(project);
    addRefresh(program);
    addClasses(program);
    addCheck(program);
    addNote(program);
    Command exports = program.group("export", "Write what the database knows for other tools");
    addExportFindings(exports);
    Command runs = program.group("run", "Care for the imported runs");
    addRunRemove(runs);
    Command triage = program.group("triage", "Judgements of findings");
    addTriageImport(triage);
    addTriageExport(triage);
    Command roadmap = program.group("roadmap", "What a project promises");
    addRoadmapImport(roadmap);
    addRoadmapExport(roadmap);
    addRoadmapCheck(roadmap);
    addRoadmapSchema(roadmap);
    addReport(program);
    Command database = program.group("database", "Care for the database");
    addDatabaseInfo(database);
    addDatabaseVerify(database);
    addDatabaseBackup(database);
    addDatabaseCompact(database);
    addCompletion(program);
}

// The command that was being read when parsing stopped: "show files".
std::string commandPath(const CLI::App &app)
{
    std::string path;
    for (const CLI::App *current = &app; !current->get_subcommands().empty();) {
        current = current->get_subcommands().back();
        path += (path.empty() ? "" : " ") + current->get_name();
    }
    return path;
}

const CLI::App &chosen(const CLI::App &app)
{
    const CLI::App *current = &app;
    while (!current->get_subcommands().empty())
        current = current->get_subcommands().back();
    return *current;
}

// CLI11 says only that a command is missing, whatever stands in its place.
std::optional<Error> missingCommand(const CLI::App &app, const std::string &path)
{
    const CLI::App &group = chosen(app);
    std::vector<std::string> commands;
    for (const CLI::App *command : group.get_subcommands(nullptr))
        commands.push_back(command->get_name());
    if (commands.empty())
        return std::nullopt;
    const std::vector<std::string> words = app.remaining(true);
    std::string detail = "a command is missing";
    if (!words.empty())
        detail = fmt::format("'{}' is not {}", words.front(),
                             words.front().starts_with('-') ? "an option" : "a command");
    return Error{
        ErrorCode::Usage, path, std::move(detail), {}, "use " + alternatives(commands), {}};
}

Error usageError(const CLI::App &app, const CLI::ParseError &error)
{
    const std::string path = commandPath(app);
    const bool valueIsWrong = dynamic_cast<const CLI::ValidationError *>(&error) != nullptr;
    const auto missing = valueIsWrong ? std::nullopt : missingCommand(app, path);
    if (missing)
        return *missing;
    std::string detail = error.what();
    // The words of CLI11 begin like a sentence.
    const bool sentence = detail.size() > 1 && detail[0] >= 'A' && detail[0] <= 'Z' &&
                          (detail[1] == ' ' || (detail[1] >= 'a' && detail[1] <= 'z'));
    if (sentence)
        detail[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(detail[0])));
    std::replace(detail.begin(), detail.end(), '\n', ' ');
    return {ErrorCode::Usage,
            path,
            std::move(detail),
            {},
            fmt::format("see ferrograph {}{}--help", path, path.empty() ? "" : " "),
            {}};
}

} // namespace

CommandLine::CommandLine(Context &context)
    : m_context(context)
    , m_app(std::make_unique<CLI::App>("Memory-safety posture of projects over their git history.",
                                       "ferrograph"))
{
    Command program(*m_app, context);
    program.addCommonOptions();
    m_app->set_version_flag("--version", "ferrograph " FERROGRAPH_VERSION, "Print the version");
    m_app->require_subcommand(1);
    m_app->get_formatter()->column_width(34);
    m_app->footer("Exit status: 0 done, 1 a policy is violated (check), 2 wrong usage, 3 input "
                  "rejected,\n4 database or system failure, 5 done in part, 130 interrupted.");
    addCommands(program);
}

CommandLine::~CommandLine() = default;

Result<void> CommandLine::read(int argc, char **argv)
{
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        m_context.print(m_app->help());
    } catch (const CLI::CallForVersion &version) {
        m_context.print(std::string(version.what()) + '\n');
    } catch (const CLI::ParseError &error) {
        return failure(usageError(*m_app, error));
    }
    return {};
}

} // namespace ferrograph::cli
