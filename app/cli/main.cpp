#include "app/cli/command.h"
#include "app/cli/console.h"

#include <exception>
#include <utility>
#include <vector>

namespace facet::cli {
namespace {

enum ExitCode : int { kDone = 0, kFailed = 1, kUsage = 2 };

constexpr const char* kDescription =
    "Gemma 3 on any GPU, from the terminal. Answers go to standard output, everything else "
    "to standard error.";
constexpr const char* kFooter = "Environment: FACET_GPU_DISABLE=fp16,int8dot,subgroups,coopmat,... switches device "
                                "capabilities off.\nExit status: 0 done, 1 failed, 2 wrong usage.";

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
    note(std::string("facet-cli: ") + error.what() + "\nTry `facet-cli" + command + " --help`.\n");
    return kUsage;
}

int run(int argc, char** argv)
{
    CLI::App app(kDescription, "facet-cli");
    app.footer(kFooter);
    app.set_version_flag("--version", "facet-cli " FACET_VERSION);
    app.require_subcommand(1);
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
    try {
        return facet::cli::run(argc, argv);
    } catch (const std::exception& exception) {
        facet::cli::report({facet::ErrorKind::Internal, "Something went wrong that should not have.",
            "Please report this: " + std::string(exception.what()) + "."});
        return facet::cli::kFailed;
    }
}
