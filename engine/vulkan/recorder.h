#pragma once

#include "engine/base/result.h"
#include "engine/vulkan/memory.h"
#include "engine/vulkan/pipelines.h"
#include "engine/vulkan/tensor.h"

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace facet::gpu {

// One command buffer of a recording: the unit of submission, short enough that the desktop can draw in between.
struct Segment {
    VkCommandBuffer commands = VK_NULL_HANDLE;
    double work = 0; // as told to Recorder::work
};

// Commands that were recorded once and can be submitted any number of times. Owns its command buffers and descriptor
// sets; must not be dropped while a submission of it runs (Submitter::drain first).
class Recording {
public:
    Recording() = default;
    Recording(Recording&&) noexcept;
    Recording& operator=(Recording&&) noexcept;
    ~Recording();

    std::span<const Segment> segments() const { return m_segments; }

private:
    friend class Recorder;
    void destroy();

    VkDevice m_device = VK_NULL_HANDLE;
    VkCommandPool m_commandPool = VK_NULL_HANDLE;
    std::vector<VkDescriptorPool> m_descriptorPools;
    std::vector<Segment> m_segments;
};

// Records kernel calls in order and puts a barrier before a call that touches what an earlier one wrote (or writes what
// an earlier one read). Recording cannot fail half way: the first error is kept and given by finish().
class Recorder {
public:
    // `segmentWork`: the work that a segment should hold; 0 is no bound. One is closed at the first seam() where it
    // holds half of that, as the next call may bring all of it: no segment holds more than one and a half, tilesPerCall
    // kept. `stop` is looked at before each call, because making a pipeline can take a second; then finish() says
    // Cancelled.
    Recorder(const Device& device, Pipelines& pipelines, double segmentWork = 0, std::stop_token stop = {});
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    // One kernel over `groups`. With `weights` the kernel compiled for that format.
    template <class Kernel> void dispatch(const Kernel& call, Groups groups)
    {
        record(Kernel::kName, slots(call), asWords(call.params), asWords(call.tuning), groups);
    }
    template <class Kernel> void dispatch(const Kernel& call, WeightFormat format, Groups groups)
    {
        record(std::string(Kernel::kName) + "." + std::string(info(format).kernelSuffix), slots(call),
            asWords(call.params), asWords(call.tuning), groups);
    }

    // Writes one word, ordered like a kernel that writes it.
    void setWord(const View& target, u32 value);
    void copy(const View& from, const View& to); // as many bytes as `from` has
    // Makes what was written so far readable by the CPU once the submission has ended.
    void publishToHost();

    // Adds to the work of the open segment (multiply-adds, or whatever unit the caller is consistent in).
    void work(double amount) { m_openWork += amount; }
    // A place where the commands may be cut into another submission.
    void seam();
    // How many tiles of so much work one call may take: as many as fit a segment, no more than every device accepts as
    // groups in one dimension, one at least.
    u32 tilesPerCall(double workOfTile) const;

    Result<Recording> finish();

private:
    using Words = std::span<const u32>;
    template <class Struct> static Words asWords(const Struct& value)
    {
        static_assert(sizeof(Struct) % 4 == 0 && std::is_trivially_copyable_v<Struct>);
        return {reinterpret_cast<const u32*>(&value), sizeof(Struct) / 4};
    }

    void record(std::string_view kernel, std::span<const View> views, Words params, Words tuning, Groups groups);
    void order(std::span<const View> views);
    Result<VkDescriptorSet> descriptorSet(const Pipeline& pipeline, std::span<const View> views);
    Result<void> openSegment();
    void closeSegment();
    void fail(Error error);

    const Device& m_device;
    Pipelines& m_pipelines;
    double m_segmentWork = 0;
    std::stop_token m_stop;
    double m_openWork = 0;
    bool m_open = false;
    Recording m_recording;
    std::vector<View> m_pending; // ranges touched since the last barrier
    u32 m_setsLeft = 0;
    u32 m_slotsLeft = 0;
    std::optional<Error> m_error;
};

} // namespace facet::gpu
