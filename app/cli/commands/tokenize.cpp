#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/model_tokenizer.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace facet::cli {
namespace {

struct Options {
    std::filesystem::path model;
    std::optional<std::string> text; // none: standard input
    bool special = false;
    bool bos = false;
};

Result<void> tokenize(const Options& options)
{
    TRY(const Tokenizer tokenizer, openTokenizer(options.model));
    std::string text;
    if (options.text) {
        text = *options.text;
    } else {
        TRY(text, readInput());
    }
    std::vector<TokenId> ids;
    if (options.bos) {
        const auto bos = tokenizer.vocabulary().special().bos;
        if (!bos) return Error{ErrorKind::Unsupported, "This vocabulary has no <bos>.", "Leave --bos away."};
        ids.push_back(*bos);
    }
    TRY(const auto found, tokenizer.encode(text, options.special ? ControlTokens::Parse : ControlTokens::Plain));
    ids.insert(ids.end(), found.begin(), found.end());
    answerJson(ids);
    return {};
}

} // namespace

Action declareTokenize(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    addModelOption(app, options->model);
    app.add_flag("--special", options->special, "Turn and image markers in the text become control tokens");
    app.add_flag("--bos", options->bos, "Begin with <bos>");
    app.add_option("TEXT", options->text, "UTF-8; standard input if not given")->type_name("");
    ignoreDeviceOption(app);
    return [options] { return tokenize(*options); };
}

} // namespace facet::cli
