#include "app/store/search_words.h"

#include <algorithm>
#include <array>

namespace facet {
namespace {

// Letters that Unicode does not take apart, though people who search do.
struct Pair {
    char32_t from;
    const char16_t* to;
};
constexpr std::array kAlike = std::to_array<Pair>({
    {U'æ', u"ae"},
    {U'œ', u"oe"},
    {U'ø', u"o"},
    {U'ł', u"l"},
    {U'đ', u"d"},
    {U'ð', u"d"},
    {U'ħ', u"h"},
    {U'ı', u"i"},
    {U'þ', u"th"},
    {U'ß', u"ss"},
    {U'ـ', u""},
    {U'ٱ', u"ا"},
    {U'ى', u"ي"},
    {U'ی', u"ي"},
    {U'ې', u"ي"},
    {U'ک', u"ك"},
    {U'ة', u"ه"},
});

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    const bool joinsSyllable = c >= 0x1160 && c <= 0x11ff; // vowels and ends of Korean syllables
    return joinsSyllable || (category >= QChar::Mark_NonSpacing && category <= QChar::Mark_Enclosing);
}

// Accents, and the vowel signs of Arabic and Hebrew. In other scripts a mark is a letter like any other.
bool isLeftOut(char32_t mark)
{
    if (QChar::category(mark) != QChar::Mark_NonSpacing || mark == 0x3099 || mark == 0x309a) return false;
    switch (QChar::script(mark)) {
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
        return true;
    default:
        return false;
    }
}

bool standsAlone(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category >= QChar::Symbol_Math && category <= QChar::Symbol_Other) return true;
    if (category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse) return true;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

// Also what stands alone: only ASCII's own symbols part words, as they do in the index.
bool isOfWord(char32_t c)
{
    if (c < 0x80) return QChar::isLetterOrNumber(c);
    return QChar::isLetterOrNumber(c) || standsAlone(c);
}

void fold(char32_t c, QString& folded)
{
    if (c < 0x80) {
        folded += QChar(char16_t(c)).toLower();
        return;
    }
    const QString parts = QString::fromUcs4(&c, 1).toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const char32_t part : parts.toCaseFolded().toUcs4()) {
        if (isMark(part) ? isLeftOut(part) : !isOfWord(part)) continue;
        const auto* const alike = std::ranges::find(kAlike, part, &Pair::from);
        folded += alike == kAlike.end() ? QString::fromUcs4(&part, 1) : QString::fromUtf16(alike->to);
    }
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return QChar::surrogateToUcs4(first, text[at + 1]);
    }
    return first.isSurrogate() ? U' ' : first.unicode(); // half a character parts words
}

} // namespace

QList<SearchWord> searchWords(QStringView text)
{
    QList<SearchWord> words;
    bool goesOn = false; // a letter belongs to the last word
    bool marked = false; // a mark does
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = codePointAt(text, at);
        const qsizetype size = c > 0xffff ? 2 : 1;
        const qsizetype start = std::exchange(at, at + size);
        if (c >= 0x80 && QChar::category(c) == QChar::Other_Format) continue; // joiners, soft hyphens
        if (isMark(c)) {
            if (!marked) continue;
            if (!isLeftOut(c)) words.back().folded += QString::fromUcs4(&c, 1);
            words.back().length = at - words.back().start;
            continue;
        }
        marked = isOfWord(c);
        const bool alone = marked && c >= 0x80 && standsAlone(c);
        if (marked) {
            if (!goesOn || alone) words.append({{}, start, 0});
            fold(c, words.back().folded);
            words.back().length = at - words.back().start;
        }
        goesOn = marked && !alone;
    }
    words.removeIf([](const SearchWord& word) { return word.folded.isEmpty(); });
    return words;
}

QString searchableText(QStringView text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; })) return {};
    QString joined = QStringLiteral(""); // not null, even without a word
    for (const SearchWord& word : searchWords(text)) {
        if (!joined.isEmpty()) joined += u' ';
        joined += word.folded;
    }
    return joined;
}

} // namespace facet
