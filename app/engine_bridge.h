#pragma once

#include "app/engine_values.h"
#include "engine/session/engine.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_set>

namespace facet {

// Starts an engine that reports to the sink; an error leaves the window without one, and it says why.
using EngineFactory = std::function<Result<std::unique_ptr<EngineClient>>(EventSink)>;

// The only class that knows both Qt and the engine. Requests go in; events come out as signals on the GUI thread, in
// order, however fast the engine sends them: a burst costs one wake a display frame. Events of requests that
// nobody waits for any more (forgotten, unknown) are dropped here. Everything but the sink: GUI thread.
class EngineBridge : public QObject {
    Q_OBJECT

public:
    explicit EngineBridge(const EngineFactory& startEngine, QObject* parent = nullptr);
    ~EngineBridge() override; // joins the engine first, so no event comes late

    // Each returns the id that the signals carry. Exactly one of the ending signals follows.
    quint64 loadModel(const QString& path, LoadOptions options);
    quint64 unloadModel();
    // maxTokens 0: until the model stops or the context is full.
    quint64 generate(
        const QList<ChatTurn>& turns, const SamplingOptions& sampling, ChatId chat, std::uint32_t maxTokens = 0);

    // Questions, answered soon whatever else the engine does; `failed` where there is no answer.
    quint64 countTokens(const QList<ChatTurn>& turns); // that generate would read
    quint64 listDevices();
    quint64 planMemory(const QString& path, LoadOptions options); // of loadModel

    void cancel(quint64 id);
    // Cancels, and drops whatever the request still sends.
    void forget(quint64 id);

    // How often the GUI thread was woken; for tests.
    std::uint64_t wakes() const { return m_wakes; }

signals:
    void loadProgressed(quint64 id, double fraction);
    void modelLoaded(quint64 id, const facet::ModelInfo& model, const facet::DeviceInfo& device);
    void modelUnloaded(quint64 id);
    // Before the prompt is read, and again when turns had to be left out while the answer grew: how many of the oldest.
    void promptPrepared(quint64 id, quint32 promptTokens, quint32 leftOutTurns);
    void lookProgressed(quint64 request, quint32 view, quint32 views, double fraction); // of this view
    void prefillProgressed(quint64 id, quint32 done, quint32 total);
    void textArrived(quint64 id, const QString& text);
    void answered(quint64 id, facet::StopReason reason, const facet::Statistics& statistics);
    void tokensCounted(quint64 id, quint32 tokens, quint32 pictureTokens);     // of the tokens, those of pictures
    void devicesListed(quint64 id, const QList<facet::DeviceOption>& devices); // the preferred one first
    void memoryPlanned(quint64 id, const facet::MemoryPlan& plan);
    void failed(quint64 id, const facet::Problem& problem);

protected:
    bool event(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    class Inbox;

    quint64 post(Request request, quint64 id);
    void wake();
    void drain();
    void deliver(Event& event);

    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<EngineClient> m_engine;
    std::optional<Error> m_startError;
    std::unordered_set<quint64> m_awaited;
    quint64 m_lastId = 0;
    QElapsedTimer m_sinceDrain;
    QBasicTimer m_nextDrain;
    std::uint64_t m_wakes = 0;
};

} // namespace facet
