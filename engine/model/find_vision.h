#pragma once

#include "engine/model/vision_checkpoint.h"

namespace facet {

// The picture half that belongs to a text model, or nothing: many models read text only.
//
// `given`: the mmproj file that a person named; then it is this one or an error. Where it is empty, the model's own
// files come first (a Hugging Face folder, a .gguf file that holds both halves), then the .gguf files beside them.
// Those pair by what their headers say, never by their names: a projector of the kind gemma3 whose output is as wide
// as the text model. Of several the one wins whose general.name shares the largest part of its words with the text
// model's; then F16 before BF16, Q8_0, F32 and all others; then the first by file name. A file that turns out damaged
// makes way for the next, and its error is told if there is none.
Result<std::optional<VisionCheckpoint>> findVision(
    const Checkpoint& checkpoint, const std::filesystem::path& given = {});

// What to do instead of opening an mmproj file as a model: names the text model beside it, if there is one.
std::string textModelAdvice(const GgufFile& projector);

} // namespace facet
