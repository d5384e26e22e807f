#pragma once

#include "engine/base/result.h"
#include "engine/vulkan/recorder.h"

#include <chrono>
#include <deque>
#include <memory>
#include <stop_token>
#include <utility>

namespace facet::gpu {

// How long a unit of Recorder::work takes on a device, learned from submissions of one kind (prefill, decode).
struct Pace {
    double secondsPerWork = 0; // 0: nothing measured yet

    // Work that fits a submission of about 15 ms, so that the desktop can draw and a stop is noticed in between.
    double segmentWork() const;
    void learn(double seconds, double work);
};

// Sends segments to the queue, keeps only about 30 ms of them in flight, and looks at the stop token before each.
// Engine thread only.
class Submitter {
public:
    using Ticket = std::uint64_t; // grows with each submission

    static Result<std::unique_ptr<Submitter>> create(const Device& device);
    ~Submitter(); // drains
    Submitter(const Submitter&) = delete;
    Submitter& operator=(const Submitter&) = delete;

    // Submits all segments in order; the ticket is that of the last. Error kind Cancelled as soon as `stop` is
    // requested: what was submitted before still runs, so drain before its buffers are written or dropped.
    Result<Ticket> submit(const Recording& recording, Pace& pace, std::stop_token stop = {});

    Result<void> wait(Ticket ticket);
    Result<void> drain() { return wait(m_last); }

    // The longest time that one submission has held the device since the last call, in seconds; of those whose begin
    // and end were both seen as they happened. 0 if there were none.
    double takeLongest() { return std::exchange(m_longest, 0.0); }

private:
    explicit Submitter(const Device& device) : m_device(device) { }
    Result<void> waitForOldest();
    Result<void> submitOne(const Segment& segment);
    bool hasEnded(Ticket ticket) const;

    struct InFlight {
        Ticket ticket = 0;
        double work = 0;
        Pace* pace = nullptr; // not owned; outlives the submission because submit's caller waits or drains
        double seconds = 0;   // estimate
    };

    const Device& m_device;
    VkSemaphore m_timeline = VK_NULL_HANDLE;
    Ticket m_last = 0;
    std::deque<InFlight> m_inFlight;
    double m_secondsInFlight = 0;
    std::chrono::steady_clock::time_point m_busySince; // when the oldest in flight began to run
    bool m_beginSeen = false;                          // or, if not, when somebody looked after that
    double m_longest = 0;
};

} // namespace facet::gpu
