#pragma once

#include "engine/text/text_decoder.h"

#include <functional>
#include <span>

namespace facet {

// Feeds ids and reads back the logits of every position: for tests, evaluation and `facet-cli logits`. Generation
// never reads logits back.
class LogitsReader {
public:
    // Both must outlive the reader. The decoder's logitRows decide how many rows come back at a time.
    static Result<LogitsReader> create(GpuContext& gpu, TextDecoder& decoder);

    // What follows in the sequence: ids, and pictures where their rows stand for some of them.
    struct Tokens {
        std::span<const std::int32_t> ids;
        std::span<const ImageRows> images = {}; // in order; positions of the whole sequence
    };
    // `row` gets [vocabulary] floats for each token, in order; they are valid during the call.
    using Row = std::function<void(std::span<const float>)>;
    // Feeds `tokens` at `position` and the following ones; what stands before must have been fed. Passes have at most
    // the decoder's chunk of tokens. Errors: Input for ids out of range or beyond the context; Cancelled; the device's.
    Result<void> feed(
        std::uint32_t position, const Tokens& tokens, const Row& row, Tap* tap = nullptr, std::stop_token stop = {});

private:
    LogitsReader(GpuContext& gpu, TextDecoder& decoder) : m_gpu(&gpu), m_decoder(&decoder) { }
    Result<void> check(std::uint32_t position, const Tokens& tokens) const;
    Result<void> readRows(std::uint32_t count, const Row& row, Tap* tap, std::stop_token stop);
    Result<void> submit(gpu::Recorder& recorder, std::stop_token stop);

    GpuContext* m_gpu;
    TextDecoder* m_decoder;
    std::uint32_t m_rows = 0;
    gpu::Buffer m_readback;
    gpu::Pace m_pace;
};

} // namespace facet
