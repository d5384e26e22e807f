#include "app/cli/command.h"

#include <array>

namespace facet::cli {
namespace {

constexpr std::array kCommands{
    Command{"inspect", "Sizes and formats of a model, and the memory it will take", declareInspect},
    Command{"tokenize", "Text to token ids", declareTokenize},
    Command{"detokenize", "Token ids to text", declareDetokenize},
    Command{"template", "The prompt of a chat as the model sees it", declareTemplate},
};

} // namespace

std::span<const Command> commandTable() { return kCommands; }

void addModelOption(CLI::App& options, std::filesystem::path& model)
{
    options.add_option("-m,--model", model, "The model: a .gguf file, or a folder as on the hub")
        ->required()
        ->type_name("MODEL");
}

void addDeviceOption(CLI::App& options, std::string& device)
{
    options
        .add_option("--device", device,
            "UUID or part of the name of the Vulkan device (see `facet-cli devices`); the best one if not given")
        ->type_name("DEVICE");
}

void ignoreDeviceOption(CLI::App& options)
{
    options.add_option_function<std::string>("--device", [](const std::string&) {})->group("");
}

} // namespace facet::cli
