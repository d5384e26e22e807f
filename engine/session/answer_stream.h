#pragma once

#include "engine/tokenizer/detokenizer.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace facet {

// An answer as it grows: tokens in, text out. One owner, any thread.
class AnswerStream {
public:
    // `heldBackSpaces`: those of ChatPrompt, which stand in the text that is gone on with; what is generated may begin
    // with them again. `say` gets whole UTF-8 characters, never nothing.
    AnswerStream(const Vocabulary& vocabulary, std::uint32_t heldBackSpaces, std::function<void(std::string)> say)
        : m_text(vocabulary)
        , m_heldBackSpaces(heldBackSpaces)
        , m_say(std::move(say))
    {
    }

    void push(TokenId id)
    {
        m_ids.push_back(id);
        tell(m_text.push(id));
    }
    void finish() { tell(m_text.flush()); }

    const std::vector<TokenId>& ids() const { return m_ids; } // all so far

private:
    void tell(std::string text)
    {
        const std::size_t spaces = std::min<std::size_t>(text.find_first_not_of(' '), text.size());
        const std::size_t dropped = std::min<std::size_t>(spaces, m_heldBackSpaces);
        const bool onlySpaces = spaces == text.size();
        m_heldBackSpaces = onlySpaces ? m_heldBackSpaces - static_cast<std::uint32_t>(dropped) : 0;
        text.erase(0, dropped);
        if (!text.empty()) m_say(std::move(text));
    }

    Detokenizer m_text;
    std::uint32_t m_heldBackSpaces;
    std::function<void(std::string)> m_say;
    std::vector<TokenId> m_ids;
};

} // namespace facet
