#include "app/chat/code_colours.h"

#include <algorithm>

namespace facet {

void CodeColours::setTextDocument(QQuickTextDocument* document)
{
    if (document == m_document) return;
    m_document = document;
    attach();
    emit documentChanged();
}

void CodeColours::setLanguage(const QString& language)
{
    if (language == m_language) return;
    m_language = language;
    m_grammar = markdown::grammarOf(language);
    attach();
    rehighlight();
    emit languageChanged();
}

void CodeColours::setColors(const QList<QColor>& colors)
{
    if (colors == m_colors) return;
    m_colors = colors;
    rehighlight();
    emit colorsChanged();
}

void CodeColours::setFound(const QString& words)
{
    if (words == m_found) return;
    m_found = words;
    attach();
    rehighlight();
    emit foundChanged();
}

void CodeColours::setFoundFill(const QColor& color)
{
    if (color == m_foundFill) return;
    m_foundFill = color;
    rehighlight();
    emit foundChanged();
}

void CodeColours::attach()
{
    const bool needed = m_document != nullptr && (m_grammar != nullptr || !m_found.isEmpty());
    QTextDocument* wanted = needed ? m_document->textDocument() : nullptr;
    if (wanted != document()) setDocument(wanted); // leaving it takes all colours away
}

void CodeColours::markFound(const QString& line)
{
    if (m_found.isEmpty()) return;
    for (qsizetype at = 0; (at = line.indexOf(m_found, at, Qt::CaseInsensitive)) >= 0; at += m_found.size()) {
        for (qsizetype i = at; i < at + m_found.size(); ++i) {
            QTextCharFormat marked = format(static_cast<int>(i)); // what colours the code stays
            marked.setBackground(m_foundFill);
            setFormat(static_cast<int>(i), 1, marked);
        }
    }
}

void CodeColours::highlightBlock(const QString& line)
{
    if (m_grammar == nullptr) return markFound(line);
    const markdown::ColouredLine coloured = markdown::colouredLine(*m_grammar, line, std::max(0, previousBlockState()));
    for (const markdown::Coloured& part : coloured.parts) {
        const auto token = static_cast<qsizetype>(part.token);
        if (token < m_colors.size()) setFormat(int(part.start), int(part.length), m_colors[token]);
    }
    setCurrentBlockState(coloured.state);
    markFound(line);
}

} // namespace facet
