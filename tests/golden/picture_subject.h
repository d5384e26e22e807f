#pragma once

#include "engine/text/logits_reader.h"
#include "engine/vision/embeddings_reader.h"
#include "tests/golden/picture_case.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace facet::test {

// The picture half of a model at work on the SharedGpu. `model`: any path that VisionCheckpoint opens.
class Eye {
public:
    explicit Eye(const std::filesystem::path& model);

    std::vector<float> see(std::span<const std::uint8_t> rgb, Tap* tap = nullptr); // [viewTokens, textWidth]
    const VisionConfig& config() const { return m_encoder->config(); }

private:
    std::unique_ptr<VisionEncoder> m_encoder;
    std::optional<EmbeddingsReader> m_reader;
};

// What a decoder says about a golden's prompt, and after it, as the golden goes on.
struct Said {
    std::vector<float> prompt;  // [ids, vocabulary]
    std::vector<float> decoded; // [steps, vocabulary]; row 0 is the prompt's last row
};

// A decoder on the SharedGpu that is shown rows in the pictures' places. `golden` must outlive it.
class Listener {
public:
    Listener(const std::filesystem::path& model, const PictureCase& golden, std::uint32_t chunk, KvFormat format);

    // The rows of the views, in the order in which they stand in the prompt.
    void show(const std::vector<std::vector<float>>& views);
    // The same rows, but each as a picture of its own: they see what is before them, as words do, not each other.
    void showRowByRow(const std::vector<std::vector<float>>& views);

    std::vector<float> prompt() { return feed(0, {.ids = m_golden.ids, .images = m_images}); }
    Said say();

private:
    void show(const std::vector<std::vector<float>>& views, std::uint32_t together);
    std::vector<float> feed(std::uint32_t position, const LogitsReader::Tokens& tokens);

    const PictureCase& m_golden;
    std::unique_ptr<TextDecoder> m_decoder;
    std::optional<LogitsReader> m_reader;
    std::vector<gpu::Buffer> m_rows;
    std::vector<ImageRows> m_images;
};

} // namespace facet::test
