#pragma once

#include "engine/base/result.h"
#include "engine/vulkan/recorder.h"

#include <chrono>
#include <deque>
#include <stop_token>

namespace facet::gpu {

// Sends segments to the queue, keeps only a few milliseconds of work in flight beyond what runs, and looks at the stop
// token before each. Learns the device's pace (seconds per unit of work) as it goes. Engine thread only.
class Submitter {
public:
    explicit Submitter(const Device& device);
    ~Submitter(); // drains
    Submitter(const Submitter&) = delete;
    Submitter& operator=(const Submitter&) = delete;

    using Ticket = std::uint64_t; // grows with each submission

    static Result<std::unique_ptr<Submitter>> create(const Device& device);

    // Submits all segments in order; Error kind Cancelled as soon as `stop` is requested (what was submitted still
    // runs: drain before touching its buffers). The ticket is that of the last segment.
    Result<Ticket> submit(const Recording& recording, std::stop_token stop = {});

    Result<void> wait(Ticket ticket);
    Result<void> drain();

    // Work that fits one segment of about 15 ms at the pace measured so far; small before anything was measured.
    double segmentWork() const;
    double secondsPerWork() const { return m_secondsPerWork; }

private:
    struct InFlight {
        Ticket ticket = 0;
        double work = 0;
    };
    Result<void> create();
    Result<void> waitForOldest();
    Result<Ticket> submitOne(const Segment& segment);

    const Device& m_device;
    VkSemaphore m_timeline = VK_NULL_HANDLE;
    Ticket m_last = 0;
    std::deque<InFlight> m_inFlight;
    double m_workInFlight = 0;
    double m_secondsPerWork = 0; // 0: not measured yet
    std::chrono::steady_clock::time_point m_busySince;
};

} // namespace facet::gpu
