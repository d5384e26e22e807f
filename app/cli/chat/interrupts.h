#pragma once

#include <functional>
#include <thread>

namespace facet::cli {

// While this lives, Ctrl-C calls `stop` (on a thread of its own) instead of ending the program; pressed three times
// without thanks() between, it ends the program after all. One at a time. Threads that are made while it lives do not
// see the signal.
class Interrupts {
public:
    explicit Interrupts(std::function<void()> stop);
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    // Waits until `file` has something to read; false if Ctrl-C was pressed since takePressed(), also before the call.
    // The calling thread only.
    static bool waitReadable(int file);
    // Whether Ctrl-C was pressed since the last call.
    static bool takePressed();

    // Says that what was interrupted has stopped.
    static void thanks();

private:
    std::function<void()> m_stop;
    std::thread m_watcher;
};

// Makes the threads that are started while it lives deaf to Ctrl-C, so that the signal finds the calling thread.
class DeafThreads {
public:
    DeafThreads();
    ~DeafThreads();
    DeafThreads(const DeafThreads&) = delete;
    DeafThreads& operator=(const DeafThreads&) = delete;
};

} // namespace facet::cli
