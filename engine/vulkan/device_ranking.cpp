#include "engine/vulkan/device_ranking.h"

#include "engine/base/log.h"
#include "engine/vulkan/bandwidth.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <optional>
#include <tuple>

namespace facet::gpu {
namespace {

// Equal for bandwidths that differ by less than measuring them twice may.
int bandwidthStep(double bytesPerSecond)
{
    return bytesPerSecond > 0 ? static_cast<int>(std::lround(std::log(bytesPerSecond) / std::log(1.25))) : 0;
}

// A line of the file: "bytes-per-second uuid driver".
std::string remembered(const DeviceInfo& device) { return device.uuid + " " + device.driver; }

std::optional<double> recall(const DeviceInfo& device, const std::filesystem::path& path)
{
    std::ifstream file(path);
    double bytesPerSecond = 0;
    for (std::string rest; file >> bytesPerSecond && std::getline(file >> std::ws, rest);)
        if (rest == remembered(device) && bytesPerSecond > 0) return bytesPerSecond;
    return std::nullopt;
}

void remember(const DeviceInfo& device, double bytesPerSecond, const std::filesystem::path& path)
{
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    std::ofstream(path, std::ios::app) << bytesPerSecond << ' ' << remembered(device) << '\n';
}

Result<double> measure(const DeviceInfo& info)
{
    TRY(const auto device, Device::openExactly(info));
    return measureCopyBandwidth(*device);
}

} // namespace

std::vector<std::size_t> preferenceOrder(std::span<const DeviceInfo> devices, const BandwidthOf& bandwidthOf)
{
    const auto hasRival = [&](const DeviceInfo& device) {
        return std::ranges::count_if(devices, [&](const DeviceInfo& other) {
            return other.kind == device.kind && other.unusable.empty();
        }) > 1;
    };
    std::vector<int> steps;
    for (const DeviceInfo& device : devices) {
        const bool decides = device.unusable.empty() && !device.isCpu() && hasRival(device);
        steps.push_back(decides ? bandwidthStep(bandwidthOf(device)) : 0);
    }
    const auto merit = [&](std::size_t i) { // the smaller the better
        const DeviceInfo& device = devices[i];
        const auto width = device.isCpu() ? -static_cast<int>(device.limits.subgroupSize) : 0;
        return std::tuple(!device.unusable.empty(), device.kind, -steps[i], width,
            -static_cast<std::int64_t>(device.apiVersion), std::string_view(device.name));
    };
    std::vector<std::size_t> order(devices.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return merit(a) < merit(b); });
    return order;
}

double rememberedBandwidth(const DeviceInfo& device, const std::filesystem::path& cacheFolder)
{
    const std::filesystem::path path = cacheFolder / "device-bandwidth.txt";
    if (!cacheFolder.empty())
        if (const auto known = recall(device, path)) return *known;
    const auto measured = measure(device);
    if (!measured) {
        log(LogLevel::Info, "vulkan", device.name + " was not measured: " + measured.error().message);
        return 0;
    }
    if (!cacheFolder.empty()) remember(device, *measured, path);
    return *measured;
}

} // namespace facet::gpu
