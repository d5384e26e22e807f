#include "engine/tokenizer/detokenizer.h"

#include "engine/base/utf8.h"

#include <charconv>
#include <optional>

namespace facet {
namespace {

constexpr std::string_view kSpaceSymbol = "\u2581";
constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kUnknownText = " \u2047 "; // SentencePiece's surface of <unk>

// "<0x0A>" -> '\n'; the tokenizer has refused byte pieces of any other form.
char byteOf(std::string_view piece)
{
    unsigned value = 0;
    if (piece.size() == 6) std::from_chars(piece.data() + 3, piece.data() + 5, value, 16);
    return static_cast<char>(value);
}

std::string withSpaces(std::string_view piece)
{
    std::string text(piece);
    for (std::size_t at = text.find(kSpaceSymbol); at != std::string::npos; at = text.find(kSpaceSymbol, at + 1))
        text.replace(at, kSpaceSymbol.size(), 1, ' ');
    return text;
}

} // namespace

std::string Detokenizer::push(TokenId id)
{
    if (m_vocabulary->contains(id) && m_vocabulary->type(id) == PieceType::Byte) {
        m_pending.push_back(byteOf(m_vocabulary->piece(id)));
        return takeCharacters(More::MayCome);
    }
    return takeCharacters(More::WillNotCome) + withSpaces(plainText(id));
}

std::string Detokenizer::flush() { return takeCharacters(More::WillNotCome); }

std::string Detokenizer::takeCharacters(More more)
{
    std::string text;
    std::string_view rest = m_pending;
    while (!rest.empty()) {
        const Utf8Step step = readCharacter(rest);
        if (step.state == Utf8State::Incomplete && more == More::MayCome) break;
        const bool complete = step.state == Utf8State::Complete;
        const std::size_t bytes = complete ? step.bytes : 1;
        text += complete ? rest.substr(0, bytes) : kReplacement;
        rest.remove_prefix(bytes);
    }
    m_pending = std::string(rest);
    return text;
}

std::string_view Detokenizer::plainText(TokenId id) const
{
    if (!m_vocabulary->contains(id)) return {};
    const bool show = m_markers == MarkerText::Show;
    switch (m_vocabulary->type(id)) {
    case PieceType::Control:
        return show && m_vocabulary->isMarker(id) ? m_vocabulary->piece(id) : std::string_view();
    case PieceType::Unknown:
        return show ? kUnknownText : std::string_view();
    default:
        return m_vocabulary->piece(id);
    }
}

} // namespace facet
