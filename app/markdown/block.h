#pragma once

#include <QFlags>
#include <QList>
#include <QMetaType>
#include <QString>

namespace facet::markdown {

enum class Style : quint8 { Strong = 1, Emphasis = 2, Struck = 4, Code = 8 };
Q_DECLARE_FLAGS(Styles, Style)
Q_DECLARE_OPERATORS_FOR_FLAGS(Styles)

// Words in one style. `address`: where they lead, encoded as a browser sends it; http, https or mailto, else empty.
struct Run {
    QString text = {};
    Styles styles = {};
    QString address = {};

    bool operator==(const Run&) const = default;
};

// Words as a reader sees them: no marks, no HTML, a line break is '\n'. Neighbours differ in style.
struct Words {
    QList<Run> runs = {};

    bool operator==(const Words&) const = default;
    QString plain() const
    {
        QString text;
        for (const Run& run : runs)
            text += run.text;
        return text;
    }
};

enum class Alignment : quint8 { Start, Center, End };

// Row 0 is the header; each row has as many cells as there are columns.
struct Table {
    QList<Alignment> columns = {};
    QList<QList<Words>> rows = {};

    bool operator==(const Table&) const = default;
};

enum class Container : quint8 { List, Quote };
enum class Task : quint8 { None, Open, Done };

// What stands on its own in an answer. Lists and quotes are no blocks: each block says in how many it stands, so that
// blocks of any depth are one flat list that only grows at its end.
struct Block {
    enum class Kind : quint8 { Paragraph, Heading, Code, Table, Rule, Image };

    Kind kind = Kind::Paragraph;
    QList<Container> containers = {}; // outermost first
    QString marker = {};              // of the list item that begins here: "•", "3."
    Task task = Task::None;           // the same for a box to tick, in place of the marker
    int level = 0;                    // of a heading, 1 to 6
    QString language = {};            // of code, as written after the fence
    Words words = {};                 // of a paragraph or heading; code: its text, without the last line's end;
                                      // image: its description, and on a line of its own its address
    Table table = {};

    bool operator==(const Block&) const = default;
};

} // namespace facet::markdown

Q_DECLARE_METATYPE(facet::markdown::Words)
Q_DECLARE_METATYPE(facet::markdown::Table)
