#pragma once

#include "app/engine_bridge.h"
#include "app/store/records.h"

namespace facet {

// The answer that is on its way, at most one: which message it becomes, and how far the engine is. GUI thread.
class Answering : public QObject {
    Q_OBJECT

public:
    explicit Answering(EngineBridge& bridge, QObject* parent = nullptr);

    RecordId message() const { return m_message; } // 0: none
    bool running() const { return m_message != 0; }
    bool asked() const { return m_request != 0; } // the engine knows of it
    bool began() const { return m_began; }        // words came

    // Tokens of the prompt that were read, and that are to be read; 0 when not known.
    int promptRead() const { return m_promptRead; }
    int promptTotal() const { return m_promptTotal; }
    // Views of pictures that are being looked at now, and how much of that is done, 0 to 1; 0 views: none.
    int lookViews() const { return m_lookViews; }
    double looked() const { return m_looked; }

    void begin(RecordId message);
    void ask(const QList<ChatTurn>& turns, const SamplingOptions& sampling, ChatId chat, std::uint32_t maxTokens);
    // Asks the engine to stop; `answered` follows.
    void stop() { m_bridge.cancel(m_request); }
    // Forgets the answer here and now: no signal follows.
    void drop();

signals:
    void changed(); // began, ended, first words
    void promptReadChanged();
    void lookedChanged();
    void prepared(int promptTokens, int leftOutTurns);
    void textArrived(const QString& text);
    void answered(facet::StopReason reason, const facet::Statistics& statistics);
    void failed(const facet::Problem& problem);

private:
    void onTextArrived(quint64 id, const QString& text);
    void setPromptRead(int read, int total);
    void setLooked(double looked, int views);

    EngineBridge& m_bridge;
    RecordId m_message = 0;
    quint64 m_request = 0;
    bool m_began = false;
    int m_promptRead = 0;
    int m_promptTotal = 0;
    int m_lookViews = 0;
    double m_looked = 0;
};

} // namespace facet
