#include "app/cli/command.h"

#include <array>

namespace facet::cli {
namespace {

constexpr std::array kCommands{
    Command{"chat", "Talk with a model", declareChat},
    Command{"bench", "How fast a model is on a device", declareBench},
    Command{"devices", "Vulkan devices, the best first", declareDevices},
    Command{"inspect", "Sizes and formats of a model, and the memory it will take", declareInspect},
    Command{"tokenize", "Text to token ids", declareTokenize},
    Command{"detokenize", "Token ids to text", declareDetokenize},
    Command{"template", "The prompt of a chat as the model sees it", declareTemplate},
    Command{"embed-image", "What the model sees of a picture, to a file", declareEmbedImage},
    Command{"logits", "Logits of every position, to a file", declareLogits},
};

} // namespace

std::span<const Command> commandTable() { return kCommands; }

} // namespace facet::cli
