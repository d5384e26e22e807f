#pragma once

#include "engine/sampling/sampler.h"
#include "tests/support/gpu_fixture.h"
#include "tests/support/sampling_oracle.h"

#include <map>

namespace facet::test {

inline constexpr gpu::u32 kContext = 128;
inline constexpr gpu::u32 kRing = 16; // as small as it is here, it wraps

// The buffers a sampler works on, for one vocabulary.
class SamplerTest : public GpuTest {
protected:
    struct Bench {
        gpu::Buffer logits;
        gpu::Buffer state;
        gpu::Buffer sequence;
        gpu::Buffer chosen;
        std::unique_ptr<Sampler> sampler;

        Sampler::Step step() const
        {
            return {.logits = logits.view(),
                .state = state.view(),
                .sequence = sequence.view(0, kContext * 4),
                .chosen = chosen.view()};
        }
    };

    // The last token stands at `position`; the sequence has one word more than the sampler may know of.
    static Bench bench(const std::vector<float>& logits, gpu::u32 position = 0, std::vector<gpu::u32> sequence = {},
        gpu::u32 ring = kRing, gpu::u32 workgroup = 0)
    {
        sequence.resize(kContext + 1, 0xFFFFFFFF);
        auto sampler = Sampler::create(device(), static_cast<gpu::u32>(logits.size()), workgroup);
        EXPECT_TRUE(sampler);
        return {.logits = upload(logits),
            .state = upload(std::vector<gpu::u32>{position}),
            .sequence = upload(sequence),
            .chosen = allocate(ring * 4),
            .sampler = std::make_unique<Sampler>(std::move(sampler).value())};
    }

    static std::vector<gpu::u32> words(const gpu::View& view, std::size_t count)
    {
        const gpu::Buffer copy = allocate(count * 4);
        run([&](gpu::Recorder& gpu) {
            gpu.copy({view.buffer, view.offset, count * 4, gpu::Access::None}, copy.view());
        });
        return download<gpu::u32>(copy, count);
    }

    // Chooses once and gives the id.
    static gpu::u32 chooseOnce(const Bench& b, const SamplingOptions& options)
    {
        run([&](gpu::Recorder& gpu) {
            b.sampler->recordPrompt(gpu, options, b.step());
            b.sampler->record(gpu, options, b.step());
        });
        return words(b.sequence.view(), kContext).at(words(b.state.view(), 1).at(0));
    }

    static gpu::u32 keyOf(float score)
    {
        const auto bits = std::bit_cast<gpu::u32>(score);
        return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
    }
};

} // namespace facet::test
