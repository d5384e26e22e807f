#pragma once

#include <memory>
#include <string>

namespace facet::cli {

enum class LineState { Read, Interrupted, End, TooLong };

// Lines that a person types, with editing and a history that is never written to disk; or lines of a pipe, without a
// prompt. Prompts and echo go to standard error. One thread.
class LineReader {
public:
    LineReader();
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    // The next line, without its end; TooLong once it has passed 16 MiB.
    LineState next(std::string& line, const char* prompt);

private:
    struct Editor; // libedit
    LineState edit(std::string& line, const char* prompt);
    static LineState readPiped(std::string& line);

    std::unique_ptr<Editor> m_editor; // none where standard input is no terminal
};

} // namespace facet::cli
