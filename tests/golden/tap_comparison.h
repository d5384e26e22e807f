#pragma once

#include "tests/golden/reference_decoder.h"
#include "tests/golden/subject.h"

#include <optional>
#include <string>

namespace facet::test {

// A step of a pass whose result is not what the reference computes from the same inputs.
struct Fault {
    std::int32_t layer = -1; // -1: a step of the whole model
    std::string tensor;      // the tap's name, or "cached_key", "cached_value"
    std::size_t position = 0;
    double error = 0; // of the worst row, ||a - b|| / ||b||
    double bound = 0;

    std::string sentence() const; // "Layer 2, rotated_query (rope_store) is off by …"
};

// Runs a decoder and the reference side by side. Each step of the reference is computed from what the engine computed
// before it, so that errors do not add up: bounds are those of one kernel, and a fault is found where it is made.
class TapComparison {
public:
    TapComparison(Subject& subject, const ReferenceModel& model) : m_subject(subject), m_reference(model) { }

    // Feeds the next ids as one pass; the subject's chunk and logit rows must hold them. Gives the first fault in the
    // order of computation.
    std::optional<Fault> feed(std::span<const std::int32_t> ids);

    // What the engine said about the last ids fed, [ids, vocabulary].
    const std::vector<float>& logits() const { return m_logits; }

private:
    Subject& m_subject;
    ReferenceDecoder m_reference;
    std::vector<float> m_logits;
};

} // namespace facet::test
