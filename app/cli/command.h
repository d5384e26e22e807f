#pragma once

#include "engine/base/kv_format.h"
#include "engine/base/result.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace facet::cli {

// What a subcommand does once its options are read.
using Action = std::function<Result<void>()>;

// One subcommand. declare() adds its options to `options` and returns what to do with them; whatever the action needs
// it holds itself.
struct Command {
    const char* name;
    const char* description; // one line
    Action (*declare)(CLI::App& options);
};

// All of them, in the order of the help.
std::span<const Command> commandTable();

Action declareBench(CLI::App& options);
Action declareChat(CLI::App& options);
Action declareDetokenize(CLI::App& options);
Action declareDevices(CLI::App& options);
Action declareEmbedImage(CLI::App& options);
Action declareInspect(CLI::App& options);
Action declareLogits(CLI::App& options);
Action declareTemplate(CLI::App& options);
Action declareTokenize(CLI::App& options);

// Options that several commands share, with the same name and help everywhere.
CLI::Option* addModelOption(CLI::App& options, std::filesystem::path& model);
void addIdsOption(CLI::App& options, const char* name, std::vector<std::int32_t>& ids, const char* description);
void addKvOption(CLI::App& options, KvFormat& format);
void addDeviceOption(CLI::App& options, std::string& device);

// The same where a person may just try: without -m it is the demo model, if this copy of Facet has one.
CLI::Option* addModelOrDemoOption(CLI::App& options, std::filesystem::path& model);

// Says that no model was chosen, if so, and what answers instead.
void tellIfDemo(const CLI::Option& model);

// For commands that need no device: --device is taken, so that a script can give it everywhere, and not used.
void ignoreDeviceOption(CLI::App& options);

} // namespace facet::cli
