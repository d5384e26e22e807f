#include "engine/session/desk.h"

#include "engine/session/prompt.h"

namespace facet {

Desk::Desk(EventSink sink) : m_sink(std::move(sink)), m_thread([this](std::stop_token stop) { run(stop); }) { }

void Desk::ask(Question question) { m_questions.push(std::move(question)); }

void Desk::setModel(std::shared_ptr<const OpenModel> model)
{
    std::scoped_lock lock(m_mutex);
    m_model = std::move(model);
}

void Desk::run(std::stop_token stop)
{
    while (const auto question = m_questions.waitPop(stop)) {
        std::shared_ptr<const OpenModel> model;
        {
            std::scoped_lock lock(m_mutex);
            model = m_model;
        }
        std::visit(
            [&](const auto& asked) {
                auto answered = answer(asked, model.get());
                m_sink(answered ? Event(std::move(*answered)) : Event(Failed{asked.id, std::move(answered.error())}));
            },
            *question);
    }
}

Result<TokensCounted> Desk::answer(const CountTokens& question, const OpenModel* model)
{
    if (model == nullptr) return Error{ErrorKind::Input, "No model is open.", "Open a model first."};
    const VisionConfig* vision = model->vision ? &*model->vision : nullptr;
    TRY(const auto chat, writePrompt(*model->tokenizer, vision, question.turns));
    const std::size_t pictures = vision != nullptr ? chat.viewStarts.size() * vision->viewTokens : 0;
    return TokensCounted{.id = question.id,
        .tokens = static_cast<std::uint32_t>(chat.ids.size()),
        .pictureTokens = static_cast<std::uint32_t>(pictures)};
}

Result<DevicesListed> Desk::answer(const ListDevices& question, const OpenModel*)
{
    TRY(const auto devices, m_planner.devices());
    const auto chosen = gpu::choose(devices, {});
    DevicesListed listed{.id = question.id, .devices = {}};
    for (std::size_t i = 0; i < devices.size(); ++i) {
        listed.devices.push_back(
            {.device = summaryOf(devices[i]), .reason = devices[i].unusable, .preferred = chosen && *chosen == i});
    }
    return listed;
}

Result<MemoryPlanned> Desk::answer(const PlanMemory& question, const OpenModel* model)
{
    return m_planner.plan(question, model != nullptr ? &model->device : nullptr);
}

} // namespace facet
