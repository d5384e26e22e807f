// The float64 reference against the goldens, which another implementation made: both are anchored by that.

#include "tests/golden/golden_case.h"
#include "tests/golden/reference_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace facet::test {
namespace {

constexpr double kBound = 1e-6; // the goldens are float64 results, stored as float32

// ||a - b|| / ||b||
double relativeTo(std::span<const double> actual, std::span<const float> expected)
{
    if (actual.size() != expected.size()) return INFINITY;
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        difference += (actual[i] - expected[i]) * (actual[i] - expected[i]);
        norm += double{expected[i]} * double{expected[i]};
    }
    return std::sqrt(difference / norm);
}

// The golden's logits and residual stream, and its continuation: prompt whole, then token by token.
void compare(const std::string& checkpoint, const GoldenCase& golden)
{
    SCOPED_TRACE(checkpoint + "/" + golden.name);
    const auto model = readReferenceModel(std::filesystem::path(FACET_TEST_DATA) / "checkpoints" / checkpoint);
    ReferenceDecoder decoder(model);
    std::vector<Matrix> hidden;
    const Matrix logits = decoder.feed(golden.ids, [&](std::int32_t, std::string_view name, Matrix matrix) {
        if (name == "embedding" || name == "hidden") hidden.push_back(matrix);
        return matrix;
    });
    const auto fromRow = [](const Matrix& matrix, std::size_t first) {
        return std::span(matrix.values).subspan(first * matrix.columns);
    };
    EXPECT_LE(relativeTo(fromRow(logits, golden.logitsFirstRow), golden.logits.values), kBound);

    ASSERT_EQ(hidden.size(), golden.hidden.shape[0]);
    const std::size_t size = golden.hidden.shape[1] * golden.hidden.shape[2];
    for (std::size_t i = 0; i < hidden.size(); ++i)
        EXPECT_LE(relativeTo(fromRow(hidden[i], golden.hiddenFirstRow),
                      std::span(golden.hidden.values).subspan(i * size, size)),
            kBound)
            << "residual stream before layer " << i;

    std::vector<double> decoded(logits.row(logits.rows - 1).begin(), logits.row(logits.rows - 1).end());
    for (std::size_t i = 0; i + 1 < golden.greedyIds.size(); ++i) {
        const Matrix next = decoder.feed(std::span(golden.greedyIds).subspan(i, 1));
        decoded.insert(decoded.end(), next.values.begin(), next.values.end());
    }
    EXPECT_LE(relativeTo(decoded, golden.decodeLogits.values), kBound);
}

class Reference : public ::testing::TestWithParam<std::pair<std::string, std::string>> { };

TEST_P(Reference, EqualsTheGolden) { compare(GetParam().first, readGolden(GetParam().first, GetParam().second)); }

INSTANTIATE_TEST_SUITE_P(Cases, Reference, ::testing::ValuesIn(goldenNames()), goldenTestName);

// The same weights in shards, under the newer names, with the norms as float32.
TEST(Reference, ReadsShardsAndNewerNames) { compare("tiny-sharded", readGolden("tiny", "text-81")); }

} // namespace
} // namespace facet::test
