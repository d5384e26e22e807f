#include "app/cli/chat/interrupts.h"

#include "engine/base/check.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <unistd.h>

namespace facet::cli {
namespace {

// A signal handler can reach nothing but globals.
std::array<int, 2> wakePipe{-1, -1}; // [read end, write end]
std::atomic<bool> pressed = false;
std::atomic<int> unanswered = 0;

constexpr char kInterrupt = 'i';
constexpr char kEnd = 'e';

void onSignal(int)
{
    const int savedError = errno;
    pressed = true;
    if (++unanswered >= 3) std::_Exit(EXIT_FAILURE);
    [[maybe_unused]] const auto written = write(wakePipe[1], &kInterrupt, 1);
    errno = savedError;
}

void setDeaf(int how)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(how, &signals, nullptr);
}

} // namespace

DeafThreads::DeafThreads() { setDeaf(SIG_BLOCK); }
DeafThreads::~DeafThreads() { setDeaf(SIG_UNBLOCK); }

Interrupts::Interrupts(std::function<void()> stop) : m_stop(std::move(stop))
{
    CHECK(wakePipe[0] == -1 && pipe(wakePipe.data()) == 0);
    {
        const DeafThreads deaf;
        m_watcher = std::thread([this] {
            char what = kEnd;
            while (read(wakePipe[0], &what, 1) == 1 && what != kEnd)
                m_stop();
        });
    }
    struct sigaction action = {}; // without SA_RESTART: reading a line returns
    action.sa_handler = onSignal;
    sigaction(SIGINT, &action, nullptr);
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    [[maybe_unused]] const auto written = write(wakePipe[1], &kEnd, 1);
    m_watcher.join();
    for (int& end : wakePipe) {
        close(end);
        end = -1;
    }
}

bool Interrupts::waitReadable(int file)
{
    // The signal is let in only while waiting, so that none falls between the look at the flag and the wait.
    const DeafThreads deaf;
    sigset_t hearing;
    pthread_sigmask(SIG_BLOCK, nullptr, &hearing);
    sigdelset(&hearing, SIGINT);
    pollfd wanted{file, POLLIN, 0};
    while (!pressed && ppoll(&wanted, 1, nullptr, &hearing) < 0 && errno == EINTR) { }
    return !pressed;
}

bool Interrupts::takePressed() { return pressed.exchange(false); }

void Interrupts::thanks() { unanswered = 0; }

} // namespace facet::cli
