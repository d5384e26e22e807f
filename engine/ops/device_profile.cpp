#include "engine/ops/device_profile.h"

namespace facet {

DeviceProfile DeviceProfile::forDevice(const gpu::DeviceInfo& info)
{
    if (!info.isCpu()) return {};
    // CPU drivers run the invocations of a subgroup as the lanes of a vector register: a row for each lane makes every
    // activation a scalar, and nothing is gained by sharing memory or by many invocations.
    DeviceProfile profile;
    profile.rowWorkgroup = 8;
    profile.attendRows = 4; // 8 are 6 % faster in prefill, but twice as long to compile
    profile.attendLaneKeys = 4;
    profile.attendLanePairs = 4;
    profile.matVecWorkgroup = 8;
    profile.matVecLanes = 1;
    profile.matVecRows = 1;
    profile.matVecTokens = 4;
    profile.matMulFrom = kNever;
    return profile;
}

} // namespace facet
