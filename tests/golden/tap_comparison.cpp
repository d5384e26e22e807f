#include "tests/golden/tap_comparison.h"

#include "engine/base/half.h"
#include "tests/golden/shared_gpu.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>

namespace facet::test {
namespace {

// Who makes a tensor, and how far float32 may be off: some six times what was seen on lavapipe and SwiftShader.
struct StepInfo {
    std::string_view tensor;
    std::string_view maker;
    double bound = 1e-6; // ||a - b|| / ||b|| of a row
};

constexpr std::string_view kProduct = "mat_vec, mat_rows or mat_mul, or the weights as loaded";
constexpr std::string_view kStore = "rope_store, or a ring with too few rows";
constexpr double kHalfBound = 3.5e-4; // of a row rounded to float16: 2.8e-4 was seen; cutting off gives twice that
constexpr StepInfo kSteps[] = {
    {"embedding", "embed"},
    {"attention_norm", "rms_norm"},
    {"query", kProduct},
    {"key", kProduct},
    {"value", kProduct},
    {"rotated_query", "rope_store"},
    {"cached_key", kStore},
    {"cached_value", kStore, 0}, // copied
    {"mixed", "attend", 4e-6},   // exp of a difference of scores
    {"attention_output", kProduct},
    {"after_attention", "add_normed"},
    {"feed_forward_norm", "rms_norm"},
    {"gate", kProduct},
    {"up", kProduct},
    {"inner", "gated_gelu"},
    {"feed_forward_output", kProduct},
    {"hidden", "add_normed", 2e-6}, // terms may cancel
    {"output_norm", "rms_norm"},
    {"logits", kProduct},
};

const StepInfo& infoOf(std::string_view tensor)
{
    const auto* info = std::ranges::find(kSteps, tensor, &StepInfo::tensor);
    CHECK(info != std::end(kSteps));
    return *info;
}

bool isCache(std::string_view tensor) { return tensor.starts_with("cached_"); }

Matrix toMatrix(std::span<const std::byte> bytes, std::size_t rows, std::size_t columns)
{
    std::vector<float> floats(rows * columns);
    CHECK(bytes.size() >= floats.size() * sizeof(float));
    std::memcpy(floats.data(), bytes.data(), floats.size() * sizeof(float));
    return {rows, columns, {floats.begin(), floats.end()}};
}

// Copies every tensor of one pass that is tapped, and each layer's cache as rope_store leaves it.
class PassTap final : public Tap {
public:
    explicit PassTap(const KvCaches& caches) : m_caches(caches) { }

    void see(gpu::Recorder& gpu, std::int32_t layer, std::string_view name, const gpu::Tensor<float>& tensor) override
    {
        const bool isNew =
            m_tensors.emplace(Name{layer, name}, TensorCopy{copy(gpu, tensor.view), tensor.rows, tensor.columns})
                .second;
        CHECK(isNew); // one pass, and its logits at once
        if (name != "rotated_query") return;
        for (const KvCache::Slice& slice : m_caches.layer(static_cast<std::uint32_t>(layer)).slices) {
            m_slices[{layer, "cached_key"}].push_back(copy(gpu, slice.keys));
            m_slices[{layer, "cached_value"}].push_back(copy(gpu, slice.values));
        }
    }

    // Nothing if the tensor was not tapped.
    std::optional<Matrix> tensor(std::int32_t layer, std::string_view name) const
    {
        const auto found = m_tensors.find({layer, std::string(name)});
        if (found == m_tensors.end()) return std::nullopt;
        return toMatrix(found->second.buffer.mapped(), found->second.rows, found->second.columns);
    }

    // `count` positions of the cache from `first` on, each where the cache says that it lies.
    Matrix cached(std::int32_t layer, std::string_view name, std::size_t first, std::size_t count) const
    {
        const KvCache& cache = m_caches.layer(static_cast<std::uint32_t>(layer));
        const KvShape& shape = cache.shape;
        const std::size_t bytes = kvElementBytes(shape.format);
        Matrix matrix = {.rows = count, .columns = std::size_t{shape.heads} * shape.headDim};
        for (std::size_t row = 0; row < count; ++row) {
            for (std::size_t column = 0; column < matrix.columns; ++column) {
                const std::size_t head = column / shape.headDim;
                const std::size_t perSlice = cache.slices.front().heads;
                const std::size_t line = head % perSlice * shape.capacity + (first + row) % shape.capacity;
                const std::size_t element = line * shape.headDim + column % shape.headDim;
                const auto& slice = m_slices.at({layer, std::string(name)})[head / perSlice];
                matrix.values.push_back(number(slice.mapped().subspan(element * bytes, bytes)));
            }
        }
        return matrix;
    }

    std::size_t tensors() const { return m_tensors.size(); }

private:
    using Name = std::pair<std::int32_t, std::string>;
    struct TensorCopy {
        gpu::Buffer buffer;
        std::size_t rows = 0;
        std::size_t columns = 0;
    };

    static gpu::Buffer copy(gpu::Recorder& gpu, const gpu::View& view)
    {
        auto buffer = gpu::Buffer::create(*SharedGpu::get().device, view.bytes, gpu::MemoryUse::Readback);
        CHECK(static_cast<bool>(buffer));
        gpu.copy(view, buffer->view());
        gpu.publishToHost();
        return std::move(*buffer);
    }

    static double number(std::span<const std::byte> bytes)
    {
        if (bytes.size() == 2) {
            std::uint16_t half = 0;
            std::memcpy(&half, bytes.data(), 2);
            return halfToFloat(half);
        }
        float value = 0;
        std::memcpy(&value, bytes.data(), 4);
        return value;
    }

    const KvCaches& m_caches;
    std::map<Name, TensorCopy> m_tensors;
    std::map<Name, std::vector<gpu::Buffer>> m_slices;
};

double errorOf(std::span<const double> actual, std::span<const double> expected)
{
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        difference += (actual[i] - expected[i]) * (actual[i] - expected[i]);
        norm += expected[i] * expected[i];
    }
    const double error = difference == 0 ? 0 : std::sqrt(difference / norm);
    return std::isfinite(error) ? error : INFINITY;
}

} // namespace

std::string Fault::sentence() const
{
    char numbers[96];
    std::snprintf(numbers, sizeof numbers, " is off by %.2g at position %zu, more than %.2g.", error, position, bound);
    return (layer < 0 ? "The model's " : "Layer " + std::to_string(layer) + ", ") + tensor + " ("
        + std::string(infoOf(tensor).maker) + ")" + numbers;
}

std::optional<Fault> TapComparison::feed(std::span<const std::int32_t> ids)
{
    const std::size_t position = m_reference.position();
    PassTap tap(m_subject.caches());
    m_logits = m_subject.feed(static_cast<std::uint32_t>(position), ids, &tap);

    std::optional<Fault> first;
    std::size_t compared = 0;
    m_reference.feed(ids, [&](std::int32_t layer, std::string_view name, Matrix expected) {
        const bool cache = isCache(name);
        const bool half = cache && m_subject.caches().layer(0).shape.format == KvFormat::F16;
        const std::size_t start = position + ids.size() - expected.rows; // position of row 0
        auto actual = cache ? tap.cached(layer, name, start, expected.rows) : tap.tensor(layer, name);
        if (!cache) ++compared;
        CHECK(actual && actual->rows == expected.rows && actual->columns == expected.columns);
        for (std::size_t row = 0; row < expected.rows && !first; ++row) {
            const double error = errorOf(actual->row(row), expected.row(row));
            const double bound = half ? kHalfBound : infoOf(name).bound;
            if (!(error <= bound)) first = {layer, std::string(name), start + row, error, bound};
        }
        return std::move(*actual);
    });
    CHECK(compared == tap.tensors()); // a tap that the reference does not know
    return first;
}

} // namespace facet::test
