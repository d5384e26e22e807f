#include "app/store/search.h"

#include "app/store/chat_rows.h"
#include "app/store/search_words.h"

#include <QSqlQuery>

#include <algorithm>

namespace facet {
namespace {

constexpr int kMaxPhrases = 32;       // of one search; the rest is not looked at
constexpr qsizetype kMaxQuery = 1000; // UTF-16 units
constexpr qsizetype kBefore = 50;     // of a snippet, before its first match
constexpr qsizetype kSnippet = 200;   // of all of it, at most

// What stands between two spaces of a search; the words in it follow each other in the text too.
using Phrase = QList<QString>;

struct Query {
    QList<Phrase> phrases;   // all of them must be there
    bool unfinished = false; // the last word may go on
};

Query queryOf(const QString& typed)
{
    Query query;
    for (const QString& part : typed.left(kMaxQuery).simplified().split(u' ')) {
        const QList<SearchWord> words = searchWords(part);
        if (words.isEmpty() || query.phrases.size() == kMaxPhrases) continue;
        Phrase& phrase = query.phrases.emplaceBack();
        for (const SearchWord& word : words)
            phrase.append(word.folded);
        query.unfinished = words.back().start + words.back().length == part.size(); // not in "C++"
    }
    return query;
}

// In quotes FTS5 sees no syntax.
QString expressionOf(const Query& query)
{
    QStringList quoted;
    for (const Phrase& phrase : query.phrases) {
        quoted.append(u'"' + phrase.join(u' ').replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    return quoted.join(QStringLiteral(" AND ")) + (query.unfinished ? QStringLiteral("*") : QString());
}

struct Range {
    qsizetype start = 0;
    qsizetype end = 0;
};

bool beginsAt(const QList<SearchWord>& words, qsizetype at, const Phrase& phrase, bool unfinished)
{
    if (at + phrase.size() > words.size()) return false;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const QString& word = words[at + i].folded;
        const bool prefixDoes = unfinished && i + 1 == phrase.size();
        if (prefixDoes ? !word.startsWith(phrase[i]) : word != phrase[i]) return false;
    }
    return true;
}

// In order, none over another.
QList<Range> matchesIn(const QString& text, const Query& query)
{
    const QList<Phrase>& phrases = query.phrases;
    const QList<SearchWord> words = searchWords(text);
    QList<Range> matches;
    for (qsizetype at = 0; at < words.size(); ++at) {
        qsizetype end = -1; // of the longest that begins here
        for (qsizetype i = 0; i < phrases.size(); ++i) {
            if (!beginsAt(words, at, phrases[i], query.unfinished && i + 1 == phrases.size())) continue;
            const SearchWord& last = words[at + phrases[i].size() - 1];
            end = std::max(end, last.start + last.length);
        }
        if (end < 0 || (!matches.isEmpty() && words[at].start < matches.back().start)) continue;
        if (!matches.isEmpty() && words[at].start < matches.back().end) {
            matches.back().end = std::max(matches.back().end, end);
        } else {
            matches.append({words[at].start, end});
        }
    }
    return matches;
}

// The nearest place from `at` on, `step` by `step`, that parts words, or `at` moved off the middle of a character.
qsizetype partedAt(const QString& text, qsizetype at, int step)
{
    constexpr qsizetype kFar = 20;
    for (qsizetype moved = at, far = 0; far < kFar && moved > 0 && moved < text.size(); ++far, moved += step) {
        if (text[moved - 1].isSpace()) return moved;
    }
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at + step : at;
}

void setSnippet(SearchHit& hit, const QString& text, const Query& query)
{
    const QList<Range> matches = matchesIn(text, query);
    const qsizetype first = matches.isEmpty() ? 0 : matches.front().start;
    const qsizetype start = first <= kBefore ? 0 : std::min(partedAt(text, first - kBefore, 1), first);
    const qsizetype end =
        text.size() - start <= kSnippet ? text.size() : std::max(partedAt(text, start + kSnippet, -1), start);
    const QString ahead = start > 0 ? QStringLiteral("…") : QString();
    hit.snippet = ahead + text.mid(start, end - start) + (end < text.size() ? QStringLiteral("…") : QString());
    for (QChar& c : hit.snippet) { // one for one, so that places stay
        if (c.isSpace() || c.category() == QChar::Other_Control) c = u' ';
    }
    for (const Range& match : matches) {
        if (match.start >= end) break;
        hit.marks.append({int(match.start - start + ahead.size()), int(std::min(match.end, end) - match.start)});
    }
}

} // namespace

Result<QList<SearchHit>> searchChats(Database& database, const QString& words, int limit)
{
    const Query query = queryOf(words);
    QList<SearchHit> hits;
    if (query.phrases.isEmpty() || limit <= 0) return hits;
    const QString expression = expressionOf(query);
    TRY_VOID(
        database.read(QStringLiteral("SELECT id, title, created FROM title_words JOIN chats ON id = title_words.rowid"
                                     " WHERE title_words MATCH ? AND deleted IS NULL"
                                     " ORDER BY rank, changed DESC LIMIT ?"),
            {expression, limit}, [&](const QSqlQuery& row) {
                SearchHit hit{.chat = row.value(0).toLongLong(), .title = row.value(1).toString()};
                hit.created = toTime(row.value(2));
                setSnippet(hit, hit.title, query);
                hits.append(hit);
            }));
    TRY_VOID(database.read(
        QStringLiteral("SELECT m.chat, m.id, c.title, m.created, m.text FROM message_words"
                       " JOIN messages m ON m.id = message_words.rowid JOIN chats c ON c.id = m.chat"
                       " WHERE message_words MATCH ? AND c.deleted IS NULL ORDER BY rank, m.id DESC LIMIT ?"),
        {expression, limit - hits.size()}, [&](const QSqlQuery& row) {
            SearchHit hit{.chat = row.value(0).toLongLong(),
                .message = row.value(1).toLongLong(),
                .title = row.value(2).toString()};
            hit.created = toTime(row.value(3));
            setSnippet(hit, row.value(4).toString(), query);
            hits.append(hit);
        }));
    return hits;
}

} // namespace facet
