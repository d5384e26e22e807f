#include "tests/gui/gui_support.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <thread>

using namespace facet;

namespace {

// An engine whose events the test sends itself, from a thread of the test's own.
class HandEngine final : public EngineClient {
public:
    explicit HandEngine(EventSink sink) : m_sink(std::move(sink)) { }
    ~HandEngine() override
    {
        m_stopping = true;
        if (m_thread.joinable()) m_thread.join();
    }
    void post(Request) override { }
    void cancel(RequestId id) override { m_cancelled = id; }

    void run(std::function<void(HandEngine&)> play)
    {
        m_thread = std::thread([this, play] { play(*this); });
    }
    void send(Event event) { m_sink(std::move(event)); }
    bool stopping() const { return m_stopping; }
    RequestId cancelled() const { return m_cancelled; }

private:
    EventSink m_sink;
    std::atomic<bool> m_stopping = false;
    std::atomic<RequestId> m_cancelled = 0;
    std::thread m_thread;
};

struct Hand {
    HandEngine* engine = nullptr; // owned by the bridge
    EngineFactory factory()
    {
        return [this](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
            auto made = std::make_unique<HandEngine>(std::move(sink));
            engine = made.get();
            return std::unique_ptr<EngineClient>(std::move(made));
        };
    }
};

} // namespace

class BridgeTest : public QObject {
    Q_OBJECT

private slots:
    void burstOfDeltasArrivesInOrderWithFewWakes()
    {
        constexpr int kDeltas = 10'000;
        Hand hand;
        EngineBridge bridge(hand.factory());
        const quint64 id = bridge.generate({{Role::User, "Count"}}, {}, 1);
        QString received;
        int signalsSeen = 0;
        connect(&bridge, &EngineBridge::textArrived, this, [&](quint64 from, const QString& text) {
            QCOMPARE(from, id);
            QCOMPARE(QThread::currentThread(), thread());
            received += text;
            ++signalsSeen;
        });
        QSignalSpy answered(&bridge, &EngineBridge::answered);
        QElapsedTimer clock;
        clock.start();
        hand.engine->run([id](HandEngine& engine) {
            for (int i = 0; i < kDeltas; ++i) {
                engine.send(TextDelta{id, 1, std::to_string(i) + ' '});
                // Breaths in which the GUI thread could be woken for each.
                if (i % 10 == 0) std::this_thread::sleep_for(std::chrono::microseconds(100));
            }
            engine.send(Generated{.id = id, .chat = 1, .statistics = {}});
        });
        // An event loop as the program runs it; QTRY_… would sleep between its looks and so count too few.
        QEventLoop loop;
        connect(&bridge, &EngineBridge::answered, &loop, &QEventLoop::quit);
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        loop.exec();
        QCOMPARE(answered.count(), 1);

        QString expected;
        for (int i = 0; i < kDeltas; ++i)
            expected += QString::number(i) + ' ';
        QCOMPARE(received, expected);
        // One wake every 8 ms at most, and one more at either end.
        const auto most = static_cast<std::uint64_t>(clock.elapsed() / 8 + 2);
        QVERIFY2(bridge.wakes() <= most, qPrintable(QString("%1 wakes, %2 allowed").arg(bridge.wakes()).arg(most)));
        QVERIFY(static_cast<std::uint64_t>(signalsSeen) <= bridge.wakes());
    }

    void eventsOfDifferentRequestsAreNotMerged()
    {
        Hand hand;
        EngineBridge bridge(hand.factory());
        const quint64 first = bridge.generate({{Role::User, "a"}}, {}, 1);
        const quint64 second = bridge.generate({{Role::User, "b"}}, {}, 1);
        QStringList seen;
        connect(&bridge, &EngineBridge::textArrived, this,
            [&](quint64 id, const QString& text) { seen << QString::number(id) + text; });
        for (const quint64 id : {first, first, second, first})
            hand.engine->send(TextDelta{id, 1, "x"});
        QTRY_COMPARE(seen.size(), 3);
        QCOMPARE(seen,
            QStringList({QString::number(first) + "xx", QString::number(second) + "x", QString::number(first) + "x"}));
    }

    void lateAndUnknownEventsAreDropped()
    {
        Hand hand;
        EngineBridge bridge(hand.factory());
        QSignalSpy text(&bridge, &EngineBridge::textArrived);
        QSignalSpy answered(&bridge, &EngineBridge::answered);
        const quint64 forgotten = bridge.generate({{Role::User, "a"}}, {}, 1);
        const quint64 kept = bridge.generate({{Role::User, "b"}}, {}, 1);
        hand.engine->send(TextDelta{forgotten, 1, "queued before it was forgotten"});
        bridge.forget(forgotten);
        QCOMPARE(hand.engine->cancelled(), forgotten);
        hand.engine->send(TextDelta{forgotten, 1, "late"});
        hand.engine->send(TextDelta{9999, 1, "nobody asked"});
        hand.engine->send(Generated{.id = kept, .chat = 1, .statistics = {}});
        hand.engine->send(TextDelta{kept, 1, "after the end"});
        hand.engine->send(Generated{.id = kept, .chat = 1, .statistics = {}});
        QTRY_COMPARE(answered.count(), 1);
        QTest::qWait(30);
        QCOMPARE(answered.count(), 1);
        QCOMPARE(text.count(), 0);
    }

    void destructionWhileEventsArriveIsSafe()
    {
        for (int round = 0; round < 20; ++round) {
            Hand hand;
            auto bridge = std::make_unique<EngineBridge>(hand.factory());
            const quint64 id = bridge->generate({{Role::User, "a"}}, {}, 1);
            std::atomic<int> sent = 0;
            hand.engine->run([id, &sent](HandEngine& engine) {
                while (!engine.stopping()) {
                    engine.send(TextDelta{id, 1, "x"});
                    ++sent;
                }
            });
            while (sent < 100)
                QCoreApplication::processEvents();
            bridge.reset(); // joins the thread above, which sends until the very end
        }
        QCoreApplication::processEvents();
    }

    void engineThatDoesNotStartFailsEachRequestWithItsReason()
    {
        EngineBridge bridge([](const EventSink&) -> Result<std::unique_ptr<EngineClient>> {
            throw std::runtime_error("no threads left");
        });
        QString message;
        connect(
            &bridge, &EngineBridge::failed, this, [&](quint64, const Problem& problem) { message = problem.message; });
        bridge.loadModel("/nowhere.gguf", {});
        QTRY_COMPARE(message, QString("The engine could not be started."));
    }

    void valuesCrossUnchanged()
    {
        test::RequestLog log;
        EngineBridge bridge(test::loggedEngine(test::kTalks, log));
        ModelInfo model;
        DeviceInfo device;
        connect(&bridge, &EngineBridge::modelLoaded, this, [&](quint64, const ModelInfo& m, const DeviceInfo& d) {
            model = m;
            device = d;
        });
        bridge.loadModel("/a b/ü.gguf", {.device = "rx", .contextTokens = 77});
        QTRY_COMPARE(model.name, QString("Tiny"));
        QCOMPARE(device.name, QString("Test GPU"));
        QCOMPARE(model.totalBytes(), std::uint64_t{200});
        const auto loads = log.all<LoadModel>();
        QCOMPARE(loads.size(), std::size_t{1});
        QCOMPARE(loads[0].path.string(), std::string("/a b/ü.gguf"));
        QCOMPARE(loads[0].options.device, std::string("rx"));
        QCOMPARE(loads[0].options.contextTokens, 77U);
        bridge.generate({{Role::User, "日本語"}}, {.temperature = 0.5F, .seed = 9}, 4);
        const auto generates = log.all<Generate>();
        QCOMPARE(generates[0].turns[0].text, std::string("日本語"));
        QCOMPARE(generates[0].chat, ChatId{4});
        QCOMPARE(generates[0].sampling->seed, std::uint64_t{9});
    }

    void questionsAndTheirAnswersCrossUnchanged()
    {
        Hand hand;
        EngineBridge bridge(hand.factory());
        const quint64 counting = bridge.countTokens({{Role::User, "a"}});
        const quint64 listing = bridge.listDevices();
        const quint64 planning = bridge.planMemory("/m.gguf", {.contextTokens = 5});
        const quint64 answering = bridge.generate({{Role::User, "b"}}, {}, 1);
        QStringList seen;
        QList<DeviceOption> devices;
        MemoryPlan plan;
        connect(&bridge, &EngineBridge::tokensCounted, this, [&](quint64 id, quint32 tokens, quint32 pictures) {
            QCOMPARE(id, counting);
            seen << QString("%1/%2").arg(tokens).arg(pictures);
        });
        connect(&bridge, &EngineBridge::devicesListed, this, [&](quint64 id, const QList<DeviceOption>& listed) {
            QCOMPARE(id, listing);
            devices = listed;
        });
        connect(&bridge, &EngineBridge::memoryPlanned, this, [&](quint64 id, const MemoryPlan& planned) {
            QCOMPARE(id, planning);
            plan = planned;
        });
        connect(&bridge, &EngineBridge::promptPrepared, this, [&](quint64 id, quint32 tokens, quint32 leftOut) {
            QCOMPARE(id, answering);
            seen << QString("%1-%2").arg(tokens).arg(leftOut);
        });
        hand.engine->send(TokensCounted{.id = counting, .tokens = 300, .pictureTokens = 256});
        hand.engine->send(TokensCounted{.id = counting, .tokens = 1}); // answered already
        hand.engine->send(DevicesListed{.id = listing,
            .devices = {{.device = {.name = "Ü", .uuid = "ab", .isCpu = true, .memoryBytes = 7}, .reason = "Old."},
                {.device = {}, .reason = {}, .preferred = true}}});
        hand.engine->send(MemoryPlanned{.id = planning,
            .device = {},
            .contextTokens = 5,
            .modelContextTokens = 6,
            .weightBytes = 10,
            .cacheBytes = 20,
            .scratchBytes = 30,
            .problem = Error{ErrorKind::Memory, "Too big.", "Choose less."}});
        hand.engine->send(PromptPrepared{.id = answering, .chat = 1, .promptTokens = 12, .leftOutTurns = 4});
        QTRY_COMPARE(seen, QStringList({"300/256", "12-4"}));
        QCOMPARE(devices.size(), 2);
        QCOMPARE(devices[0].device.name, QString("Ü"));
        QCOMPARE(devices[0].device.uuid, QString("ab"));
        QVERIFY(devices[0].device.isCpu && !devices[0].preferred && devices[1].preferred);
        QCOMPARE(devices[0].reason, QString("Old."));
        QCOMPARE(plan.totalBytes(), std::uint64_t{60});
        QCOMPARE(plan.modelContextTokens, 6U);
        QCOMPARE(plan.problem->nextStep, QString("Choose less."));
    }
};

QTEST_GUILESS_MAIN(BridgeTest)
#include "bridge_test.moc"
