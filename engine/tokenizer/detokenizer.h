#pragma once

#include "engine/tokenizer/vocabulary.h"

#include <string>

namespace facet {

enum class MarkerText {
    Hide, // for people: "<end_of_turn>" and the like give nothing
    Show, // as SentencePiece decodes
};

// Ids, one at a time, to whole UTF-8 characters. A character that no piece covers arrives as byte tokens; they are held
// back until it is complete. Bytes that can become no character give one U+FFFD each. One owner, any thread.
class Detokenizer {
public:
    // The vocabulary must outlive the detokenizer.
    explicit Detokenizer(const Vocabulary& vocabulary, MarkerText markers = MarkerText::Hide)
        : m_vocabulary(&vocabulary)
        , m_markers(markers)
    {
    }

    // The text that this token completes; may be empty. Ids without a piece (the rows that pad an embedding table)
    // give nothing.
    std::string push(TokenId id);

    // What is still held back, at the end of the text.
    std::string flush();

private:
    enum class More { MayCome, WillNotCome };
    std::string takeCharacters(More more);
    std::string_view plainText(TokenId id) const;

    const Vocabulary* m_vocabulary;
    MarkerText m_markers;
    std::string m_pending; // bytes
};

} // namespace facet
