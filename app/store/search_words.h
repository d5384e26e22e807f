#pragma once

#include <QList>
#include <QString>

namespace facet {

// A word of a text as the search compares it: without case, accents and vowel signs, in compatible letters. Scripts
// that put no spaces between words (Chinese, Japanese, Thai, ...), Korean, and symbols give one "word" a character, so
// that any part of a sentence is found.
struct SearchWord {
    QString folded;
    qsizetype start = 0; // in the text, UTF-16 units
    qsizetype length = 0;
};

QList<SearchWord> searchWords(QStringView text);

// The words with a space between them, for the index; null for text of ASCII alone, which the index folds itself.
QString searchableText(QStringView text);

} // namespace facet
