#include "engine/session/pictures.h"

#include "engine/image/resize.h"
#include "engine/image/views.h"

#include <algorithm>
#include <unordered_set>

namespace facet {
namespace {

std::uint64_t viewBytes(const VisionConfig& config) { return std::uint64_t{4} * config.viewTokens * config.textWidth; }

std::size_t remembered(const VisionConfig& config, std::uint32_t contextTokens)
{
    return std::max(1U, contextTokens / config.viewTokens);
}

// Calls visitor(placed, parts) for each picture of the person's turns.
template <class Visitor> Result<void> visitPictures(std::span<const Turn> turns, Visitor&& visitor)
{
    for (const Turn& turn : turns) {
        if (turn.role != Role::User) continue;
        for (const PlacedImage& placed : turn.images) {
            TRY(const auto parts, chooseViews(placed.image->width, placed.image->height, placed.views));
            visitor(placed, parts);
        }
    }
    return {};
}

} // namespace

std::vector<ViewSlot> Pictures::slots(std::span<const std::uint32_t> starts, std::uint32_t viewTokens) const
{
    CHECK(starts.size() == views.size());
    std::vector<ViewSlot> slots;
    for (std::size_t i = 0; i < views.size(); ++i)
        slots.push_back({.position = starts[i], .tokens = viewTokens, .key = views[i].key.low});
    return slots;
}

Result<Pictures> gatherPictures(std::span<const Turn> turns)
{
    Pictures pictures;
    TRY_VOID(visitPictures(turns, [&](const PlacedImage& placed, const std::vector<Rectangle>& parts) {
        for (const Rectangle& part : parts)
            pictures.views.push_back({.image = placed.image, .part = part, .key = contentKey(*placed.image, part)});
    }));
    return pictures;
}

Result<std::vector<std::uint32_t>> countViews(std::span<const Turn> turns)
{
    std::vector<std::uint32_t> counts;
    TRY_VOID(visitPictures(turns, [&](const PlacedImage&, const std::vector<Rectangle>& parts) {
        counts.push_back(static_cast<std::uint32_t>(parts.size()));
    }));
    return counts;
}

Looker::Looker(const gpu::Device& device, VisionEncoder& encoder, std::uint32_t contextTokens)
    : m_encoder(&encoder)
    , m_cache(device, viewBytes(encoder.config()), remembered(encoder.config(), contextTokens))
{
}

std::uint64_t Looker::mostCacheBytes(const VisionConfig& config, std::uint32_t contextTokens)
{
    return remembered(config, contextTokens) * gpu::Arena::cost(viewBytes(config));
}

Result<void> Looker::lookAt(const PictureView& view, const LookControl& control)
{
    TRY(const gpu::View rows, m_cache.add(view.key));
    const Image square = resize(*view.image, view.part, m_encoder->config().imageSize);
    auto looked = m_encoder->look(square.rgb, rows, control);
    if (!looked) m_cache.remove(view.key);
    return looked;
}

Result<Looker::Looked> Looker::look(std::span<const PictureView> views, const Control& control)
{
    Looked result;
    // All that are there count as used before the first new one takes room.
    std::unordered_set<ContentKey, ContentKeyHash> missing;
    for (const PictureView& view : views)
        if (!m_cache.find(view.key)) missing.insert(view.key);
    const auto count = static_cast<std::uint32_t>(missing.size());
    for (const PictureView& view : views) {
        if (m_cache.find(view.key)) continue;
        const auto progress = [&](float fraction) {
            if (control.progress) control.progress(result.encoded, count, fraction);
        };
        progress(0);
        TRY_VOID(lookAt(view, {.stop = control.stop, .progress = progress}));
        ++result.encoded;
    }
    for (const PictureView& view : views) {
        const auto rows = m_cache.find(view.key);
        CHECK(rows); // the cache holds as many as the context
        result.rows.push_back(*rows);
    }
    return result;
}

} // namespace facet
