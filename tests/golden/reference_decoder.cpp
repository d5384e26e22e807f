#include "tests/golden/reference_decoder.h"

#include "engine/base/weight_format.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace facet::test {
namespace {

using Values = std::vector<double>;

std::vector<float> decodedRow(const TensorView& matrix, std::size_t row)
{
    const std::uint64_t bytes = fileRowBytes(matrix.format, matrix.columns);
    std::vector<float> values(matrix.columns);
    decodeRow(matrix.format, matrix.bytes.subspan(row * bytes, bytes), values);
    return values;
}

// x [tokens, columns] times the transpose of matrix [rows, columns]: [tokens, rows].
Values product(const Values& x, const TensorView& matrix)
{
    const std::size_t tokens = x.size() / matrix.columns;
    Values byColumn(x.size()); // [columns, tokens], so that the innermost loop is one a compiler can vectorise
    for (std::size_t t = 0; t < tokens; ++t)
        for (std::size_t c = 0; c < matrix.columns; ++c)
            byColumn[c * tokens + t] = x[t * matrix.columns + c];
    Values y(tokens * matrix.rows);
    Values sums(tokens);
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        std::ranges::fill(sums, 0.0);
        const std::vector<float> weights = decodedRow(matrix, row);
        for (std::size_t c = 0; c < matrix.columns; ++c)
            for (std::size_t t = 0; t < tokens; ++t)
                sums[t] += double{weights[c]} * byColumn[c * tokens + t];
        for (std::size_t t = 0; t < tokens; ++t)
            y[t * matrix.rows + row] = sums[t];
    }
    return y;
}

class Decoder {
public:
    Decoder(const Checkpoint& checkpoint, std::span<const std::int32_t> ids)
        : m_checkpoint(checkpoint)
        , m_config(checkpoint.config())
        , m_tokens(ids.size())
    {
        for (const std::int32_t id : ids)
            for (const float value : decodedRow(checkpoint.weights().embedding, static_cast<std::size_t>(id)))
                m_hidden.push_back(double{value} * std::sqrt(static_cast<double>(m_config.width)));
    }

    Values run()
    {
        for (std::uint32_t layer = 0; layer < m_config.layers; ++layer) {
            const LayerWeights<TensorView>& w = m_checkpoint.weights().layers[layer];
            add(norm(product(attention(norm(m_hidden, w.attentionNorm), w, layer), w.output), w.postAttentionNorm));
            add(norm(product(gated(norm(m_hidden, w.feedForwardNorm), w), w.down), w.postFeedForwardNorm));
        }
        const auto& weights = m_checkpoint.weights();
        return product(norm(m_hidden, weights.outputNorm), weights.head ? *weights.head : weights.embedding);
    }

private:
    void add(const Values& update)
    {
        for (std::size_t i = 0; i < m_hidden.size(); ++i)
            m_hidden[i] += update[i];
    }

    // RMS norm of every run of as many values as there are gains.
    Values norm(Values x, const TensorView& gains) const
    {
        const std::vector<float> gain = m_checkpoint.readVector(gains, TensorKind::Gain);
        for (std::size_t first = 0; first < x.size(); first += gain.size()) {
            double squares = 0;
            for (std::size_t i = 0; i < gain.size(); ++i)
                squares += x[first + i] * x[first + i];
            const double scale = 1 / std::sqrt(squares / static_cast<double>(gain.size()) + double{m_config.epsilon});
            for (std::size_t i = 0; i < gain.size(); ++i)
                x[first + i] *= scale * double{gain[i]};
        }
        return x;
    }

    // Turns the pairs (i, i + headDim / 2) of every head; x is [tokens, heads, headDim].
    Values turned(Values x, bool global) const
    {
        const std::size_t half = m_config.headDim / 2;
        const std::size_t heads = x.size() / m_tokens / m_config.headDim;
        const double base = double{global ? m_config.globalRopeBase : m_config.localRopeBase};
        for (std::size_t head = 0; head < m_tokens * heads; ++head) {
            const double position =
                static_cast<double>(head / heads) / double{global ? m_config.globalRopeScale : 1.0F};
            double* values = &x[head * m_config.headDim];
            for (std::size_t i = 0; i < half; ++i) {
                const double angle = position * std::pow(base, -static_cast<double>(i) / static_cast<double>(half));
                const double first = values[i];
                const double second = values[i + half];
                values[i] = first * std::cos(angle) - second * std::sin(angle);
                values[i + half] = second * std::cos(angle) + first * std::sin(angle);
            }
        }
        return x;
    }

    // What the heads see, [tokens, heads, headDim]; a local layer sees the last `window` positions.
    Values attention(const Values& x, const LayerWeights<TensorView>& w, std::uint32_t layer) const
    {
        const bool global = m_config.isGlobal(layer);
        const Values query = turned(norm(product(x, w.query), w.queryNorm), global);
        const Values key = turned(norm(product(x, w.key), w.keyNorm), global);
        const Values value = product(x, w.value);
        const std::size_t dim = m_config.headDim;
        const std::size_t shared = m_config.heads / m_config.kvHeads;
        Values mixed(query.size(), 0.0);
        for (std::size_t head = 0; head < m_tokens * m_config.heads; ++head) {
            const std::size_t t = head / m_config.heads;
            const std::size_t first = global || t < m_config.window ? 0 : t - m_config.window + 1;
            const auto keyHead = [&](std::size_t position) {
                return (position * m_config.kvHeads + head % m_config.heads / shared) * dim;
            };
            Values scores;
            for (std::size_t s = first; s <= t; ++s) {
                double score = 0;
                for (std::size_t i = 0; i < dim; ++i)
                    score += query[head * dim + i] * key[keyHead(s) + i];
                scores.push_back(score * double{m_config.queryScale});
            }
            const double highest = std::ranges::max(scores);
            double total = 0;
            for (double& score : scores)
                total += score = std::exp(score - highest);
            for (std::size_t s = first; s <= t; ++s)
                for (std::size_t i = 0; i < dim; ++i)
                    mixed[head * dim + i] += scores[s - first] / total * value[keyHead(s) + i];
        }
        return mixed;
    }

    // gelu_tanh(gate x) * up x, [tokens, feedForward]
    static Values gated(const Values& x, const LayerWeights<TensorView>& w)
    {
        Values inner = product(x, w.gate);
        const Values up = product(x, w.up);
        for (std::size_t i = 0; i < inner.size(); ++i) {
            const double g = inner[i];
            const double tanh = std::tanh(std::sqrt(2 / std::numbers::pi) * (g + 0.044715 * g * g * g));
            inner[i] = 0.5 * g * (1 + tanh) * up[i];
        }
        return inner;
    }

    const Checkpoint& m_checkpoint;
    const TextConfig& m_config;
    std::size_t m_tokens;
    Values m_hidden; // [tokens, width]
};

} // namespace

std::vector<double> referenceLogits(const Checkpoint& checkpoint, std::span<const std::int32_t> ids)
{
    return Decoder(checkpoint, ids).run();
}

} // namespace facet::test
