#pragma once

#include "engine/base/weight_format.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace facet {

// A tensor as a file holds it. The reader has checked that `bytes` lie in the file and are as many as shape and
// format say; views stay valid as long as the file is mapped.
struct StoredTensor {
    std::vector<std::uint64_t> shape;   // row-major: slowest dimension first, [out, in] for a matrix
    std::optional<WeightFormat> format; // none: a format Facet does not know; then `bytes` is empty
    std::string formatName;             // as the file says it, for messages
    std::span<const std::byte> bytes;
};

using TensorTable = std::map<std::string, StoredTensor, std::less<>>;

// A matrix [rows, columns] in a mapped file; a vector has one row. Rows lie one after another without gaps.
struct TensorView {
    WeightFormat format = WeightFormat::F32;
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    std::span<const std::byte> bytes;
};

} // namespace facet
