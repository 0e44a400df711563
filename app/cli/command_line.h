// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"

#include <memory>

namespace CLI
{
class App;
}

namespace ferrograph::cli
{

// All commands and options of the program.
class CommandLine
{
public:
    explicit CommandLine(Context &context);
    ~CommandLine();
    CommandLine(const CommandLine &) = delete;
    CommandLine &operator=(const CommandLine &) = delete;

    // Reads the arguments into the context: its options and, where there is something to do, its
    // action, which must run before this object goes. Help and version are printed here. Usage
    // errors name the command they are about.
    Result<void> read(int argc, char **argv);

private:
    Context &m_context;
    std::unique_ptr<CLI::App> m_app;
};

} // namespace ferrograph::cli
