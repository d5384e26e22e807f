#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/model_tokenizer.h"

#include <memory>
#include <vector>

namespace facet::cli {
namespace {

struct Options {
    std::filesystem::path model;
    std::vector<TokenId> ids;
};

Result<void> detokenize(const Options& options)
{
    TRY(const Tokenizer tokenizer, openTokenizer(options.model));
    TRY(const std::string text, tokenizer.decode(options.ids, MarkerText::Show));
    answer(text);
    if (isTerminal(Stream::Output)) answer("\n");
    return {};
}

} // namespace

Action declareDetokenize(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    addModelOption(app, options->model);
    addIdsOption(app, "IDS", options->ids, "Token ids, with spaces or commas between");
    ignoreDeviceOption(app);
    return [options] { return detokenize(*options); };
}

} // namespace facet::cli
