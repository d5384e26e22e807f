#pragma once

#include "engine/base/half.h"
#include "engine/ops/attention.h"
#include "tests/kernels/attention_oracle.h"
#include "tests/kernels/float_bound.h"
#include "tests/support/gpu_fixture.h"

namespace facet::test {

// A cache on the device, filled with NaN, and what rope and attention tests share.
class AttentionTest : public GpuTest {
protected:
    struct Cache {
        gpu::Buffer keys;
        gpu::Buffer values;
        KvCache view;
    };

    static DeviceProfile profile() { return DeviceProfile::forDevice(device().info()); }

    // `storageRange` below the device's own forces slices.
    static Cache makeCache(const KvShape& shape, std::uint64_t storageRange = 0)
    {
        gpu::Limits limits = device().info().limits;
        if (storageRange != 0) limits.storageRange = storageRange;
        Cache cache{.keys = allocate(shape.bytes()), .values = allocate(shape.bytes()), .view = {}};
        cache.view = KvCache::over(cache.keys.view(), cache.values.view(), shape, limits);
        return cache;
    }

    // The cache decoded: [heads, capacity, headDim].
    static std::vector<float> decoded(const gpu::Buffer& buffer, const KvShape& shape)
    {
        const std::size_t count = std::size_t{shape.heads} * shape.capacity * shape.headDim;
        if (shape.format == KvFormat::F32) return download<float>(buffer, count);
        std::vector<float> values;
        for (const std::uint16_t half : download<std::uint16_t>(buffer, count))
            values.push_back(halfToFloat(half));
        return values;
    }

    // Bytes of [heads, capacity, headDim] values as the cache holds them; NaN stays NaN.
    static gpu::Buffer encoded(const std::vector<float>& values, KvFormat format)
    {
        if (format == KvFormat::F32) return upload(values);
        std::vector<std::uint16_t> halves;
        for (const float value : values)
            halves.push_back(floatToHalf(value));
        return upload(halves);
    }
};

} // namespace facet::test
