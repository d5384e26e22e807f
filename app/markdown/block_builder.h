#pragma once

#include "app/markdown/code_lines.h"
#include "app/markdown/parse.h"

#include <array>
#include <md4c.h>

namespace facet::markdown {

struct ListState {
    bool numbered = false;
    Numbering numbering;
};

// Turns md4c's events into blocks.
class BlockBuilder {
public:
    // `source`: what md4c reads, formulas hidden; outlives this.
    BlockBuilder(const QByteArray& source, std::optional<Numbering> before)
        : m_source(source)
        , m_code(source)
        , m_before(before)
    {
    }

    bool enterBlock(MD_BLOCKTYPE type, void* detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void* detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, const char* text, MD_SIZE size);

    bool refused() const { return m_refused; }
    Parsed take();

private:
    Block& open(Block::Kind kind);
    void close();
    void enterList(ListState list);
    void enterItem(const MD_BLOCK_LI_DETAIL& detail);
    bool enterTable(const MD_BLOCK_TABLE_DETAIL& detail);
    void enterCell(const MD_BLOCK_TD_DETAIL& detail, bool header);
    void enterImage(const QString& address);
    void leaveImage();
    static void makeImage(Block& paragraph, const QString& address);
    void pushContainer(Container container);
    void popContainer();
    Words& target();
    void append(const QString& text); // formulas in it are hidden
    void appendRun(QString text, bool formula);
    void appendText(MD_TEXTTYPE type, const char* text, MD_SIZE size);

    static QString attribute(const MD_ATTRIBUTE& value);

    const QByteArray& m_source;
    CodeLines m_code;
    QList<Block> m_blocks;
    QList<qsizetype> m_ends; // of the words of each block in the source; 0: none
    std::optional<Numbering> m_before;
    std::optional<Numbering> m_ended;
    QList<Container> m_containers;
    int m_tooDeep = 0;
    QList<ListState> m_lists;
    QString m_marker; // of the item that was entered and has no block yet
    Task m_task = Task::None;
    bool m_open = false; // the last block takes words
    bool m_inTable = false;
    bool m_inFormula = false;
    bool m_refused = false;
    std::array<int, 4> m_nested{}; // how many spans of each style are open
    QStringList m_addresses;       // of the links and pictures that are open
    bool m_inImage = false;
    QString m_image; // address of the picture that is all of the open block so far; null: there is more or none
};

} // namespace facet::markdown
