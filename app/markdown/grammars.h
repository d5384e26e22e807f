#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

namespace facet::markdown {

// What tells the words of a programming language apart, as far as colours need it.
struct Grammar {
    enum class Shape : quint8 { Words, Markup };

    // A string of the language. Without `escapes`, a backslash is a letter like any other.
    struct Quotes {
        QString open;
        QString close;
        bool escapes = true;
        bool manyLines = false;
    };

    Shape shape = Shape::Words;
    QSet<QString> keywords = {};
    QSet<QString> types = {};
    QStringList lineComments = {};
    QString commentOpen = {};
    QString commentClose = {};
    QList<Quotes> quotes = {}; // longer ones first
    bool anyCase = false;      // of keywords
    bool keys = false;         // what stands before ':' is a name: JSON, YAML, CSS
    QString sigils = {};       // begin a name of their own kind: $x, @decorator, #include
};

// By what is written after a fence ("py", "C++"); null: a language that is not known, shown without colours.
const Grammar* grammarOf(QStringView language);

} // namespace facet::markdown
