#include "tests/golden/reference_decoder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace facet::test {
namespace {

Matrix like(const Matrix& m) { return {m.rows, m.columns, std::vector<double>(m.values.size())}; }

// x [tokens, in] times w [out, in] -> [tokens, out]
Matrix product(const Matrix& x, const Matrix& w)
{
    std::vector<double> byColumn(x.values.size()); // [in, tokens]: the innermost loop is one a compiler can vectorise
    for (std::size_t t = 0; t < x.rows; ++t)
        for (std::size_t k = 0; k < x.columns; ++k)
            byColumn[k * x.rows + t] = x.values[t * x.columns + k];
    Matrix y = {x.rows, w.rows, std::vector<double>(x.rows * w.rows)};
    std::vector<double> sums(x.rows);
    for (std::size_t r = 0; r < w.rows; ++r) {
        std::ranges::fill(sums, 0.0);
        const double* weights = w.row(r).data();
        for (std::size_t k = 0; k < x.columns; ++k)
            for (std::size_t t = 0; t < x.rows; ++t)
                sums[t] += weights[k] * byColumn[k * x.rows + t];
        for (std::size_t t = 0; t < x.rows; ++t)
            y.values[t * w.rows + r] = sums[t];
    }
    return y;
}

// RMS norm of each run of as many values as there are gains.
Matrix normed(const Matrix& x, const Matrix& gains, double epsilon)
{
    Matrix y = like(x);
    const std::size_t size = gains.columns;
    for (std::size_t begin = 0; begin < x.values.size(); begin += size) {
        double squares = 0;
        for (std::size_t i = 0; i < size; ++i)
            squares += x.values[begin + i] * x.values[begin + i];
        const double root = std::sqrt(squares / static_cast<double>(size) + epsilon);
        for (std::size_t i = 0; i < size; ++i)
            y.values[begin + i] = x.values[begin + i] / root * gains.values[i];
    }
    return y;
}

struct Rope {
    std::size_t headDim = 0;
    double base = 0;
    double factor = 1; // divides the frequencies
};

// Rotates each head of each token; the first half of a head pairs with the second. Row 0 stands at `position`.
Matrix rotated(const Matrix& x, const Rope& rope, std::size_t position)
{
    Matrix y = like(x);
    const std::size_t half = rope.headDim / 2;
    for (std::size_t t = 0; t < x.rows; ++t) {
        for (std::size_t begin = 0; begin < x.columns; begin += rope.headDim) {
            for (std::size_t i = 0; i < half; ++i) {
                const double exponent = 2 * static_cast<double>(i) / static_cast<double>(rope.headDim);
                const double angle = static_cast<double>(position + t) / (std::pow(rope.base, exponent) * rope.factor);
                const double first = x.row(t)[begin + i];
                const double second = x.row(t)[begin + half + i];
                y.row(t)[begin + i] = first * std::cos(angle) - second * std::sin(angle);
                y.row(t)[begin + half + i] = second * std::cos(angle) + first * std::sin(angle);
            }
        }
    }
    return y;
}

Matrix scaled(Matrix x, double scale)
{
    for (double& value : x.values)
        value *= scale;
    return x;
}

Matrix sum(const Matrix& a, const Matrix& b)
{
    Matrix y = a;
    for (std::size_t i = 0; i < y.values.size(); ++i)
        y.values[i] += b.values[i];
    return y;
}

// gelu(gate) * up, in gelu's tanh form
Matrix gated(const Matrix& gate, const Matrix& up)
{
    Matrix y = like(gate);
    for (std::size_t i = 0; i < y.values.size(); ++i) {
        const double x = gate.values[i];
        const double u = std::sqrt(2 / std::numbers::pi) * (x + 0.044715 * x * x * x);
        y.values[i] = 0.5 * x * (1 + std::tanh(u)) * up.values[i];
    }
    return y;
}

void append(Matrix& to, const Matrix& rows)
{
    to.columns = rows.columns;
    to.rows += rows.rows;
    to.values.insert(to.values.end(), rows.values.begin(), rows.values.end());
}

// Lets `step` see, and replace, the rows from `oldest` on.
template <class Step> void seeRows(Matrix& matrix, std::size_t oldest, const Step& step)
{
    const auto begin = matrix.values.begin() + static_cast<std::ptrdiff_t>(oldest * matrix.columns);
    const Matrix seen = step({matrix.rows - oldest, matrix.columns, {begin, matrix.values.end()}});
    std::copy(seen.values.begin(), seen.values.end(), begin);
}

struct Head {
    std::size_t query = 0; // column where it begins in the queries
    std::size_t key = 0;   // and in keys and values
    std::size_t size = 0;
};

// mixed = softmax(query . keys) values, over the positions first … last
void attend(std::span<const double> query, const Matrix& keys, const Matrix& values, const Head& head,
    std::size_t first, std::size_t last, std::span<double> mixed)
{
    std::vector<double> weights;
    for (std::size_t p = first; p <= last; ++p) {
        double score = 0;
        for (std::size_t i = 0; i < head.size; ++i)
            score += query[head.query + i] * keys.row(p)[head.key + i];
        weights.push_back(score);
    }
    const double highest = *std::max_element(weights.begin(), weights.end());
    double total = 0;
    for (double& weight : weights)
        total += weight = std::exp(weight - highest);
    for (std::size_t p = first; p <= last; ++p)
        for (std::size_t i = 0; i < head.size; ++i)
            mixed[head.query + i] += weights[p - first] / total * values.row(p)[head.key + i];
}

} // namespace

ReferenceDecoder::ReferenceDecoder(const ReferenceModel& model) : m_model(model), m_caches(model.layers.size()) { }

std::size_t ReferenceDecoder::oldestSeen(std::size_t layer, std::size_t position) const
{
    const std::size_t window = m_model.config.window; // keys that a query sees, its own included
    return m_model.config.global[layer] || position < window ? 0 : position - window + 1;
}

Matrix ReferenceDecoder::feed(std::span<const std::int32_t> ids, const Step& step)
{
    const Step see = step ? step : [](std::int32_t, std::string_view, Matrix matrix) { return matrix; };
    const Matrix& table = m_model.embedding;
    Matrix hidden = {.rows = ids.size(), .columns = table.columns};
    for (const std::int32_t id : ids)
        hidden.values.insert(hidden.values.end(), table.row(std::size_t(id)).begin(), table.row(std::size_t(id)).end());
    hidden = see(-1, "embedding", scaled(std::move(hidden), std::sqrt(static_cast<double>(table.columns))));

    for (std::size_t i = 0; i < m_model.layers.size(); ++i)
        hidden = layer(i, hidden, see);
    m_position += ids.size();

    const Matrix last = see(-1, "output_norm", normed(hidden, m_model.norm, m_model.config.epsilon));
    return see(-1, "logits", product(last, m_model.head ? *m_model.head : table));
}

Matrix ReferenceDecoder::layer(std::size_t index, const Matrix& hidden, const Step& step)
{
    const ReferenceConfig& c = m_model.config;
    const ReferenceLayer& w = m_model.layers[index];
    Cache& cache = m_caches[index];
    const auto see = [&](std::string_view name, Matrix matrix) {
        return step(static_cast<std::int32_t>(index), name, std::move(matrix));
    };
    const Rope rope = {c.headDim, c.global[index] ? c.globalBase : c.localBase, c.global[index] ? c.globalFactor : 1.0};

    // Attention: queries and keys are normed head by head, then rotated; scores are scaled by the configuration's
    // scalar, not by the size of a head.
    const Matrix x = see("attention_norm", normed(hidden, w.inputNorm, c.epsilon));
    const Matrix query = see("query", product(x, w.query));
    const Matrix key = see("key", product(x, w.key));
    const Matrix value = see("value", product(x, w.value));
    const Matrix queries = see("rotated_query",
        scaled(rotated(normed(query, w.queryNorm, c.epsilon), rope, m_position), 1 / std::sqrt(c.queryPreAttention)));
    append(cache.keys, rotated(normed(key, w.keyNorm, c.epsilon), rope, m_position));
    append(cache.values, value);
    seeRows(cache.keys, oldestSeen(index, m_position), [&](Matrix seen) { return see("cached_key", std::move(seen)); });
    seeRows(
        cache.values, oldestSeen(index, m_position), [&](Matrix seen) { return see("cached_value", std::move(seen)); });

    Matrix mixed = like(queries);
    for (std::size_t t = 0; t < mixed.rows; ++t) {
        for (std::size_t h = 0; h < c.heads; ++h) {
            const std::size_t group = c.heads / c.kvHeads; // query heads in a row share a head of keys and values
            const Head head = {h * c.headDim, h / group * c.headDim, c.headDim};
            const std::size_t position = m_position + t;
            attend(queries.row(t), cache.keys, cache.values, head, oldestSeen(index, position), position, mixed.row(t));
        }
    }
    mixed = see("mixed", std::move(mixed));
    const Matrix attention = see("attention_output", product(mixed, w.output));
    const Matrix middle = see("after_attention", sum(hidden, normed(attention, w.postAttentionNorm, c.epsilon)));

    const Matrix y = see("feed_forward_norm", normed(middle, w.preMlpNorm, c.epsilon));
    const Matrix gate = see("gate", product(y, w.gate));
    const Matrix up = see("up", product(y, w.up));
    const Matrix inner = see("inner", gated(gate, up));
    const Matrix output = see("feed_forward_output", product(inner, w.down));
    return see("hidden", sum(middle, normed(output, w.postMlpNorm, c.epsilon)));
}

} // namespace facet::test
