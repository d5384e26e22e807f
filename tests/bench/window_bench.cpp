// What the window costs the GUI thread: opening and scrolling a chat of ten thousand messages, and an answer that
// streams at 200 tokens/s. Not a test: run it by hand, with the software renderer or on a display:
//     QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software window_bench [MESSAGES]
// A frame is all that the GUI thread does from the animations of one frame to those of the next: events, tokens,
// bindings, layout, polish, sync, and with the software renderer drawing. CPU is the thread's own time, which repeats
// on a shared machine; wall is that and the time it was ready to run while others ran. Sleeping is in neither.
#include "app/application.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>

namespace facet::test {
namespace {

double seconds(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double cpuNow() { return seconds(CLOCK_THREAD_CPUTIME_ID); }
double wallNow() { return seconds(CLOCK_MONOTONIC); }

// Seconds that this thread was ready to run and others ran instead.
double heldUp()
{
    std::ifstream statistics("/proc/thread-self/schedstat");
    double running = 0;
    double waiting = 0;
    statistics >> running >> waiting;
    return waiting * 1e-9;
}

// MiB of the process that are in memory.
double residentMemory()
{
    std::ifstream statistics("/proc/self/statm");
    double size = 0;
    double resident = 0;
    statistics >> size >> resident;
    return resident * 4096 / (1 << 20);
}

// Collects what each frame takes of this thread.
class Frames : public QObject {
public:
    explicit Frames(QQuickWindow& window)
    {
        connect(
            &window, &QQuickWindow::afterAnimating, this, [this] { next(); }, Qt::DirectConnection);
    }

    void begin()
    {
        m_cpu.clear();
        m_wall.clear();
        m_lastCpu = cpuNow();
        m_lastHeldUp = heldUp();
    }

    void tell(const char* what)
    {
        if (m_cpu.empty()) return;
        std::printf("%-34s %5zu frames  CPU ms %s  wall ms %s\n", what, m_cpu.size(), line(m_cpu).c_str(),
            line(m_wall).c_str());
        std::fflush(stdout);
    }

private:
    void next()
    {
        const double cpu = cpuNow();
        const double held = heldUp();
        m_cpu.push_back((cpu - m_lastCpu) * 1e3);
        m_wall.push_back(m_cpu.back() + (held - m_lastHeldUp) * 1e3);
        m_lastCpu = cpu;
        m_lastHeldUp = held;
    }

    static std::string line(std::vector<double> times)
    {
        std::sort(times.begin(), times.end());
        const auto part = [&](double share) {
            return times[static_cast<std::size_t>(share * double(times.size() - 1))];
        };
        char text[100];
        std::snprintf(text, sizeof text, "p50 %5.1f p90 %5.1f p99 %5.1f max %6.1f", part(0.5), part(0.9), part(0.99),
            times.back());
        return text;
    }

    std::vector<double> m_cpu;
    std::vector<double> m_wall;
    double m_lastCpu = 0;
    double m_lastHeldUp = 0;
};

void waitFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// Does something so many times, once in so many milliseconds, and lets the event loop run between.
void repeat(int times, int milliseconds, const std::function<void(int)>& action)
{
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    int done = 0;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] { done < times ? action(done++) : loop.quit(); });
    timer.start(milliseconds);
    loop.exec();
}

const QStringList& answers()
{
    static const QStringList texts{
        QStringLiteral("Yes, that **works**, and it is what most people do.\n"),
        QStringLiteral("There are two ways to do it:\n\n1. **Sort** the list in place, which is fast.\n2. Make a *new* "
                       "list with `sorted()`, which leaves the old one alone.\n\nFor most programs the second is "
                       "easier to follow, and the difference in speed cannot be seen.\n"),
        QStringLiteral("## An example\n\nHere is how it looks in Python:\n\n```python\ndef total(items):\n    # adds "
                       "what is there\n    result = 0\n    for item in items:\n        result += item.price * 1.19\n"
                       "    return result\n```\n\nIt returns the sum, see [the docs](https://docs.python.org/3/).\n"),
        QStringLiteral("| Way | Speed | Memory |\n|---|--:|--:|\n| sorted | 1.0 | 2 n |\n| sort | 1.1 | n |\n| heap | "
                       "0.7 | n |\n\n> Measured on one machine.\n\n- small lists do not matter\n- large ones do\n  - "
                       "from about a million on\n\nThat is all there is to say about it.\n"),
    };
    return texts;
}

ChatContents chatOf(int messages)
{
    ChatContents contents;
    contents.chat = {.id = 1, .title = "Many", .created = QDateTime::currentDateTime()};
    for (int index = 0; index < messages; ++index) {
        const bool user = index % 2 == 0;
        contents.messages.append({.id = index + 1,
            .chat = 1,
            .parent = index,
            .author = user ? MessageAuthor::User : MessageAuthor::Model,
            .text = user ? QString("How does number %1 work, and is it any faster than the others?").arg(index)
                         : answers()[index / 2 % answers().size()],
            .model = user ? "" : "Gemma 3 4B",
            .created = contents.chat.created});
    }
    return contents;
}

Script streaming(int tokens)
{
    Script script;
    script.open = "/bench.gguf";
    ModelLoaded model;
    model.model.name = "Gemma 3 4B";
    model.device.name = "None";
    script.loads = {{{.delay = {}, .event = model}}};
    std::string text;
    for (const QString& answer : answers())
        text += answer.toStdString() + "\n";
    Script::Scene scene;
    std::size_t at = 0;
    for (int token = 0; token < tokens; ++token) { // of four letters
        std::string piece = (text + text).substr(at % text.size(), 4);
        scene.push_back({.delay = std::chrono::milliseconds(5), .event = TextDelta{.id = 0, .chat = 0, .text = piece}});
        at += 4;
    }
    scene.push_back({.delay = {}, .event = Generated{}});
    script.answers = {scene};
    return script;
}

void turnWheel(QQuickWindow& window, QPoint pixels, QPoint angle)
{
    const QPointF at(window.width() / 2.0, window.height() / 2.0);
    QWheelEvent event(
        at, window.mapToGlobal(at), pixels, angle, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    event.setTimestamp(static_cast<quint64>(wallNow() * 1e3));
    QCoreApplication::sendEvent(&window, &event);
}

void tellPlace(QQuickWindow& window)
{
    auto* list = window.findChild<QQuickItem*>("messages");
    const double from = list->property("originY").toDouble();
    std::printf("  at %.0f of %.0f pixels\n", list->property("contentY").toDouble() - from,
        list->property("contentHeight").toDouble());
}

void scrollThrough(QQuickWindow& window, Frames& frames, QQuickItem& transcript, int messages)
{
    tellPlace(window);
    frames.begin();
    repeat(300, 16, [&](int turn) { turnWheel(window, {}, {0, turn % 100 < 70 ? 120 : -120}); });
    frames.tell("wheel, a notch each 16 ms");
    tellPlace(window);
    frames.begin();
    repeat(300, 16, [&](int) { turnWheel(window, {0, 60}, {0, 60}); });
    frames.tell("touchpad, 60 pixels each 16 ms");
    tellPlace(window);
    frames.begin();
    repeat(100, 50, [&](int turn) { QTest::keyClick(&window, turn < 70 ? Qt::Key_PageUp : Qt::Key_PageDown); });
    frames.tell("a page each 50 ms");
    tellPlace(window);
    frames.begin();
    repeat(40, 100,
        [&](int turn) { QMetaObject::invokeMethod(&transcript, "showMessage", Q_ARG(int, turn * 7919 % messages)); });
    frames.tell("jumps to messages, each 100 ms");
    tellPlace(window);
}

int run(int messages)
{
    QTemporaryDir folder;
    Settings settings(folder.filePath("facet.ini"));
    Application application(
        [](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
            return std::unique_ptr<EngineClient>(std::make_unique<ScriptedEngine>(streaming(2400), std::move(sink)));
        },
        settings);
    QQuickWindow* window = application.showWindow();
    if (window == nullptr) return 1;
    window->resize(1180, 780);
    application.models().open("/bench.gguf");
    waitFor(500);
    auto* transcript = window->findChild<QQuickItem*>("transcript");
    Frames frames(*window);

    const double memory = residentMemory();
    const double cpu = cpuNow();
    const double wall = wallNow();
    application.chat().openChat(chatOf(messages));
    QEventLoop loop;
    QObject::connect(window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    loop.exec();
    std::printf("%d messages: first frame after %.0f ms (CPU %.0f ms)\n", messages, (wallNow() - wall) * 1e3,
        (cpuNow() - cpu) * 1e3);
    waitFor(1500);
    std::printf("memory %.0f MiB, of which the chat %.0f\n", residentMemory(), residentMemory() - memory);
    scrollThrough(*window, frames, *transcript, messages);
    std::printf("memory after scrolling %.0f MiB\n", residentMemory());

    application.chat().openChat(chatOf(200));
    waitFor(1000);
    frames.begin();
    application.chat().send("Tell me everything.");
    QEventLoop answering;
    QObject::connect(&application.chat(), &ChatController::answerEnded, &answering, &QEventLoop::quit);
    answering.exec();
    frames.tell("streaming 200 tokens/s, 200 messages");
    return 0;
}

} // namespace
} // namespace facet::test

int main(int argc, char** argv)
{
    facet::nameApplication();
    const QGuiApplication app(argc, argv);
    facet::setUpInterface();
    return facet::test::run(argc > 1 ? std::max(2, std::atoi(argv[1])) : 10'000);
}
