#pragma once

#include <QString>
#include <QStringView>

namespace facet::markdown {

// Follows an answer line by line while it grows and finds the last place before which nothing can change any more,
// whatever comes: a block that nothing continues begins there. Each line is looked at once. Careful rather than
// clever: where a place might be wrong it stays at the one before.
class Boundary {
public:
    // `source` is all of the answer so far; it only grows.
    void follow(const QString& source);

    qsizetype place() const { return m_place; }

    // A fenced block without indent begins at place() and has not ended: its lines need no reading. `code()`: where
    // the line after the fence begins.
    bool inFence() const { return m_fence.length > 0 && m_fence.begin == m_place && m_fence.indent == 0; }
    qsizetype code() const { return m_fence.code; }
    QString fenceInfo(const QString& source) const;
    // Whether the line that is being written could be the end of the fence.
    bool couldEndFence(QStringView line) const;

private:
    enum class Open { Nothing, Words, Quote, List };

    struct Line {
        QStringView text;
        qsizetype begin = 0;
        int indent = 0; // columns
    };
    struct Fence {
        QChar sign;
        qsizetype length = 0; // 0: none is open
        qsizetype begin = 0;
        qsizetype code = 0;
        int indent = 0;
        bool unsure = false; // whether it is still open
    };
    struct Marker {
        QChar sign;         // '-', '*', '+', '.' or ')'
        int content = 0;    // column where the item's words begin; 0: this is no marker
        bool empty = false; // no words follow on its line
    };

    void line(const Line& line);
    bool isInside(const Line& line) const;
    bool leaveInner(const Line& line);
    void followInner(Line line);
    void lineInList(const Line& line);
    void outside(const Line& line);
    void openFence(const Line& line);
    void begin(const Line& line, Open open);
    static Marker markerOf(const Line& line);
    static bool isRule(QStringView line);

    qsizetype m_place = 0;
    qsizetype m_next = 0; // the first line that was not looked at
    bool m_blank = true;  // the line before was empty
    Open m_open = Open::Nothing;
    Marker m_item;         // of the last item, in a list
    int m_itemIndent = 0;  // column of its marker
    bool m_unsure = false; // a list may have ended without an empty line
    bool m_table = false;  // the lines since the last empty one may be a table
    bool m_frozen = false; // lost track: stay here
    Fence m_fence;
    Fence m_inner;            // in the list or quote
    bool m_innerLeft = false; // the line before ended it outside of its item
};

} // namespace facet::markdown
