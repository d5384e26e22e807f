#pragma once

#include "app/markdown/grammars.h"

namespace facet::markdown {

enum class Token : quint8 { Comment, String, Keyword, Type, Number, Function, Name };

struct Coloured {
    qsizetype start = 0;
    qsizetype length = 0;
    Token token = Token::Comment;

    bool operator==(const Coloured&) const = default;
};

struct ColouredLine {
    QList<Coloured> parts; // in order, apart from each other
    int state = 0;         // for the line that follows
};

// Colours of one line of code. `state`: what the line before left open; 0 for the first.
ColouredLine colouredLine(const Grammar& grammar, QStringView line, int state);

} // namespace facet::markdown
