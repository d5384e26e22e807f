#pragma once

#include "engine/vision/vision_encoder.h"

#include <cstdint>
#include <span>

namespace facet {

// Looks at views and reads their rows back: for tests, evaluation and `facet-cli embed-image`. A chat never does.
class EmbeddingsReader {
public:
    // Both must outlive the reader.
    static Result<EmbeddingsReader> create(GpuContext& gpu, VisionEncoder& encoder);

    // rgb: [imageSize, imageSize, 3]. Gives [viewTokens, textWidth], valid until the next call.
    Result<std::span<const float>> read(std::span<const std::uint8_t> rgb, const LookControl& control = {});

    // Where the rows lie on the device after read().
    gpu::View rows() const { return m_rows.view(); }

private:
    EmbeddingsReader(GpuContext& gpu, VisionEncoder& encoder) : m_gpu(&gpu), m_encoder(&encoder) { }

    GpuContext* m_gpu;
    VisionEncoder* m_encoder;
    gpu::Buffer m_rows;
    gpu::Buffer m_readback;
    gpu::Pace m_pace;
};

} // namespace facet
