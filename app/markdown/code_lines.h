#pragma once

#include <QByteArray>
#include <QString>

namespace facet::markdown {

// The text of one block of code, from the pieces that md4c hands out. md4c gives a line its indent as spaces of its
// own; whoever copies Go or a Makefile wants the tabs that were written. Lines of blanks alone become empty.
class CodeLines {
public:
    // `source`: what md4c reads; outlives this.
    explicit CodeLines(const QByteArray& source) : m_source(source) { }

    void add(const char* text, qsizetype size);
    // The code without its last line's end; the next block begins.
    QString take();

private:
    const QByteArray& m_source;
    QString m_code;
    int m_indent = 0; // columns of this line, while it has nothing else
};

} // namespace facet::markdown
