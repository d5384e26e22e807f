#pragma once

#include "engine/base/mailbox.h"
#include "engine/model/vision_config.h"
#include "engine/session/engine.h"
#include "engine/session/memory_planner.h"
#include "engine/tokenizer/tokenizer.h"
#include "engine/vulkan/device.h"

#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace facet {

// What the desk knows of the model that is open; nothing of it changes.
struct OpenModel {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::optional<VisionConfig> vision; // none: sees no pictures
    gpu::DeviceInfo device;             // as it was before the model was put on it
};

// Answers what needs nothing of the device: how long a chat is, which devices there are, what a model would take. On a
// thread of its own, so that a window need not wait for an answer that is being generated.
class Desk {
public:
    using Question = std::variant<CountTokens, ListDevices, PlanMemory>;

    explicit Desk(EventSink sink);

    void ask(Question question); // any thread
    // What is asked from now on is about this model, or about none. Any thread.
    void setModel(std::shared_ptr<const OpenModel> model);

private:
    void run(std::stop_token stop);
    Result<TokensCounted> answer(const CountTokens& question, const OpenModel* model);
    Result<DevicesListed> answer(const ListDevices& question, const OpenModel* model);
    Result<MemoryPlanned> answer(const PlanMemory& question, const OpenModel* model);

    EventSink m_sink;
    Mailbox<Question> m_questions;
    std::mutex m_mutex;
    std::shared_ptr<const OpenModel> m_model; // under m_mutex
    MemoryPlanner m_planner;                  // the desk's thread only
    std::jthread m_thread;                    // last: joins before the rest goes
};

} // namespace facet
