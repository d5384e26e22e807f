#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/float_file.h"
#include "app/cli/model_tokenizer.h"
#include "app/cli/pictures.h"
#include "engine/base/cache_folder.h"
#include "engine/session/prompt.h"
#include "engine/text/logits_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <memory>
#include <vector>

namespace facet::cli {
namespace {

struct Options {
    std::filesystem::path model;
    std::vector<std::int32_t> tokens;
    std::filesystem::path out;
    std::uint32_t chunk = 0; // 0: the device's default
    KvFormat kvFormat = KvFormat::F16;
    PictureOptions pictures;
    std::string device;
};

// Where the views of the pictures stand: the runs of soft tokens, in order.
Result<std::vector<std::uint32_t>> findRuns(const Options& options, const VisionConfig& vision)
{
    TRY(const Tokenizer tokenizer, openTokenizer(options.model));
    const TokenId soft = softToken(tokenizer.vocabulary(), vision);
    const std::span<const std::int32_t> tokens = options.tokens;
    std::vector<std::uint32_t> starts;
    for (std::size_t i = 0; i < tokens.size();) {
        if (tokens[i] != soft) {
            ++i;
            continue;
        }
        const auto rest = tokens.subspan(i);
        const auto run =
            static_cast<std::size_t>(std::ranges::find_if(rest, [&](auto id) { return id != soft; }) - rest.begin());
        if (run != vision.viewTokens) {
            return Error{ErrorKind::Input,
                "A run of " + std::to_string(run) + " soft tokens stands where a view has "
                    + std::to_string(vision.viewTokens) + ".",
                "Spell out every soft token, with the markers of the picture around each view."};
        }
        starts.push_back(static_cast<std::uint32_t>(i));
        i += run;
    }
    return starts;
}

// The picture half of a model at work on what the command line names.
struct Sight {
    std::unique_ptr<VisionEncoder> encoder;
    std::optional<Looker> looker;
    std::vector<ImageRows> images;
};

Result<Sight> look(GpuContext& gpu, const Options& options, const VisionCheckpoint& checkpoint)
{
    Sight sight;
    TRY(const auto starts, findRuns(options, checkpoint.config()));
    TRY(auto placed, readPictures(options.pictures));
    const Turn turn = {.role = Role::User, .text = {}, .images = std::move(placed)};
    TRY(const Pictures pictures, gatherPictures({&turn, 1}));
    if (starts.size() != pictures.views.size()) {
        return Error{ErrorKind::Input,
            "Views that the tokens have room for: " + std::to_string(starts.size())
                + "; that the pictures have: " + std::to_string(pictures.views.size()) + ".",
            "Spell out the soft tokens of every view."};
    }
    TRY(sight.encoder, VisionEncoder::load(gpu, checkpoint));
    sight.looker.emplace(*gpu.device, *sight.encoder, static_cast<std::uint32_t>(options.tokens.size()));
    TRY(const auto looked, sight.looker->look(pictures.views, {}));
    for (std::size_t i = 0; i < starts.size(); ++i)
        sight.images.push_back(
            {.position = starts[i], .count = checkpoint.config().viewTokens, .embeddings = looked.rows[i]});
    return sight;
}

Result<void> writeLogits(const Options& options)
{
    constexpr std::uint32_t kMostRows = 32; // of logits at a time
    TRY(const Checkpoint checkpoint, Checkpoint::open(options.model));
    std::optional<VisionCheckpoint> vision;
    if (!options.pictures.files.empty()) {
        TRY(vision, openVision(options.model, options.pictures));
    }
    TRY(GpuContext gpu, GpuContext::open(options.device, cacheFolder()));
    Sight sight;
    if (vision) {
        TRY(sight, look(gpu, options, *vision));
    }
    const auto count = static_cast<std::uint32_t>(options.tokens.size());
    TRY(const auto decoder,
        TextDecoder::load(gpu, checkpoint,
            {.contextTokens = count,
                .chunk = options.chunk,
                .logitRows = std::min(count, kMostRows),
                .viewTokens = vision ? vision->config().viewTokens : 0,
                .kvFormat = options.kvFormat}));
    TRY(LogitsReader reader, LogitsReader::create(gpu, *decoder));
    TRY(FloatFile file, FloatFile::create(options.out));
    const auto write = [&](std::span<const float> row) { file.write(row); };
    if (auto fed = reader.feed(0, {.ids = options.tokens, .images = sight.images}, write); !fed) {
        file.remove();
        return fed;
    }
    TRY_VOID(file.finish());
    answerJson({{"tokens", count}, {"vocab", checkpoint.config().vocabulary}});
    return {};
}

} // namespace

Action declareLogits(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    addModelOption(app, options->model);
    addIdsOption(app, "--tokens", options->tokens, "Token ids with commas between; <bos> is not added");
    app.add_option("--out", options->out, "Gets float32, little-endian, [tokens, vocab]")
        ->required()
        ->type_name("FILE");
    app.add_option("--chunk", options->chunk, "Tokens read in one pass (default: as the chat does)")
        ->check(CLI::Range(1, 1 << 20))
        ->type_name("N");
    addKvOption(app, options->kvFormat);
    addPictureOptions(app, options->pictures);
    addDeviceOption(app, options->device);
    return [options] { return writeLogits(*options); };
}

} // namespace facet::cli
