#include "app/cli/command.h"
#include "app/cli/console.h"
#include "engine/base/shipped_files.h"

namespace facet::cli {

CLI::Option* addModelOption(CLI::App& options, std::filesystem::path& model)
{
    return options.add_option("-m,--model", model, "The model: a .gguf file, or a folder as on the hub")
        ->required()
        ->type_name("MODEL");
}

CLI::Option* addModelOrDemoOption(CLI::App& options, std::filesystem::path& model)
{
    CLI::Option* option = addModelOption(options, model);
    model = demoModel();
    if (model.empty()) return option;
    return option->required(false)->description(option->get_description() + "; the built-in demo if not given");
}

void tellIfDemo(const CLI::Option& model)
{
    if (model.count() == 0)
        note("No model chosen, so this is the built-in demo. Open a Gemma 3 file with -m for real answers.\n");
}

void addIdsOption(CLI::App& options, const char* name, std::vector<std::int32_t>& ids, const char* description)
{
    const CLI::Validator notEmpty(
        [](const std::string& id) { return id.empty() ? std::string("an id is missing") : std::string(); }, "");
    options.add_option(name, ids, description)
        ->required()
        ->delimiter(',')
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check(notEmpty)
        ->type_name("ID");
}

void addKvOption(CLI::App& options, KvFormat& format)
{
    const auto set = [&format](const std::string& name) {
        if (name != "f16" && name != "f32")
            throw CLI::ValidationError("--kv", "\"" + name + "\" is neither f16 nor f32");
        format = name == "f16" ? KvFormat::F16 : KvFormat::F32;
    };
    options
        .add_option_function<std::string>("--kv", set, "Format of the cache of keys and values: f16 (default) or f32")
        ->type_name("FORMAT");
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
