#include "engine/session/generator.h"

#include "engine/base/clock.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace facet {
namespace {

constexpr std::uint32_t kRing = Generator::kRingBytes / 4; // tokens
constexpr std::uint64_t kPictureMark = 1ULL << 63;
constexpr double kAheadSeconds = 0.030; // a longer step is not worth queueing before the one before it was read

double workOf(const gpu::Recording& recording)
{
    double work = 0;
    for (const gpu::Segment& segment : recording.segments())
        work += segment.work;
    return work;
}

} // namespace

Generator::Generator(GpuContext& gpu, TextDecoder& decoder, Sampler& sampler)
    : m_gpu(&gpu)
    , m_decoder(&decoder)
    , m_sampler(&sampler)
    , m_rings({.window = decoder.config().window,
          .rows = decoder.caches().ringRows(),
          .slots = decoder.ringSlots().count()})
{
}

Result<Generator> Generator::create(GpuContext& gpu, TextDecoder& decoder, Sampler& sampler)
{
    Generator generator(gpu, decoder, sampler);
    TRY(generator.m_chosen, gpu::Buffer::create(*gpu.device, kRingBytes, gpu::MemoryUse::Readback));
    return generator;
}

Sampler::Step Generator::samplerStep() const
{
    return {.logits = m_decoder->logits(1).view,
        .state = m_decoder->state(),
        .sequence = m_decoder->sequence(),
        .chosen = m_chosen.view()};
}

std::int32_t Generator::chosen(std::uint32_t position) const
{
    std::int32_t id = 0;
    std::memcpy(&id, m_chosen.mapped().data() + std::size_t{position % kRing} * 4, sizeof id);
    return id;
}

Result<void> Generator::check(const GenerationTask& task) const
{
    const std::uint32_t context = m_decoder->plan().contextTokens;
    if (task.prompt.empty()) return Error{ErrorKind::Input, "The prompt is empty.", "Type a message."};
    if (task.prompt.size() >= context) {
        return Error{ErrorKind::Input,
            "The chat is " + std::to_string(task.prompt.size()) + " tokens long and the context holds "
                + std::to_string(context) + ".",
            "Start a new chat or load the model with a longer context."};
    }
    std::vector<ImageRows> images;
    for (const ViewSlot& view : task.views)
        images.push_back({.position = view.position, .count = view.tokens, .embeddings = {}});
    return checkIds(m_decoder->config(), 0, task.prompt, images);
}

std::vector<Generator::Mark> Generator::marksOf(const GenerationTask& task)
{
    std::vector<Mark> marks(task.prompt.begin(), task.prompt.end());
    for (const ViewSlot& view : task.views)
        std::fill_n(marks.begin() + view.position, view.tokens, view.key | kPictureMark);
    return marks;
}

std::uint32_t Generator::common(const GenerationTask& task, std::span<const Mark> marks) const
{
    const auto [end, ignored] = std::mismatch(marks.begin(), marks.end() - 1, m_cached.begin(), m_cached.end());
    auto same = static_cast<std::uint32_t>(end - marks.begin()); // the last token is always read: for logits
    for (const ViewSlot& view : task.views)                      // a picture is read whole or not at all
        if (view.position < same && view.position + view.tokens > same) same = view.position;
    return same;
}

// Forgets what follows of the sequence before, and decides what to remember of this one.
Generator::Rest Generator::planRest(const GenerationTask& task)
{
    Rest rest = {.marks = marksOf(task), .resume = {}, .toCopy = {}};
    rest.resume = m_rings.resume(common(task, rest.marks));
    m_cached.resize(rest.resume.position);
    m_rings.cut(rest.resume.position);
    std::vector<std::uint32_t> candidates;
    const auto last = static_cast<std::uint32_t>(task.prompt.size()) - 1; // where the same prompt is gone on with
    for (const std::uint32_t start : task.turnStarts)
        if (start > 0 && start >= rest.resume.position && start < last) candidates.push_back(start);
    if (last > 0) candidates.push_back(last);
    rest.toCopy = m_rings.choose(candidates);
    return rest;
}

Result<void> Generator::runCopy(gpu::Recorder& recorder)
{
    TRY(const auto recording, recorder.finish());
    auto submitted = m_gpu->submitter->submit(recording, m_copyPace);
    TRY_VOID(m_gpu->submitter->drain()); // also what could not be submitted to its end
    if (!submitted) return std::move(submitted).error();
    return {};
}

Result<void> Generator::resume(const RingHistory::Resume& resume)
{
    if (resume.slot) {
        gpu::Recorder recorder(*m_gpu->device, *m_gpu->pipelines, m_copyPace.segmentWork());
        m_decoder->ringSlots().recordRestore(recorder, m_decoder->caches(), *resume.slot, resume.position);
        TRY_VOID(runCopy(recorder));
    }
    m_rings.resumed(resume);
    return {};
}

// Of positions that were read just now: no more than one pass ago, so the rings still hold what they see.
Result<void> Generator::copyRings(std::span<const std::uint32_t> positions)
{
    for (const std::uint32_t position : positions) {
        const std::uint32_t slot = m_rings.freeSlot();
        gpu::Recorder recorder(*m_gpu->device, *m_gpu->pipelines, m_copyPace.segmentWork());
        m_decoder->ringSlots().recordSave(recorder, m_decoder->caches(), slot, position);
        TRY_VOID(runCopy(recorder));
        m_rings.saved(position, slot);
    }
    return {};
}

Result<gpu::Recording> Generator::recordChunk(const GenerationTask& task, const Pass& pass, std::stop_token stop)
{
    const auto prompt = static_cast<std::uint32_t>(task.prompt.size());
    gpu::Recorder recorder(*m_gpu->device, *m_gpu->pipelines, m_prefillPace.segmentWork(), std::move(stop));
    recorder.setWord(m_decoder->state(), pass.position);
    m_decoder->recordPass(recorder, pass);
    if (pass.end() == prompt) {
        recorder.setWord(m_decoder->state(), prompt - 1);
        m_decoder->recordLogits(recorder, pass.tokens - 1, 1);
        m_sampler->recordPrompt(recorder, task.sampling, samplerStep());
        m_sampler->record(recorder, task.sampling, samplerStep());
        recorder.publishToHost();
    }
    return recorder.finish();
}

Result<gpu::Submitter::Ticket> Generator::prefill(
    const GenerationTask& task, const Rest& rest, std::span<const ImageRows> images, const GenerationControl& control)
{
    const std::uint32_t from = rest.resume.position;
    const auto prompt = static_cast<std::uint32_t>(task.prompt.size());
    TRY_VOID(resume(rest.resume));
    m_decoder->writeSequence(from, task.prompt.subspan(from), images);
    std::span<const std::uint32_t> toCopy = rest.toCopy;
    const auto copyUpTo = [&](std::uint32_t end) {
        const auto reached = std::ranges::upper_bound(toCopy, end) - toCopy.begin();
        auto copied = copyRings(toCopy.first(static_cast<std::size_t>(reached)));
        toCopy = toCopy.subspan(static_cast<std::size_t>(reached));
        return copied;
    };
    TRY_VOID(copyUpTo(from));
    gpu::Recording running; // kept until the chunk after it has been submitted and it has ended
    gpu::Submitter::Ticket ticket = 0;
    for (std::uint32_t position = from; position < prompt;) {
        const Pass pass = nextPass(position, prompt, m_decoder->plan().chunk, images);
        auto chunk = recordChunk(task, pass, control.stop);
        if (chunk) m_rings.wrote(pass.end());
        auto submitted = chunk ? m_gpu->submitter->submit(*chunk, m_prefillPace, control.stop)
                               : Result<gpu::Submitter::Ticket>(std::move(chunk).error());
        if (!submitted) {
            TRY_VOID(m_gpu->submitter->drain()); // what runs is in `running`
            return std::move(submitted).error();
        }
        TRY_VOID(m_gpu->submitter->wait(ticket));
        ticket = *submitted;
        running = std::move(*chunk);
        position = pass.end();
        m_cached.assign(rest.marks.begin(), rest.marks.begin() + position);
        TRY_VOID(copyUpTo(position));
        if (control.prefilled) control.prefilled(position - from, prompt - from);
    }
    TRY_VOID(m_gpu->submitter->wait(ticket));
    return ticket;
}

// Looks at the pictures that the cache does not hold and reads the rest of the prompt.
Result<gpu::Submitter::Ticket> Generator::read(
    const GenerationTask& task, const Rest& rest, const GenerationControl& control, GenerationResult& result)
{
    const auto first = static_cast<std::size_t>(
        std::ranges::lower_bound(task.views, rest.resume.position, {}, &ViewSlot::position) - task.views.begin());
    std::vector<ImageRows> images;
    if (first < task.views.size()) {
        CHECK(control.look);
        const auto start = Clock::now();
        TRY(images, control.look(first));
        result.statistics.encodeSeconds = secondsSince(start);
    }
    const auto start = Clock::now();
    auto ticket = prefill(task, rest, images, control);
    result.statistics.prefillSeconds = secondsSince(start);
    return ticket;
}

Result<void> Generator::prepareStep(const GenerationTask& task, std::uint32_t position, std::stop_token stop)
{
    const bool measured = m_decodePace.secondsPerWork > 0;
    if (m_step.recording.segments().empty() || (measured && !m_step.paced)) {
        TRY_VOID(m_gpu->submitter->drain());
        gpu::Recorder recorder(*m_gpu->device, *m_gpu->pipelines, m_decodePace.segmentWork(), std::move(stop));
        m_decoder->recordPass(recorder, {.position = position, .tokens = 1});
        m_decoder->recordLogits(recorder, 0, 1);
        m_sampler->record(recorder, task.sampling, samplerStep());
        recorder.publishToHost();
        TRY(m_step.recording, recorder.finish());
        m_step.paced = measured;
    }
    m_step.seconds = workOf(m_step.recording) * m_decodePace.secondsPerWork;
    return {};
}

Result<gpu::Submitter::Ticket> Generator::submitStep(
    const GenerationTask& task, std::uint32_t position, std::stop_token stop)
{
    TRY_VOID(prepareStep(task, position, stop));
    m_rings.wrote(position + 1);
    return m_gpu->submitter->submit(m_step.recording, m_decodePace, stop);
}

// Step k feeds the token at position prompt + k and gives the one after it. Where steps are short the next one is
// queued before this one's token is read, so that the device never waits; what it does past a stop token is discarded.
Result<StopReason> Generator::decode(const GenerationTask& task, gpu::Submitter::Ticket first, GenerationResult& result,
    const GenerationControl& control)
{
    const std::uint32_t context = m_decoder->plan().contextTokens;
    const auto prompt = static_cast<std::uint32_t>(task.prompt.size());
    gpu::Submitter::Ticket ticket = first;
    for (std::uint32_t k = 0;; ++k) {
        const std::uint32_t position = prompt + k;
        const bool more = position < context && (task.maxTokens == 0 || k + 1 < task.maxTokens);
        const bool ahead = k > 0 && m_step.paced && m_step.seconds < kAheadSeconds;
        std::optional<gpu::Submitter::Ticket> next;
        if (more && ahead) {
            TRY(next, submitStep(task, position, control.stop));
        }
        TRY_VOID(m_gpu->submitter->wait(ticket));

        const std::int32_t id = chosen(position);
        if (id < 0 || static_cast<std::uint32_t>(id) >= m_decoder->config().vocabulary) {
            return Error{ErrorKind::Device, "The device gave a result that makes no sense.",
                "Update the graphics driver or choose another device.", "token " + std::to_string(id)};
        }
        if (next) m_cached.push_back(static_cast<Mark>(id));
        if (std::find(task.stopIds.begin(), task.stopIds.end(), id) != task.stopIds.end()) return StopReason::EndOfTurn;
        result.statistics.generatedTokens = k + 1;
        if (control.token) control.token(id);
        if (!more) return position < context ? StopReason::MaxTokens : StopReason::ContextFull;
        if (!next) {
            TRY(next, submitStep(task, position, control.stop));
            m_cached.push_back(static_cast<Mark>(id));
        }
        ticket = *next;
    }
}

Result<GenerationResult> Generator::run(const GenerationTask& task, const GenerationControl& control)
{
    const auto start = Clock::now();
    TRY_VOID(check(task));
    m_step = {}; // recorded for other options
    GenerationResult result;
    const Rest rest = planRest(task);
    const std::uint32_t reused = rest.resume.position;
    result.statistics.promptTokens = static_cast<std::uint32_t>(task.prompt.size());
    result.statistics.prefilledTokens = result.statistics.promptTokens - reused;

    auto ticket = read(task, rest, control, result);
    if (!ticket) {
        if (ticket.error().kind != ErrorKind::Cancelled) return std::move(ticket).error();
        result.statistics.prefilledTokens = static_cast<std::uint32_t>(m_cached.size()) - reused;
        result.reason = StopReason::Cancelled;
        return result;
    }
    result.statistics.firstTokenSeconds = secondsSince(start);
    const auto decodeStart = Clock::now();
    auto reason = decode(task, *ticket, result, control);
    result.statistics.decodeSeconds = secondsSince(decodeStart);
    TRY_VOID(m_gpu->submitter->drain());
    if (!reason && reason.error().kind != ErrorKind::Cancelled) return std::move(reason).error();
    result.reason = reason ? *reason : StopReason::Cancelled;
    return result;
}

} // namespace facet
