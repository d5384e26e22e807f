#include "app/cli/command.h"
#include "app/cli/console.h"

#include <exception>
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace facet::cli {
namespace {

enum ExitCode : int { kDone = 0, kFailed = 1, kUsage = 2 };

constexpr const char* kDescription =
    "Gemma 3 on any GPU, from the terminal. Answers go to standard output, everything else "
    "to standard error.";
constexpr const char* kFooter = "Environment: FACET_GPU_DISABLE=fp16,int8dot,subgroups,coopmat,... switches device "
                                "capabilities off;\nFACET_GPU_MEMORY=4G takes no more of a device's "
                                "memory;\nFACET_DEMO_MODEL=FILE is used in place of the built-in demo.\nExit "
                                "status: 0 done, 1 failed, 2 wrong usage.";

int runAction(const Action& action)
{
    auto result = action();
    if (result) result = finishAnswers();
    if (!result) report(result.error());
    return result ? kDone : kFailed;
}

// Help that was asked for is an answer; a mistake is told on standard error, with the command's own usage line.
int tellParseError(const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        app.exit(error);
        return kDone;
    }
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "" : " " + chosen.front()->get_name();
    // What is not understood is often the reason why something else is missing.
    const auto strange = (chosen.empty() ? &app : chosen.front())->remaining();
    const std::string what = strange.empty() ? error.what()
        : chosen.empty()                     ? "There is no command " + strange.front()
                                             : "There is no place for " + strange.front() + " in" + command;
    note("facet-cli: " + what + "\nTry `facet-cli" + command + " --help`.\n");
    return kUsage;
}

// A stream that was closed before we began gets a place where its use fails, or the next file that is opened would be
// taken for it.
void holdStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) == -1) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int run(int argc, char** argv)
{
    CLI::App app(kDescription, "facet-cli");
    app.footer(kFooter);
    app.set_version_flag("--version", "facet-cli " FACET_VERSION);
    app.require_subcommand(1);
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast); // so that an alias can be overruled
    std::vector<std::pair<CLI::App*, Action>> actions;
    for (const Command& command : commandTable()) {
        CLI::App* options = app.add_subcommand(command.name, command.description);
        actions.emplace_back(options, command.declare(*options));
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return tellParseError(app, error);
    }
    for (const auto& [options, action] : actions)
        if (options->parsed()) return runAction(action);
    return kUsage;
}

} // namespace
} // namespace facet::cli

int main(int argc, char** argv)
{
    facet::cli::holdStandardStreams();
    try {
        return facet::cli::run(argc, argv);
    } catch (const std::exception& exception) {
        facet::cli::report({facet::ErrorKind::Internal, "Something went wrong that should not have.",
            "Please report this: " + std::string(exception.what()) + "."});
        return facet::cli::kFailed;
    }
}
