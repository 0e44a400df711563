// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "app/cli/output/descriptor_stream.h"
#include "app/cli/signals.h"

#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <exception>
#include <system_error>

namespace ferrograph::cli
{
namespace
{

ExitStatus perform(Context &context)
{
    const Result<ExitStatus> result = context.action(context);
    if (result)
        return *result;
    // A statement that the wish to stop interrupted fails with an error of its own.
    if (context.stop().stop_requested()) {
        context.complain("interrupted; what was stored stays");
        return ExitStatus::Interrupted;
    }
    context.complain(result.error());
    return exitStatus(result.error().code);
}

ExitStatus run(Context &context, int argc, char **argv)
{
    CommandLine line(context);
    const Result<void> read = line.read(argc, argv);
    if (!read) {
        context.complain(read.error());
        return exitStatus(read.error().code);
    }
    return context.action ? perform(context) : ExitStatus::Done;
}

// A reader that went away ("| head") has what it wanted; anything else lost part of the answer.
ExitStatus afterWriting(Context &context, DescriptorStream &out, ExitStatus status)
{
    const int error = out.finish();
    if (error == 0 || error == EPIPE)
        return status;
    context.complain("standard output: cannot be written (" +
                     std::generic_category().message(error) + "); the answer is not complete");
    return ExitStatus::Failure;
}

ExitStatus guarded(int argc, char **argv)
{
    StopOnSignals signals;
    DescriptorStream out(STDOUT_FILENO);
    Context context(out, STDERR_FILENO, signals.token());
    try {
        return afterWriting(context, out, run(context, argc, argv));
    } catch (const std::exception &error) {
        context.complain(std::string("system: ") + error.what());
        return ExitStatus::Failure;
    }
}

} // namespace
} // namespace ferrograph::cli

int main(int argc, char **argv)
{
    std::setlocale(LC_CTYPE, "C.UTF-8"); // for wcwidth; numbers and dates stay locale-free
    return static_cast<int>(ferrograph::cli::guarded(argc, argv));
}
