#include "app/cli/model_tokenizer.h"

#include "engine/model/checkpoint.h"

namespace facet::cli {

Result<Tokenizer> openTokenizer(const std::filesystem::path& model)
{
    TRY(const Checkpoint checkpoint, Checkpoint::open(model));
    TRY(auto vocabulary, checkpoint.vocabulary());
    return Tokenizer::open(std::move(vocabulary), checkpoint.tokenizerModel(), checkpoint.config().vocabulary);
}

} // namespace facet::cli
