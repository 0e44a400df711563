// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/completion_script.h"

#include <fmt/format.h>

namespace ferrograph::cli
{
namespace
{

std::string joined(const CommandWords &words)
{
    std::vector<std::string> all = words.arguments;
    for (const Word &command : words.commands)
        all.push_back(command.text);
    for (const OptionWord &option : words.options)
        all.push_back(option.word.text);
    return fmt::format("{}", fmt::join(all, " "));
}

// Text between single quotes, as all three shells read it.
std::string quoted(const std::string &text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

// The part that bash and zsh share: the words so far give the command, the word before gives the
// option whose value is wanted.
std::string caseLines(const std::vector<CommandWords> &commands)
{
    std::string paths;
    std::string values;
    std::string words;
    for (const CommandWords &command : commands) {
        if (!command.path.empty())
            paths +=
                fmt::format("            {}) at=\"$at $word\" ;;\n", quoted(" " + command.path));
        words += fmt::format("        {}) choices={} ;;\n",
                             quoted(command.path.empty() ? "" : " " + command.path),
                             quoted(joined(command)));
        for (const OptionWord &option : command.options) {
            if (option.values.empty())
                continue;
            const std::string line = fmt::format(
                "        {}) choices={} ;;\n",
                quoted(option.word.text + (command.path.empty() ? "" : " ") + command.path),
                quoted(fmt::format("{}", fmt::join(option.values, " "))));
            values += line;
        }
    }
    return "    for word in \"${before[@]}\"; do\n        case \"$at $word\" in\n" + paths +
           "        esac\n    done\n    case \"$at\" in\n" + words +
           "    esac\n    case \"$previous$at\" in\n" + values + "    esac\n";
}

std::string bashScript(const std::vector<CommandWords> &commands)
{
    return "_ferrograph() {\n"
           "    local at= word choices=\n"
           "    local previous=${COMP_WORDS[COMP_CWORD-1]} current=${COMP_WORDS[COMP_CWORD]}\n"
           "    local before=(\"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\n" +
           caseLines(commands) +
           "    COMPREPLY=($(compgen -W \"$choices\" -- \"$current\"))\n"
           "}\n"
           "complete -o default -F _ferrograph ferrograph\n";
}

std::string zshScript(const std::vector<CommandWords> &commands)
{
    return "#compdef ferrograph\n"
           "_ferrograph() {\n"
           "    emulate -L zsh\n"
           "    local at= word choices=\n"
           "    local previous=${words[CURRENT-1]}\n"
           "    local -a before=(\"${(@)words[2,CURRENT-1]}\")\n" +
           caseLines(commands) +
           "    compadd -- ${=choices}\n"
           "    _files\n"
           "}\n"
           "compdef _ferrograph ferrograph\n";
}

std::string fishScript(const std::vector<CommandWords> &commands)
{
    std::string script = "function __ferrograph_at\n"
                         "    set -l words (commandline -opc)[2..-1]\n"
                         "    set -l at\n"
                         "    for word in $words\n"
                         "        switch \"$at $word\"\n";
    std::string paths;
    for (const CommandWords &command : commands) {
        if (!command.path.empty())
            paths += ' ' + quoted(" " + command.path);
    }
    script += "            case" + paths +
              "\n                set at \"$at $word\"\n        end\n    end\n"
              "    test \"$at\" = \"$argv[1]\"\nend\n";
    for (const CommandWords &command : commands) {
        const std::string where =
            fmt::format("complete -c ferrograph -n {}",
                        quoted(fmt::format("__ferrograph_at \"{}\"",
                                           command.path.empty() ? "" : " " + command.path)));
        for (const Word &word : command.commands)
            script +=
                fmt::format("{} -f -a {} -d {}\n", where, word.text, quoted(word.description));
        for (const std::string &value : command.arguments)
            script += fmt::format("{} -f -a {}\n", where, value);
        for (const OptionWord &option : command.options) {
            script += fmt::format("{} -l {} -d {}", where, option.word.text.substr(2),
                                  quoted(option.word.description));
            if (!option.values.empty())
                script += fmt::format(" -x -a {}",
                                      quoted(fmt::format("{}", fmt::join(option.values, " "))));
            else if (option.takesValue)
                script += " -r";
            script += '\n';
        }
    }
    return script;
}

} // namespace

std::string completionScript(const std::string &shell, const std::vector<CommandWords> &commands)
{
    if (shell == "fish")
        return fishScript(commands);
    return shell == "zsh" ? zshScript(commands) : bashScript(commands);
}

} // namespace ferrograph::cli
