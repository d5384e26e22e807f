#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/float_file.h"
#include "app/cli/pictures.h"
#include "engine/base/cache_folder.h"
#include "engine/image/resize.h"
#include "engine/image/views.h"
#include "engine/vision/embeddings_reader.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace facet::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::filesystem::path model;
    PictureOptions pictures;
    std::filesystem::path out;
    std::string device;
};

Result<void> embedImage(const Options& options)
{
    TRY(const VisionCheckpoint checkpoint, openVision(options.model, options.pictures));
    TRY(const auto pictures, readPictures(options.pictures));
    TRY(GpuContext gpu, GpuContext::open(options.device, cacheFolder()));
    TRY(const auto encoder, VisionEncoder::load(gpu, checkpoint));
    TRY(EmbeddingsReader reader, EmbeddingsReader::create(gpu, *encoder));
    TRY(FloatFile file, FloatFile::create(options.out));
    Json views = Json::array();
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const Image& image = *pictures[i].image;
        TRY(const auto parts, chooseViews(image.width, image.height, pictures[i].views));
        for (const Rectangle& part : parts) {
            auto rows = reader.read(resize(image, part, encoder->config().imageSize).rgb);
            if (!rows) {
                file.remove();
                return std::move(rows).error();
            }
            file.write(*rows);
            views.push_back(
                {{"image", i}, {"left", part.left}, {"top", part.top}, {"right", part.right}, {"bottom", part.bottom}});
        }
    }
    TRY_VOID(file.finish());
    answerJson(
        {{"views", views}, {"tokens_per_view", encoder->config().viewTokens}, {"width", encoder->config().textWidth}});
    return {};
}

} // namespace

Action declareEmbedImage(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    addModelOption(app, options->model);
    addPictureOptions(app, options->pictures);
    app.get_option("--image")->required();
    app.add_option("--out", options->out, "Gets float32, little-endian, [views * tokens of a view, width]")
        ->required()
        ->type_name("FILE");
    addDeviceOption(app, options->device);
    return [options] { return embedImage(*options); };
}

} // namespace facet::cli
