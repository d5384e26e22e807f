#pragma once

#include "engine/base/turn.h"
#include "engine/image/content_key.h"
#include "engine/session/generator.h"
#include "engine/vision/embedding_cache.h"
#include "engine/vision/vision_encoder.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace facet {

// A part of a picture that the model is shown.
struct PictureView {
    std::shared_ptr<const Image> image;
    Rectangle part;
    ContentKey key;
};

// The views of a chat's pictures in the order in which they stand in its prompt.
struct Pictures {
    std::vector<PictureView> views;

    // Where the views stand in a prompt: `starts` as ChatPrompt has them.
    std::vector<ViewSlot> slots(std::span<const std::uint32_t> starts, std::uint32_t viewTokens) const;
};

// Those of the person's turns. Error kind Input for a region outside its picture.
Result<Pictures> gatherPictures(std::span<const Turn> turns);

// How many each picture has, from the pictures' sizes alone.
Result<std::vector<std::uint32_t>> countViews(std::span<const Turn> turns);

// Looks at views and remembers what it saw. Engine thread only.
class Looker {
public:
    // Remembers as many views as fit a context of so many tokens. What is given must outlive the looker.
    Looker(const gpu::Device& device, VisionEncoder& encoder, std::uint32_t contextTokens);

    struct Control {
        std::stop_token stop = {};
        // Before and while a view is looked at: its number among those that have to be, and their count.
        std::function<void(std::uint32_t view, std::uint32_t views, float fraction)> progress = {};
    };
    struct Looked {
        std::vector<gpu::View> rows; // one a view, f32 [viewTokens, textWidth]; valid until the next look
        std::uint32_t encoded = 0;   // views that were not remembered
    };
    // Errors: Cancelled; Memory; the device's.
    Result<Looked> look(std::span<const PictureView> views, const Control& control);

    const VisionEncoder& encoder() const { return *m_encoder; }
    // Device memory that remembering takes at most.
    static std::uint64_t mostCacheBytes(const VisionConfig& config, std::uint32_t contextTokens);

private:
    Result<void> lookAt(const PictureView& view, const LookControl& control);

    VisionEncoder* m_encoder;
    EmbeddingCache m_cache;
};

} // namespace facet
