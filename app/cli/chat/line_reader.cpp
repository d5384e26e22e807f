#include "app/cli/chat/line_reader.h"

#include "app/cli/chat/interrupts.h"
#include "app/cli/console.h"
#include "engine/base/utf8.h"

#include <cerrno>
#include <clocale>
#include <cstdio>
#include <histedit.h>
#include <string_view>
#include <unistd.h>

namespace facet::cli {
namespace {

constexpr std::size_t kLongestLine = 16U << 20; // bytes

// libedit's own reader starts again after a signal; this one gives up, so that one Ctrl-C is enough.
int readTyped(EditLine*, wchar_t* character)
{
    std::string bytes;
    for (;;) {
        char byte = 0;
        if (!Interrupts::waitReadable(STDIN_FILENO)) return -1;
        const ssize_t size = read(STDIN_FILENO, &byte, 1);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return static_cast<int>(size);
        bytes.push_back(byte);
        const Utf8Step step = readCharacter(bytes);
        if (step.state == Utf8State::Incomplete) continue;
        *character = step.state == Utf8State::Complete ? static_cast<wchar_t>(step.character) : L'\uFFFD';
        return 1;
    }
}

} // namespace

struct LineReader::Editor {
    Editor()
    {
        // libedit cuts characters by the locale; where there is none, by UTF-8.
        const char* locale = std::setlocale(LC_CTYPE, "");
        if (locale == nullptr || std::string_view(locale) == "C") std::setlocale(LC_CTYPE, "C.UTF-8");
        line = el_init("facet-cli", stdin, stderr, stderr);
        past = history_init();
        HistEvent event;
        history(past, &event, H_SETSIZE, 500);
        el_set(line, EL_CLIENTDATA, this);
        el_set(
            line, EL_PROMPT, +[](EditLine* editLine) {
                void* self = nullptr;
                el_get(editLine, EL_CLIENTDATA, &self);
                return const_cast<char*>(static_cast<Editor*>(self)->prompt);
            });
        el_set(line, EL_GETCFN, readTyped);
        el_set(line, EL_EDITOR, "emacs");
        el_set(line, EL_HIST, history, past);
        el_source(line, nullptr); // the person's ~/.editrc
    }

    ~Editor()
    {
        history_end(past);
        el_end(line);
    }

    Editor(const Editor&) = delete;
    Editor& operator=(const Editor&) = delete;

    EditLine* line = nullptr;
    History* past = nullptr;
    const char* prompt = "";
};

LineReader::LineReader()
{
    if (isTerminal(Stream::Input)) m_editor = std::make_unique<Editor>();
}

LineReader::~LineReader() = default;

LineState LineReader::next(std::string& line, const char* prompt)
{
    line.clear();
    return m_editor ? edit(line, prompt) : readPiped(line);
}

LineState LineReader::edit(std::string& line, const char* prompt)
{
    m_editor->prompt = prompt;
    el_resize(m_editor->line);
    el_set(m_editor->line, EL_PREP_TERM, 1); // before the prompt invites typing
    int size = 0;
    const char* text = el_gets(m_editor->line, &size);
    if (Interrupts::takePressed()) {
        el_reset(m_editor->line);
        note("\n");
        return LineState::Interrupted;
    }
    if (text == nullptr || size <= 0) return LineState::End;
    line.assign(text, static_cast<std::size_t>(size));
    if (line.find_first_not_of(" \t\n") != std::string::npos) {
        HistEvent event;
        history(m_editor->past, &event, H_ENTER, line.c_str());
    }
    while (line.ends_with('\n') || line.ends_with('\r'))
        line.pop_back();
    return LineState::Read;
}

LineState LineReader::readPiped(std::string& line)
{
    for (int c = std::getchar(); c != EOF; c = std::getchar()) {
        if (c == '\n') {
            if (line.ends_with('\r')) line.pop_back(); // written on Windows
            return LineState::Read;
        }
        line.push_back(static_cast<char>(c));
        if (line.size() > kLongestLine) return LineState::TooLong;
    }
    return line.empty() ? LineState::End : LineState::Read;
}

} // namespace facet::cli
