#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace facet {

// What the crash test's writer says in a message: whoever knows its id knows the whole text.
inline QString crashText(qint64 message)
{
    const QStringList words{QStringLiteral("word"), QStringLiteral("größe"), QStringLiteral("世界"),
        QStringLiteral("👋"), QStringLiteral("\n\n"), QStringLiteral("```"), QStringLiteral("مرحبا")};
    QRandomGenerator random{quint32(message)};
    QString text;
    const int count = random.bounded(5, 400);
    for (int i = 0; i < count; ++i)
        text += words[random.bounded(int(words.size()))] + u' ';
    return text;
}

inline QByteArray crashPicture(qint64 message) { return QByteArray(20'000, char('a' + message % 26)); }

} // namespace facet
