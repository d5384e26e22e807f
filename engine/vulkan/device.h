#pragma once

#include "engine/base/result.h"
#include "engine/vulkan/call.h"
#include "engine/vulkan/instance.h"

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facet::gpu {

// What a device may have beyond the floor: Vulkan 1.2, 32-bit storage, 128 bytes of push constants,
// 32 KiB of shared memory, 256 invocations a workgroup. FACET_GPU_DISABLE=name,name switches any of them off.
enum class Capability : std::uint8_t { Float16, Int8Dot, Subgroups, CooperativeMatrix, PushDescriptors, MemoryBudget };
inline constexpr std::size_t kCapabilityCount = 6;
std::string_view name(Capability capability); // as FACET_GPU_DISABLE spells it: "fp16", "int8dot", …

enum class DeviceKind : std::uint8_t { Discrete, Integrated, Virtual, Cpu, Other };
std::string_view name(DeviceKind kind);

struct Heap {
    std::uint64_t bytes = 0;
    std::uint64_t budget = 0; // what the driver says is free for us; equals bytes where it does not say
    bool deviceLocal = false;
};

struct Limits {
    std::uint64_t storageRange = 0;     // bytes of one storage buffer binding
    std::uint64_t storageAlignment = 0; // bytes
    std::uint64_t allocation = 0;       // bytes of one allocation
    u32 workgroupInvocations = 0;
    u32 workgroupsX = 0;
    u32 sharedMemory = 0; // bytes
    u32 subgroupSize = 0;
};

struct DeviceInfo {
    std::string name;
    std::string uuid; // 32 hexadecimal digits; stable across restarts, unlike an index
    DeviceKind kind = DeviceKind::Other;
    std::string driver; // name and version for people
    u32 apiVersion = 0;
    std::vector<Heap> heaps;
    std::uint64_t machineBytes = 0; // on a CPU: the machine's free memory; 0 where it is not known
    std::array<bool, kCapabilityCount> capabilities = {}; // present and not switched off
    std::string unusable;                                 // why Facet cannot run on it, one sentence; empty if it can
    Limits limits;

    bool has(Capability capability) const { return capabilities[static_cast<std::size_t>(capability)]; }
    bool isCpu() const { return kind == DeviceKind::Cpu; }
    // Whether its memory is the computer's own, so that the CPU can write where the device reads.
    bool sharesMemory() const { return kind == DeviceKind::Integrated || isCpu(); }
    // Bytes Facet might allocate when this was described: the budget of the device-local heaps; FACET_GPU_MEMORY
    // (bytes, or 2G, 512M) replaces it. On a CPU device the machine's free memory counts, as some drivers report a
    // made-up heap.
    std::uint64_t usableBytes() const;
};

// Whether a person who wrote `choice`, a UUID or part of a name in any case, means this device.
bool matches(const DeviceInfo& info, std::string_view choice);

// The device that a person means by `choice`, an index of `devices`, which are in order of preference: the first that
// can be used if it is empty. Errors of kind Device, if no device is meant, or several with different names, or one
// that cannot be used.
Result<std::size_t> choose(std::span<const DeviceInfo> devices, std::string_view choice);

// All Vulkan devices in order of preference: discrete, integrated, virtual, CPU, of one kind the fastest first (see
// device_ranking.h). Where that needs a measurement it is remembered in `cacheFolder`, unless that is empty.
// Error kind Device when there is no Vulkan driver or no device.
Result<std::vector<DeviceInfo>> listDevices(const std::filesystem::path& cacheFolder);

// One open device with one compute queue. Owned by the engine thread; nothing here is thread-safe.
// Must outlive everything made from it.
class Device {
public:
    // The one of listDevices that choose() gives.
    static Result<std::unique_ptr<Device>> open(
        std::string_view choice = {}, const std::filesystem::path& cacheFolder = {});
    // The device that listDevices described.
    static Result<std::unique_ptr<Device>> openExactly(const DeviceInfo& info);
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    const DeviceInfo& info() const { return m_info; }
    VkDevice handle() const { return m_device; }
    VkPhysicalDevice physical() const { return m_physical; }
    VkQueue queue() const { return m_queue; }
    u32 queueFamily() const { return m_queueFamily; }

    // Bytes of all buffers of this device, as the driver allocated them: now, and the most there have been at once.
    std::uint64_t allocatedBytes() const { return m_tally.now; }
    std::uint64_t mostAllocatedBytes() const { return m_tally.most; }

private:
    friend class Buffer;
    struct Tally {
        std::uint64_t now = 0;
        std::uint64_t most = 0;
    };

    Device() = default;
    static Result<std::unique_ptr<Device>> openFrom(std::unique_ptr<Instance> instance, const DeviceInfo& info);
    Result<void> create(VkPhysicalDevice physical);

    std::unique_ptr<Instance> m_instance;
    DeviceInfo m_info;
    VkPhysicalDevice m_physical = VK_NULL_HANDLE;
    VkDevice m_device = VK_NULL_HANDLE;
    VkQueue m_queue = VK_NULL_HANDLE;
    u32 m_queueFamily = 0;
    mutable Tally m_tally; // kept by Buffer: to the rest of the engine an open device does not change
};

// A driver's answer as an Error: lost device and lack of memory get their own kind and sentence.
Error vulkanError(VkResult result, std::string_view doing);

} // namespace facet::gpu
