#include "app/chat/chat_title.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace facet {

namespace {

constexpr qsizetype kLongest = 48;  // characters; a row of the list
constexpr qsizetype kLongestOpening = 160;
constexpr qsizetype kRead = 4000;   // characters; what is pasted may be a book
constexpr qsizetype kShortest = 10; // a "sentence" below this says too little: "Hi. Can you ..."

QString withoutMarks(QString line)
{
    static const QRegularExpression lineMarks(
        QStringLiteral(R"(^(?:#{1,6}\s+|>\s*|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)+)"));
    static const QRegularExpression links(QStringLiteral(R"(!?\[([^\]]*)\]\([^)]*\))"));
    static const QRegularExpression strong(QStringLiteral(R"((\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1)"));
    static const QRegularExpression emphasis(QStringLiteral(R"((?<!\w)([*_])(?=\S)([^*_]+)(?<=\S)\1(?!\w))"));
    static const QRegularExpression spaces(QStringLiteral(R"(\s+)"));
    line.replace(lineMarks, {});
    line.replace(links, QStringLiteral("\\1"));
    line.replace(strong, QStringLiteral("\\2"));
    line.replace(emphasis, QStringLiteral("\\2"));
    line.remove('`');
    line.replace(spaces, QStringLiteral(" "));
    return line.trimmed();
}

QString firstLine(const QString& message)
{
    for (const QString& raw : message.left(kRead).split('\n')) {
        const QString trimmed = raw.trimmed();
        const bool fence = trimmed.startsWith(QStringLiteral("```")) || trimmed.startsWith(QStringLiteral("~~~"));
        const QString line = fence ? QString() : withoutMarks(trimmed);
        const bool says =
            std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
        if (says) return line;
    }
    return message.left(kRead).simplified();
}

QString firstSentence(const QString& line)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, line);
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const QString sentence = line.left(end).trimmed();
        if (sentence.size() >= kShortest) return sentence;
    }
    return line;
}

QString cut(const QString& text, qsizetype longest)
{
    if (text.size() <= longest) return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    finder.setPosition(longest);
    qsizetype end = finder.isAtBoundary() ? longest : finder.toPreviousBoundary();
    if (end < longest / 2) { // one long word: between two characters that a person sees
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
        letters.setPosition(longest);
        end = letters.isAtBoundary() ? longest : letters.toPreviousBoundary();
    }
    static const QRegularExpression trailing(QStringLiteral(R"([\s,;:\-–—(]+$)"));
    return text.left(std::max<qsizetype>(end, 1)).remove(trailing) + QStringLiteral("…");
}

} // namespace

QString chatTitle(const QString& message)
{
    const QString sentence = firstSentence(firstLine(message));
    if (sentence.isEmpty()) return QCoreApplication::translate("ChatTitle", "Pictures");
    // A full stop at the end is no part of a name, a question mark is.
    const bool stop =
        sentence.endsWith('.') && !sentence.endsWith(QStringLiteral("..")) && sentence.size() <= kLongest + 1;
    return cut(stop ? sentence.chopped(1) : sentence, kLongest);
}

QString openingSentence(const QString& message) { return cut(firstSentence(firstLine(message)), kLongestOpening); }

} // namespace facet
