#include "app/chat/code_colours.h"

#include <algorithm>

namespace facet {

void CodeColours::setTextDocument(QQuickTextDocument* document)
{
    if (document == m_document) return;
    m_document = document;
    setDocument(document == nullptr ? nullptr : document->textDocument());
    emit documentChanged();
}

void CodeColours::setLanguage(const QString& language)
{
    if (language == m_language) return;
    m_language = language;
    m_grammar = markdown::grammarOf(language);
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

void CodeColours::highlightBlock(const QString& line)
{
    if (m_grammar == nullptr) return;
    const markdown::ColouredLine coloured = markdown::colouredLine(*m_grammar, line, std::max(0, previousBlockState()));
    for (const markdown::Coloured& part : coloured.parts) {
        const auto token = static_cast<qsizetype>(part.token);
        if (token < m_colors.size()) setFormat(int(part.start), int(part.length), m_colors[token]);
    }
    setCurrentBlockState(coloured.state);
}

} // namespace facet
