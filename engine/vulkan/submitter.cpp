#include "engine/vulkan/submitter.h"

#include "engine/base/clock.h"

#include <algorithm>

namespace facet::gpu {
namespace {

constexpr double kSegmentSeconds = 0.015;
constexpr double kSecondsInFlight = 0.030;
constexpr double kUnmeasuredWork = 4e6; // about 5 ms on the slowest device we know of
constexpr double kUnmeasuredSeconds = 0.010;
constexpr std::uint64_t kPatience = 120'000'000'000; // ns; a driver that is silent for two minutes is stuck

} // namespace

double Pace::segmentWork() const { return secondsPerWork > 0 ? kSegmentSeconds / secondsPerWork : kUnmeasuredWork; }

void Pace::learn(double seconds, double work)
{
    if (work <= 0) return;
    const double sample = seconds / work;
    // A late look at the clock makes a sample too long, never too short: so believe short ones sooner.
    const double trust = secondsPerWork == 0 ? 1.0 : sample < secondsPerWork ? 0.5 : 0.1;
    secondsPerWork += trust * (sample - secondsPerWork);
}

Result<std::unique_ptr<Submitter>> Submitter::create(const Device& device)
{
    std::unique_ptr<Submitter> submitter(new Submitter(device));
    VkSemaphoreTypeCreateInfo type = {.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO};
    type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
    VkSemaphoreCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, .pNext = &type};
    if (const VkResult result = vkCreateSemaphore(device.handle(), &creation, nullptr, &submitter->m_timeline);
        result != VK_SUCCESS)
        return vulkanError(result, "making a timeline semaphore");
    return submitter;
}

Submitter::~Submitter()
{
    if (m_timeline == VK_NULL_HANDLE) return;
    if (!drain()) vkDeviceWaitIdle(m_device.handle());
    vkDestroySemaphore(m_device.handle(), m_timeline, nullptr);
}

Result<Submitter::Ticket> Submitter::submit(const Recording& recording, Pace& pace, std::stop_token stop)
{
    for (const Segment& segment : recording.segments()) {
        const double seconds = pace.secondsPerWork > 0 ? segment.work * pace.secondsPerWork : kUnmeasuredSeconds;
        while (!m_inFlight.empty() && m_secondsInFlight + seconds > kSecondsInFlight)
            TRY_VOID(waitForOldest());
        if (stop.stop_requested()) return Error{ErrorKind::Cancelled, "Stopped."};
        TRY_VOID(submitOne(segment));
        m_inFlight.push_back({.ticket = m_last, .work = segment.work, .pace = &pace, .seconds = seconds});
        m_secondsInFlight += seconds;
    }
    return m_last;
}

Result<void> Submitter::submitOne(const Segment& segment)
{
    const Ticket ticket = m_last + 1;
    VkTimelineSemaphoreSubmitInfo timeline = {.sType = VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO};
    timeline.signalSemaphoreValueCount = 1;
    timeline.pSignalSemaphoreValues = &ticket;
    VkSubmitInfo submission = {.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO, .pNext = &timeline};
    submission.commandBufferCount = 1;
    submission.pCommandBuffers = &segment.commands;
    submission.signalSemaphoreCount = 1;
    submission.pSignalSemaphores = &m_timeline;
    if (m_inFlight.empty()) {
        m_busySince = Clock::now();
        m_beginSeen = true;
    }
    if (const VkResult result = vkQueueSubmit(m_device.queue(), 1, &submission, VK_NULL_HANDLE); result != VK_SUCCESS)
        return vulkanError(result, "submitting work");
    m_last = ticket;
    return {};
}

bool Submitter::hasEnded(Ticket ticket) const
{
    std::uint64_t ended = 0;
    return vkGetSemaphoreCounterValue(m_device.handle(), m_timeline, &ended) == VK_SUCCESS && ended >= ticket;
}

Result<void> Submitter::waitForOldest()
{
    const InFlight oldest = m_inFlight.front();
    const bool endSeen = !hasEnded(oldest.ticket);
    VkSemaphoreWaitInfo wait = {.sType = VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO};
    wait.semaphoreCount = 1;
    wait.pSemaphores = &m_timeline;
    wait.pValues = &oldest.ticket;
    const VkResult result = vkWaitSemaphores(m_device.handle(), &wait, kPatience);
    m_inFlight.pop_front();
    m_secondsInFlight = m_inFlight.empty() ? 0 : m_secondsInFlight - oldest.seconds;
    if (result == VK_TIMEOUT) return vulkanError(VK_ERROR_DEVICE_LOST, "waiting for the device for two minutes");
    if (result != VK_SUCCESS) return vulkanError(result, "waiting for the device");
    const double seconds = secondsSince(m_busySince);
    // One that began before anybody looked took longer than it seems.
    if (m_beginSeen) oldest.pace->learn(seconds, oldest.work);
    if (m_beginSeen && endSeen) m_longest = std::max(m_longest, seconds);
    m_busySince = Clock::now();
    m_beginSeen = endSeen;
    return {};
}

Result<void> Submitter::wait(Ticket ticket)
{
    while (!m_inFlight.empty() && m_inFlight.front().ticket <= ticket)
        TRY_VOID(waitForOldest());
    return {};
}

} // namespace facet::gpu
