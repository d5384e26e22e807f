#pragma once

#include "engine/text/text_decoder.h"

#include <gtest/gtest.h>

namespace facet::test {

// One device for all tests of a program: pipelines take their time to compile.
class SharedGpu final : public ::testing::Environment {
public:
    static GpuContext& get()
    {
        if (!s_context.device) s_context = std::move(GpuContext::open("", {})).value();
        return s_context;
    }

    void TearDown() override { s_context.close(); }

private:
    static inline GpuContext s_context;
};

} // namespace facet::test
