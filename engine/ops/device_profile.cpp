#include "engine/ops/device_profile.h"

#include <algorithm>

namespace facet {

DeviceProfile DeviceProfile::forDevice(const gpu::DeviceInfo& info)
{
    if (!info.isCpu()) return {};
    // CPU drivers run the invocations of a subgroup as the lanes of a vector register. A row for each lane needs no sum
    // over lanes, and nothing is gained by sharing memory or by many invocations.
    DeviceProfile profile;
    profile.rowWorkgroup = 8;
    profile.attendRows = 4; // 8 are 6 % faster in prefill, but twice as long to compile
    profile.attendLaneKeys = 4;
    profile.attendLanePairs = 4;
    profile.attendAllRows = 4; // more keys or queries at once outgrow the caches and take longer to compile
    profile.attendAllKeys = 2;
    profile.attendAllWorkgroup = 8;
    profile.matVecWorkgroup = std::max(8U, info.limits.subgroupSize); // whole subgroups
    profile.matVecLanes = 1;
    profile.matVecRows = 2;
    profile.matVecLoneRows = 4;
    profile.matVecTokens = 8;
    profile.matMulFrom = kNever;
    if (info.has(gpu::Capability::Subgroups)) profile.matRowsSubgroup = info.limits.subgroupSize;
    return profile;
}

} // namespace facet
