#pragma once

#include "engine/base/turn.h"
#include "engine/model/vision_checkpoint.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <vector>

namespace facet::cli {

// What a person says about pictures on the command line; the same for every command that takes them.
struct PictureOptions {
    std::vector<std::filesystem::path> files;
    ViewOptions views;
    std::filesystem::path projector; // --mmproj; empty looks for one beside the model
};

// --image (repeatable), --views, --region and --mmproj.
void addPictureOptions(CLI::App& options, PictureOptions& pictures);

// The pictures, decoded. Error: which one could not be read, and why.
Result<std::vector<PlacedImage>> readPictures(const PictureOptions& pictures);

// The picture half that belongs to `model`, which may be the projector itself. Error kind Unsupported if there is none.
Result<VisionCheckpoint> openVision(const std::filesystem::path& model, const PictureOptions& pictures);

} // namespace facet::cli
