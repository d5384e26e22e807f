#pragma once

#include <QString>

namespace facet {

// What a chat is called that begins with this message: its first sentence or line without markdown's marks, cut at a
// word. A message without words is called "Pictures".
QString chatTitle(const QString& message);

// How a message begins: its first sentence without markdown's marks, cut at a word where it is very long.
QString openingSentence(const QString& message);

} // namespace facet
