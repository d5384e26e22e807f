#include "app/cli/command.h"
#include "app/cli/console.h"
#include "engine/base/cache_folder.h"
#include "engine/vulkan/device.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace facet::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string device;
    bool json = false;
};

std::vector<std::string_view> capabilityNames(const gpu::DeviceInfo& device, bool inUse)
{
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < gpu::kCapabilityCount; ++i)
        if (device.capabilities[i] == inUse) names.push_back(gpu::name(static_cast<gpu::Capability>(i)));
    return names;
}

std::string apiVersion(const gpu::DeviceInfo& device)
{
    const auto part = [&](unsigned shift, unsigned mask) {
        return std::to_string((device.apiVersion >> shift) & mask);
    };
    return part(22, 0x7F) + "." + part(12, 0x3FF) + "." + part(0, 0xFFF); // as VK_MAKE_API_VERSION packs it
}

Json toJson(const gpu::DeviceInfo& device)
{
    Json heaps = Json::array();
    for (const gpu::Heap& heap : device.heaps)
        heaps.push_back({{"bytes", heap.bytes}, {"budget_bytes", heap.budget}, {"device_local", heap.deviceLocal}});
    return {{"name", device.name}, {"type", gpu::name(device.kind)}, {"uuid", device.uuid}, {"driver", device.driver},
        {"vulkan", apiVersion(device)}, {"usable", device.unusable.empty()}, {"unusable_reason", device.unusable},
        {"usable_bytes", device.usableBytes()}, {"heaps", heaps}, {"capabilities", capabilityNames(device, true)},
        {"subgroup_size", device.limits.subgroupSize}, {"storage_range_bytes", device.limits.storageRange}};
}

std::string joined(const std::vector<std::string_view>& words)
{
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text.empty() ? "none" : text;
}

std::string toText(const gpu::DeviceInfo& device)
{
    std::string text = device.name + " (" + std::string(gpu::name(device.kind)) + ")\n";
    text += "  uuid          " + device.uuid + "\n";
    text += "  driver        " + device.driver + ", Vulkan " + apiVersion(device) + "\n";
    text += "  memory        " + readableBytes(device.usableBytes()) + " for Facet\n";
    for (const gpu::Heap& heap : device.heaps) {
        text += "  heap          " + readableBytes(heap.bytes) + ", " + readableBytes(heap.budget) + " free"
            + (heap.deviceLocal ? ", on the device\n" : "\n");
    }
    text += "  in use        " + joined(capabilityNames(device, true)) + "\n";
    text += "  not in use    " + joined(capabilityNames(device, false)) + "\n";
    text += "  subgroup      " + std::to_string(device.limits.subgroupSize) + " invocations\n";
    if (!device.unusable.empty()) text += "  cannot be used: " + device.unusable + "\n";
    return text;
}

Result<void> listThem(const Options& options)
{
    TRY(const std::vector<gpu::DeviceInfo> devices, gpu::listDevices(cacheFolder()));
    Json list = Json::array();
    std::string text;
    for (const gpu::DeviceInfo& device : devices) {
        if (!options.device.empty() && !gpu::matches(device, options.device)) continue;
        list.push_back(toJson(device));
        text += (text.empty() ? "" : "\n") + toText(device);
    }
    if (list.empty()) {
        return Error{ErrorKind::Device, "There is no device named \"" + options.device + "\".",
            "Run `facet-cli devices` to see the names."};
    }
    answer(options.json ? list.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n" : text);
    return {};
}

} // namespace

Action declareDevices(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    app.add_flag("--json", options->json, "As a JSON array; sizes in bytes");
    app.add_option("--device", options->device, "Only those with this UUID or this in their name")->type_name("DEVICE");
    return [options] { return listThem(*options); };
}

} // namespace facet::cli
