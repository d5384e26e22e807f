#include "app/cli/pictures.h"

#include "engine/base/mapped_file.h"
#include "engine/image/decode.h"
#include "engine/image/picture_format.h"
#include "engine/model/find_vision.h"

#include <charconv>
#include <memory>

namespace facet::cli {
namespace {

Views viewsNamed(const std::string& name)
{
    if (name == "off") return Views::Off;
    if (name == "auto") return Views::Auto;
    if (name == "always") return Views::Always;
    if (name == "fine") return Views::Fine;
    throw CLI::ValidationError("--views", "\"" + name + "\" is none of off, auto, always and fine");
}

// "x,y,w,h" in pixels.
Rectangle regionOf(const std::string& text)
{
    std::uint32_t numbers[4] = {};
    const char* next = text.data();
    const char* const end = text.data() + text.size();
    for (int i = 0; i < 4; ++i) {
        const auto [behind, failure] = std::from_chars(next, end, numbers[i]);
        const bool separated = i < 3 ? behind != end && *behind == ',' : behind == end;
        if (failure != std::errc() || !separated)
            throw CLI::ValidationError("--region", "\"" + text + "\" is not x,y,w,h in whole pixels");
        next = behind + 1;
    }
    const auto behind = [](std::uint32_t from, std::uint32_t size) {
        return size > UINT32_MAX - from ? UINT32_MAX : from + size;
    };
    return {.left = numbers[0],
        .top = numbers[1],
        .right = behind(numbers[0], numbers[2]),
        .bottom = behind(numbers[1], numbers[3])};
}

Result<Image> readPicture(const std::filesystem::path& path)
{
    TRY(const MappedFile file, MappedFile::open(path));
    std::vector<std::byte> bytes(file.bytes().size());
    TRY_VOID(file.read(file.bytes(), bytes)); // a copy: a file that shrinks meanwhile is an error and no crash
    auto image = decodeImage(bytes);
    if (image) return image;
    Error error = std::move(image).error();
    error.message = path.filename().string() + ": " + error.message;
    return error;
}

} // namespace

void addPictureOptions(CLI::App& options, PictureOptions& pictures)
{
    options
        .add_option("--image", pictures.files, "A picture to look at; may be given again (" + readablePictures() + ")")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false)
        ->type_name("FILE");
    options
        .add_option_function<std::string>(
            "--views", [&pictures](const std::string& name) { pictures.views.views = viewsNamed(name); },
            "Crops besides the whole picture: off (default), auto (long pictures), always, fine (small print)")
        ->type_name("WHICH");
    options
        .add_option_function<std::string>(
            "--region", [&pictures](const std::string& text) { pictures.views.region = regionOf(text); },
            "A rectangle of the picture as one more view, in pixels")
        ->type_name("X,Y,W,H");
    options.add_option("--mmproj", pictures.projector, "The model's projector; found beside the model if not given")
        ->type_name("FILE");
}

Result<std::vector<PlacedImage>> readPictures(const PictureOptions& pictures)
{
    std::vector<PlacedImage> placed;
    for (const std::filesystem::path& path : pictures.files) {
        TRY(auto image, readPicture(path));
        placed.push_back({.image = std::make_shared<const Image>(std::move(image)), .views = pictures.views});
    }
    return placed;
}

Result<VisionCheckpoint> openVision(const std::filesystem::path& model, const PictureOptions& pictures)
{
    auto checkpoint = Checkpoint::open(model);
    if (!checkpoint && pictures.projector.empty()) {
        if (auto own = VisionCheckpoint::openIfThere(model); own && *own) return std::move(**own);
    }
    if (!checkpoint) return std::move(checkpoint).error();
    TRY(auto found, findVision(*checkpoint, pictures.projector));
    if (!found)
        return Error{ErrorKind::Unsupported, "This model cannot see pictures.",
            "Give its projector with --mmproj, or a model of 4B or more."};
    return std::move(*found);
}

} // namespace facet::cli
